import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { makeFolder } from '../folder.js';

/** Another server of this data folder is running. */
export class AlreadyServed extends Error {
  readonly folder: string;

  constructor(folder: string) {
    super(`another Entente server already uses ${folder}; stop it first, or choose another folder with --data`);
    this.folder = folder;
  }
}

const LOCK_FILE = 'server.lock';
const SQLITE_BUSY = 5;

/**
 * Holds a data folder for one server. The lock is the operating system's, on a small file of its own (an
 * exclusive SQLite transaction), so it ends with the process, however that ends.
 * @returns gives the folder free again
 * @throws AlreadyServed when another process holds it
 */
export function holdFolder(folder: string): () => void {
  makeFolder(folder);
  const database = new DatabaseSync(join(folder, LOCK_FILE));
  try {
    database.exec('PRAGMA busy_timeout = 0; BEGIN EXCLUSIVE');
  } catch (error) {
    database.close();
    const { errcode } = error as { errcode?: number };
    throw errcode === SQLITE_BUSY ? new AlreadyServed(folder) : error;
  }
  return () => database.close();
}
