import { describe, expect, it } from 'vitest';
import { chanceAbove, fitPrior, intervalOf, LATE_PRIOR, rateOf } from './rate.js';

describe('rate', () => {
  // The displays promised for the shipped prior: mean and 80 % interval (method 3.4).
  it.each([
    [0, 0, 0.4, 0.09, 0.75],
    [1, 1, 0.55, 0.24, 0.84],
    [3, 3, 0.7, 0.45, 0.91],
    [4, 5, 0.65, 0.43, 0.85],
    [6, 12, 0.48, 0.32, 0.64],
  ])('shows %i late of %i', (hits, trials, mean, low, high) => {
    const rate = rateOf({ hits, trials }, LATE_PRIOR);
    const interval = intervalOf(rate);
    expect(rate.mean).toBeCloseTo(mean, 2);
    expect(Math.abs(interval.low - low)).toBeLessThan(0.011);
    expect(Math.abs(interval.high - high)).toBeLessThan(0.011);
  });

  it('is surer with more of the same', () => {
    const few = chanceAbove(rateOf({ hits: 3, trials: 4 }, LATE_PRIOR), 0.5);
    const many = chanceAbove(rateOf({ hits: 30, trials: 40 }, LATE_PRIOR), 0.5);
    expect(many).toBeGreaterThan(few);
    expect(many).toBeGreaterThan(0.99);
  });

  it('is weak where clients differ, strong where they are alike', () => {
    const differing = Array.from({ length: 30 }, (_, i) => ({ hits: i % 2 ? 10 : 0, trials: 10 }));
    const alike = Array.from({ length: 30 }, () => ({ hits: 3, trials: 10 }));
    expect(fitPrior(differing, LATE_PRIOR).strength).toBeLessThan(1.5);
    expect(fitPrior(alike, LATE_PRIOR).strength).toBeGreaterThan(5);
  });

  it('is the shipped prior without records', () => {
    const { mean, strength } = fitPrior([], LATE_PRIOR);
    expect(mean).toBeCloseTo(LATE_PRIOR.mean, 12);
    expect(strength).toBe(LATE_PRIOR.strength);
  });
});
