import { type Language, NO_BREAK } from '#kernel/words.js';

/** Longest time that one entry may hold: a day and its night. */
export const SECONDS_MAX = 24 * 3600;

const CLOCK = /^(\d{1,2})\s*[:h]\s*([0-5]\d)\s*(?:m|mn|min)?(?:\s*[:m]?\s*([0-5]\d)\s*s?)?$/;
const HOURS_MINUTES = /^(\d{1,2})\s*(?:h|hrs?|heures?|hours?)(?:\s*([0-5]?\d)\s*(?:m|mn|min|minutes?)?)?$/;
const DECIMAL_HOURS = /^(\d{1,2})[.,](\d{1,6})\s*(?:h|hrs?|heures?|hours?)?$/;
const MINUTES = /^(\d{1,4})\s*(?:m|mn|min|minutes?)$/;

/** Decimal hours as whole seconds, half up, on digits: `1`, `5` is one hour and a half. */
function secondsOfHours(units: string, decimals: string): number {
  const scale = 10 ** decimals.length;
  const digits = Number(units + decimals);
  return Math.floor((digits * 3600 * 2 + scale) / (scale * 2));
}

function secondsIn(text: string): number | undefined {
  const decimal = DECIMAL_HOURS.exec(text);
  if (decimal) return secondsOfHours(decimal[1] ?? '', decimal[2] ?? '');
  const minutes = MINUTES.exec(text);
  if (minutes) return Number(minutes[1]) * 60;
  const clock = CLOCK.exec(text) ?? HOURS_MINUTES.exec(text);
  return clock ? Number(clock[1]) * 3600 + Number(clock[2] ?? 0) * 60 + Number(clock[3] ?? 0) : undefined;
}

/**
 * Reads a duration as people write it: `1h30`, `1 h 30 min`, `1:30`, `1:30:15`, `90 min`, `1,5 h`, `1.5`, `2 h`.
 * A bare whole number is not read: it may be minutes or hours.
 * @returns whole seconds, more than zero and at most a day; undefined when the text is no such duration
 */
export function parseDuration(text: string): number | undefined {
  const plain = text
    .toLowerCase()
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .trim();
  const seconds = secondsIn(plain);
  return seconds !== undefined && seconds > 0 && seconds <= SECONDS_MAX ? seconds : undefined;
}

const two = (value: number): string => String(value).padStart(2, '0');

/** A duration as a form gives it back: `1:30`, `0:45`, `1:00:01`; `parseDuration` reads it. */
export function formatDuration(seconds: number): string {
  const rest = seconds % 60;
  const base = `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}`;
  return rest === 0 ? base : `${base}:${two(rest)}`;
}

/** A duration as a person reads it, seconds only where there are some: `1 h 30`, `45 min`, `1 h 00 min 01 s`. */
export function sayDuration(seconds: number, language: Language): string {
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  const rest = seconds % 60;
  const s = NO_BREAK;
  const parts = [
    ...(hours > 0 ? [`${hours}${s}h`] : []),
    ...(minutes > 0 || hours === 0 || rest > 0 ? [`${hours > 0 ? two(minutes) : minutes}${s}min`] : []),
    ...(rest > 0 ? [`${two(rest)}${s}s`] : []),
  ];
  if (language === 'fr' && hours > 0 && rest === 0 && minutes > 0) return `${hours}${s}h${s}${two(minutes)}`;
  return parts.join(s);
}
