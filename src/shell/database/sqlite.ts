import { existsSync } from 'node:fs';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import { GroupedTransactions, SingleTransactions, type Transactions } from './group.js';

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

/** A prepared statement, and whether it answers rows. */
interface Prepared {
  readonly statement: StatementSync;
  readonly answers: boolean;
}

/** The statements of one database, each prepared once. */
class Statements {
  readonly #database: DatabaseSync;
  readonly #kept = new Map<string, Prepared>();

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  #prepare(sql: string): Prepared {
    const known = this.#kept.get(sql);
    if (known) return known;
    const statement = this.#database.prepare(sql);
    const prepared = { statement, answers: statement.columns().length > 0 };
    if (this.#kept.size >= STATEMENTS_KEPT) {
      for (const oldest of this.#kept.keys()) {
        this.#kept.delete(oldest);
        break;
      }
    }
    this.#kept.set(sql, prepared);
    return prepared;
  }

  run<Row>({ sql, parameters }: CompiledQuery): QueryResult<Row> {
    const { statement, answers } = this.#prepare(sql);
    const values = parameters as readonly SQLInputValue[];
    if (answers) return { rows: statement.all(...values) as Row[] };
    const { changes } = statement.run(...values);
    return { rows: [], numAffectedRows: BigInt(changes) };
  }

  *iterate<Row>({ sql, parameters }: CompiledQuery): Generator<Row> {
    const statement = this.#database.prepare(sql);
    for (const row of statement.iterate(...(parameters as readonly SQLInputValue[]))) yield row as Row;
  }
}

/** The database in the hands of one borrower, from its turn to its end. */
class Borrowed implements DatabaseConnection {
  readonly #statements: Statements;
  readonly #before: (borrowed: Borrowed) => void;
  /** Between its begin and its commit or rollback. */
  inside = false;
  /** Passes the turn on; once. */
  readonly passOn: () => void;

  constructor(statements: Statements, before: (borrowed: Borrowed) => void, passOn: () => void) {
    this.#statements = statements;
    this.#before = before;
    this.passOn = passOn;
  }

  executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    try {
      this.#before(this);
      return Promise.resolve(this.#statements.run<Row>(query));
    } catch (error) {
      return Promise.reject(error instanceof Error ? error : new Error(String(error)));
    }
  }

  async *streamQuery<Row>(query: CompiledQuery): AsyncIterableIterator<QueryResult<Row>> {
    this.#before(this);
    for (const row of this.#statements.iterate<Row>(query)) yield { rows: [row] };
  }
}

/**
 * One connection, handed to one borrower at a time, in the order in which they came. Writing transactions that come in one
 * turn of the event loop are committed together (`GroupedTransactions`).
 */
class SqliteDriver implements Driver {
  readonly #database: DatabaseSync;
  readonly #statements: Statements;
  readonly #transactions: Transactions;
  #tail: Promise<void> = Promise.resolve();

  constructor(database: DatabaseSync, transactions: Transactions) {
    this.#database = database;
    this.#statements = new Statements(database);
    this.#transactions = transactions;
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    const before = this.#tail;
    let release: () => void = () => {};
    this.#tail = new Promise<void>((resolve) => {
      release = resolve;
    });
    await before;
    return new Borrowed(this.#statements, ({ inside }) => inside || this.#transactions.settle(), release);
  }

  async beginTransaction(connection: DatabaseConnection): Promise<void> {
    this.#transactions.begin();
    (connection as Borrowed).inside = true;
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    const borrowed = connection as Borrowed;
    const committed = this.#transactions.commit();
    borrowed.inside = false;
    borrowed.passOn();
    await committed;
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    const borrowed = connection as Borrowed;
    // A commit that failed has undone everything, and the turn is another's by now.
    if (!borrowed.inside) return;
    borrowed.inside = false;
    this.#transactions.rollback();
  }

  async releaseConnection(connection: DatabaseConnection): Promise<void> {
    (connection as Borrowed).passOn();
  }

  async destroy(): Promise<void> {
    this.#transactions.settle();
    if (this.#database.isOpen) this.#database.close();
  }
}

/** Borrowers take turns in the driver, which passes a turn on before its commit is durable: Kysely has not to queue them again. */
class TurnsOfItsOwn extends SqliteAdapter {
  override get supportsMultipleConnections(): boolean {
    return true;
  }
}

/** Kysely on `node:sqlite`: a writing transaction takes the write lock at once (BEGIN IMMEDIATE), a reading one never (BEGIN). */
export function sqliteDialect(database: DatabaseSync, begin: 'begin immediate' | 'begin' = 'begin immediate'): Dialect {
  const transactions = begin === 'begin' ? new SingleTransactions(database) : new GroupedTransactions(database);
  return {
    createAdapter: () => new TurnsOfItsOwn(),
    createDriver: () => new SqliteDriver(database, transactions),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
}
