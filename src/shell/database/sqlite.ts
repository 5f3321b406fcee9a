import { existsSync } from 'node:fs';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';

const STATEMENTS_KEPT = 200;

/** Settings that durability and safety rest on: each is set, then read back, at every open. */
const PRAGMAS: readonly (readonly [name: string, value: string, readBack: string | number])[] = [
  ['busy_timeout', '5000', 5000],
  ['journal_mode', 'WAL', 'wal'],
  ['synchronous', 'FULL', 2],
  ['foreign_keys', 'ON', 1],
  ['trusted_schema', 'OFF', 0],
  // What is erased is overwritten, not only unlinked.
  ['secure_delete', 'ON', 1],
];

/**
 * Opens the database file for writing, with WAL, synchronous=FULL and foreign keys proved on.
 * @throws when a setting does not hold (a network file system without WAL, say)
 */
export function openWriter(path: string): DatabaseSync {
  const database = new DatabaseSync(path);
  for (const [name, value, expected] of PRAGMAS) {
    database.exec(`PRAGMA ${name} = ${value}`);
    const row = database.prepare(`PRAGMA ${name}`).get() ?? {};
    const actual = Object.values(row)[0];
    if (actual !== expected)
      throw new Error(`SQLite setting ${name} is ${String(actual)} instead of ${expected} (${path})`);
  }
  return database;
}

/** Opens the database file so that nothing can be written through this connection. */
export function openReader(path: string): DatabaseSync {
  const database = new DatabaseSync(path);
  database.exec('PRAGMA busy_timeout = 5000; PRAGMA query_only = ON; PRAGMA trusted_schema = OFF');
  return database;
}

/** Opens a copy at rest without writing anything beside it. */
export function openAtRest(path: string): DatabaseSync {
  if (existsSync(`${path}-wal`)) return openReader(path);
  return new DatabaseSync(new URL(`file://${encodeURI(path)}?immutable=1`), { readOnly: true });
}

class Connection implements DatabaseConnection {
  readonly #database: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  #prepare(sql: string): StatementSync {
    const known = this.#statements.get(sql);
    if (known) return known;
    const statement = this.#database.prepare(sql);
    if (this.#statements.size >= STATEMENTS_KEPT) {
      for (const oldest of this.#statements.keys()) {
        this.#statements.delete(oldest);
        break;
      }
    }
    this.#statements.set(sql, statement);
    return statement;
  }

  executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
    try {
      const statement = this.#prepare(sql);
      const values = parameters as readonly SQLInputValue[];
      if (statement.columns().length > 0) return Promise.resolve({ rows: statement.all(...values) as Row[] });
      const { changes } = statement.run(...values);
      return Promise.resolve({ rows: [], numAffectedRows: BigInt(changes) });
    } catch (error) {
      return Promise.reject(error instanceof Error ? error : new Error(String(error)));
    }
  }

  async *streamQuery<Row>({ sql, parameters }: CompiledQuery): AsyncIterableIterator<QueryResult<Row>> {
    const statement = this.#database.prepare(sql);
    for (const row of statement.iterate(...(parameters as readonly SQLInputValue[]))) yield { rows: [row as Row] };
  }
}

/** One connection, handed to one borrower at a time, in the order in which they came. */
class SqliteDriver implements Driver {
  readonly #database: DatabaseSync;
  readonly #begin: string;
  readonly #connection: Connection;
  #tail: Promise<void> = Promise.resolve();
  #release: (() => void) | undefined;

  constructor(database: DatabaseSync, begin: string) {
    this.#database = database;
    this.#begin = begin;
    this.#connection = new Connection(database);
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    const before = this.#tail;
    let release: () => void = () => {};
    this.#tail = new Promise<void>((resolve) => {
      release = resolve;
    });
    await before;
    this.#release = release;
    return this.#connection;
  }

  async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw(this.#begin));
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('commit'));
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    // A full disk makes SQLite roll back by itself: there is nothing left to roll back then.
    if (this.#database.isTransaction) await connection.executeQuery(CompiledQuery.raw('rollback'));
  }

  async releaseConnection(): Promise<void> {
    this.#release?.();
  }

  async destroy(): Promise<void> {
    if (this.#database.isOpen) this.#database.close();
  }
}

/** Kysely on `node:sqlite`: a writing transaction takes the write lock at once (BEGIN IMMEDIATE), a reading one never (BEGIN). */
export function sqliteDialect(database: DatabaseSync, begin: 'begin immediate' | 'begin' = 'begin immediate'): Dialect {
  return {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new SqliteDriver(database, begin),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
}
