import type { Kysely } from 'kysely';
import { dueOf, isTermStated } from '#bill/rules.js';
import type { Day } from '#kernel/day.js';
import type { ClientRow, Database, OrganisationRow } from '#shell/database/schema.js';
import { firstNotices, mailsOfLetter } from '#shell/mail/reached.js';
import { debtOf } from '../rules/debt.js';
import type { Debt } from '../rules/letter/claims.js';
import { type Settlement, settlementOf } from '../rules/settlement.js';

/** The database, inside a transaction or outside. */
export type Db = Kysely<Database>;

/** The business itself. */
export function organisationOf(db: Db, organisationId: string): Promise<OrganisationRow> {
  return db.selectFrom('organisation').selectAll().where('id', '=', organisationId).executeTakeFirstOrThrow();
}

/** A client of this organisation; undefined when it has none such. */
export function clientOf(db: Db, organisationId: string, clientId: string): Promise<ClientRow | undefined> {
  return db
    .selectFrom('client')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('id', '=', clientId)
    .executeTakeFirst();
}

async function settlementsByInvoice(
  db: Db,
  organisationId: string,
  clientId: string,
): Promise<ReadonlyMap<string, readonly Settlement[]>> {
  const rows = await db
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
    .where('allocation.organisation_id', '=', organisationId)
    .where('allocation.client_id', '=', clientId)
    .orderBy('allocation.effective_on')
    .orderBy('allocation.id')
    .execute();
  const settlements = new Map<string, Settlement[]>();
  for (const row of rows) {
    const own = settlements.get(row.invoice_id) ?? [];
    own.push(settlementOf(row));
    settlements.set(row.invoice_id, own);
  }
  return settlements;
}

/** Day of the first formal notice issued for each invoice of a client; one whose mail has not left is none. */
async function noticesByInvoice(db: Db, organisationId: string, clientId: string): Promise<Map<string, Day>> {
  const rows = await db
    .selectFrom('letter_invoice')
    .innerJoin('letter', 'letter.id', 'letter_invoice.letter_id')
    .select(['letter_invoice.invoice_id', 'letter.as_of'])
    .select(mailsOfLetter)
    .where('letter.organisation_id', '=', organisationId)
    .where('letter.client_id', '=', clientId)
    .where('letter.kind', '=', 'formalNotice')
    .where('letter.state', '=', 'issued')
    .orderBy('letter.as_of', 'desc')
    .execute();
  return firstNotices(rows);
}

/** Every invoice of a client with what settled it, oldest due date first. */
export async function debtsOf(db: Db, organisation: OrganisationRow, client: ClientRow): Promise<Debt[]> {
  const invoices = await db
    .selectFrom('invoice')
    .selectAll()
    .where('organisation_id', '=', organisation.id)
    .where('client_id', '=', client.id)
    .where('total_cents', '>', 0)
    .orderBy('issued_on')
    .orderBy('id')
    .execute();
  const settlements = await settlementsByInvoice(db, organisation.id, client.id);
  const notices = await noticesByInvoice(db, organisation.id, client.id);
  const stated = isTermStated(client, organisation);
  return invoices
    .map((invoice) => {
      const due = dueOf(invoice, client.term_days, organisation.term_days, stated);
      return debtOf(invoice, due, settlements.get(invoice.id) ?? [], notices.get(invoice.id) ?? null);
    })
    .sort((a, b) => a.due.day - b.due.day);
}

/** What a client paid that settles no invoice yet, in cents of a currency. */
export async function unallocatedOf(
  db: Db,
  organisationId: string,
  clientId: string,
  currency: string,
): Promise<number> {
  const of = { organisation_id: organisationId, client_id: clientId };
  const paid = await db
    .selectFrom('payment')
    .select((row) => row.fn.sum<number | string | null>('amount_cents').as('cents'))
    .where('organisation_id', '=', of.organisation_id)
    .where('client_id', '=', of.client_id)
    .where('currency', '=', currency)
    .executeTakeFirst();
  const allocated = await db
    .selectFrom('allocation')
    .innerJoin('payment', 'payment.id', 'allocation.payment_id')
    .select((row) => row.fn.sum<number | string | null>('allocation.amount_cents').as('cents'))
    .where('allocation.organisation_id', '=', of.organisation_id)
    .where('allocation.client_id', '=', of.client_id)
    .where('payment.currency', '=', currency)
    .executeTakeFirst();
  return Number(paid?.cents ?? 0) - Number(allocated?.cents ?? 0);
}

/** Ids of the invoices that bear these numbers, with their clients. */
export function invoiceKeys(
  db: Db,
  organisationId: string,
  numbers: readonly string[],
): Promise<{ id: string; number: string; client_id: string }[]> {
  return db
    .selectFrom('invoice')
    .select(['id', 'number', 'client_id'])
    .where('organisation_id', '=', organisationId)
    .where('number', 'in', [...numbers])
    .orderBy('id')
    .execute();
}

/** Names of the clients by id. */
export async function clientNames(db: Db, organisationId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('client')
    .select(['id', 'name'])
    .where('organisation_id', '=', organisationId)
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}
