import type { Work } from '#journal/write.js';
import { civilOf } from '#kernel/day.js';
import { documentDefaultsOf } from '#meet/actions/parties.js';
import type { Context } from '#shell/context.js';
import { lastNumber } from '../store/quotes.js';

const DIGITS = 4;

/**
 * The next number of the year: `D2026-0001`, by the prefix of the business. One after the last that stands, so that
 * only a draft thrown away, which nobody received, may leave its number to another.
 */
export async function nextQuoteNumber(context: Context, work: Work): Promise<string> {
  const { quotePrefix } = await documentDefaultsOf(work.db, context.organisationId);
  const prefix = `${quotePrefix}${civilOf(context.clock.today()).year}-`;
  const last = await lastNumber(work.db, context.organisationId, prefix);
  const sequence = last === undefined ? 0 : Number(last.slice(prefix.length));
  return `${prefix}${String(sequence + 1).padStart(DIGITS, '0')}`;
}
