import { tmpdir } from 'node:os';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { appOver, browserOn } from '#shell/testing/browser.js';
import { onEveryEngine } from '#shell/testing/engines.js';
import { failureStatus } from './failures.js';
import { demandRoom } from './readiness.js';

it('asks for room on the disk, and its lack is told as such', () => {
  expect(() => demandRoom(tmpdir(), 1)).not.toThrow();
  let lack: unknown;
  try {
    demandRoom(tmpdir(), Number.MAX_SAFE_INTEGER);
  } catch (error) {
    lack = error;
  }
  expect(failureStatus(lack)).toBe(507);
});

onEveryEngine('readiness', (bench) => {
  it('rests on a write that reaches the database and leaves nothing', async () => {
    const { workspace } = await bench.open();
    const { read, engine } = workspace.store;
    const stranger = browserOn(await appOver(workspace));
    // Both move when another connection has committed rows.
    const moves =
      engine === 'sqlite' ? sql`PRAGMA data_version` : sql`select pg_snapshot_xmax(pg_current_snapshot())::text`;
    const version = async (): Promise<unknown> => (await moves.execute(read)).rows;
    const before = JSON.stringify(await version());
    expect((await stranger.get('/readyz')).status).toBe(200);
    expect(JSON.stringify(await version())).not.toBe(before);
    expect(await read.selectFrom('login_attempt').selectAll().execute()).toEqual([]);
  });

  it('answers all who ask at once', async () => {
    const { workspace } = await bench.open();
    const stranger = browserOn(await appOver(workspace));
    const answers = await Promise.all(Array.from({ length: 20 }, () => stranger.get('/readyz')));
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    await workspace.store.write.schema.dropTable('login_attempt').execute();
    expect((await stranger.get('/readyz')).status).toBe(500);
  });
});
