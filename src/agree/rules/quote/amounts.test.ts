import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  asksForWarning,
  concededHundredths,
  concededOn,
  concessionOf,
  concessionsOf,
  depositCents,
  quoteTotals,
  totalRange,
} from './amounts.js';
import { content, line } from './fixtures.js';

const price = fc.nat(5_000_000).map((cents) => `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`);
const anyLine = fc
  .record({
    price,
    listPrice: fc.option(price, { nil: undefined }),
    quantity: fc.integer({ min: 1, max: 50 }).map(String),
    percent: fc.constantFrom(undefined, '100', '10', '33.33'),
  })
  .map(({ percent, ...rest }) => line({ ...rest, ...(percent ? { discount: { percent } } : {}) }));
const anyLines = fc.array(anyLine, { minLength: 1, maxLength: 6 });

describe('what is conceded on a price', () => {
  it('is the usual value less the agreed one, never less than nothing, for any lines', () => {
    fc.assert(
      fc.property(anyLines, (lines) => {
        const { listCents, agreedCents, concededCents } = concededOn(lines);
        expect(concededCents).toBe(listCents - agreedCents);
        expect(concededCents).toBeGreaterThanOrEqual(0);
        expect(agreedCents).toBeGreaterThanOrEqual(0);
        const share = concededHundredths({ listCents, agreedCents, concededCents });
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(100_00);
        if (listCents > 0) expect(Math.abs(share - (concededCents / listCents) * 100_00)).toBeLessThanOrEqual(1.001);
      }),
    );
  });

  it('is that of the sum: lines apart and lines together concede the same', () => {
    fc.assert(
      fc.property(anyLines, anyLines, (some, others) => {
        const apart = concededOn(some).concededCents + concededOn(others).concededCents;
        expect(concededOn([...some, ...others]).concededCents).toBe(apart);
      }),
    );
  });

  it('is no gift: a line offered whole changes nothing', () => {
    fc.assert(
      fc.property(anyLines, price, (lines, gift) => {
        const offered = line({ price: gift, listPrice: '99999', discount: { percent: '100' } });
        expect(concededOn([...lines, offered])).toEqual(concededOn(lines));
      }),
    );
  });

  it('agrees with the totals of the document where only usual prices are lowered', () => {
    fc.assert(
      fc.property(
        fc.array(
          anyLine.map(({ discount: _, ...rest }) => rest),
          { minLength: 1 },
        ),
        (lines) => {
          expect(concededOn(lines).concededCents).toBe(quoteTotals({ lines, options: [] }).totals.concededCents);
        },
      ),
    );
  });

  it('counts the lowered lines alone, and says with which option', () => {
    const usual = line({ key: 'u', price: '5000' });
    const lowered = (key: string, price: string) => line({ key, price, listPrice: '1500' });
    expect(concededOn([usual, lowered('l', '900')])).toEqual({
      listCents: 1500_00,
      agreedCents: 900_00,
      concededCents: 600_00,
    });
    const option = (key: string, title: string, price: string) => ({ key, title, lines: [lowered(key, price)] });
    const written = content({
      lines: [usual],
      options: [option('a', 'Simple', '1500'), option('b', 'Soignée', '900')],
    });
    expect(concessionsOf(written).map((one) => [one.option, one.concededCents])).toEqual([
      ['Simple', 0],
      ['Soignée', 600_00],
    ]);
    expect(concessionOf(written).option).toBe('Soignée');
    const common = {
      ...written,
      lines: [lowered('c', '900')],
      options: written.options.map((one) => ({ ...one, lines: [usual] })),
    };
    expect(concessionsOf(common)).toEqual([
      { option: null, listCents: 1500_00, agreedCents: 900_00, concededCents: 600_00 },
    ]);
  });

  it('asks for a warning from just over 20 %, with the option that concedes most', () => {
    const lowered = (agreed: string) => content({ lines: [line({ price: agreed, listPrice: '1000' })] });
    expect(asksForWarning(lowered('800'))).toBe(false);
    expect(asksForWarning(lowered('799.99'))).toBe(true);
    const option = (key: string, agreed: string) => ({
      key,
      title: key,
      lines: [line({ key: `${key}1`, price: agreed, listPrice: '1000' })],
    });
    const optional = content({ options: [option('a', '1000'), option('b', '500')] });
    expect(concessionOf(optional).concededCents).toBe(500_00);
    expect(asksForWarning(optional)).toBe(true);
    expect(asksForWarning({ ...optional, warnings: [{ key: 'w', text: 'Moins de pages.' }] })).toBe(false);
  });
});

describe('totals of a quote', () => {
  it('range over the options, each with the common lines', () => {
    const option = (key: string, agreed: string) => ({ key, title: key, lines: [line({ key, price: agreed })] });
    const written = content({ options: [option('a', '100'), option('b', '600')] });
    expect(totalRange(quoteTotals(written))).toEqual({ leastCents: 132_000, mostCents: 192_000 });
    expect(totalRange(quoteTotals(content()))).toEqual({ leastCents: 120_000, mostCents: 120_000 });
  });

  it('give a deposit rounded half up', () => {
    const { totals } = quoteTotals(content({ lines: [line({ price: '0.05', vatRate: '0' })] }));
    expect(depositCents({ depositPercent: '30' }, totals)).toBe(2);
  });
});
