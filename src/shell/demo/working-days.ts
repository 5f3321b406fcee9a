import type { Day } from '#kernel/day.js';
import { type Holidays, nextWorkingDay } from '#law/holidays.js';

/** The eleven national holidays of France (C. trav. L3133-1). */
const FRENCH: Holidays = { fixed: [101, 501, 508, 714, 815, 1101, 1111, 1225], fromEaster: [1, 39, 50] };

/** The day itself when people work on it in France, else the next one. */
export function workingDayFrom(day: Day): Day {
  return nextWorkingDay(day, FRENCH);
}

/** The day itself when people work on it in France, else the last one before. */
export function workingDayUntil(day: Day): Day {
  let candidate = day;
  while (workingDayFrom(candidate) !== candidate) candidate--;
  return candidate;
}
