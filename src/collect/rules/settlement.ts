import type { ClaimEvent } from '#collect/facts/claim.js';
import { type Day, parseDay } from '#kernel/day.js';
import type { Cents } from '#kernel/money.js';

/** Part of a payment or of a credit note that settles part of an invoice, as the records hold it. */
export interface Settlement {
  readonly cents: Cents;
  /** The day on which it takes effect; a mere supposition when `undated`. */
  readonly on: Day;
  /** That of the credit note; null for a payment. */
  readonly effect: 'fromDate' | 'fromStart' | null;
  /** A payment of which nobody recorded the day. */
  readonly undated: boolean;
  /** How the records tie it to its invoice. */
  readonly basis: 'lettering' | 'stated' | 'inferred';
}

/** What the records hold of an allocation, with its payment or its credit note. */
interface SettlingRow {
  readonly amount_cents: number;
  readonly effective_on: string;
  readonly basis: Settlement['basis'];
  readonly effect: Settlement['effect'];
  readonly date_assumed: number | null;
}

/**
 * A settlement from its row.
 * @throws when the row holds a date that does not exist (rows are validated before they are written)
 */
export function settlementOf({ amount_cents, effective_on, basis, effect, date_assumed }: SettlingRow): Settlement {
  const on = parseDay(effective_on);
  if (on === undefined) throw new Error(`not a day: ${effective_on}`);
  return { cents: amount_cents, on, effect, undated: date_assumed === 1, basis };
}

/**
 * A settlement as the penalty engine counts it. A payment of which nobody knows the day counts on the due date at the
 * latest: no interest is ever claimed on a day that the creditor could not prove (C. civ. 1353).
 */
export function eventOf({ cents, on, effect, undated }: Settlement, dueDay: Day): ClaimEvent {
  if (effect) return { kind: 'creditNote', effect, day: on, cents };
  return { kind: 'payment', day: undated ? Math.min(on, dueDay) : on, cents };
}

/** What was paid on days that nobody recorded, in cents. */
export function undatedCents(settlements: readonly Settlement[]): Cents {
  return settlements.reduce((sum, { cents, undated }) => sum + (undated ? cents : 0), 0);
}
