import { join } from 'node:path';

/** Style sheet of the invoices; it lies in `src`, whether the program runs from there or from `dist`. */
export const billStyleSheet = join(import.meta.dirname, '..', '..', '..', 'src', 'bill', 'pages', 'bill.css');
