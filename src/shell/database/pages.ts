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

/** The row after which a page begins; before every row at first. */
export interface PageStart {
  readonly clientId: string;
  readonly id: string;
}

/**
 * Pages of a query of one organisation's rows, ordered by client and id as the indexes hold them (by id alone, each page
 * would sort the whole table). Rows die page by page, so a long table costs little memory.
 * @param page answers at most `limit` rows that come after `start`, ordered by client and id
 */
export async function* pagesByClient<Row extends { readonly id: string; readonly client_id: string }>(
  page: (start: PageStart, limit: number) => Promise<readonly Row[]>,
): AsyncGenerator<readonly Row[]> {
  for (let start: PageStart = { clientId: '', id: '' }; ; ) {
    const rows = await page(start, PAGE);
    yield rows;
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) return;
    start = { clientId: last.client_id, id: last.id };
  }
}
