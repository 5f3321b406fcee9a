import type { Day } from '#kernel/day.js';
import { frFloor } from '#law/fr/rates.js';
import { type Ppm, parsePercent, periodAt } from '#law/rate.js';

/** How an agreed penalty rate stands to the legal floor of the day (C. com. L441-10 II). */
export interface FloorCheck {
  /** The floor in force; undefined when the legal rate of that half-year is not known. */
  readonly floor: Ppm | undefined;
  readonly isBelow: boolean;
}

/**
 * Checks an agreed rate between businesses against three times the legal interest of the half-year: it moves every
 * 1 January and 1 July, so a rate that was lawful once may no longer be.
 * @param rate percent a year (`12.00`); null when none is agreed
 */
export function checkFloor(rate: string | null, today: Day): FloorCheck {
  const floor = periodAt(frFloor, today)?.ppm;
  const agreed = rate === null ? undefined : parsePercent(rate);
  return { floor, isBelow: floor !== undefined && agreed !== undefined && agreed < floor };
}
