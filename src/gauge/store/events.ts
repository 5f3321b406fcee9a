import type { ClaimEvent } from '#collect/facts/claim.js';
import type { Day } from '#kernel/day.js';
import type { Context } from '#shell/context.js';
import { dayIn } from './ledger.js';

/** Ids asked for at once: well within what a statement may bind. */
const IDS_AT_ONCE = 500;

/** Payments and credit notes of some invoices, by invoice. */
export async function readEvents(
  context: Context,
  invoiceIds: readonly string[],
): Promise<ReadonlyMap<string, readonly ClaimEvent[]>> {
  const events = new Map<string, ClaimEvent[]>();
  for (let from = 0; from < invoiceIds.length; from += IDS_AT_ONCE) {
    const rows = await context.store.read
      .selectFrom('allocation')
      .leftJoin('credit_note', 'credit_note.id', 'allocation.credit_note_id')
      .select(['allocation.invoice_id', 'allocation.amount_cents', 'allocation.effective_on', 'credit_note.effect'])
      .where('allocation.organisation_id', '=', context.organisationId)
      .where('allocation.invoice_id', 'in', invoiceIds.slice(from, from + IDS_AT_ONCE))
      .orderBy('allocation.effective_on')
      .orderBy('allocation.id')
      .execute();
    for (const { invoice_id, amount_cents: cents, effective_on, effect } of rows) {
      const day = dayIn(effective_on);
      const own = events.get(invoice_id) ?? [];
      own.push(effect ? { kind: 'creditNote', effect, day, cents } : { kind: 'payment', day, cents });
      events.set(invoice_id, own);
    }
  }
  return events;
}

/** Day of the first formal notice issued for each invoice that has one. */
export async function readNotices(context: Context): Promise<ReadonlyMap<string, Day>> {
  const rows = await context.store.read
    .selectFrom('letter_invoice')
    .innerJoin('letter', 'letter.id', 'letter_invoice.letter_id')
    .select(['letter_invoice.invoice_id', 'letter.as_of'])
    .where('letter.organisation_id', '=', context.organisationId)
    .where('letter.kind', '=', 'formalNotice')
    .where('letter.state', '=', 'issued')
    .orderBy('letter.as_of', 'desc')
    .execute();
  return new Map(rows.map(({ invoice_id, as_of }) => [invoice_id, dayIn(as_of)]));
}
