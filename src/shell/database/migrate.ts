import type { Kysely } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import * as records from './migrations/001-records.js';

export type Migrations = Readonly<Record<string, Migration>>;

/** Append only: a released migration is never edited, a change is a new one. */
export const MIGRATIONS: Migrations = {
  '001-records': records,
};

/** Where a database stands against this program. */
export interface SchemaState {
  readonly applied: readonly string[];
  readonly pending: readonly string[];
  /** Migrations in the database that this program does not know: it was written by a newer one. */
  readonly unknown: readonly string[];
}

const UNDEFINED_TABLE = '42P01';

/** Whether a database answered that it has no such table yet. */
function lacksTable(error: unknown): boolean {
  return (
    error instanceof Error &&
    (('code' in error && error.code === UNDEFINED_TABLE) || error.message.startsWith('no such table'))
  );
}

async function appliedMigrations(db: Kysely<unknown>): Promise<readonly string[]> {
  try {
    const rows = await (db as Kysely<{ kysely_migration: { name: string } }>)
      .selectFrom('kysely_migration')
      .select('name')
      .orderBy('name')
      .execute();
    return rows.map((row) => row.name);
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
 * Brings the schema up to date, each migration whole or not at all.
 * @param schema PostgreSQL schema that holds the tables; undefined on SQLite
 * @throws when a migration fails (the database is then as it was before that migration)
 */
export async function migrate(db: Kysely<unknown>, migrations: Migrations, schema?: string): Promise<void> {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: () => Promise.resolve({ ...migrations }) },
    ...(schema === undefined ? {} : { migrationTableSchema: schema }),
  });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
}
