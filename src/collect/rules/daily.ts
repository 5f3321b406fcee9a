import type { Day } from '#kernel/day.js';
import type { Cents } from '#kernel/money.js';
import { FOREVER, rateOn } from '#law/choose.js';
import { interestOf, type Ppm } from '#law/rate.js';
import { regimeOf } from '#law/regimes.js';
import type { Claim, Penalty } from '../facts/claim.js';

/**
 * Interest of one further day of delay, at the rate of the statement's day and on what is then
 * unpaid, rounded half-up to the cent. Zero when nothing bears interest or none can begin;
 * null when that day's rate is not known.
 */
export function dailyAmount(claim: Claim, penalty: Penalty): Cents | null {
  const regime = regimeOf(claim.country, claim.debtor);
  if (!regime || penalty.firstDay === null || penalty.baseCents === 0) return 0;
  const day = Math.max(claim.asOf, penalty.firstDay);
  const rate = rateOn(regime, claim.agreedPpm, penalty.firstDay, day);
  return rate ? interestOf(penalty.baseCents, rate.ppm, 1) : null;
}

/** The day on which the law looks at the rate again, and the rate then; null while it is not known. */
export interface RateChange {
  readonly day: Day;
  readonly ppm: Ppm | null;
}

/** The next time that the rate of a claim may change after its statement; undefined when it never does. */
export function nextRateChange(claim: Claim, penalty: Penalty): RateChange | undefined {
  const regime = regimeOf(claim.country, claim.debtor);
  if (!regime || penalty.firstDay === null) return undefined;
  const rate = rateOn(regime, claim.agreedPpm, penalty.firstDay, Math.max(claim.asOf, penalty.firstDay));
  if (!rate || rate.through === FOREVER) return undefined;
  const day = rate.through + 1;
  return { day, ppm: rateOn(regime, claim.agreedPpm, penalty.firstDay, day)?.ppm ?? null };
}
