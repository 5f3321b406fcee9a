import { join } from 'node:path';

const HERE = ['..', '..', '..', '..', 'src', 'bill', 'pages', 'catalogue', 'catalogue.css'];

/** Style sheet of the catalogue; it lies in `src`, whether the program runs from there or from `dist`. */
export const catalogueStyleSheet = join(import.meta.dirname, ...HERE);
