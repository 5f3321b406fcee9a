import { decode } from './decode.js';
import type { FileKind } from './facts.js';
import { fecSeparator } from './parsers/fec/survey.js';

/** How much of a file tells its kind: the first line of a FEC names its columns. */
const LOOKED_AT_BYTES = 8_192;

/** Tells a FEC from a list of invoices by its first line. */
export function kindOfFile(bytes: Uint8Array): FileKind {
  const head = bytes.subarray(0, LOOKED_AT_BYTES);
  const end = head.lastIndexOf(10);
  const decoded = decode(end > 0 ? head.subarray(0, end) : head, 'iso-8859-15');
  return decoded.ok && fecSeparator(decoded.text) !== null && /journal/i.test(decoded.text) ? 'fec' : 'receivables';
}
