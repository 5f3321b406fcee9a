/** Statuses of failures that are the machine's and may pass: the user is told which, and that nothing was written. */
export type FailureStatus = 500 | 503 | 507;

const SQLITE_BUSY = 5;
const SQLITE_READONLY = 8;
const SQLITE_IOERR = 10;
const SQLITE_FULL = 13;

function sqliteStatus(code: number): FailureStatus | undefined {
  const primary = code & 0xff;
  if (primary === SQLITE_FULL) return 507;
  return [SQLITE_BUSY, SQLITE_READONLY, SQLITE_IOERR].includes(primary) ? 503 : undefined;
}

/** What an unexpected error means to the visitor: no room left (507), no database for now (503), or a bug (500). */
export function failureStatus(error: unknown): FailureStatus {
  if (!(error instanceof Error)) return 500;
  const { code, errcode } = error as Error & { code?: unknown; errcode?: unknown };
  if (typeof errcode === 'number') return sqliteStatus(errcode) ?? 500;
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === '53100') return 507;
  if (code === 'EROFS' || code === 'ECONNREFUSED' || code === 'ECONNRESET') return 503;
  // PostgreSQL: class 57P (shut down, starting), 08 (connection), 25006 (read only).
  if (typeof code === 'string' && /^(57P|08|25006)/.test(code)) return 503;
  return 500;
}
