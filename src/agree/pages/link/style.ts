import { join } from 'node:path';

/** Style sheet of the clients' pages; it lies in `src`, whether the program runs from there or from `dist`. */
export const linkStyleSheet = join(
  import.meta.dirname,
  '..',
  '..',
  '..',
  '..',
  'src',
  'agree',
  'pages',
  'link',
  'link.css',
);
