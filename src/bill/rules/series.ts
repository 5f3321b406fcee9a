import { civilOf, type Day } from '#kernel/day.js';
import type { BillKind } from '../facts/bill.js';

/** What stands before the year in numbers, as the business chose it. */
export interface Prefixes {
  readonly invoice: string | null;
  readonly creditNote: string | null;
}

const DIGITS = 4;

/** Characters and length of an invoice number (BR-FR-01). */
const NUMBER = /^[A-Za-z0-9+\-_/]{1,35}$/;
export const isBillNumber = (text: string): boolean => NUMBER.test(text);

/** The series of a document: one for each year, credit notes apart (CGI ann. II art. 242 nonies A, I, 7°): `F2026-`. */
export function seriesOf(kind: BillKind, day: Day, prefixes: Prefixes): string {
  const prefix = kind === 'creditNote' ? (prefixes.creditNote ?? 'A') : (prefixes.invoice ?? 'F');
  return `${prefix}${civilOf(day).year}-`;
}

/** A number of a series: `F2026-0001`; it grows a digit after 9999. */
export function numberIn(series: string, sequence: number): string {
  return `${series}${String(sequence).padStart(DIGITS, '0')}`;
}
