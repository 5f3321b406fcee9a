import { Agent, get } from 'node:http';

/** What a load showed. Latencies in milliseconds. */
export interface Load {
  readonly requests: number;
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly worst: number;
  readonly failed: number;
}

function ask(url: string, agent: Agent, headers: Readonly<Record<string, string>>): Promise<boolean> {
  return new Promise((resolve, reject) => {
    get(url, { agent, headers }, (response) => {
      response.on('end', () => resolve(response.statusCode === 200));
      response.on('error', reject);
      response.resume();
    }).on('error', reject);
  });
}

/** Keeps so many connections busy with one GET for so long (milliseconds), without a pause. */
export async function load(
  url: string,
  connections: number,
  milliseconds: number,
  headers: Readonly<Record<string, string>>,
): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const times: number[] = [];
  let failed = 0;
  const started = performance.now();
  const until = started + milliseconds;
  const client = async (): Promise<void> => {
    while (performance.now() < until) {
      const before = performance.now();
      if (!(await ask(url, agent, headers))) failed += 1;
      times.push(performance.now() - before);
    }
  };
  await Promise.all(Array.from({ length: connections }, client));
  const seconds = (performance.now() - started) / 1_000;
  agent.destroy();
  const sorted = Float64Array.from(times).sort();
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  return {
    requests: times.length,
    perSecond: times.length / seconds,
    p50: at(0.5),
    p99: at(0.99),
    worst: at(1),
    failed,
  };
}
