import { join } from 'node:path';

/** Style sheet of documents on the screen; it lies in `src`, whether the program runs from there or from `dist`. */
export const paperStyleSheet = join(import.meta.dirname, '..', '..', 'src', 'paper', 'paper.css');
