import { type Kysely, sql } from 'kysely';
import type { Database } from './schema.js';

type Table = keyof Database;

const KEYS: Readonly<Partial<Record<Table, readonly string[]>>> = {
  journal_entry: ['organisation_id', 'chain', 'seq'],
  journal_head: ['organisation_id', 'chain'],
};

const PAGE = 1_000;

/** Every row of a table in the order of its key, a page at a time, so that memory stays flat. */
export async function* everyRow<T extends Table>(db: Kysely<Database>, table: T): AsyncGenerator<Database[T]> {
  const keys = KEYS[table] ?? ['id'];
  const order = sql.join(keys.map((key) => sql.ref(key)));
  let after: readonly unknown[] | undefined;
  for (;;) {
    const where = after ? sql`where (${order}) > (${sql.join(after)})` : sql``;
    const { rows } = await sql<
      Database[T]
    >`select * from ${sql.table(table)} ${where} order by ${order} limit ${PAGE}`.execute(db);
    yield* rows;
    const last = rows.at(-1) as Record<string, unknown> | undefined;
    if (!last || rows.length < PAGE) return;
    after = keys.map((key) => last[key]);
  }
}

/**
 * Pages of a query that is ordered by id and takes what comes after one: rows die page by page, so a long table
 * costs little memory.
 * @param page answers at most `limit` rows whose id is greater than `after`, in the order of their ids
 */
export async function* pagesById<Row extends { readonly id: string }>(
  page: (after: string, limit: number) => Promise<readonly Row[]>,
): AsyncGenerator<readonly Row[]> {
  for (let after = ''; ; ) {
    const rows = await page(after, PAGE);
    yield rows;
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) return;
    after = last.id;
  }
}
