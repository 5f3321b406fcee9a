import type { CompiledQuery, Insertable, InsertQueryBuilder, InsertResult, Transaction } from 'kysely';
import type { Engine } from '#shell/database/open.js';
import type { BusinessTable, Database } from '#shell/database/schema.js';

/** PostgreSQL takes 65,535 parameters a statement, SQLite 32,766. */
const PARAMETERS_MAX = 30_000;

export function* chunksOf<T>(items: readonly T[], size: number): Generator<readonly T[]> {
  for (let from = 0; from < items.length; from += size) yield items.slice(from, from + size);
}

/** A table that the journal writes. */
type Written = BusinessTable | 'journal_entry' | 'journal_head';

/** Inserts of so many rows of a table, compiled once: making the text of a statement costs more than running it. */
const compiledInserts = new Map<string, CompiledQuery>();
const COMPILED_ROWS_MAX = 8;

/** Inserts rows that all have the columns of the first. @param upsert what becomes of a row that is there already */
export async function insertChunk(
  db: Transaction<Database>,
  engine: Engine,
  table: Written,
  rows: readonly object[],
  upsert = false,
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first);
  const key = `${engine} ${table} ${rows.length} ${columns.join()}`;
  const known = compiledInserts.get(key);
  if (known) {
    await db.executeQuery({ ...known, parameters: rows.flatMap((row) => valuesOf(row, columns)) });
    return;
  }
  const insert = db.insertInto(table).values(rows as unknown as Insertable<Database[BusinessTable]>[]);
  const compiled = (upsert ? moving(insert as never) : insert).compile();
  if (rows.length <= COMPILED_ROWS_MAX) compiledInserts.set(key, compiled);
  await db.executeQuery(compiled);
}

/** A head that is there already moves on. */
const moving = (insert: InsertQueryBuilder<Database, 'journal_head', InsertResult>) =>
  insert.onConflict((conflict) =>
    conflict
      .columns(['organisation_id', 'chain'])
      .doUpdateSet((excluded) => ({ seq: excluded.ref('excluded.seq'), hash: excluded.ref('excluded.hash') })),
  );

/** Inserts rows of a table, however many, in statements that both engines take. */
export async function insertRows<T extends BusinessTable>(
  db: Transaction<Database>,
  engine: Engine,
  table: T,
  rows: readonly Database[T][],
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first);
  const size = Math.max(1, Math.floor(PARAMETERS_MAX / columns.length / 10));
  let whole: CompiledQuery | undefined;
  for (const chunk of chunksOf(rows, size)) {
    const query = chunk.length === size ? whole : undefined;
    if (query) await db.executeQuery({ ...query, parameters: chunk.flatMap((row) => valuesOf(row, columns)) });
    else if (chunk.length < size) await insertChunk(db, engine, table, chunk);
    else {
      whole = db
        .insertInto(table)
        .values(chunk as unknown as Insertable<Database[T]>[])
        .compile();
      await db.executeQuery(whole);
    }
  }
}

const valuesOf = (row: object, columns: readonly string[]): unknown[] =>
  columns.map((column) => (row as Readonly<Record<string, unknown>>)[column]);
