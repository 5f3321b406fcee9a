import type { Day } from '#kernel/day.js';
import type { Cents } from '#kernel/money.js';

/** What a line of the register is. */
export type EntryKind = 'invoice' | 'opening' | 'creditNote';

/** An invoice or a credit note of the records, issued here or imported, as the register keeps it in memory. */
export interface Entry {
  readonly id: string;
  readonly kind: EntryKind;
  readonly clientId: string;
  readonly number: string;
  readonly issued: Day;
  /** Null for a credit note. */
  due: Day | null;
  dueAssumed: boolean;
  /** The records state the due date; else it follows from a term. */
  readonly dueStated: boolean;
  readonly currency: string;
  /** Incl. VAT; negative for a credit note. */
  readonly totalCents: Cents;
  /** What payments and credit notes settled of it so far. */
  settledCents: Cents;
  readonly label: string | null;
  readonly disputed: boolean;
  /** Issued by this program, and so with a document. */
  readonly own: boolean;
}

export const BILL_STATES = ['open', 'overdue', 'partly', 'paid', 'creditNote'] as const;
export type BillState = (typeof BILL_STATES)[number];

/** What is left to pay; nothing on a credit note, nor on what is settled beyond its sum. */
export const openCents = ({ kind, totalCents, settledCents }: Entry): Cents =>
  kind === 'creditNote' ? 0 : Math.max(0, totalCents - settledCents);

/** The state of a line on a day: an invoice paid in part and late is late. */
export function stateOf(entry: Entry, today: Day): BillState {
  if (entry.kind === 'creditNote') return 'creditNote';
  if (openCents(entry) === 0) return 'paid';
  if (entry.due !== null && entry.due < today) return 'overdue';
  return entry.settledCents > 0 ? 'partly' : 'open';
}

/** By issue date, then id: ids grow with time. */
export const before = (a: Entry, b: Entry): boolean => a.issued < b.issued || (a.issued === b.issued && a.id < b.id);
