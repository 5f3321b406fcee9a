/**
 * The invoice list over 100,000 invoices of 1,000 clients: HTML, 50 rows, 8 columns, filters, sort and totals, signed in.
 * One connection for the latencies, sixteen for the throughput, and one while payments are recorded beside it.
 * Targets: p50 of 8 ms or less, p99 of 50 ms or less.
 *
 *   npm run bench invoice-list
 */
import { Agent } from 'node:http';
import { postJson } from './support/issuing.ts';
import { type Load, load } from './support/load.ts';
import { prepare } from './support/prepare.ts';
import { serveFolder } from './support/server.ts';

const CLIENTS = Number(process.env['CLIENTS'] ?? 1_000);
const INVOICES_EACH = 100;
const ROUND_MS = Number(process.env['ROUND_MS'] ?? 5_000);
const PAGES = [
  '/invoices',
  '/invoices?page=1000',
  '/invoices?state=overdue',
  '/invoices?from=2025-06-01&to=2025-06-30',
  '/invoices?sort=total&direction=desc',
] as const;
/** Payments recorded each second beside the readers. */
const PAYMENTS_PER_SECOND = 5;

const say = (what: string, { perSecond, p50, p99, worst, failed }: Load): void =>
  console.log(
    `${what.padEnd(46)} ${perSecond.toFixed(0).padStart(5)}/s  p50 ${p50.toFixed(1)} ms  p99 ${p99.toFixed(1)} ms  worst ${worst.toFixed(0)} ms  failed ${failed}`,
  );

const { data, cookie, remove } = await prepare(CLIENTS, INVOICES_EACH);
const server = await serveFolder(data);

interface Listed {
  readonly invoices: readonly { readonly client: string; readonly id: string }[];
}

/** Records payments at a steady pace until it is told to stop. */
async function payMeanwhile(url: string, until: () => boolean): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const headers = { cookie, accept: 'application/json', origin: url };
  const open = (await (await fetch(`${url}/invoices?state=unpaid`, { headers })).json()) as Listed;
  let paid = 0;
  while (!until()) {
    const one = open.invoices[paid % open.invoices.length];
    const body = JSON.stringify({ client: one?.client, amount: '1.00', paidOn: new Date().toISOString().slice(0, 10) });
    const { status } = await postJson(`${url}/payments`, agent, headers, body);
    if (status === 201) paid += 1;
    await new Promise((resolve) => setTimeout(resolve, 1_000 / PAYMENTS_PER_SECOND));
  }
  agent.destroy();
  return paid;
}

try {
  const headers = { cookie, accept: 'text/html' };
  const before = performance.now();
  const first = await fetch(`${server.url}/invoices`, { headers });
  const text = await first.text();
  console.log(
    `first page ${(performance.now() - before).toFixed(0)} ms, status ${first.status}, ${text.length} characters`,
  );
  await load(`${server.url}/invoices`, 1, ROUND_MS / 2, headers);
  for (const page of PAGES) say(`${page}, 1 connection`, await load(server.url + page, 1, ROUND_MS, headers));
  say('/invoices, 16 connections', await load(`${server.url}/invoices`, 16, ROUND_MS, headers));
  let over = false;
  const paying = payMeanwhile(server.url, () => over);
  say('/invoices, 1 connection, payments beside', await load(`${server.url}/invoices`, 1, ROUND_MS, headers));
  over = true;
  console.log(`${await paying} payments recorded meanwhile`);
  console.log(`peak resident memory ${server.peakMemory().toFixed(0)} MB`);
  console.log('target: p50 <= 8 ms, p99 <= 50 ms');
} finally {
  await server.stop();
  remove();
}
