import { join } from 'node:path';

/** Style sheet of the mails; it lies in `src`, whether the program runs from there or from `dist`. */
export const mailStyleSheet = join(
  import.meta.dirname,
  '..',
  '..',
  '..',
  '..',
  'src',
  'shell',
  'mail',
  'pages',
  'mail.css',
);
