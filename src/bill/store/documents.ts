import type { Selectable } from 'kysely';
import type { BillDocumentRow } from '#shell/database/schema.js';
import type { BillDocument } from '../facts/bill.js';
import type { Db } from './drafts.js';

export type { Db };

/** The document as it was frozen. */
export const sealedOf = ({ sealed }: Pick<BillDocumentRow, 'sealed'>): BillDocument =>
  JSON.parse(sealed) as BillDocument;

/** The last number of a series and its day; undefined when it has none yet. */
export function lastOfSeries(
  db: Db,
  organisationId: string,
  series: string,
): Promise<Pick<BillDocumentRow, 'sequence' | 'issued_on'> | undefined> {
  return db
    .selectFrom('bill_document')
    .select(['sequence', 'issued_on'])
    .where('organisation_id', '=', organisationId)
    .where('series', '=', series)
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** Whether any invoice was issued here before, whatever its series. */
export async function anyIssued(db: Db, organisationId: string): Promise<boolean> {
  const row = await db
    .selectFrom('bill_document')
    .select('id')
    .where('organisation_id', '=', organisationId)
    .where('kind', '!=', 'creditNote')
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Whether an invoice or a credit note of the records, imported ones included, bears that number. */
export async function isNumberTaken(
  db: Db,
  organisationId: string,
  table: 'invoice' | 'credit_note',
  number: string,
): Promise<boolean> {
  const row = await db
    .selectFrom(table)
    .select('id')
    .where('organisation_id', '=', organisationId)
    .where('number', '=', number)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** What was offered to a client on its invoices, credit notes deducted, in cents excl. VAT. */
export async function offeredTo(db: Db, organisationId: string, clientId: string): Promise<number> {
  const rows = await db
    .selectFrom('bill_document')
    .select((row) => ['kind', row.fn.sum<number | string | null>('offered_cents').as('cents')])
    .where('organisation_id', '=', organisationId)
    .where('client_id', '=', clientId)
    .groupBy('kind')
    .execute();
  return rows.reduce((sum, { kind, cents }) => sum + (kind === 'creditNote' ? -Number(cents) : Number(cents)), 0);
}

/** An issued document of this organisation; undefined when it has none such. */
export function documentRow(
  db: Db,
  organisationId: string,
  id: string,
): Promise<Selectable<BillDocumentRow> | undefined> {
  return db
    .selectFrom('bill_document')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .executeTakeFirst();
}

/** What was issued from a quote, in order. */
export function documentsOfQuote(db: Db, organisationId: string, quoteId: string): Promise<BillDocumentRow[]> {
  return db
    .selectFrom('bill_document')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('quote_id', '=', quoteId)
    .orderBy('id')
    .execute();
}

/** Credit notes that correct these invoices, in order. */
export function creditNotesOf(
  db: Db,
  organisationId: string,
  invoiceIds: readonly string[],
): Promise<BillDocumentRow[]> {
  if (invoiceIds.length === 0) return Promise.resolve([]);
  return db
    .selectFrom('bill_document')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('corrects_id', 'in', [...invoiceIds])
    .orderBy('id')
    .execute();
}

/** Documents whose PDF is not archived yet, oldest first. */
export async function unarchived(db: Db, organisationId: string, limit: number): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('bill_document')
    .select('id')
    .where('organisation_id', '=', organisationId)
    .where('file_id', 'is', null)
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}

/** SHA-256 of an archived file. */
export async function fileHash(db: Db, organisationId: string, fileId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('archived_file')
    .select('sha256')
    .where('organisation_id', '=', organisationId)
    .where('id', '=', fileId)
    .executeTakeFirst();
  return row?.sha256;
}

/** Amounts of every document issued here, by id. */
export async function amountsOf(db: Db, organisationId: string) {
  const rows = await db
    .selectFrom('bill_document')
    .select(['id', 'kind', 'net_cents', 'vat_cents', 'total_cents', 'offered_cents'])
    .where('organisation_id', '=', organisationId)
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}
