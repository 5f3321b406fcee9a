import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatPercent, interestOf, parsePercent, percent } from './rate.js';

describe('rate', () => {
  it('reads and writes percentages exactly', () => {
    expect(parsePercent('12.40')).toBe(124_000);
    expect(parsePercent('-0.88')).toBe(-8_800);
    expect(formatPercent(124_000)).toBe('12.40');
    expect(formatPercent(41_250)).toBe('4.125');
    expect(formatPercent(-8_800)).toBe('-0.88');
  });

  it('refuses what is not a percentage', () => {
    for (const text of ['', '1,5', '1e2', '1.23456', '1001', 'ten']) expect(parsePercent(text)).toBeUndefined();
    expect(() => percent('1,5')).toThrow();
  });

  it('writes what it reads', () => {
    fc.assert(
      fc.property(fc.integer({ min: -10_000_000, max: 10_000_000 }), (ppm) => {
        expect(parsePercent(formatPercent(ppm))).toBe(ppm);
      }),
    );
  });

  it('rounds half a cent up and never in between', () => {
    // 36 500 × 10 % × 1 ÷ 365 = 10.00; half of 0.01 € at 1 % a day is a tie.
    expect(interestOf(3_650_000, percent('10'), 1)).toBe(1_000);
    expect(interestOf(18_250, percent('1'), 1)).toBe(1);
    expect(interestOf(18_249, percent('1'), 1)).toBe(0);
  });
});
