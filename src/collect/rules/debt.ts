import type { Due } from '#bill/rules.js';
import { type Day, parseDay } from '#kernel/day.js';
import type { InvoiceRow } from '#shell/database/schema.js';
import type { Debt } from './letter/claims.js';
import { eventOf, type Settlement, undatedCents } from './settlement.js';

/**
 * An invoice of the records as a debt: what was due when, and what settled it.
 * @param formalNotice day of the first formal notice issued for it
 * @throws when the row holds a date that does not exist (rows are validated before they are written)
 */
export function debtOf(
  invoice: InvoiceRow,
  due: Due,
  settlements: readonly Settlement[],
  formalNotice: Day | null,
): Debt {
  const issued = parseDay(invoice.issued_on);
  if (issued === undefined) throw new Error(`not a day: ${invoice.issued_on}`);
  return {
    invoiceId: invoice.id,
    number: invoice.number,
    issued,
    issuedAssumed: invoice.issue_assumed === 1,
    due,
    totalCents: invoice.total_cents,
    currency: invoice.currency,
    disputed: invoice.disputed === 1,
    settlements,
    events: settlements.map((one) => eventOf(one, due.day)),
    undatedCents: undatedCents(settlements),
    formalNotice,
  };
}
