import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { type Result, refused } from '#kernel/refusal.js';
import type { Context } from '#shell/context.js';
import type { Actor } from '#shell/workspace.js';
import {
  type ImportOutcome,
  type ImportRequest,
  importFile,
  type OnProgress,
  type Preview,
  previewFile,
} from './actions/import.js';
import { Queue, Shared } from './queue.js';
import { revisionOf } from './store/imports.js';

/** What the importing process is to do, for whom. */
export interface Task {
  readonly verb: 'preview' | 'import';
  readonly request: ImportRequest;
  readonly dataFolder: string;
  readonly organisationId: string;
  readonly who: Actor;
}

/** A line of its answer: where it stands, or what came of it. */
export type TaskLine =
  | { readonly stage: Parameters<OnProgress>[0]; readonly share: number }
  | { readonly preview: Result<Preview> }
  | { readonly outcome: Result<ImportOutcome> };

const IMPORTER = join(import.meta.dirname, '..', '..', 'dist', 'intake', 'importer.js');
const HEAP_MEGABYTES = 384;
const MILLISECONDS_MAX = 10 * 60_000;

/** Reading a file costs processors and memory: one at a time, whoever asks, and few waiting. */
const queue = new Queue(8);
const BUSY = 'intake.busy';

/** What may be otherwise at the next try. */
const PASSING = new Set([BUSY, 'intake.crashed']);
const previews = new Shared<Result<Preview>>(
  8,
  (answer) => answer.ok || !answer.refusals.some(({ code }) => PASSING.has(code)),
);

/**
 * Previews a file in a process of its own; the same answer as `previewFile`. Read once for all who look at the same
 * file with the same choices, until the records change.
 * @returns also refused with `intake.busy` when too many files wait to be read
 */
export async function previewApart(context: Context, request: ImportRequest): Promise<Result<Preview>> {
  const { path, fileName: _, ...asked } = request;
  const key = JSON.stringify([context.organisationId, await revisionOf(context), asked.sha256 ?? path, asked]);
  return previews.of(
    key,
    () => queue.take(() => previewNow(context, request)) ?? Promise.resolve(refused({ code: BUSY })),
  );
}

async function previewNow(context: Context, request: ImportRequest): Promise<Result<Preview>> {
  if (!canRunApart(context)) return previewFile(context, request);
  let answer: Result<Preview> | undefined;
  await run(context, 'preview', request, (line) => {
    if ('preview' in line) answer = line.preview;
  });
  return answer ?? refused({ code: 'intake.crashed' });
}

/** Imports a file in a process of its own, when its turn comes; the same answer as `importFile`, or `intake.busy`. */
export async function importApart(
  context: Context,
  request: ImportRequest,
  onProgress: OnProgress,
): Promise<Result<ImportOutcome>> {
  return queue.take(() => importNow(context, request, onProgress)) ?? refused({ code: BUSY });
}

async function importNow(
  context: Context,
  request: ImportRequest,
  onProgress: OnProgress,
): Promise<Result<ImportOutcome>> {
  if (!canRunApart(context)) return importFile(context, request, onProgress);
  let answer: Result<ImportOutcome> | undefined;
  await run(context, 'import', request, (line) => {
    if ('outcome' in line) answer = line.outcome;
    else if ('stage' in line) onProgress(line.stage, line.share);
  });
  return answer ?? refused({ code: 'intake.crashed' });
}

/** The address of a server database, which only the environment tells the importing process. */
const databaseUrl = (): string => process.env['ENTENTE_DATABASE_URL'] ?? '';

const canRunApart = ({ store }: Context): boolean => store.engine === 'sqlite' || databaseUrl() !== '';

function run(
  context: Context,
  verb: Task['verb'],
  request: ImportRequest,
  onLine: (line: TaskLine) => void,
): Promise<void> {
  const { organisationId, actor, accountId, language } = context;
  const dataFolder = dirname(context.files.folder);
  const task: Task = { verb, request, dataFolder, organisationId, who: { actor, accountId, language } };
  // A small young generation keeps the process small at little cost in pace.
  const limits = [
    `--max-old-space-size=${HEAP_MEGABYTES}`,
    '--max-semi-space-size=4',
    '--disable-warning=ExperimentalWarning',
  ];
  const child = spawn(process.execPath, [...limits, IMPORTER, JSON.stringify(task)], {
    env: context.store.engine === 'sqlite' ? {} : { ENTENTE_DATABASE_URL: databaseUrl() },
    stdio: ['ignore', 'pipe', 'ignore'],
    windowsHide: true,
    timeout: MILLISECONDS_MAX,
    killSignal: 'SIGKILL',
  });
  const lines = createInterface({ input: child.stdout });
  lines.on('line', (line) => onLine(JSON.parse(line) as TaskLine));
  return new Promise((resolve) => {
    child.on('error', () => resolve());
    child.on('close', () => resolve());
  });
}
