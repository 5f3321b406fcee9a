/**
 * A civil day, as the whole number of days since 1970-01-01 (proleptic Gregorian).
 *
 * Legal dates have no hour and no zone, so they are counted, never clocked: two days
 * subtract to a number of days, and a day never moves by being opened and saved.
 */
export type Day = number & { readonly __day?: never };

/** Year, month (1-12) and day of the month (1-31). */
export interface Civil {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Day number of a civil date (Howard Hinnant's days_from_civil). The date must exist. */
export function dayOf(year: number, month: number, day: number): Day {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** Civil date of a day number. */
export function civilOf(day: Day): Civil {
  const z = day + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1,
  };
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Number of days in a month (1-12). */
function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);
}

/** The day of a civil date, or undefined when that date does not exist (31 February, month 13). */
export function dayFromCivil(year: number, month: number, day: number): Day | undefined {
  if (!(Number.isInteger(year) && year >= 1 && year <= 9999)) return undefined;
  if (!(Number.isInteger(month) && month >= 1 && month <= 12)) return undefined;
  if (!(Number.isInteger(day) && day >= 1 && day <= daysInMonth(year, month))) return undefined;
  return dayOf(year, month, day);
}

const ZERO = 48;
const DASH = 45;

function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let i = from; i < to; i++) {
    const digit = text.charCodeAt(i) - ZERO;
    if (digit < 0 || digit > 9) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
}

/** Reads `YYYY-MM-DD`; undefined when the text is not that form or the date does not exist. */
export function parseDay(text: string): Day | undefined {
  if (text.length !== 10 || text.charCodeAt(4) !== DASH || text.charCodeAt(7) !== DASH) return undefined;
  return dayFromCivil(digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10));
}

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

/** Writes a day as `YYYY-MM-DD` (ISO 8601). */
export function formatDay(day: Day): string {
  const { year, month, day: dayOfMonth } = civilOf(day);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(dayOfMonth, 2)}`;
}

/** Same day of the month `months` later, or that month's last day when it is shorter. */
export function addMonths(day: Day, months: number): Day {
  const { year, month, day: dayOfMonth } = civilOf(day);
  const index = year * 12 + (month - 1) + months;
  const newYear = Math.floor(index / 12);
  const newMonth = index - newYear * 12 + 1;
  return dayOf(newYear, newMonth, Math.min(dayOfMonth, daysInMonth(newYear, newMonth)));
}

/** Last day of the month that holds `day`. */
export function endOfMonth(day: Day): Day {
  const { year, month } = civilOf(day);
  return dayOf(year, month, daysInMonth(year, month));
}

/** 1 for Monday to 7 for Sunday (ISO 8601). */
export function weekdayOf(day: Day): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}
