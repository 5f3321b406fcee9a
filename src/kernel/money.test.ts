import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CENTS_MAX, formatCents, parseCents, scaleHalfUp } from './money.js';

const anyCents = fc.integer({ min: -CENTS_MAX, max: CENTS_MAX });

describe('money', () => {
  it('reads what it writes', () => {
    fc.assert(fc.property(anyCents, (cents) => Object.is(parseCents(formatCents(cents)), cents === 0 ? 0 : cents)));
  });

  it.each(['1,50', '1e3', ' 1', '1.005', '+1', '', '.5', '1.', '0x10', '٣'])('refuses %j', (text) =>
    expect(parseCents(text)).toBeUndefined(),
  );

  it('writes cents below one unit', () => {
    expect(formatCents(5)).toBe('0.05');
    expect(formatCents(-150)).toBe('-1.50');
  });

  it('rounds half away from zero', () => {
    expect(scaleHalfUp(1, 1, 2)).toBe(1);
    expect(scaleHalfUp(-1, 1, 2)).toBe(-1);
    expect(scaleHalfUp(1, 49, 100)).toBe(0);
  });

  it('is exact at any size', () => {
    fc.assert(
      fc.property(
        anyCents,
        fc.nat(10_000_000),
        fc.integer({ min: 10_000, max: 40_000_000 }),
        (value, numerator, denominator) => {
          const product = BigInt(value) * BigInt(numerator);
          const magnitude = product < 0n ? -product : product;
          const rounded = (magnitude * 2n + BigInt(denominator)) / (2n * BigInt(denominator));
          expect(BigInt(scaleHalfUp(value, numerator, denominator))).toBe(product < 0n ? -rounded : rounded);
        },
      ),
    );
  });
});
