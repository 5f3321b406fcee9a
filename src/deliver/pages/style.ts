import { join } from 'node:path';

/** Style sheet of this stage; it lies in `src`, whether the program runs from there or from `dist`. */
export const deliverStyleSheet = join(import.meta.dirname, '..', '..', '..', 'src', 'deliver', 'pages', 'deliver.css');
