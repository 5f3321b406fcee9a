import { join } from 'node:path';

/** Style sheet of the general terms; it lies in `src`, whether the program runs from there or from `dist`. */
export const termsStyleSheet = join(import.meta.dirname, '..', '..', '..', 'src', 'agree', 'pages', 'terms.css');
