import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely';
import pg from 'pg';
import { makeFolder } from '../folder.js';
import { MIGRATIONS, type Migrations, migrate, schemaState } from './migrate.js';
import type { Database } from './schema.js';
import { openAtRest, openReader, openWriter, sqliteDialect } from './sqlite.js';

export type Engine = 'sqlite' | 'postgresql';

/** An open database. Reads and writes have connections of their own, so that a long write never holds up a page. */
export interface Store {
  readonly engine: Engine;
  readonly read: Kysely<Database>;
  readonly write: Kysely<Database>;
  /** One writer at a time per organisation, until the end of the transaction. */
  readonly lockOrganisation: (transaction: Transaction<Database>, organisationId: string) => Promise<void>;
  /** Leaves no trace, beside the tables, of what was just erased from them. */
  readonly forget: () => Promise<void>;
  /** Runs reads that all see the same moment, whatever is written meanwhile. */
  readonly snapshot: <T>(read: (db: Kysely<Database>) => Promise<T>) => Promise<T>;
  readonly close: () => Promise<void>;
}

/** The database was written by a newer version of the program: refused, never downgraded. */
export class NewerSchema extends Error {
  readonly migrations: readonly string[];

  constructor(migrations: readonly string[]) {
    super(`the database was written by a newer version of Entente (unknown migrations: ${migrations.join(', ')})`);
    this.migrations = migrations;
  }
}

export const DATABASE_FILE = 'entente.db';

/** Copies the file aside before any migration touches it; a new file has nothing to lose. */
function backUpBeforeMigration(folder: string, last: string | undefined, at: number): void {
  if (last === undefined) return;
  const backups = join(folder, 'backups');
  makeFolder(backups);
  const copy = join(backups, `before-migration-after-${last}-${at}.db`);
  const database = openReader(join(folder, DATABASE_FILE));
  try {
    database.exec(`PRAGMA query_only = OFF; VACUUM INTO '${copy.replaceAll("'", "''")}'`);
  } finally {
    database.close();
  }
}

async function upgrade(
  db: Kysely<Database>,
  migrations: Migrations,
  beforeMigrating: (last: string | undefined) => void,
  lock: (transaction: Transaction<unknown>) => Promise<void>,
): Promise<void> {
  const plain = db as unknown as Kysely<unknown>;
  const { applied, pending, unknown } = await schemaState(plain, migrations);
  if (unknown.length > 0) throw new NewerSchema(unknown);
  if (pending.length === 0) return;
  beforeMigrating(applied.at(-1));
  await migrate(plain, migrations, lock);
}

async function snapshotOfSqlite<T>(database: DatabaseSync, reads: (db: Kysely<Database>) => Promise<T>): Promise<T> {
  const db = new Kysely<Database>({ dialect: sqliteDialect(database, 'begin') });
  try {
    return await db.transaction().execute(reads);
  } finally {
    await db.destroy();
  }
}

/**
 * Reads a SQLite copy at rest: nothing is created, migrated or written.
 * @throws when the file is not a database any more
 */
export function readSqliteAtRest<T>(folder: string, reads: (db: Kysely<Database>) => Promise<T>): Promise<T> {
  return snapshotOfSqlite(openAtRest(join(folder, DATABASE_FILE)), reads);
}

/** Moves what the log beside the file holds into the file, and empties it. */
async function checkpoint(write: Kysely<Database>): Promise<void> {
  await sql`PRAGMA wal_checkpoint(TRUNCATE)`.execute(write);
}

/**
 * Opens the SQLite file of a data folder, created and brought up to date when needed; the file is backed up
 * before a migration.
 * @param folder data folder
 * @param at current time, milliseconds (names the backup)
 * @throws NewerSchema when the file knows migrations that this program does not
 */
export async function openSqliteStore(folder: string, at: number, migrations = MIGRATIONS): Promise<Store> {
  makeFolder(folder);
  const path = join(folder, DATABASE_FILE);
  const write = new Kysely<Database>({ dialect: sqliteDialect(openWriter(path)) });
  await upgrade(
    write,
    migrations,
    (last) => backUpBeforeMigration(folder, last, at),
    () => Promise.resolve(),
  );
  const read = new Kysely<Database>({ dialect: sqliteDialect(openReader(path)) });
  return {
    engine: 'sqlite',
    read,
    write,
    lockOrganisation: () => Promise.resolve(),
    forget: () => checkpoint(write),
    snapshot: (reads) => snapshotOfSqlite(openReader(path), reads),
    close: async () => {
      await read.destroy();
      await checkpoint(write).catch(() => undefined);
      await write.destroy();
    },
  };
}

const BIGINT_OID = 20;

/** PostgreSQL answers bigint as text; every whole number of ours is a safe integer, or it is a bug. */
function parseBigint(value: string): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number)) throw new RangeError(`whole number out of range: ${value}`);
  return number;
}

const types = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    oid === BIGINT_OID ? parseBigint : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
};

const connectPostgres = (url: string): Kysely<Database> =>
  new Kysely<Database>({
    dialect: new PostgresDialect({ pool: new pg.Pool({ connectionString: url, max: 8, types }) }),
  });

const readOneMoment = <T>(db: Kysely<Database>, reads: (db: Kysely<Database>) => Promise<T>): Promise<T> =>
  db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(reads);

/** One holder at a time of a name, until the end of the transaction. */
async function holdAdvisoryLock<Schema>(transaction: Transaction<Schema>, name: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(current_schema() || ${name}, 0))`.execute(transaction);
}

/** Reads a PostgreSQL database without creating, migrating or writing anything. */
export async function readPostgresAtRest<T>(url: string, reads: (db: Kysely<Database>) => Promise<T>): Promise<T> {
  const db = connectPostgres(url);
  try {
    return await readOneMoment(db, reads);
  } finally {
    await db.destroy();
  }
}

/** Opens a PostgreSQL database, brought up to date when needed. */
export async function openPostgresStore(url: string): Promise<Store> {
  const db = connectPostgres(url);
  await upgrade(
    db,
    MIGRATIONS,
    () => undefined,
    (transaction) => holdAdvisoryLock(transaction, 'migration'),
  );
  return {
    engine: 'postgresql',
    read: db,
    write: db,
    lockOrganisation: holdAdvisoryLock,
    forget: () => Promise.resolve(),
    snapshot: (reads) => readOneMoment(db, reads),
    close: () => db.destroy(),
  };
}
