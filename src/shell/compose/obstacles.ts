import type { Config } from '../config.js';

type Where = Pick<Config, 'dataFolder' | 'databaseUrl'>;
type Sentence = (where: string) => string;

const full: Sentence = (where) =>
  `the disk that holds ${where} is full; free some space and try again. What was under way was not written`;
const readOnly: Sentence = (where) =>
  `${where} is read-only, and Entente writes there; make it writable, or name another place`;
const forbidden: Sentence = (where) =>
  `this user may not read or write ${where}; change its rights, or name another place`;
const noFolder: Sentence = (where) => `${where} is not a folder, or lies in something that is none; name another place`;
const failing: Sentence = (where) =>
  `the disk that holds ${where} did not do what it was asked; check that it has space left, is writable and is sound`;

/** What the system says of files and folders. */
const OF_FILES: Readonly<Record<string, Sentence>> = {
  ENOSPC: full,
  EDQUOT: full,
  EROFS: readOnly,
  EACCES: forbidden,
  EPERM: forbidden,
  ENOTDIR: noFolder,
  EEXIST: noFolder,
  EISDIR: (where) => `${where} is a folder, not a file; name another place`,
  ENOENT: (where) => `there is no ${where}, and it cannot be made there; name another place`,
  EIO: failing,
};

/** Primary codes of SQLite (sqlite.org/rescode.html). */
const OF_SQLITE: Readonly<Record<number, Sentence>> = {
  3: forbidden,
  5: (where) => `another program is writing in ${where}; try again when it has ended`,
  8: readOnly,
  10: failing,
  11: (where) => `the database in ${where} is damaged; run "entente verify", and restore a backup`,
  13: full,
  14: (where) => `the database in ${where} cannot be opened; make the folder writable for this user, or name another`,
  26: (where) => `entente.db in ${where} is not a database; restore a backup, or name another folder`,
};

const UNREACHABLE = /^(ECONNREFUSED|ECONNRESET|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EPIPE)$/;
/** PostgreSQL: connection, authorisation, no such database, disk full, rights, read only, shut down or starting. */
const REFUSED = /^(08|28|3D|53|42501|25006|57P)/;

const SERVER = 'the PostgreSQL server of ENTENTE_DATABASE_URL';

/**
 * An obstacle that the person at the command line can clear (a full disk, a folder without rights, a server that does
 * not answer), in a sentence that says what, where and what to do; undefined for anything else, which is a bug.
 */
export function obstacleOf(error: unknown, { dataFolder, databaseUrl }: Where): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code, errcode, path } = error as Error & { code?: unknown; errcode?: unknown; path?: unknown };
  if (typeof errcode === 'number') return OF_SQLITE[errcode & 0xff]?.(dataFolder);
  if (typeof code !== 'string') return undefined;
  if (databaseUrl !== undefined && UNREACHABLE.test(code))
    return `${SERVER} does not answer (${code}); check the address, and that the server runs`;
  if (databaseUrl !== undefined && /^[0-9A-Z]{5}$/.test(code) && REFUSED.test(code))
    return `${SERVER} refuses: ${error.message}`;
  return OF_FILES[code]?.(typeof path === 'string' ? path : dataFolder);
}
