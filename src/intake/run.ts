import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { done, type Result, refused } from '#kernel/refusal.js';
import type { FileKind, FileReading, ReadingOptions } from './facts.js';

/** What a child that reads a file may use. */
export interface Limits {
  readonly bytesMax: number;
  readonly milliseconds: number;
  readonly heapMegabytes: number;
  /** All of the child's memory; watched where the system tells it (Linux). */
  readonly residentMegabytes: number;
  readonly answerBytesMax: number;
}

export const LIMITS: Limits = {
  bytesMax: 200 * 1024 * 1024,
  milliseconds: 60_000,
  heapMegabytes: 192,
  residentMegabytes: 512,
  answerBytesMax: 96 * 1024 * 1024,
};

const PROJECT = join(import.meta.dirname, '..', '..');
const CHILD = join(PROJECT, 'dist', 'intake', 'child.js');
const WATCH_MILLISECONDS = 200;
const PAGE_BYTES = 4_096;

/**
 * Reads a file in a process of its own, within limits, so that no file can disturb the server.
 * @returns what it says; refused with `intake.noFile`, `intake.fileTooLarge`, `intake.timeLimit`, `intake.memoryLimit`, `intake.crashed`
 */
export function readInChild(
  kind: FileKind,
  path: string,
  options: ReadingOptions,
  limits: Limits = LIMITS,
): Promise<Result<FileReading>> {
  return readApart<FileReading>(kind, path, options, limits);
}

/** What the child answers for a file of any kind that `child.ts` knows; refusals as `readInChild`. */
export async function readApart<T>(
  kind: FileKind | 'time',
  path: string,
  options: object,
  limits: Limits,
): Promise<Result<T>> {
  const size = existsSync(path) ? statSync(path) : undefined;
  if (!size?.isFile()) return refused({ code: 'intake.noFile', values: { path } });
  if (size.size > limits.bytesMax) {
    return refused({ code: 'intake.fileTooLarge', values: { megabytes: Math.floor(limits.bytesMax / 1024 / 1024) } });
  }
  if (!existsSync(CHILD)) throw new Error(`not built: ${CHILD}`);
  return answerOf<T>(start(kind, realpathSync(path), options, limits), limits);
}

/** The child may read its own program and the one file; it can write nothing and start nothing. */
function start(kind: string, path: string, options: object, limits: Limits): ChildProcess {
  const permissions = [join(PROJECT, 'dist', '*'), join(PROJECT, 'package.json'), path].map(
    (allowed) => `--allow-fs-read=${allowed}`,
  );
  return spawn(
    process.execPath,
    [
      `--max-old-space-size=${limits.heapMegabytes}`,
      '--permission',
      ...permissions,
      CHILD,
      kind,
      path,
      JSON.stringify(options),
    ],
    { env: {}, stdio: ['ignore', 'pipe', 'ignore'], windowsHide: true },
  );
}

type Stop = 'intake.timeLimit' | 'intake.memoryLimit';

function answerOf<T>(child: ChildProcess, limits: Limits): Promise<Result<T>> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  let stop: Stop | undefined;
  const end = (why: Stop): void => {
    stop ??= why;
    child.kill('SIGKILL');
  };
  const timer = setTimeout(end, limits.milliseconds, 'intake.timeLimit');
  const watch = setInterval(() => {
    if (residentMegabytes(child.pid) > limits.residentMegabytes) end('intake.memoryLimit');
  }, WATCH_MILLISECONDS);
  child.stdout?.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes > limits.answerBytesMax) end('intake.memoryLimit');
    else chunks.push(chunk);
  });
  return new Promise((resolve) => {
    const settle = (result: Result<T>): void => {
      clearTimeout(timer);
      clearInterval(watch);
      resolve(result);
    };
    child.on('error', () => settle(refused({ code: 'intake.crashed' })));
    child.on('close', (code, signal) => {
      if (stop) settle(refused({ code: stop, values: { seconds: Math.round(limits.milliseconds / 1000) } }));
      else if (code !== 0)
        settle(
          refused({ code: signal === 'SIGABRT' || code === OUT_OF_MEMORY ? 'intake.memoryLimit' : 'intake.crashed' }),
        );
      else settle(done(JSON.parse(Buffer.concat(chunks, bytes).toString('utf8')) as T));
    });
  });
}

/** How a shell would report SIGABRT, which V8 raises when its heap is full. */
const OUT_OF_MEMORY = 134;

/** Memory of a process in megabytes; 0 where the system does not tell. */
function residentMegabytes(pid: number | undefined): number {
  if (pid === undefined || process.platform !== 'linux') return 0;
  try {
    const pages = Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]);
    return (pages * PAGE_BYTES) / 1024 / 1024;
  } catch {
    return 0;
  }
}
