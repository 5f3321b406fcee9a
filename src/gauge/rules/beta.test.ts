import { describe, expect, it } from 'vitest';
import { betaCdf, betaQuantile, lnBeta, lnGamma } from './beta.js';

describe('beta', () => {
  it('knows the gamma function', () => {
    expect(lnGamma(5)).toBeCloseTo(Math.log(24), 9);
    expect(lnGamma(0.5)).toBeCloseTo(Math.log(Math.sqrt(Math.PI)), 9);
    expect(lnBeta(2, 3)).toBeCloseTo(Math.log(1 / 12), 9);
  });

  // Closed forms: Beta(1,1) is uniform, Beta(2,2) has 3x² − 2x³, Beta(½,½) is the arcsine law.
  it.each([0.05, 0.2, 0.5, 0.81, 0.97])('has the closed forms at %s', (x) => {
    expect(betaCdf(x, 1, 1)).toBeCloseTo(x, 9);
    expect(betaCdf(x, 2, 2)).toBeCloseTo(3 * x ** 2 - 2 * x ** 3, 9);
    expect(betaCdf(x, 0.5, 0.5)).toBeCloseTo((2 / Math.PI) * Math.asin(Math.sqrt(x)), 9);
    expect(betaCdf(x, 3, 1)).toBeCloseTo(x ** 3, 9);
  });

  it('adds up like a binomial law', () => {
    // P(Beta(3, 5) ≤ 0.4) = P(Binomial(7, 0.4) ≥ 3)
    const choose = [1, 7, 21, 35, 35, 21, 7, 1];
    const tail = choose.slice(3).reduce((sum, ways, i) => sum + ways * 0.4 ** (i + 3) * 0.6 ** (4 - i), 0);
    expect(betaCdf(0.4, 3, 5)).toBeCloseTo(tail, 9);
  });

  it('stays within bounds at the ends', () => {
    expect(betaCdf(0, 1.2, 1.8)).toBe(0);
    expect(betaCdf(1, 1.2, 1.8)).toBe(1);
  });

  it('inverts its quantiles', () => {
    for (const [a, b] of [
      [1.2, 1.8],
      [0.44, 0.71],
      [40, 3],
      [200, 300],
    ] as const) {
      for (const p of [0.1, 0.5, 0.9]) expect(betaCdf(betaQuantile(p, a, b), a, b)).toBeCloseTo(p, 8);
    }
  });
});
