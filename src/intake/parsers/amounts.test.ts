import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatCents } from '#kernel/money.js';
import { decideAmountStyle, emptyAmountTally, readAmount, tallyAmount } from './amounts.js';

const styleOf = (values: readonly string[], fallback: ',' | '.' = ',') => {
  const tally = emptyAmountTally();
  for (const [index, value] of values.entries()) tallyAmount(tally, index + 2, value);
  return decideAmountStyle([tally], fallback);
};

describe('an amount', () => {
  it.each([
    ['1 234,56', ',', 123_456],
    ['1\u202f234,56', ',', 123_456],
    ['+000000069,40', ',', 6_940],
    ['-000001060,40', ',', -106_040],
    ['1.234,56', ',', 123_456],
    ['12,00-', ',', -1_200],
    ['(12,00)', ',', -1_200],
    ['12,5 €', ',', 1_250],
    ['1234.56', ',', 123_456],
    ['1,234.56', '.', 123_456],
    ['$1,234.50 ', '.', 123_450],
    ['$-142.85', '.', -14_285],
    ['EUR 7', '.', 700],
    ['.5', '.', 50],
    ['35305.1', '.', 3_530_510],
    ['\u221212,00', ',', -1_200],
    ['0', ',', 0],
  ] as const)('%s reads', (text, decimal, cents) => {
    expect(readAmount(text, decimal)?.cents).toBe(cents);
  });

  it.each([
    '',
    'abc',
    '1e5',
    '12,3,4',
    '1,23,456',
    'NaN',
    '--5',
    '99999999999999',
    '12..5',
    '5 5a',
    '0x1F',
    '1234,567.8',
  ])('%s does not', (text) => {
    expect(readAmount(text, '.')).toBeUndefined();
  });

  it('tells when decimals beyond the cent are given up', () => {
    expect(readAmount('12.345', '.')).toEqual({ cents: 1_235, rounded: true });
    expect(readAmount('12.3400', '.')).toEqual({ cents: 1_234, rounded: false });
  });

  it('comes back from every way of writing it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -99_999_999, max: 99_999_999 }),
        fc.constantFrom(' ', '\u202f', '.', ''),
        (cents, group) => {
          const [units = '', rest = ''] = formatCents(Math.abs(cents)).split('.');
          const grouped = units.replace(/\B(?=(\d{3})+(?!\d))/g, group);
          const text = `${cents < 0 ? '-' : ''}${grouped},${rest}`;
          expect(readAmount(text, ',')?.cents).toBe(cents);
        },
      ),
    );
  });
});

describe('the decimal sign', () => {
  it('is decided from the whole column', () => {
    expect(styleOf(['1,234', '5,678', '12.50'])).toEqual({ decimal: '.', certain: true });
    expect(styleOf(['1.234', '12,5'])).toEqual({ decimal: ',', certain: true });
  });

  it('stays in doubt when nothing settles it', () => {
    expect(styleOf(['1,234', '5,678'], '.')).toEqual({ decimal: '.', certain: false });
    expect(styleOf(['12', '15'])).toEqual({ decimal: ',', certain: true });
  });
});
