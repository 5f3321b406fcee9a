const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** Tries before a mail is given up: the last ones a day apart, more than the four days that RFC 5321, 4.5.4.1, asks for. */
export const ATTEMPTS_MAX = 15;

/**
 * How long to wait after a try that the server put off, in milliseconds: a minute, then twice as long each time, a day
 * at most, less up to a quarter by chance so that what failed together does not come back together.
 * @param attempts tries made so far, from 1
 * @param chance from 0 (included) to 1 (excluded)
 */
export function waitAfter(attempts: number, chance: number): number {
  const longest = Math.min(DAY, MINUTE * 2 ** (attempts - 1));
  return Math.max(MINUTE, Math.round(longest * (1 - chance / 4)));
}
