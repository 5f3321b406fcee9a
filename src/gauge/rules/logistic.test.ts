import { describe, expect, it } from 'vitest';
import { fitLogistic, sigmoid } from './logistic.js';

/** Two groups: without the feature 2 of 10, with it 6 of 10. */
function twoGroups(copies: number) {
  const features: number[] = [];
  const outcomes: number[] = [];
  for (let i = 0; i < 10 * copies; i++) {
    features.push(1, 0, 1, 1);
    outcomes.push(i % 10 < 2 ? 1 : 0, i % 10 < 6 ? 1 : 0);
  }
  return { width: 2, features, outcomes };
}

describe('logistic regression', () => {
  it('finds the log-odds of two groups', () => {
    const [constant = 0, slope = 0] = fitLogistic(twoGroups(1000), [0, 0], 1e-6);
    expect(sigmoid(constant)).toBeCloseTo(0.2, 5);
    expect(sigmoid(constant + slope)).toBeCloseTo(0.6, 5);
  });

  it('stays at the centre with little to learn from, and leaves it with much', () => {
    const near = fitLogistic(twoGroups(1), [1, -1], 1000);
    expect(near[0]).toBeCloseTo(1, 1);
    const far = fitLogistic(twoGroups(5000), [1, -1], 10);
    expect(sigmoid(far[0] ?? 0)).toBeCloseTo(0.2, 2);
  });

  it('does not run away where the outcome is certain', () => {
    const features = Array.from({ length: 60 }, (_, i) => [1, i < 30 ? -5 : 5]).flat();
    const outcomes = Array.from({ length: 60 }, (_, i) => (i < 30 ? 0 : 1));
    const b = fitLogistic({ width: 2, features, outcomes }, [0, 0], 1);
    expect(b.every((value) => Math.abs(value) < 5)).toBe(true);
  });

  it('ends at the same place wherever it starts', () => {
    const one = fitLogistic(twoGroups(8), [0.1, 0.2], 10);
    const other = fitLogistic(twoGroups(8), [0.1, 0.2], 10, [-6, 9]);
    one.forEach((value, j) => {
      expect(other[j]).toBeCloseTo(value, 6);
    });
  });

  it('counts weights like copies', () => {
    const sample = twoGroups(1);
    const weighted = fitLogistic({ ...sample, weights: sample.outcomes.map(() => 3) }, [0, 0], 1);
    fitLogistic(twoGroups(3), [0, 0], 1).forEach((value, j) => {
      expect(weighted[j]).toBeCloseTo(value, 6);
    });
  });
});
