import { join } from 'node:path';
import { Kysely, sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '#shell/testing/engines.js';
import { openReader, openWriter, sqliteDialect } from './sqlite.js';

interface Tables {
  parent: { id: number };
  child: { id: number; parent_id: number };
}

describe('transactions that end together', () => {
  let db: Kysely<Tables>;
  let path: string;
  let commits: number;

  beforeEach(() => {
    path = join(temporaryFolder(), 'group.db');
    const database = openWriter(path);
    database.exec('create table parent (id integer primary key)');
    database.exec(
      'create table child (id integer primary key, parent_id integer not null references parent (id) deferrable initially deferred)',
    );
    commits = 0;
    const exec = database.exec.bind(database);
    database.exec = (text: string) => {
      if (text === 'commit') commits += 1;
      exec(text);
    };
    db = new Kysely<Tables>({ dialect: sqliteDialect(database) });
  });
  afterEach(() => db.destroy());

  const add = (id: number, then: () => void = () => undefined): Promise<void> =>
    db.transaction().execute(async (trx) => {
      await trx.insertInto('parent').values({ id }).execute();
      then();
    });
  const ids = async (): Promise<number[]> =>
    (await db.selectFrom('parent').select('id').orderBy('id').execute()).map(({ id }) => id);
  const seenOutside = (): number => {
    const reader = openReader(path);
    const row = reader.prepare('select count(*) as n from parent').get();
    reader.close();
    return Number(row?.['n']);
  };

  it('share one commit', async () => {
    await Promise.all([1, 2, 3, 4, 5, 6, 7, 8].map((id) => add(id)));
    expect(commits).toBe(1);
    expect(await ids()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it('are told only once they are durable', async () => {
    const seen: number[] = [];
    await Promise.all(
      [1, 2, 3].map(async (id) => {
        await add(id);
        seen.push(seenOutside());
      }),
    );
    expect(seen).toEqual([3, 3, 3]);
  });

  it('fail alone', async () => {
    const failing = add(2, () => {
      throw new Error('refused');
    });
    const all = await Promise.allSettled([add(1), failing, add(3)]);
    expect(all.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(await ids()).toEqual([1, 3]);
  });

  it('fail together when their commit fails, and leave nothing', async () => {
    const orphan = db.transaction().execute(async (trx) => {
      await trx.insertInto('child').values({ id: 1, parent_id: 99 }).execute();
    });
    const all = await Promise.allSettled([add(1), orphan, add(3)]);
    expect(all.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    expect(await ids()).toEqual([]);
    await add(4);
    expect(await ids()).toEqual([4]);
  });

  it('are committed before anything outside a transaction', async () => {
    const pending = add(1);
    const one = db.insertInto('parent').values({ id: 2 }).execute();
    await Promise.all([pending, one]);
    expect(seenOutside()).toBe(2);
    expect(commits).toBe(1);
  });

  it('wait for one that lasts, and it for nobody', async () => {
    const slow = db.transaction().execute(async (trx) => {
      await trx.insertInto('parent').values({ id: 1 }).execute();
      await new Promise((resolve) => setTimeout(resolve, 20));
      await sql`select 1`.execute(trx);
    });
    await Promise.all([add(2), slow, add(3)]);
    expect(await ids()).toEqual([1, 2, 3]);
  });
});
