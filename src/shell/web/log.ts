import pino, { type Logger } from 'pino';

export type Log = Logger;

const IBAN = /\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?\b/g;
const TOKEN = /\bent_[\w-]{20,}/g;

/** A text without what must not lie in a log: bank accounts and API tokens. */
export function scrub(text: string): string {
  return text.replace(TOKEN, '[token]').replace(IBAN, '[iban]');
}

function describe(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { message: scrub(String(error)) };
  const { code } = error as Error & { code?: unknown };
  return { type: error.name, message: scrub(error.message), stack: scrub(error.stack ?? ''), code };
}

/**
 * A log of JSON lines on standard error (or where `destination` says); a line break in a value is escaped, so that
 * no text from outside can forge a line.
 */
export function createLog(destination: { write: (line: string) => void } = pino.destination(2)): Log {
  return pino(
    { base: null, timestamp: pino.stdTimeFunctions.isoTime, serializers: { err: describe }, level: 'info' },
    destination,
  );
}
