import type { Kysely } from 'kysely';
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
const PAGE = 20_000;

/** Reads rows by their ids, in parts. */
export async function byIds<Row>(
  ids: readonly string[],
  read: (part: readonly string[]) => Promise<readonly Row[]>,
): Promise<Row[]> {
  const rows: Row[] = [];
  for (let from = 0; from < ids.length; from += IDS_MAX) rows.push(...(await read(ids.slice(from, from + IDS_MAX))));
  return rows;
}

/** Reads a whole table in the order of ids, part by part, so that other requests are answered in between. */
async function* inParts<Row extends { readonly id: string }>(
  read: (after: string, limit: number) => Promise<readonly Row[]>,
): AsyncGenerator<readonly Row[]> {
  for (let after = ''; ; ) {
    const rows = await read(after, PAGE);
    if (rows.length > 0) yield rows;
    if (rows.length < PAGE) return;
    after = rows.at(-1)?.id ?? '';
  }
}

export const invoiceParts = (db: Db, own: string) =>
  inParts<InvoiceLine>((after, limit) =>
    db
      .selectFrom('invoice')
      .select(INVOICE_COLUMNS)
      .where('organisation_id', '=', own)
      .where('id', '>', after)
      .orderBy('id')
      .limit(limit)
      .execute(),
  );

export const noteParts = (db: Db, own: string) =>
  inParts<NoteLine>((after, limit) =>
    db
      .selectFrom('credit_note')
      .select(NOTE_COLUMNS)
      .where('organisation_id', '=', own)
      .where('id', '>', after)
      .orderBy('id')
      .limit(limit)
      .execute(),
  );

export const allocationParts = (db: Db, own: string) =>
  inParts((after, limit) =>
    db
      .selectFrom('allocation')
      .select(['id', 'invoice_id', 'amount_cents'])
      .where('organisation_id', '=', own)
      .where('id', '>', after)
      .orderBy('id')
      .limit(limit)
      .execute(),
  );

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
  const rows = await byIds(ids, (part) =>
    db
      .selectFrom('allocation')
      .select(['invoice_id', 'amount_cents'])
      .where('organisation_id', '=', own)
      .where('invoice_id', 'in', part)
      .execute(),
  );
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
