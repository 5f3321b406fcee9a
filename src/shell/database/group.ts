import type { DatabaseSync } from 'node:sqlite';

/** How transactions of one connection begin and end; its borrowers take turns. */
export interface Transactions {
  readonly begin: () => void;
  /** Answers once what was written is durable. @throws when it is not: then nothing of it was kept */
  readonly commit: () => Promise<void>;
  readonly rollback: () => void;
  /** Ends what is pending before anything outside a transaction. */
  readonly settle: () => void;
}

/** Transactions one by one, for a connection that only reads. */
export class SingleTransactions implements Transactions {
  readonly #database: DatabaseSync;

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  begin(): void {
    this.#database.exec('begin');
  }

  commit(): Promise<void> {
    this.#database.exec('commit');
    return Promise.resolve();
  }

  rollback(): void {
    if (this.#database.isTransaction) this.#database.exec('rollback');
  }

  settle(): void {}
}

/** Transactions that wait for one commit. */
interface Group {
  readonly committed: Promise<void>;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
  /** The turn of the event loop is over: the next end of a transaction commits. */
  due: boolean;
}

function newGroup(): Group {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  // Everyone who waits is told; when nobody does, nobody need be.
  promise.catch(() => undefined);
  return { committed: promise, resolve, reject, due: false };
}

/**
 * Group commit: transactions that end in the same turn of the event loop share one commit, and so one synchronisation of
 * the disk, which is what a durable write costs. Each is a savepoint of its own, rolled back alone when it fails; none is
 * acknowledged before the commit that holds it. When that commit fails, all of them fail and none was kept.
 */
export class GroupedTransactions implements Transactions {
  readonly #database: DatabaseSync;
  #group: Group | undefined;
  #inside = false;

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  begin(): void {
    if (!this.#group) {
      this.#database.exec('begin immediate');
      this.#group = newGroup();
    }
    this.#database.exec('savepoint one');
    this.#inside = true;
  }

  commit(): Promise<void> {
    const group = this.#open();
    this.#database.exec('release one');
    this.#inside = false;
    this.#end(group);
    return group.committed;
  }

  rollback(): void {
    const group = this.#open();
    this.#inside = false;
    if (this.#database.isTransaction) {
      this.#database.exec('rollback to one');
      this.#database.exec('release one');
      this.#end(group);
    } else {
      // A full disk makes SQLite roll everything back by itself, the others of the group included.
      this.#group = undefined;
      group.reject(new Error('the database rolled back by itself'));
    }
  }

  settle(): void {
    if (this.#group && !this.#inside) this.#commitAll(this.#group);
  }

  #open(): Group {
    if (!this.#group) throw new Error('no transaction was begun');
    return this.#group;
  }

  /** One transaction ended: commits when the turn is over, else at its end. */
  #end(group: Group): void {
    if (group.due) {
      this.#commitAll(group);
      return;
    }
    setImmediate(() => {
      group.due = true;
      if (this.#group === group && !this.#inside) this.#commitAll(group);
    });
  }

  #commitAll(group: Group): void {
    this.#group = undefined;
    try {
      this.#database.exec('commit');
      group.resolve();
    } catch (error) {
      if (this.#database.isTransaction) this.#database.exec('rollback');
      group.reject(error);
    }
  }
}
