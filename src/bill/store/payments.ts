import type { PaymentRow } from '#shell/database/schema.js';
import type { Db } from './drafts.js';

/** Marks the counter-entry of a payment: one at most, held by the unique index on source keys. */
export const reversalKey = (paymentId: string): string => `reversal:${paymentId}`;

/** A payment of this organisation; undefined when it has none such. */
export function paymentRow(db: Db, organisationId: string, id: string): Promise<PaymentRow | undefined> {
  return db
    .selectFrom('payment')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .executeTakeFirst();
}

/** Whether a payment was reversed. */
export async function isReversed(db: Db, organisationId: string, id: string): Promise<boolean> {
  const row = await db
    .selectFrom('payment')
    .select('id')
    .where('organisation_id', '=', organisationId)
    .where('source_key', '=', reversalKey(id))
    .executeTakeFirst();
  return row !== undefined;
}

/** Parts of a payment, with the numbers of the invoices that they settle. */
export function partsOf(db: Db, organisationId: string, clientId: string, paymentId: string) {
  return db
    .selectFrom('allocation')
    .innerJoin('invoice', 'invoice.id', 'allocation.invoice_id')
    .select(['allocation.id', 'allocation.invoice_id', 'allocation.amount_cents', 'invoice.number'])
    .where('allocation.organisation_id', '=', organisationId)
    .where('allocation.client_id', '=', clientId)
    .where('allocation.payment_id', '=', paymentId)
    .orderBy('allocation.id')
    .execute();
}

/** What settled an invoice: payments and credit notes, in order of effect. */
export function settlementsOf(db: Db, organisationId: string, invoiceId: string) {
  return db
    .selectFrom('allocation')
    .leftJoin('payment', 'payment.id', 'allocation.payment_id')
    .leftJoin('credit_note', 'credit_note.id', 'allocation.credit_note_id')
    .select([
      'allocation.id',
      'allocation.amount_cents',
      'allocation.effective_on',
      'allocation.payment_id',
      'allocation.credit_note_id',
      'payment.label',
      'payment.source_key',
      'payment.date_assumed',
      'credit_note.number as credit_note_number',
    ])
    .where('allocation.organisation_id', '=', organisationId)
    .where('allocation.invoice_id', '=', invoiceId)
    .orderBy('allocation.effective_on')
    .orderBy('allocation.id')
    .execute();
}

/** Payments recorded with a day within a period, both ends included, by day. */
export function paymentsBetween(db: Db, organisationId: string, from: string, to: string) {
  return db
    .selectFrom('payment')
    .innerJoin('client', 'client.id', 'payment.client_id')
    .select([
      'payment.id',
      'payment.client_id',
      'client.name as client_name',
      'client.kind as client_kind',
      'payment.paid_on',
      'payment.currency',
      'payment.amount_cents',
      'payment.label',
      'payment.source_key',
      'payment.created_at',
    ])
    .where('payment.organisation_id', '=', organisationId)
    .where('payment.paid_on', '>=', from)
    .where('payment.paid_on', '<=', to)
    .orderBy('payment.paid_on')
    .orderBy('payment.id')
    .execute();
}
