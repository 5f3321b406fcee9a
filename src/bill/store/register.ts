import type { ExpressionBuilder, Kysely } from 'kysely';
import { type PageStart, pagesByClient } from '#shell/database/pages.js';
import type { Database, InvoiceRow } from '#shell/database/schema.js';

type Db = Kysely<Database>;

const INVOICE_COLUMNS = [
  'id',
  'client_id',
  'kind',
  'number',
  'issued_on',
  'due_on',
  'currency',
  'total_cents',
  'label',
  'disputed',
] as const;
const NOTE_COLUMNS = ['id', 'client_id', 'number', 'issued_on', 'currency', 'total_cents', 'label'] as const;

export type InvoiceLine = Pick<InvoiceRow, (typeof INVOICE_COLUMNS)[number]>;
export type NoteLine = Pick<InvoiceRow, (typeof NOTE_COLUMNS)[number]>;

/** Lists of ids longer than this are read in parts (both engines limit their parameters). */
const IDS_MAX = 500;
/** Reads rows by their ids, in parts. */
async function byIds<Row>(
  ids: readonly string[],
  read: (part: readonly string[]) => Promise<readonly Row[]>,
): Promise<Row[]> {
  const rows: Row[] = [];
  for (let from = 0; from < ids.length; from += IDS_MAX) rows.push(...(await read(ids.slice(from, from + IDS_MAX))));
  return rows;
}

/** Rows that come after the start of a page, by client and id. */
const after = (where: ExpressionBuilder<Database, 'invoice' | 'allocation'>, { clientId, id }: PageStart) =>
  where(where.refTuple('client_id', 'id'), '>', where.tuple(clientId, id));

/** Every invoice, page by page. */
export const invoicePages = (db: Db, own: string) =>
  pagesByClient<InvoiceLine>((start, limit) =>
    db
      .selectFrom('invoice')
      .select(INVOICE_COLUMNS)
      .where('organisation_id', '=', own)
      .where((where) => after(where, start))
      .orderBy('client_id')
      .orderBy('id')
      .limit(limit)
      .execute(),
  );

/** Every allocation, page by page. */
export const allocationPages = (db: Db, own: string) =>
  pagesByClient((start, limit) =>
    db
      .selectFrom('allocation')
      .select(['id', 'client_id', 'invoice_id', 'amount_cents'])
      .where('organisation_id', '=', own)
      .where((where) => after(where, start))
      .orderBy('client_id')
      .orderBy('id')
      .limit(limit)
      .execute(),
  );

export const allNotes = (db: Db, own: string): Promise<NoteLine[]> =>
  db.selectFrom('credit_note').select(NOTE_COLUMNS).where('organisation_id', '=', own).execute();

export const invoiceLines = (db: Db, own: string, ids: readonly string[]): Promise<InvoiceLine[]> =>
  byIds(ids, (part) =>
    db
      .selectFrom('invoice')
      .select(INVOICE_COLUMNS)
      .where('organisation_id', '=', own)
      .where('id', 'in', part)
      .execute(),
  );

export const noteLines = (db: Db, own: string, ids: readonly string[]): Promise<NoteLine[]> =>
  byIds(ids, (part) =>
    db
      .selectFrom('credit_note')
      .select(NOTE_COLUMNS)
      .where('organisation_id', '=', own)
      .where('id', 'in', part)
      .execute(),
  );

/** Invoices that these allocations settle. */
export const settledBy = async (db: Db, own: string, ids: readonly string[]): Promise<string[]> => {
  const rows = await byIds(ids, (part) =>
    db
      .selectFrom('allocation')
      .select('invoice_id')
      .where('organisation_id', '=', own)
      .where('id', 'in', part)
      .execute(),
  );
  return rows.map(({ invoice_id }) => invoice_id);
};

/** What settled these invoices so far. */
export async function settledOf(db: Db, own: string, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
  // Asked by invoice alone, since with the organisation SQLite would walk through all its allocations.
  const found = await byIds(ids, (part) =>
    db
      .selectFrom('allocation')
      .select(['organisation_id', 'invoice_id', 'amount_cents'])
      .where('invoice_id', 'in', part)
      .execute(),
  );
  const rows = found.filter(({ organisation_id }) => organisation_id === own);
  const settled = new Map<string, number>();
  for (const { invoice_id, amount_cents } of rows)
    settled.set(invoice_id, (settled.get(invoice_id) ?? 0) + amount_cents);
  return settled;
}

/** Ids of the documents issued here; of those asked for, or of all. */
export async function ownDocuments(db: Db, own: string, ids?: readonly string[]): Promise<ReadonlySet<string>> {
  const documents = db.selectFrom('bill_document').select('id').where('organisation_id', '=', own);
  const rows = ids
    ? await byIds(ids, (part) => documents.where('id', 'in', part).execute())
    : await documents.execute();
  return new Set(rows.map(({ id }) => id));
}

/** What the register shows of clients, and what their due dates rest on. */
export function clientLines(db: Db, own: string, ids?: readonly string[]) {
  const clients = db
    .selectFrom('client')
    .select(['id', 'name', 'term_days', 'term_stated_at'])
    .where('organisation_id', '=', own);
  return ids ? byIds(ids, (part) => clients.where('id', 'in', part).execute()) : clients.execute();
}
export type ClientLine = Awaited<ReturnType<typeof clientLines>>[number];

export const businessTerm = (db: Db, own: string) =>
  db.selectFrom('organisation').select(['term_days', 'term_stated_at']).where('id', '=', own).executeTakeFirstOrThrow();
export type BusinessTerm = Awaited<ReturnType<typeof businessTerm>>;

/** Heads of every chain. */
export async function chainHeads(db: Db, own: string): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('journal_head')
    .select(['chain', 'seq'])
    .where('organisation_id', '=', own)
    .execute();
  return new Map(rows.map(({ chain, seq }) => [chain, seq]));
}

/** Place of the head of the organisation's own chain: it moves with every write. */
export async function ownHead(db: Db, own: string): Promise<number> {
  const row = await db
    .selectFrom('journal_head')
    .select('seq')
    .where('organisation_id', '=', own)
    .where('chain', '=', own)
    .executeTakeFirst();
  return row?.seq ?? 0;
}

/** What was written on a chain after a place: rows covered, and heads of other chains named. */
export function entriesAfter(db: Db, own: string, chain: string, seq: number) {
  return db
    .selectFrom('journal_entry')
    .select(['seq', 'covers', 'heads'])
    .where('organisation_id', '=', own)
    .where('chain', '=', chain)
    .where('seq', '>', seq)
    .orderBy('seq')
    .execute();
}
