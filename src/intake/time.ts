import type { Result } from '#kernel/refusal.js';
import { decode } from './decode.js';
import { foreignFormat } from './formats.js';
import type { TimeReading, TimeReadingOptions } from './parsers/time/facts.js';
import { parseTime, refusedTime } from './parsers/time/time.js';
import { LIMITS, type Limits, readApart } from './run.js';

/** Largest export of time that is read, in bytes. */
export const TIME_BYTES_MAX = 20 * 1024 * 1024;

const TIME_LIMITS: Limits = { ...LIMITS, bytesMax: TIME_BYTES_MAX };

/** Reads an export of time from its bytes. Runs in the child process (`child.ts`); tests call it directly. */
export function readTimeBytes(bytes: Uint8Array, options: TimeReadingOptions = {}): TimeReading {
  if (foreignFormat(bytes)) return refusedTime('notText');
  const decoded = decode(bytes, 'windows-1252');
  if (decoded.ok) return parseTime(decoded.text, options);
  return refusedTime('brokenEncoding', decoded.issue.line, '', decoded.issue.excerpt);
}

/** Reads an export of time in a process of its own, within limits; refusals as `readInChild`. */
export function readTimeInChild(
  path: string,
  options: TimeReadingOptions,
  limits: Limits = TIME_LIMITS,
): Promise<Result<TimeReading>> {
  return readApart<TimeReading>('time', path, options, limits);
}
