import { civilOf, parseDay } from '#kernel/day.js';
import { type Language, sayDate } from '#kernel/words.js';

/** A day as documents write it: `12 mars 2026`. */
export function sayDay(text: string, language: Language): string {
  const day = parseDay(text);
  return day === undefined ? text : sayDate(civilOf(day), language);
}
