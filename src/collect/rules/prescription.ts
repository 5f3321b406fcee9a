import type { Day } from '#kernel/day.js';
import type { Debtor } from '#law/regime.js';
import type { LimitationResult } from '../facts/limitation.js';
import { limitationOf } from './limitation.js';
import type { Settlement } from './settlement.js';

/** Whether it proves that the debtor acknowledged the debt (C. civ. 2240): not on an inferred tie, nor on a day that nobody recorded. */
const acknowledges = ({ effect, basis, cents, undated }: Settlement): boolean =>
  effect === null && basis !== 'inferred' && cents > 0 && !undated;

/**
 * Until when a claim may be brought to court, at the most prudent count: from the invoice date, since the records do
 * not say when the work was done, interrupted only by the part payments that they prove.
 * @returns null where no rule is known here (another law than the French, a public buyer)
 */
export function prudentLimitation(
  issuedDay: Day,
  law: { readonly country: string; readonly debtor: Debtor },
  settlements: readonly Settlement[],
): LimitationResult | null {
  const { country, debtor } = law;
  if (country !== 'FR' || debtor === 'public') return null;
  const result = limitationOf({
    country,
    debtor,
    completedDay: issuedDay,
    invoiceDay: issuedDay,
    events: settlements.filter(acknowledges).map(({ on }) => ({ kind: 'partialPayment', day: on })),
  });
  return result.ok ? result.value : null;
}
