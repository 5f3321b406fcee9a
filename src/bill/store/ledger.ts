import type { AllocationRow, InvoiceRow } from '#shell/database/schema.js';
import type { Db } from './drafts.js';

/** An invoice of the records, issued here or imported; undefined when this organisation has none such. */
export function invoiceRow(db: Db, organisationId: string, id: string): Promise<InvoiceRow | undefined> {
  return db
    .selectFrom('invoice')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .executeTakeFirst();
}

/** What settled these invoices, in order. */
async function allocationsOf(
  db: Db,
  organisationId: string,
  clientId: string,
  invoiceIds: readonly string[],
): Promise<AllocationRow[]> {
  if (invoiceIds.length === 0) return [];
  return db
    .selectFrom('allocation')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('client_id', '=', clientId)
    .where('invoice_id', 'in', [...invoiceIds])
    .orderBy('effective_on')
    .orderBy('id')
    .execute();
}

/** What is left of each invoice of a client, in cents, as the books count it. */
export async function openOf(
  db: Db,
  organisationId: string,
  clientId: string,
  invoices: readonly Pick<InvoiceRow, 'id' | 'total_cents'>[],
): Promise<ReadonlyMap<string, number>> {
  const open = new Map(invoices.map(({ id, total_cents }) => [id, total_cents]));
  const allocations = await allocationsOf(db, organisationId, clientId, [...open.keys()]);
  for (const { invoice_id, amount_cents } of allocations)
    open.set(invoice_id, (open.get(invoice_id) ?? 0) - amount_cents);
  return open;
}
