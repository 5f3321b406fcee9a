import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..');

export interface Served {
  readonly url: string;
  readonly child: ChildProcess;
  /** Largest resident memory so far, in megabytes (Linux). */
  readonly peakMemory: () => number;
  /** Processor time used so far, user and system, in seconds (Linux, 100 ticks a second). */
  readonly cpuSeconds: () => number;
  readonly stop: () => Promise<void>;
}

/** Starts the built server on a data folder, on the first core where the machine lets us choose. */
export async function serveFolder(data: string): Promise<Served> {
  const main = join(ROOT, 'bin', 'entente.mjs');
  const child = spawn(process.execPath, [main, 'start', '--data', data], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...process.env, PORT: '0', ENTENTE_LOG: 'warn' },
  });
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      const found = /^Entente: (\S+)$/m.exec(chunk.toString());
      if (found?.[1]) resolve(found[1]);
    });
    child.once('exit', (code) => reject(new Error(`the server ended with code ${code}`)));
  });
  // The launcher stays as the parent of the program; the program's memory is the one that counts.
  const program = readFileSync(`/proc/${child.pid}/task/${child.pid}/children`, 'utf8').trim();
  const peakMemory = (): number =>
    Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${program}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  const cpuSeconds = (): number => {
    const fields = readFileSync(`/proc/${program}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ');
    return (Number(fields[11]) + Number(fields[12])) / 100;
  };
  const stop = async (): Promise<void> => {
    const end = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await end;
  };
  return { url, child, peakMemory, cpuSeconds, stop };
}
