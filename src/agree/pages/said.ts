import { civilOf, parseDay } from '#kernel/day.js';
import { parseCents } from '#kernel/money.js';
import { type Language, sayMoney, sayShortDate } from '#kernel/words.js';
import { quoteWords } from '../words.js';

/** A day as the pages write it. */
export function sayDayText(text: string, language: Language): string {
  const day = parseDay(text);
  return day === undefined ? text : sayShortDate(civilOf(day), language);
}

/** An amount, or the least and the most where the client may choose. */
export function sayRange(least: number, most: number, currency: string, language: Language): string {
  const say = (cents: number): string => sayMoney(cents, currency, language);
  return least === most ? say(most) : quoteWords(language).list.from(say(least), say(most));
}

/** An amount with the option that it is for, where one was chosen: `936,60 € (Soignée)`. */
export const withOption = (amount: string, option: string | null | undefined): string =>
  option ? `${amount} (${option})` : amount;

/** An amount written as a decimal string. */
export const centsIn = (text: string): number => parseCents(text) ?? 0;
