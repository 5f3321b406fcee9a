import { type Day, parseDay } from '#kernel/day.js';

/** A due date, and whether the records state it or the payment term supposes it. */
export interface Due {
  readonly day: Day;
  /** True when no record states the date: whatever rests on it is then marked as assumed. */
  readonly assumed: boolean;
  /** The term that supposes it, in days from the invoice date. */
  readonly termDays: number | undefined;
}

interface DatedInvoice {
  readonly issued_on: string;
  readonly due_on: string | null;
}

/**
 * Due date of an invoice: as stated, else the invoice date plus the client's term, else plus the business's.
 * @throws when the row holds a date that does not exist (rows are validated before they are written)
 */
export function dueOf(invoice: DatedInvoice, clientTermDays: number | null, businessTermDays: number): Due {
  const stated = invoice.due_on === null ? undefined : parseDay(invoice.due_on);
  if (stated !== undefined) return { day: stated, assumed: false, termDays: undefined };
  const issued = parseDay(invoice.issued_on);
  if (issued === undefined) throw new Error(`not a day: ${invoice.issued_on}`);
  const termDays = clientTermDays ?? businessTermDays;
  return { day: issued + termDays, assumed: true, termDays };
}
