import { describe, expect, it } from 'vitest';
import { formatDay, parseDay } from '#kernel/day.js';
import { deNextWorkingDay } from './de/regimes.js';
import { frNextWorkingDay } from './fr/regimes.js';
import { easterOf } from './holidays.js';

const day = (text: string): number => parseDay(text) ?? Number.NaN;

describe('holidays', () => {
  it('knows Easter', () => {
    const known = ['2000-04-23', '2008-03-23', '2019-04-21', '2024-03-31', '2025-04-20', '2026-04-05', '2038-04-25'];
    for (const text of known) expect(formatDay(easterOf(Number(text.slice(0, 4))))).toBe(text);
  });

  it('moves a French due date to the next working day', () => {
    const moves = [
      ['2026-05-15', '2026-05-15'],
      ['2026-05-16', '2026-05-18'], // Saturday
      ['2026-04-05', '2026-04-07'], // Easter Sunday, then Easter Monday
      ['2026-05-14', '2026-05-15'], // Ascension
      ['2026-05-24', '2026-05-26'], // Whit Sunday, then Whit Monday
      ['2026-05-01', '2026-05-04'], // Friday 1 May, then the week-end
      ['2026-12-25', '2026-12-28'],
      ['2026-12-26', '2026-12-28'],
    ] as const;
    for (const [from, to] of moves) expect(formatDay(frNextWorkingDay(day(from)))).toBe(to);
  });

  it('moves a German due date past German holidays only', () => {
    expect(formatDay(deNextWorkingDay(day('2026-04-03')))).toBe('2026-04-07'); // Good Friday to after Easter Monday
    expect(formatDay(deNextWorkingDay(day('2026-07-14')))).toBe('2026-07-14');
    expect(formatDay(frNextWorkingDay(day('2026-07-14')))).toBe('2026-07-15');
  });
});
