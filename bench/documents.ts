/**
 * Invoices of one page as PDF: lines with what they hold, one offered, sums, what was agreed at the start, a SEPA code,
 * mentions; another client, number and amount each. First in this thread, fonts read and code compiled on the way, then
 * on threads of the pool.
 *
 *   npm run bench documents [invoices]
 *
 * Target: 100 a second or more on 2 cores.
 */
import { renderDocument, renderDocuments, stopRenderers } from '#paper/print.js';
import { shortInvoice } from '#paper/testing/invoices.js';

const TARGET_A_SECOND = 100;
const CORES = 2;
const count = Number(process.argv[2] ?? 400);
const invoices = Array.from({ length: count }, (_, i) => shortInvoice(i + 1));

async function timed(label: string, print: () => Promise<readonly Uint8Array[]>): Promise<number> {
  const start = performance.now();
  const printed = await print();
  const rate = (printed.length * 1000) / (performance.now() - start);
  const kilobytes = printed.reduce((sum, { length }) => sum + length, 0) / printed.length / 1000;
  console.log(`${label.padEnd(28)} ${rate.toFixed(0).padStart(5)} a second, ${kilobytes.toFixed(0)} kB each`);
  return rate;
}

const first = await timed('the first, alone', async () => [await renderDocument(invoices[0] ?? shortInvoice(0))]);
const alone = await timed('one thread', () => renderDocuments(invoices, { workers: 0 }));
await timed(`${CORES} threads, starting`, () => renderDocuments(invoices, { workers: CORES }));
const pooled = await timed(`${CORES} threads, warm`, () => renderDocuments(invoices, { workers: CORES }));
await stopRenderers();
const met = Math.max(alone, pooled) >= TARGET_A_SECOND;
console.log(
  `target: ${TARGET_A_SECOND} a second or more: ${met ? 'met' : 'not met'}; the first took ${(1000 / first).toFixed(0)} ms`,
);
