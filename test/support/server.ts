import type { ChildProcess } from 'node:child_process';
import { dataFolder, ended, serve } from './program.js';

/** The program running as a user runs it, on a data folder of its own. */
export interface Served {
  /** The address that it printed; for the sample business, the one that opens it. */
  readonly entry: string;
  readonly origin: string;
  readonly data: string;
  readonly child: ChildProcess;
  /** Stops it as a system does, and answers its exit code. */
  readonly stop: () => Promise<number | null>;
}

/**
 * Starts a server; give it a folder to start on records that are there already.
 * @param extra what its environment has besides (`later`)
 */
export async function served(
  args: readonly string[] = [],
  data = dataFolder(),
  extra: Readonly<Record<string, string>> = {},
): Promise<Served> {
  const { url, child } = await serve(data, args, extra);
  // What is logged is nobody's to read here, and an unread pipe would block the server once it is full.
  child.stdout?.resume();
  child.stderr?.resume();
  const stop = async (): Promise<number | null> => {
    child.kill('SIGTERM');
    return ended(child);
  };
  return { entry: url, origin: new URL(url).origin, data, child, stop };
}
