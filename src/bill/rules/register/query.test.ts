import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf } from '#kernel/day.js';
import type { Entry } from './entry.js';
import { findEntries, orderedBy, PAGE_ROWS, type Query } from './query.js';

const TODAY = dayOf(2026, 11, 24);

const entry = (number: number, totalCents: number, more: Partial<Entry> = {}): Entry => ({
  id: `i${String(number).padStart(6, '0')}`,
  kind: 'invoice',
  clientId: 'a',
  number: `F${number}`,
  issued: TODAY - 60 + (number % 50),
  due: TODAY - 30 + (number % 50),
  dueAssumed: false,
  dueStated: true,
  currency: 'EUR',
  totalCents,
  settledCents: 0,
  label: null,
  disputed: false,
  own: true,
  ...more,
});
const ALL: Query = {
  state: 'all',
  clientId: undefined,
  from: undefined,
  to: undefined,
  sort: 'issued',
  descending: true,
  page: 1,
};

describe('the register', () => {
  it('adds up what a query finds, credit notes against invoices', () => {
    const note = entry(3, -300, { kind: 'creditNote', due: null });
    const all = [entry(1, 1_000), entry(2, 500, { settledCents: 200 }), note];
    expect(findEntries(all, ALL, TODAY).sums).toEqual([{ currency: 'EUR', totalCents: 1_200, openCents: 1_300 }]);
    expect(findEntries(all, { ...ALL, state: 'creditNote' }, TODAY).count).toBe(1);
  });

  it('answers the last page for one beyond', () => {
    const all = Array.from({ length: 120 }, (_, i) => entry(i, 100));
    const found = findEntries(all, { ...ALL, page: 9 }, TODAY);
    expect([found.page, found.pages, found.entries.length]).toEqual([3, 3, 120 - 2 * PAGE_ROWS]);
  });

  it('sorts as a comparison of each pair would, whatever the amounts', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 }), { maxLength: 60 }),
        (sums) => {
          const all = sums.map((cents, i) => entry(i, cents));
          const expected = all
            .map((one, i) => [one, i] as const)
            .sort(([a, i], [b, j]) => a.totalCents - b.totalCents || i - j);
          expect(orderedBy(all, 'total', new Map())).toEqual(expected.map(([one]) => one));
        },
      ),
    );
  });
});
