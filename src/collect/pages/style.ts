import { join } from 'node:path';

/** Style sheet of the letters; it lies in `src`, whether the program runs from there or from `dist`. */
export const letterStyleSheet = join(import.meta.dirname, '..', '..', '..', 'src', 'collect', 'pages', 'letters.css');
