import { type Kysely, sql, type Transaction } from 'kysely';
import * as records from './migrations/001-records.js';
import * as agreement from './migrations/002-agreement.js';

/** One step of the schema: written once, never edited after its release. */
interface Migration {
  readonly up: (db: Kysely<unknown>) => Promise<void>;
}

export type Migrations = Readonly<Record<string, Migration>>;

/** Append only: a released migration is never edited, a change is a new one. */
export const MIGRATIONS: Migrations = {
  '001-records': records,
  '002-agreement': agreement,
};

/** Where a database stands against this program. */
export interface SchemaState {
  readonly applied: readonly string[];
  readonly pending: readonly string[];
  /** Migrations in the database that this program does not know: it was written by a newer one. */
  readonly unknown: readonly string[];
}

interface Register {
  schema_migration: { name: string };
}

const UNDEFINED_TABLE = '42P01';

/** Whether a database answered that it has no such table yet. */
function lacksTable(error: unknown): boolean {
  return (
    error instanceof Error &&
    (('code' in error && error.code === UNDEFINED_TABLE) || error.message.startsWith('no such table'))
  );
}

async function readApplied(db: Kysely<unknown>): Promise<readonly string[]> {
  const rows = await (db as Kysely<Register>).selectFrom('schema_migration').select('name').orderBy('name').execute();
  return rows.map((row) => row.name);
}

async function appliedMigrations(db: Kysely<unknown>): Promise<readonly string[]> {
  try {
    return await readApplied(db);
  } catch (error) {
    if (lacksTable(error)) return [];
    throw error;
  }
}

export async function schemaState(db: Kysely<unknown>, migrations: Migrations = MIGRATIONS): Promise<SchemaState> {
  const applied = await appliedMigrations(db);
  return {
    applied,
    pending: Object.keys(migrations).filter((name) => !applied.includes(name)),
    unknown: applied.filter((name) => !(name in migrations)),
  };
}

/**
 * Brings the schema up to date in one transaction: whole or not at all, and by one process when several open the
 * database at once.
 * @param lock holds other processes off until the end of the transaction, where the engine's own lock does not
 * @throws when a migration fails (the database is then as it was)
 */
export async function migrate(
  db: Kysely<unknown>,
  migrations: Migrations,
  lock: (transaction: Transaction<unknown>) => Promise<void>,
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await lock(transaction);
    await sql`create table if not exists schema_migration (name text not null primary key)`.execute(transaction);
    const applied = await readApplied(transaction);
    for (const [name, { up }] of Object.entries(migrations)) {
      if (applied.includes(name)) continue;
      await up(transaction);
      await (transaction as unknown as Transaction<Register>).insertInto('schema_migration').values({ name }).execute();
    }
  });
}
