import type { Workspace } from '#shell/workspace.js';
import type { Assets } from './assets.js';
import type { Reach } from './guard.js';
import type { Log } from './log.js';
import type { RefusalWords } from './refusals.js';

/** All that serving a request rests on. */
export interface House {
  readonly workspace: Workspace;
  readonly reach: Reach;
  readonly log: Log;
  readonly assets: Assets;
  readonly refusalWords: RefusalWords;
  /** Whether the records are those of the sample business. */
  readonly sample: boolean;
  /** Proves every JSON answer against its schema; on in tests. */
  readonly checkAnswers: boolean;
  /** Whether no account exists yet. */
  readonly needsSetup: () => Promise<boolean>;
}
