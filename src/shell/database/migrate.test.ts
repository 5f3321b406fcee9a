import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Kysely, sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { verifyEvidence } from '#journal/verify/verify.js';
import { stoppedClock } from '../clock.js';
import { openFileArchive } from '../files.js';
import { NOON, temporaryFolder } from '../testing/engines.js';
import { furnishAll } from '../testing/records.js';
import { COMMAND_LINE, openWorkspace } from '../workspace.js';
import { MIGRATIONS } from './migrate.js';
import { NewerSchema, openSqliteStore } from './open.js';
import { openReader } from './sqlite.js';

const addNote = {
  up: async (db: Kysely<unknown>): Promise<void> => {
    await db.schema.alterTable('client').addColumn('note', 'text').execute();
  },
};
const breakHalfway = {
  up: async (db: Kysely<unknown>): Promise<void> => {
    await sql`delete from letter_invoice`.execute(db);
    throw new Error('no room left');
  },
};

async function furnishedFolder(): Promise<string> {
  const dataFolder = temporaryFolder();
  const workspace = await openWorkspace(
    { dataFolder, databaseUrl: undefined, host: '127.0.0.1', port: 0 },
    stoppedClock(NOON),
  );
  await furnishAll(workspace.as(COMMAND_LINE));
  await workspace.close();
  return dataFolder;
}

const count = (path: string, table: string): unknown => {
  const database = openReader(path);
  const row = database.prepare(`select count(*) as n from "${table}"`).get();
  database.close();
  return row?.['n'];
};

describe('a migration', () => {
  it('copies the file aside first, loses no row, and leaves the journal valid', async () => {
    const folder = await furnishedFolder();
    const store = await openSqliteStore(folder, NOON, { ...MIGRATIONS, '900-note': addNote });
    const { findings, counts } = await verifyEvidence(store.read, openFileArchive(folder));
    expect(findings).toEqual([]);
    expect(counts.rows).toBeGreaterThan(10);
    await store.close();
    const [copy = ''] = readdirSync(join(folder, 'backups'));
    expect(copy).toBe(`before-migration-after-002-agreement-${NOON}.db`);
    for (const table of ['client', 'invoice', 'payment', 'journal_entry']) {
      expect(count(join(folder, 'backups', copy), table)).toBe(count(join(folder, 'entente.db'), table));
    }
  });

  it('that fails halfway leaves the file as it was', async () => {
    const folder = await furnishedFolder();
    const before = count(join(folder, 'entente.db'), 'letter_invoice');
    await expect(openSqliteStore(folder, NOON, { ...MIGRATIONS, '900-broken': breakHalfway })).rejects.toThrow(
      'no room left',
    );
    expect(count(join(folder, 'entente.db'), 'payment')).toBe(before);
    expect(before).not.toBe(0);
  });

  it('copies nothing aside for a new file', async () => {
    const folder = temporaryFolder();
    const store = await openSqliteStore(folder, NOON);
    await store.close();
    expect(readdirSync(folder)).toEqual(['entente.db']);
  });

  it('of a newer program is refused, never undone', async () => {
    const folder = await furnishedFolder();
    const store = await openSqliteStore(folder, NOON, { ...MIGRATIONS, '900-note': addNote });
    await store.close();
    await expect(openSqliteStore(folder, NOON)).rejects.toThrow(NewerSchema);
  });
});
