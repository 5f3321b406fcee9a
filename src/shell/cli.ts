import type { Config } from './config.js';
import type { Context } from './context.js';
import type { Workspace } from './workspace.js';

/** A count with its noun: `1 finding`, `0 rows`, `1 entry`. */
export function counted(count: number, one: string, several = `${one}s`): string {
  return `${count} ${count === 1 ? one : several}`;
}

/** What a command of a stage is given: its data folder, opened when first asked for and closed by the caller at the end. */
export interface Cli {
  /** The data folder, the database and the port that this command line names. */
  readonly config: () => Config;
  readonly workspace: () => Promise<Workspace>;
  /** The context of the person at the command line. */
  readonly context: () => Promise<Context>;
  /** Prints to standard output, a line. */
  readonly print: (line: string) => void;
  /** Prints to standard error, a line. */
  readonly complain: (line: string) => void;
  /** Ends the command with 1 (refused, or findings) or 2 (wrong use) once it returns. */
  readonly exitWith: (code: 1 | 2) => void;
}
