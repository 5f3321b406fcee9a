import { civilOf, type Day, dayOf, weekdayOf } from '#kernel/day.js';

/** Easter Sunday of a Gregorian year (Meeus, Jones and Butcher's algorithm). */
export function easterOf(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const e = b % 4;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * e + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return dayOf(year, Math.floor(n / 31), (n % 31) + 1);
}

/** Public holidays of a country: days of the year as month × 100 + day, and distances from Easter Sunday. */
export interface Holidays {
  readonly fixed: readonly number[];
  readonly fromEaster: readonly number[];
}

function isHoliday(day: Day, holidays: Holidays): boolean {
  const { year, month, day: dayOfMonth } = civilOf(day);
  return holidays.fixed.includes(month * 100 + dayOfMonth) || holidays.fromEaster.includes(day - easterOf(year));
}

/** The day itself when it is a working day (Monday to Friday, no holiday), else the next one. */
export function nextWorkingDay(day: Day, holidays: Holidays): Day {
  let candidate = day;
  while (weekdayOf(candidate) > 5 || isHoliday(candidate, holidays)) candidate++;
  return candidate;
}
