import { type Settlement, settlementOf } from '#collect/rules/settlement.js';
import type { Day } from '#kernel/day.js';
import type { Context } from '#shell/context.js';
import { firstNotices, mailsOfLetter } from '#shell/mail/reached.js';

/** Ids asked for at once: well within what a statement may bind. */
const IDS_AT_ONCE = 500;

/** What settled part of some invoices, by invoice, in the order of its effect. */
export async function readSettlements(
  context: Context,
  invoiceIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Settlement[]>> {
  const settlements = new Map<string, Settlement[]>();
  for (let from = 0; from < invoiceIds.length; from += IDS_AT_ONCE) {
    const rows = await context.store.read
      .selectFrom('allocation')
      .leftJoin('credit_note', 'credit_note.id', 'allocation.credit_note_id')
      .leftJoin('payment', 'payment.id', 'allocation.payment_id')
      .select([
        'allocation.invoice_id',
        'allocation.amount_cents',
        'allocation.effective_on',
        'allocation.basis',
        'credit_note.effect',
        'payment.date_assumed',
      ])
      .where('allocation.organisation_id', '=', context.organisationId)
      .where('allocation.invoice_id', 'in', invoiceIds.slice(from, from + IDS_AT_ONCE))
      .orderBy('allocation.effective_on')
      .orderBy('allocation.id')
      .execute();
    for (const row of rows) {
      const own = settlements.get(row.invoice_id) ?? [];
      own.push(settlementOf(row));
      settlements.set(row.invoice_id, own);
    }
  }
  return settlements;
}

/** Day of the first formal notice issued for each invoice that has one; one whose mail has not left is none. */
export async function readNotices(context: Context): Promise<ReadonlyMap<string, Day>> {
  const rows = await context.store.read
    .selectFrom('letter_invoice')
    .innerJoin('letter', 'letter.id', 'letter_invoice.letter_id')
    .select(['letter_invoice.invoice_id', 'letter.as_of'])
    .select(mailsOfLetter)
    .where('letter.organisation_id', '=', context.organisationId)
    .where('letter.kind', '=', 'formalNotice')
    .where('letter.state', '=', 'issued')
    .orderBy('letter.as_of', 'desc')
    .execute();
  return firstNotices(rows);
}
