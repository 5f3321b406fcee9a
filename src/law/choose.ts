import { type Day, dayOf } from '#kernel/day.js';
import { type Ppm, periodAt, type RatePeriod } from './rate.js';
import type { Regime } from './regime.js';

/** Last day that can be written. A rate fixed once and for all holds through it. */
export const FOREVER: Day = dayOf(9999, 12, 31);

/** The rate of one day of delay, and why it is that one. */
export interface RateInForce {
  readonly ppm: Ppm;
  /** Last day through which this choice stands; the law looks again on the next. */
  readonly through: Day;
  /** `legal`: no agreed rate, or one that the law sets aside. `agreed`: the contract's. `belowFloor`: agreed, but ineffective. */
  readonly choice: 'legal' | 'agreed' | 'belowFloor';
  /** Row of the legal rate looked at; null when the agreed rate alone decides. */
  readonly period: RatePeriod | null;
  /** Row of the floor that an agreed rate was compared with. */
  readonly floor: RatePeriod | null;
}

/** Whether an agreed rate alone decides, so that no table is needed. */
function agreedAlone(regime: Regime, agreed: Ppm | null): agreed is Ppm {
  return agreed !== null && agreed > 0 && regime.contract === 'agreed';
}

function agreedPrevails(regime: Regime, agreed: Ppm, legal: Ppm): boolean {
  if (regime.contract === 'ifLower') return agreed < legal;
  return regime.contract === 'ifHigher' && agreed > legal;
}

function comparedWithFloor(agreed: Ppm, period: RatePeriod, floor: RatePeriod): RateInForce {
  const effective = agreed >= floor.ppm;
  return {
    ppm: effective ? agreed : period.ppm,
    through: period.to,
    choice: effective ? 'agreed' : 'belowFloor',
    period,
    floor,
  };
}

/**
 * The rate that applies on a day of a delay.
 * @param firstDay first day of interest, which decides where the law keeps that day's rate (public buyers in France, United Kingdom)
 * @returns undefined when the tables do not know that day
 */
export function rateOn(regime: Regime, agreed: Ppm | null, firstDay: Day, day: Day): RateInForce | undefined {
  if (agreedAlone(regime, agreed))
    return { ppm: agreed, through: FOREVER, choice: 'agreed', period: null, floor: null };
  const kept = regime.fixing === 'atStart';
  const period = periodAt(regime.rates, kept ? firstDay : day);
  if (!period) return undefined;
  if (agreed !== null && regime.floor) {
    const floor = periodAt(regime.floor, day);
    return floor && comparedWithFloor(agreed, period, floor);
  }
  const prevails = agreed !== null && agreedPrevails(regime, agreed, period.ppm);
  return {
    ppm: prevails ? agreed : period.ppm,
    through: kept ? FOREVER : period.to,
    choice: prevails ? 'agreed' : 'legal',
    period,
    floor: null,
  };
}

/** First day of delay for which a rate is known; undefined when any day is (an agreed rate that needs no table). */
export function knownFrom(regime: Regime, agreed: Ppm | null): Day | undefined {
  return agreedAlone(regime, agreed) ? undefined : regime.rates.periods[0]?.from;
}
