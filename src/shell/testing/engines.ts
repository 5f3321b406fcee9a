import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, describe } from 'vitest';
import { type Clock, stoppedClock } from '#shell/clock.js';
import type { Context } from '#shell/context.js';
import { COMMAND_LINE, openWorkspace, type Workspace } from '#shell/workspace.js';

export type EngineName = 'SQLite' | 'PostgreSQL';

/** A server for the PostgreSQL half of the suite, as `.ci/run` starts it. */
const POSTGRES_URL = process.env['ENTENTE_TEST_POSTGRES_URL'];

/** A moment that every test may rest on: Tuesday 24 November 2026, noon. */
export const NOON = new Date(2026, 10, 24, 12).getTime();

export interface Bench {
  readonly engine: EngineName;
  /** A fresh, empty workspace on this engine; closed and removed after the test. */
  readonly open: (clock?: Clock) => Promise<{ workspace: Workspace; context: Context; folder: string }>;
}

type Cleanup = () => Promise<void>;

/** A folder of its own for a test, removed when the process ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'entente-test-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function folderFor(cleanups: Cleanup[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'entente-test-'));
  cleanups.push(async () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Any number, the same in every process of the suite. */
const SCHEMAS_LOCK = 1_212_498;

/**
 * Acts on the server while holding a lock on its schemas. A migration looks at the tables of all of them and stumbles over
 * one that disappears meanwhile, so that schemas are opened together (`shared`) and dropped alone.
 */
async function holdingSchemas<T>(
  base: string,
  lock: 'pg_advisory_lock' | 'pg_advisory_lock_shared',
  act: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ connectionString: base });
  await client.connect();
  try {
    await client.query(`select ${lock}(${SCHEMAS_LOCK})`);
    return await act(client);
  } finally {
    await client.end();
  }
}

let schemas = 0;

/** Opens something on a schema of its own, dropped after the test. */
async function onFreshSchema<T>(base: string, cleanups: Cleanup[], open: (url: string) => Promise<T>): Promise<T> {
  schemas += 1;
  const schema = `t${process.pid}_${schemas}_${Date.now()}`;
  cleanups.push(() =>
    holdingSchemas(base, 'pg_advisory_lock', async (client) => {
      await client.query(`drop schema if exists ${schema} cascade`);
    }),
  );
  const url = new URL(base);
  url.searchParams.set('options', `-c search_path=${schema}`);
  return holdingSchemas(base, 'pg_advisory_lock_shared', async (client) => {
    await client.query(`create schema ${schema}`);
    return open(url.href);
  });
}

/**
 * Runs the same tests on every engine. Without a PostgreSQL server its half is skipped, visibly; under CI the
 * server must be there.
 */
export function onEveryEngine(title: string, body: (bench: Bench) => void): void {
  const engines: EngineName[] = ['SQLite', 'PostgreSQL'];
  for (const engine of engines) {
    if (engine === 'PostgreSQL' && !POSTGRES_URL && process.env['CI']) {
      throw new Error('ENTENTE_TEST_POSTGRES_URL is not set: under CI the PostgreSQL half must run');
    }
    const runnable = engine === 'SQLite' || POSTGRES_URL !== undefined;
    describe.skipIf(!runnable)(`${title} (${engine})`, () => {
      const cleanups: Cleanup[] = [];
      afterEach(async () => {
        for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
      });
      body({
        engine,
        open: async (clock = stoppedClock(NOON)) => {
          const dataFolder = folderFor(cleanups);
          const openOn = (databaseUrl: string | undefined): Promise<Workspace> =>
            openWorkspace({ dataFolder, databaseUrl, host: '127.0.0.1', port: 0 }, clock);
          const workspace = await (engine === 'PostgreSQL'
            ? onFreshSchema(POSTGRES_URL ?? '', cleanups, openOn)
            : openOn(undefined));
          cleanups.push(() => workspace.close());
          return { workspace, context: workspace.as(COMMAND_LINE), folder: dataFolder };
        },
      });
    });
  }
}
