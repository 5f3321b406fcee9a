import type { Kysely } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import * as records from './migrations/001-records.js';

/** Append only: a released migration is never edited, a change is a new one. */
const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '001-records': records,
};

const migratorOf = (db: Kysely<unknown>): Migrator =>
  new Migrator({ db, provider: { getMigrations: () => Promise.resolve({ ...MIGRATIONS }) } });

/** Where a database stands against this program. */
export interface SchemaState {
  readonly applied: readonly string[];
  readonly pending: readonly string[];
  /** Migrations in the database that this program does not know: it was written by a newer one. */
  readonly unknown: readonly string[];
}

export async function schemaState(db: Kysely<unknown>): Promise<SchemaState> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  const applied = tables.some((table) => table.name === 'kysely_migration')
    ? (
        await (db as Kysely<{ kysely_migration: { name: string } }>)
          .selectFrom('kysely_migration')
          .select('name')
          .execute()
      ).map((row) => row.name)
    : [];
  return {
    applied,
    pending: Object.keys(MIGRATIONS).filter((name) => !applied.includes(name)),
    unknown: applied.filter((name) => !(name in MIGRATIONS)),
  };
}

/**
 * Brings the schema up to date, each migration whole or not at all.
 * @throws when a migration fails (the database is then as it was before that migration)
 */
export async function migrate(db: Kysely<unknown>): Promise<void> {
  const { error } = await migratorOf(db).migrateToLatest();
  if (error) throw error;
}
