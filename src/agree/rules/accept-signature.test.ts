import { describe, expect, it } from 'vitest';
import { strokesSchema } from './accept-signature.js';

const takes = (strokes: unknown): boolean => strokesSchema.safeParse(strokes).success;

describe('a drawn signature', () => {
  it('is a few polylines in a box of 1000 by 300', () => {
    expect(takes([[10, 10, 500, 290, 990, 20]])).toBe(true);
    expect(
      takes([
        [0, 0, 1000, 300],
        [5, 5, 5, 60],
      ]),
    ).toBe(true);
  });

  it.each([
    ['nothing', []],
    ['a dot', [[10, 10, 12, 11]]],
    ['an odd list', [[10, 10, 500]]],
    ['a point below the box', [[10, 10, 500, 301]]],
    ['a point beside the box', [[10, 10, 1001, 20]]],
    ['a negative point', [[-1, 10, 500, 20]]],
    ['fractions', [[0.5, 10, 500, 20]]],
    ['text', 'M10 10'],
    ['too many points', [Array.from({ length: 4_002 }, (_, at) => at % 300)]],
    ['too many strokes', Array.from({ length: 81 }, () => [1, 1, 90, 90])],
  ])('is not %s', (_, strokes) => {
    expect(takes(strokes)).toBe(false);
  });
});
