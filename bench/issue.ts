/**
 * Creates and issues invoices of four lines over HTTP, one request each, durable (synchronous=FULL), eight connections, the
 * load generator on the same two cores. Targets: 300 a second or more, nothing refused, no gap, no duplicate.
 *
 *   npm run bench issue
 */
import { Agent } from 'node:http';
import { invoiceBody, openShop, postJson } from './support/issuing.ts';
import { serveFolder } from './support/server.ts';

const CLIENTS = 50;
const CONNECTIONS = 8;
const WARM_MS = 2_000;
const ROUND_MS = Number(process.env['ROUND_MS'] ?? 8_000);
const ROUNDS = 3;

interface Round {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly refused: number;
  /** Processor time of the server for one invoice, milliseconds. */
  readonly cpu: number;
  readonly numbers: readonly string[];
}

const { data, cookie, clients, remove } = await openShop(CLIENTS);
const server = await serveFolder(data);
const headers = { cookie, accept: 'application/json', origin: server.url };

async function round(milliseconds: number): Promise<Round> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const times: number[] = [];
  const numbers: string[] = [];
  let refused = 0;
  let turn = 0;
  const busy = server.cpuSeconds();
  const started = performance.now();
  const until = started + milliseconds;
  const connection = async (): Promise<void> => {
    while (performance.now() < until) {
      const client = clients[turn++ % clients.length] ?? '';
      const before = performance.now();
      const sent = postJson(`${server.url}/invoices`, agent, headers, invoiceBody(client));
      const { status, text } = await sent.catch((error: unknown) => ({ status: 0, text: String(error) }));
      times.push(performance.now() - before);
      if (status === 201) numbers.push((JSON.parse(text) as { number: string }).number);
      else {
        refused += 1;
        if (refused === 1) console.log(status, text.slice(0, 400));
      }
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, connection));
  const seconds = (performance.now() - started) / 1_000;
  const cpu = ((server.cpuSeconds() - busy) * 1_000) / Math.max(1, numbers.length);
  agent.destroy();
  const sorted = Float64Array.from(times).sort();
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  return { perSecond: numbers.length / seconds, p50: at(0.5), p99: at(0.99), refused, cpu, numbers };
}

try {
  const all: string[] = [...(await round(WARM_MS)).numbers];
  for (let i = 0; i < ROUNDS; i++) {
    const { perSecond, p50, p99, refused, cpu, numbers } = await round(ROUND_MS);
    all.push(...numbers);
    console.log(
      `create and issue ${perSecond.toFixed(0).padStart(5)}/s  p50 ${p50.toFixed(1)} ms  p99 ${p99.toFixed(1)} ms  refused ${refused}  server CPU ${cpu.toFixed(2)} ms each`,
    );
  }
  const sequences = all.map((number) => Number(number.split('-').at(-1))).sort((a, b) => a - b);
  const duplicates = sequences.length - new Set(sequences).size;
  const gaps = (sequences.at(-1) ?? 0) - sequences.length + duplicates;
  console.log(`${all.length} invoices, ${gaps} gaps, ${duplicates} duplicates`);
  console.log(`peak resident memory ${server.peakMemory().toFixed(0)} MB`);
  console.log('target: >= 300/s, 0 refused, 0 gaps, 0 duplicates');
} finally {
  await server.stop();
  remove();
}
