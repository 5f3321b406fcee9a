import type { Day } from '#kernel/day.js';
import { frFloor } from '#law/fr/rates.js';
import { POINT, type Ppm, parsePercent, periodAt } from '#law/rate.js';

/** The highest rate that can be stated, percent a year. */
const RATE_MAX: Ppm = 100 * POINT;

/** From this yearly rate on a judge is likely to be asked to moderate it (C. civ. 1231-5). */
const HIGH_RATE: Ppm = 20 * POINT;

/** Whether an agreed rate can be one at all: from 0 to 100 percent a year, as `12.50`. */
export function isAgreedRate(percent: string): boolean {
  const rate = parsePercent(percent);
  return rate !== undefined && rate >= 0 && rate <= RATE_MAX;
}

/** How an agreed penalty rate stands to the legal floor of the day (C. com. L441-10 II), and to what is usual. */
export interface RateCheck {
  /** The floor in force; undefined when the legal rate of that half-year is not known. */
  readonly floor: Ppm | undefined;
  readonly isBelow: boolean;
  readonly isHigh: boolean;
}

/**
 * Checks an agreed rate between businesses against three times the legal interest of the half-year: it moves every
 * 1 January and 1 July, so a rate that was lawful once may no longer be.
 * @param rate percent a year (`12.00`); null when none is agreed
 */
export function checkAgreedRate(rate: string | null, today: Day): RateCheck {
  const floor = periodAt(frFloor, today)?.ppm;
  const agreed = rate === null ? undefined : parsePercent(rate);
  return {
    floor,
    isBelow: floor !== undefined && agreed !== undefined && agreed < floor,
    isHigh: agreed !== undefined && agreed > HIGH_RATE,
  };
}
