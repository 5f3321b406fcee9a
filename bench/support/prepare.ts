import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createOwner } from '#shell/auth/actions.js';
import { NO_PASSWORD } from '#shell/auth/passwords.js';
import { openSession } from '#shell/auth/sessions.js';
import { COMMAND_LINE, openWorkspace } from '#shell/workspace.js';
import { fillPortfolio } from './portfolio.ts';

/** A data folder that holds a portfolio, and a cookie that opens it. */
export interface Prepared {
  readonly data: string;
  readonly cookie: string;
  readonly remove: () => void;
}

/** Fills a new data folder with so many clients and invoices, and opens a session there. */
export async function prepare(clients: number, each: number): Promise<Prepared> {
  const data = mkdtempSync(join(tmpdir(), 'entente-bench-'));
  const started = performance.now();
  const workspace = await openWorkspace({ dataFolder: data, databaseUrl: undefined, host: '127.0.0.1', port: 0 });
  const context = workspace.as(COMMAND_LINE);
  await fillPortfolio(context, clients, each);
  const owner = await createOwner(context, { name: 'Claire Brume', email: 'claire@example.org' }, NO_PASSWORD);
  if (!owner.ok) throw new Error('the owner could not be created');
  const cookie = `entente=${await openSession(context, owner.value)}`;
  await workspace.close();
  console.log(
    `${clients} clients, ${clients * each} invoices written and journaled in ${((performance.now() - started) / 1_000).toFixed(1)} s`,
  );
  return { data, cookie, remove: () => rmSync(data, { recursive: true, force: true }) };
}
