import { civilOf, type Day, parseDay } from '#kernel/day.js';
import { type Language, sayDate } from '#kernel/words.js';
import { civilDay } from '#shell/clock.js';
import type { AcceptanceRow } from '#shell/database/schema.js';

export const sayDay = (day: Day, language: Language): string => sayDate(civilOf(day), language);

/** A day of the records (`YYYY-MM-DD`) as a sentence says it. */
export function sayDayText(text: string, language: Language): string {
  const day = parseDay(text);
  return day === undefined ? text : sayDay(day, language);
}

/** The day of a moment of the journal. */
export const sayMomentDay = (moment: string, language: Language): string =>
  sayDay(civilDay(Date.parse(moment)), language);

/** Who signed, with the capacity that he stated. */
export const saySigner = ({ signer_name, capacity }: Pick<AcceptanceRow, 'signer_name' | 'capacity'>): string =>
  [signer_name, capacity].filter(Boolean).join(', ');
