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

let schemas = 0;

async function freshSchema(base: string, cleanups: Cleanup[]): Promise<string> {
  schemas += 1;
  const schema = `t${process.pid}_${schemas}_${Date.now()}`;
  const admin = new pg.Client({ connectionString: base });
  await admin.connect();
  await admin.query(`create schema ${schema}`);
  await admin.end();
  cleanups.push(async () => {
    const client = new pg.Client({ connectionString: base });
    await client.connect();
    await client.query(`drop schema ${schema} cascade`);
    await client.end();
  });
  const url = new URL(base);
  url.searchParams.set('options', `-c search_path=${schema}`);
  return url.href;
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
          const databaseUrl = engine === 'PostgreSQL' ? await freshSchema(POSTGRES_URL ?? '', cleanups) : undefined;
          const workspace = await openWorkspace({ dataFolder, databaseUrl, host: '127.0.0.1', port: 0 }, clock);
          cleanups.push(() => workspace.close());
          return { workspace, context: workspace.as(COMMAND_LINE), folder: dataFolder };
        },
      });
    });
  }
}
