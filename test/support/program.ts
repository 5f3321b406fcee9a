import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

export const ROOT = join(import.meta.dirname, '..', '..');
const MAIN = join(ROOT, 'dist', 'shell', 'compose', 'main.js');
const NODE_FLAGS = ['--disable-warning=ExperimentalWarning'];

/** What a command said, and how it ended. */
export interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const environment = (data: string, extra: Readonly<Record<string, string>>): NodeJS.ProcessEnv => {
  const { ENTENTE_DATABASE_URL: _, PORT: __, ...rest } = process.env;
  return { ...rest, ENTENTE_DATA: data, ...extra };
};

/** A data folder of its own, removed at the end of the process. */
export function dataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'entente-test-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Runs the built program as a user does. */
export function entente(
  data: string,
  args: readonly string[],
  options: { readonly input?: string; readonly environment?: Readonly<Record<string, string>> } = {},
): Outcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...NODE_FLAGS, MAIN, ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    input: options.input ?? '',
    env: environment(data, options.environment ?? {}),
    maxBuffer: 256 * 1024 * 1024,
  });
  return { status, stdout, stderr };
}

/** Starts a command and leaves it running. */
export function launch(
  data: string,
  args: readonly string[],
  extra: Readonly<Record<string, string>> = {},
): ChildProcess {
  return spawn(process.execPath, [...NODE_FLAGS, MAIN, ...args], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: environment(data, extra),
  });
}

/** Waits for the end of a process. */
export function ended(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve(child.exitCode);
    else child.once('exit', (code) => resolve(code));
  });
}

/** What makes the clock of a program run ahead. */
export const later = (days: number): Readonly<Record<string, string>> => ({
  NODE_OPTIONS: `--import=${pathToFileURL(join(import.meta.dirname, 'later.mjs')).href}`,
  ENTENTE_TEST_LATER_DAYS: String(days),
});

/** Starts the server on a free port and waits for the address that it prints. */
export async function serve(
  data: string,
  args: readonly string[] = [],
  extra: Readonly<Record<string, string>> = {},
): Promise<{ readonly url: string; readonly child: ChildProcess }> {
  const child = launch(data, ['start', ...args], { PORT: '0', ...extra });
  const url = await new Promise<string>((resolve, reject) => {
    let said = '';
    let complained = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      complained += chunk.toString();
    });
    child.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const found = /^Entente: (\S+)$/m.exec(said);
      if (found?.[1]) resolve(found[1]);
    });
    child.once('exit', (code) => reject(new Error(`the server ended with code ${code}: ${complained}`)));
  });
  return { url, child };
}
