import { type Day, formatDay } from '#kernel/day.js';
import { frNextWorkingDay } from '#law/fr/regimes.js';
import type { AcceptanceRow } from '#shell/database/schema.js';
import type { QuoteDocument } from '../facts/quote.js';

/** Days that a consumer has to withdraw from a contract made at a distance (C. consom. L221-18). */
export const WITHDRAWAL_DAYS = 14;

/**
 * Last day of the right of withdrawal from a contract for services, `YYYY-MM-DD`: the day of conclusion is not counted,
 * and a period that would end on a Saturday, a Sunday or a holiday ends on the next working day (C. consom. L221-19).
 * @param concludedOn the day on which the quote was accepted
 */
export const withdrawalUntil = (concludedOn: Day): string => formatDay(frNextWorkingDay(concludedOn + WITHDRAWAL_DAYS));

/** The day of a moment (ISO) where the program runs. */
type DayOfMoment = (moment: string) => Day;

/**
 * Until when a consumer may withdraw through the link by which the quote was accepted (C. consom. L221-21): null for any
 * other buyer, and for what was not concluded through it.
 */
export function renounceUntil(
  { buyer }: Pick<QuoteDocument, 'buyer'>,
  answer: Pick<AcceptanceRow, 'outcome' | 'channel' | 'created_at'> | null | undefined,
  dayOf: DayOfMoment,
): string | null {
  if (buyer.kind !== 'consumer' || answer?.outcome !== 'accepted' || answer.channel !== 'link') return null;
  return withdrawalUntil(dayOf(answer.created_at));
}
