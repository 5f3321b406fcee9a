import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/** The archive of issued documents: content-addressed, so a file's name is the hash of what it holds. */
export interface FileArchive {
  /** Stores bytes durably (file and folder synced) and answers their SHA-256, lower-case hexadecimal. */
  readonly put: (bytes: Uint8Array) => string;
  /** @returns the bytes, their hash checked; undefined when the archive has no such file, or another under its name */
  readonly get: (sha256: string) => Uint8Array | undefined;
  /** Removes a file whose person asked to be forgotten; nothing else ever is. One that is not there is no matter. */
  readonly remove: (sha256: string) => void;
  /** Every path below the archive, as found, relative to it. */
  readonly list: () => readonly string[];
  readonly folder: string;
}

export const FILES_FOLDER = 'files';

export function sha256Of(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Path of a file inside the archive: two levels, so that no folder grows without end. */
export function archivePath(sha256: string): string {
  return `${sha256.slice(0, 2)}/${sha256}`;
}

function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Writes a file so that it is there whole after a power cut, or not at all. */
function writeDurably(path: string, bytes: Uint8Array): void {
  const folder = dirname(path);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const temporary = `${path}.tmp`;
  const handle = openSync(temporary, 'w', 0o600);
  try {
    for (let written = 0; written < bytes.length; ) written += writeSync(handle, bytes, written);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(temporary, path);
  syncFolder(folder);
  syncFolder(dirname(folder));
}

function listBelow(folder: string, prefix = ''): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? listBelow(join(folder, entry.name), `${prefix}${entry.name}/`) : [prefix + entry.name],
  );
}

const SHA256 = /^[0-9a-f]{64}$/;

export function openFileArchive(dataFolder: string): FileArchive {
  const folder = join(dataFolder, FILES_FOLDER);
  return {
    folder,
    put: (bytes) => {
      const sha256 = sha256Of(bytes);
      const path = join(folder, archivePath(sha256));
      if (!existsSync(path)) writeDurably(path, bytes);
      return sha256;
    },
    get: (sha256) => {
      const path = join(folder, archivePath(sha256));
      const bytes = SHA256.test(sha256) && existsSync(path) ? readFileSync(path) : undefined;
      return bytes && sha256Of(bytes) === sha256 ? bytes : undefined;
    },
    remove: (sha256) => {
      if (SHA256.test(sha256)) rmSync(join(folder, archivePath(sha256)), { force: true });
    },
    list: () => listBelow(folder).sort(),
  };
}

/** Removes what a crash left unfinished: temporary files, never an archived one. */
export function sweepTemporaryFiles(archive: FileArchive): number {
  const left = archive.list().filter((path) => path.endsWith('.tmp'));
  for (const path of left) rmSync(join(archive.folder, path), { force: true });
  return left.length;
}
