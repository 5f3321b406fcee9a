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
