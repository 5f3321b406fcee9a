import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

function makeOne(folder: string): void {
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    // Made by another process in the meantime.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

/**
 * Makes a folder and those above it that are missing, for their owner only. One at a time: the recursive `mkdir` of
 * Node never returns where the system takes no folder and says that its parent is missing (`/proc`).
 * @throws the system's error, `ENOTDIR` when a file stands in that place
 */
export function makeFolder(path: string): void {
  const missing: string[] = [];
  for (let at = path; !existsSync(at) && dirname(at) !== at; at = dirname(at)) missing.unshift(at);
  for (const folder of missing) makeOne(folder);
  if (!statSync(path).isDirectory()) throw Object.assign(new Error(`ENOTDIR: ${path}`), { code: 'ENOTDIR', path });
}
