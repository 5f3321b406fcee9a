import { type Day, parseDay } from '#kernel/day.js';

/**
 * A due date, and what it rests on. Three kinds: the records state it (`termDays` undefined); it follows from a term
 * that the user stated (`stated`); it follows from a term that nobody confirmed (`assumed`).
 */
export interface Due {
  readonly day: Day;
  /** True when neither a record nor a stated term gives the date: whatever rests on it is then marked as assumed. */
  readonly assumed: boolean;
  /** True when it follows from a term that the user stated, for the client or for the business. */
  readonly stated: boolean;
  /** The term that it follows from, in days from the invoice date. */
  readonly termDays: number | undefined;
}

interface DatedInvoice {
  readonly issued_on: string;
  readonly due_on: string | null;
}

interface Term {
  readonly term_days: number | null;
  readonly term_stated_at: string | null;
}

/** Whether the term that dates the client's invoices was stated: the client's own, or the business's where it has none. */
export function isTermStated(client: Term, business: Term): boolean {
  return (client.term_days === null ? business : client).term_stated_at !== null;
}

/**
 * Due date of an invoice: as the records state it, else the invoice date plus the client's term, else plus the
 * business's. `termStated` is what `isTermStated` says of the two.
 * @throws when the row holds a date that does not exist (rows are validated before they are written)
 */
export function dueOf(
  invoice: DatedInvoice,
  clientTermDays: number | null,
  businessTermDays: number,
  termStated = false,
): Due {
  const recorded = invoice.due_on === null ? undefined : parseDay(invoice.due_on);
  if (recorded !== undefined) return { day: recorded, assumed: false, stated: false, termDays: undefined };
  const issued = parseDay(invoice.issued_on);
  if (issued === undefined) throw new Error(`not a day: ${invoice.issued_on}`);
  const termDays = clientTermDays ?? businessTermDays;
  return { day: issued + termDays, assumed: !termStated, stated: termStated, termDays };
}
