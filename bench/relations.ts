/**
 * The relations page over 1,000 clients and 50,000 invoices: HTML, signed in, sixteen connections, the load generator
 * on the same two cores. Targets: 500 requests a second or more, p99 of 50 ms or less, resident memory of 200 MB or less.
 *
 *   npm run bench relations
 */
import { type Load, load } from './support/load.ts';
import { prepare } from './support/prepare.ts';
import { serveFolder } from './support/server.ts';

const CLIENTS = 1_000;
const INVOICES_EACH = 50;
const CONNECTIONS = 16;
const WARM_MS = 3_000;
const ROUND_MS = 8_000;
const ROUNDS = 3;

const PAGES = ['/relations', '/relations?page=11', '/relations?light=problem', '/'] as const;

const say = (page: string, { perSecond, p50, p99, worst, failed }: Load): void =>
  console.log(
    `${page.padEnd(26)} ${perSecond.toFixed(0).padStart(6)}/s  p50 ${p50.toFixed(1)} ms  p99 ${p99.toFixed(1)} ms  worst ${worst.toFixed(0)} ms  failed ${failed}`,
  );

const LETTERS = 20;

/** Drafts a reminder to each of the first late clients of the page, and prints it. */
async function print(url: string, headers: Readonly<Record<string, string>>, page: string): Promise<void> {
  const actions = [...page.matchAll(/action="(\/clients\/[\w-]+\/letters)"/g)].slice(0, LETTERS);
  for (const [, action] of actions) {
    const body = new URLSearchParams({ kind: 'reminder1' });
    const drafted = await fetch(url + action, {
      method: 'POST',
      body,
      headers: { ...headers, origin: url },
      redirect: 'manual',
    });
    const pdf = await fetch(`${url}${drafted.headers.get('location')}/pdf`, { headers });
    if (pdf.status !== 200) throw new Error(`the letter answered ${pdf.status} (${drafted.status})`);
    await pdf.arrayBuffer();
  }
}

const { data, cookie, remove } = await prepare(CLIENTS, INVOICES_EACH);
const server = await serveFolder(data);
try {
  const headers = { cookie, accept: 'text/html' };
  const before = performance.now();
  const first = await fetch(`${server.url}/relations`, { headers });
  const text = await first.text();
  console.log(
    `first page ${(performance.now() - before).toFixed(0)} ms, status ${first.status}, ${text.length} characters`,
  );
  await load(`${server.url}/relations`, CONNECTIONS, WARM_MS, headers);
  for (let round = 0; round < ROUNDS; round++) {
    say('/relations', await load(`${server.url}/relations`, CONNECTIONS, ROUND_MS, headers));
  }
  for (const page of PAGES.slice(1)) say(page, await load(server.url + page, CONNECTIONS, WARM_MS, headers));
  console.log(`peak resident memory ${server.peakMemory().toFixed(0)} MB`);
  await print(server.url, headers, text);
  console.log(`peak resident memory after ${LETTERS} letters drafted and printed ${server.peakMemory().toFixed(0)} MB`);
  console.log('target: >= 500/s, p99 <= 50 ms, <= 200 MB');
} finally {
  await server.stop();
  remove();
}
