import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonths, civilOf, dayFromCivil, dayOf, endOfMonth, formatDay, parseDay, weekdayOf } from './day.js';

const anyDay = fc.integer({ min: dayOf(1900, 1, 1), max: dayOf(2200, 12, 31) });

describe('day', () => {
  it('starts on the first of January 1970', () => {
    expect(dayOf(1970, 1, 1)).toBe(0);
    expect(parseDay('2024-02-29')).toBe(dayOf(2024, 2, 29));
  });

  it('agrees with the platform calendar', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const platform = new Date(day * 86_400_000);
        expect(formatDay(day)).toBe(platform.toISOString().slice(0, 10));
        expect(weekdayOf(day) % 7).toBe(platform.getUTCDay());
      }),
    );
  });

  it('reads what it writes', () => {
    fc.assert(fc.property(anyDay, (day) => parseDay(formatDay(day)) === day));
  });

  it('goes through the civil date and back', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const { year, month, day: dayOfMonth } = civilOf(day);
        return dayFromCivil(year, month, dayOfMonth) === day;
      }),
    );
  });

  it.each(['2023-02-29', '2023-13-01', '2023-00-10', '2023-04-31', '23-04-30', '2023/04/30', '2023-4-30', ''])(
    'refuses %s',
    (text) => expect(parseDay(text)).toBeUndefined(),
  );

  it('clips to the end of a shorter month', () => {
    expect(formatDay(addMonths(dayOf(2028, 1, 31), 1))).toBe('2028-02-29');
    expect(formatDay(addMonths(dayOf(2027, 1, 31), 1))).toBe('2027-02-28');
    expect(formatDay(addMonths(dayOf(2026, 3, 15), -3))).toBe('2025-12-15');
    expect(formatDay(endOfMonth(dayOf(2028, 2, 1)))).toBe('2028-02-29');
  });
});
