import { Agent } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { type Answer, ask, openBooks } from '../support/issuing.js';
import { dataFolder, ended, entente, serve } from '../support/program.js';

/** Kills at as many moments as asked: few in the usual run, `npm run -s kills -- 200` for the long one. */
const KILLS = Number(process.env['ENTENTE_KILLS'] ?? 5);
const SEED = Number(process.env['SEED'] ?? 20261125);
const CONNECTIONS = 16;

/** Numbers from a seed (mulberry32), so that a round can be run again. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** What was promised to the clients: the number that answered each key. */
type Promised = Map<string, string>;

/** The same request under the same key: its client follows from the key. */
const clientFor = (key: string, clients: readonly string[]): string =>
  clients[Number(/client-(\d+)-/.exec(key)?.[1] ?? 0) % clients.length] ?? '';

/** Sends one invoice under its key; what is answered is promised, and a promise is never taken back. */
async function post(url: string, agent: Agent, token: string, client: string, key: string, promised: Promised) {
  const answer: Answer | undefined = await ask(url, agent, token, client, key).catch(() => undefined);
  if (answer?.status !== 201) {
    if (answer) throw new Error(`${answer.status}: ${answer.text.slice(0, 300)}`);
    return false;
  }
  const { number } = JSON.parse(answer.text) as { number: string };
  const before = promised.get(key);
  if (before !== undefined && before !== number) throw new Error(`${key} was ${before} and is ${number}`);
  promised.set(key, number);
  return true;
}

/** The invoices of the folder, as the command line lists them. */
const numbersIn = (data: string): string[] =>
  (JSON.parse(entente(data, ['invoice', 'list', '--json']).stdout) as { number: string }[]).map(({ number }) => number);

it(
  `loses no invoice, leaves no gap and gives no number twice in ${KILLS} kills (seed ${SEED})`,
  async () => {
    const random = dice(SEED);
    const data = dataFolder();
    const { token, clients } = await openBooks(data);
    const promised: Promised = new Map();
    const keys: string[] = [];
    for (let round = 0; round < KILLS; round++) {
      const server = await serve(data);
      let killed = false;
      const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
      const unanswered = keys.filter((key) => !promised.has(key));
      const connection = async (place: number): Promise<void> => {
        for (let i = 0; !killed; i++) {
          const key = unanswered.shift() ?? `round-${round}-client-${place}-${i}`;
          if (!keys.includes(key)) keys.push(key);
          if (!(await post(server.url, agent, token, clientFor(key, clients), key, promised)) && !killed)
            await pause(5);
        }
      };
      const all = Promise.allSettled(Array.from({ length: CONNECTIONS }, (_, place) => connection(place)));
      await pause(20 + random() * 580);
      killed = true;
      server.child.kill('SIGKILL');
      await ended(server.child);
      const failed = (await all).find((one) => one.status === 'rejected');
      expect(failed?.reason, `round ${round}`).toBeUndefined();
      agent.destroy();
      if (KILLS > 20 && round % 10 !== 9) continue;
      const verified = entente(data, ['verify', '--json']);
      expect(JSON.parse(verified.stdout).findings, `round ${round}`).toEqual([]);
    }
    await retryAll(data, token, clients, keys, promised);
    const verified = entente(data, ['verify', '--json']);
    expect(JSON.parse(verified.stdout).findings, 'at the end').toEqual([]);
    const numbers = numbersIn(data);
    expect(new Set(numbers).size, 'a number twice').toBe(numbers.length);
    const sequences = numbers.map((number) => Number(number.split('-')[1])).sort((a, b) => a - b);
    expect(sequences, 'a gap').toEqual(sequences.map((_, i) => i + 1));
    expect(
      [...promised.values()].filter((number) => !numbers.includes(number)),
      'lost',
    ).toEqual([]);
    expect(numbers.length, 'issued twice').toBe(new Set(promised.values()).size);
    expect(promised.size).toBe(keys.length);
  },
  60_000 + KILLS * 20_000,
);

/** After the last start every request is sent again under its key, those that were answered and those that were not. */
async function retryAll(
  data: string,
  token: string,
  clients: readonly string[],
  keys: readonly string[],
  promised: Promised,
) {
  const server = await serve(data);
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const waiting = [...keys.entries()];
  const connection = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [, key] = next;
      if (!(await post(server.url, agent, token, clientFor(key, clients), key, promised)))
        throw new Error(`${key} was not answered`);
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, connection));
  agent.destroy();
  server.child.kill('SIGTERM');
  await ended(server.child);
}
