import { join } from 'node:path';

/** Style sheet of the import; it lies in `src`, whether the program runs from there or from `dist`. */
export const importStyleSheet = join(import.meta.dirname, '..', '..', '..', 'src', 'intake', 'pages', 'import.css');
