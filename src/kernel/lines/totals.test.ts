import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Line } from './facts.js';
import { isComplimentary, lineAmounts, totalsOf } from './totals.js';

const CONTENT = { included: [], excluded: [], deliverables: [] };

const line = (more: Partial<Line>): Line => ({
  key: 'l1',
  title: 'Page d’accueil',
  kind: 'service',
  quantity: '1',
  unit: 'flat',
  price: '100',
  vatCategory: 'S',
  vatRate: '20',
  content: CONTENT,
  ...more,
});

describe('the amounts of a line', () => {
  it('multiply before they round', () => {
    expect(lineAmounts(line({ quantity: '3', price: '33.3333' })).grossCents).toBe(10_000);
    expect(lineAmounts(line({ quantity: '1234', price: '0.085' })).grossCents).toBe(10_489);
    expect(lineAmounts(line({ quantity: '0.5', price: '0.01' })).grossCents).toBe(1);
  });

  it('show a complimentary line at its true value, and ask nothing for it', () => {
    const gift = line({ price: '400', discount: { percent: '100' } });
    expect(isComplimentary(gift)).toBe(true);
    expect(lineAmounts(gift)).toMatchObject({ grossCents: 40_000, discountCents: 40_000, netCents: 0 });
    expect(totalsOf([gift])).toMatchObject({ netCents: 0, vatCents: 0, totalCents: 0, offeredCents: 40_000 });
  });

  it('tell what a lower price conceded', () => {
    const { concededCents } = totalsOf([line({ price: '600', listPrice: '1500' }), line({ key: 'l2', price: '50' })]);
    expect(concededCents).toBe(90_000);
  });
});

describe('totals', () => {
  it('take VAT on the sum of a category, half up, not line by line', () => {
    const thirds = ['a', 'b', 'c'].map((key) => line({ key, price: '0.33' }));
    expect(totalsOf(thirds)).toMatchObject({ netCents: 99, vatCents: 20, totalCents: 119 });
    expect(totalsOf([line({ price: '0.125', quantity: '1' })]).netCents).toBe(13);
  });

  it('keep categories and rates apart, however a rate is written', () => {
    const { breakdown } = totalsOf([
      line({ key: 'a', price: '10', vatRate: '20' }),
      line({ key: 'b', price: '10', vatRate: '20.00' }),
      line({ key: 'c', price: '10', vatRate: '5.5' }),
      line({ key: 'd', price: '10', vatCategory: 'E', vatRate: '0' }),
    ]);
    expect(breakdown.map(({ category, rate, baseCents, vatCents }) => [category, rate, baseCents, vatCents])).toEqual([
      ['E', '0', 1000, 0],
      ['S', '20', 2000, 400],
      ['S', '5.5', 1000, 55],
    ]);
  });

  it('deduct what deposits paid from what is due, not from the total', () => {
    expect(totalsOf([line({ price: '1000' })], 36_000)).toMatchObject({
      totalCents: 120_000,
      prepaidCents: 36_000,
      payableCents: 84_000,
    });
  });

  it('obey the equations of EN 16931 for any lines', () => {
    const digits = (whole: number, decimals: number) =>
      fc
        .tuple(fc.nat(whole), fc.integer({ min: 0, max: decimals }), fc.nat(10 ** decimals - 1))
        .map(([units, places, rest]) =>
          places === 0 ? `${units}` : `${units}.${`${rest}`.padStart(decimals, '0').slice(0, places)}`,
        );
    const anyLine = fc.record({
      quantity: digits(500, 4),
      price: digits(5_000, 6),
      vatRate: fc.constantFrom('20', '10', '5.5', '2.1', '0'),
      percent: fc.constantFrom(undefined, '100', '10', '33.33'),
    });
    fc.assert(
      fc.property(fc.array(anyLine, { minLength: 1, maxLength: 8 }), (drawn) => {
        const lines = drawn.map(({ percent, ...rest }, i) =>
          line({ ...rest, key: `${i}`, ...(percent ? { discount: { percent } } : {}) }),
        );
        const totals = totalsOf(lines);
        const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
        expect(totals.netCents).toBe(sum(totals.lines.map(({ netCents }) => netCents)));
        expect(totals.netCents).toBe(sum(totals.breakdown.map(({ baseCents }) => baseCents)));
        expect(totals.vatCents).toBe(sum(totals.breakdown.map(({ vatCents }) => vatCents)));
        expect(totals.totalCents).toBe(totals.netCents + totals.vatCents);
        for (const { baseCents, rate, vatCents } of totals.breakdown) {
          const exact = (BigInt(baseCents) * BigInt(Math.round(Number(rate) * 100)) * 2n + 10_000n) / 20_000n;
          expect(BigInt(vatCents)).toBe(exact);
        }
        for (const amount of totals.lines) expect(amount.netCents).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
