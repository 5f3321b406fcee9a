import type { Log } from '#shell/web/log.js';
import type { Workspace } from '#shell/workspace.js';
import { ownHead } from '../store/register.js';
import { archivePending } from './archive.js';

const SECOND = 1_000;
/** How often the queue is looked at. */
const EVERY = 2 * SECOND;
/** Looks that find records being written are let pass, but no more of them in a row. */
const PATIENCE = 15;
/** After a document the press rests so many times as long as it printed: requests come first. */
const REST = 3;

export interface Archiver {
  /** Begins no other document, and lets the one under way end. */
  readonly stop: () => Promise<void>;
}

export interface ArchiverOptions {
  /** Milliseconds between two looks at the queue. */
  readonly every?: number;
}

/**
 * Prints and archives issued documents that have no PDF yet, beside the server, one at a time, while nobody writes. What it
 * cannot print stays in the queue and is tried at the next start; the pages go on whatever happens.
 */
export function startArchiver(workspace: Workspace, log: Log, { every = EVERY }: ArchiverOptions = {}): Archiver {
  const context = workspace.as({ actor: 'system', accountId: null, language: 'fr' });
  const stopping = new AbortController();
  let wake: () => void = () => undefined;
  const rest = async (milliseconds: number): Promise<void> => {
    if (stopping.signal.aborted) return;
    const { promise, resolve } = Promise.withResolvers<void>();
    wake = resolve;
    const timer = setTimeout(resolve, milliseconds);
    await promise;
    clearTimeout(timer);
  };
  const empty = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      const began = workspace.clock.now();
      if ((await archivePending(context, 1)) === 0) return;
      await rest(Math.max(20, REST * (workspace.clock.now() - began)));
    }
  };
  const run = async (): Promise<void> => {
    let [head, passed] = [-1, 0];
    while (!stopping.signal.aborted) {
      const now = await ownHead(workspace.store.read, workspace.organisationId);
      const quiet = now === head || passed >= PATIENCE;
      passed = quiet ? 0 : passed + 1;
      if (quiet) await empty();
      head = quiet ? await ownHead(workspace.store.read, workspace.organisationId) : now;
      await rest(every);
    }
  };
  const running = run().catch((error: unknown) => log.error({ err: error }, 'documents could not be archived'));
  return {
    stop: async () => {
      stopping.abort();
      wake();
      await running;
    },
  };
}
