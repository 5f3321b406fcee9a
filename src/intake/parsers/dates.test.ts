import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { civilOf, dayOf, formatDay } from '#kernel/day.js';
import { decideDateOrder, emptyDateTally, readDate, tallyDate } from './dates.js';

const orderOf = (values: readonly string[], preferred: 'dmy' | 'mdy' = 'dmy') => {
  const tally = emptyDateTally();
  values.forEach((value, index) => {
    tallyDate(tally, index + 2, value);
  });
  return decideDateOrder(tally, preferred);
};

describe('a date', () => {
  it.each([
    ['20250103', 'compactYmd', '2025-01-03'],
    ['20200213.0', 'compactYmd', '2020-02-13'],
    ['03012025', 'compactDmy', '2025-01-03'],
    ['03/01/2025', 'dmy', '2025-01-03'],
    ['3-1-25', 'dmy', '2025-01-03'],
    ['03.01.2025', 'dmy', '2025-01-03'],
    ['1/3/2025', 'mdy', '2025-01-03'],
    ['2025-01-03', 'ymd', '2025-01-03'],
    ['2025/1/3', 'ymd', '2025-01-03'],
    ['2025-01-03 05:14:15', 'ymd', '2025-01-03'],
    ['2025-01-03T00:00:00Z', 'ymd', '2025-01-03'],
    ['12 février 2025', 'dmy', '2025-02-12'],
    ['Feb 12, 2025', 'mdy', '2025-02-12'],
    ['12-Feb-2025', 'dmy', '2025-02-12'],
    ['45660', 'serial', '2025-01-03'],
  ] as const)('%s reads as %s', (text, form, expected) => {
    const day = readDate(text, form);
    expect(day === undefined ? undefined : formatDay(day)).toBe(expected);
  });

  it.each(['20250231', '20251301', '31/02/2025', '2025-02-29', 'soon', '', '00/00/0000', '20191'])(
    '%s does not',
    (text) => {
      for (const form of ['compactYmd', 'dmy', 'mdy', 'ymd'] as const) expect(readDate(text, form)).toBeUndefined();
    },
  );
});

describe('the order of dates', () => {
  it('is decided by the one value that settles it', () => {
    expect(orderOf(['03/04/2025', '05/06/2025', '25/06/2025'])).toEqual({ form: 'dmy', certain: true, decidedBy: 4 });
    expect(orderOf(['03/04/2025', '6/25/2025'])).toEqual({ form: 'mdy', certain: true, decidedBy: 3 });
  });

  it('is in doubt when no value settles it, or two disagree', () => {
    expect(orderOf(['03/04/2025'], 'mdy')).toEqual({ form: 'mdy', certain: false, decidedBy: null });
    expect(orderOf(['25/06/2025', '6/25/2025', '26/06/2025'])?.certain).toBe(false);
  });

  it('is none when the column holds no dates', () => {
    expect(orderOf(['C001', 'C002'])).toBeUndefined();
  });

  it('reads back any column of days written one way', () => {
    const days = fc.array(fc.integer({ min: dayOf(2000, 1, 1), max: dayOf(2040, 1, 1) }), {
      minLength: 40,
      maxLength: 60,
    });
    fc.assert(
      fc.property(days, fc.constantFrom('dmy', 'mdy', 'compactYmd'), (list, form) => {
        const texts = list.map((day) => {
          const { year, month, day: date } = civilOf(day);
          const [d, m] = [String(date).padStart(2, '0'), String(month).padStart(2, '0')];
          return form === 'dmy' ? `${d}/${m}/${year}` : form === 'mdy' ? `${m}/${d}/${year}` : `${year}${m}${d}`;
        });
        const order = orderOf(texts);
        if (!order?.certain) return;
        expect(texts.map((text) => readDate(text, order.form))).toEqual(list);
      }),
    );
  });
});
