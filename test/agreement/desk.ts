import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import { type SentQuote, sentQuote } from '#agree/testing/walk.js';
import { stoppedClock } from '#shell/clock.js';
import { stageDoors, stageRefusalWords } from '#shell/compose/doors.js';
import type { Context } from '#shell/context.js';
import { BUSINESS_TABLES, type Database } from '#shell/database/schema.js';
import { appOver, type Browser, browserOn } from '#shell/testing/browser.js';
import { type Bench, NOON } from '#shell/testing/engines.js';
import { mailThrough } from '#shell/testing/mail.js';
import { type SmtpServer, startSmtp } from '#shell/testing/smtp.js';
import type { App } from '#shell/web/app.js';
import { createLog } from '#shell/web/log.js';

const servers: SmtpServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

/** A business whose mails leave, and its site as the outside world reaches it. */
export interface Desk {
  readonly context: Context;
  readonly folder: string;
  readonly clock: ReturnType<typeof stoppedClock>;
  readonly smtp: SmtpServer;
  readonly app: App;
  /** Everything that the site logged. */
  readonly logged: string[];
  readonly client: Browser;
}

async function deskOn(bench: Bench): Promise<Desk> {
  const clock = stoppedClock(NOON);
  const { workspace, context, folder } = await bench.open(clock);
  const smtp = await startSmtp(() => undefined);
  servers.push(smtp);
  await mailThrough(context, smtp.port);
  const logged: string[] = [];
  const log = createLog({ write: (line: string) => void logged.push(line) });
  log.level = 'debug';
  const app = await appOver(workspace, { doors: stageDoors, refusalWords: stageRefusalWords, log });
  return { context, folder, clock, smtp, app, logged, client: browserOn(app, '203.0.113.77') };
}

export async function deskWithQuote(
  bench: Bench,
  change: Readonly<Record<string, unknown>> = {},
): Promise<Desk & { readonly sent: SentQuote; readonly path: string }> {
  const desk = await deskOn(bench);
  const sent = await sentQuote(desk.context, change);
  return { ...desk, sent, path: `/c/${sent.token}` };
}

const OTHER_TABLES = [
  'session',
  'login_attempt',
  'one_time_code',
  'idempotency_key',
  'journal_entry',
  'journal_head',
] as const satisfies readonly (keyof Database)[];

/** Every row of every table, as text, in a fixed order. */
export async function rowsOf(context: Context, without: readonly string[] = []): Promise<string> {
  const texts: string[] = [];
  for (const table of [...BUSINESS_TABLES, ...OTHER_TABLES].filter((name) => !without.includes(name))) {
    const rows = await context.store.read
      .selectFrom(table as 'client')
      .selectAll()
      .execute();
    texts.push(table, ...rows.map((row) => JSON.stringify(row)).sort());
  }
  return texts.join('\n');
}

/** Every byte of the data folder, but the key that seals what must be read again. */
export function bytesOf(folder: string): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'))
    .join('\n');
}

/** How many entries of a kind the journal holds. */
export async function entriesOf(context: Context, kind: string): Promise<readonly { payload: string | null }[]> {
  return context.store.read.selectFrom('journal_entry').select('payload').where('kind', '=', kind).execute();
}
