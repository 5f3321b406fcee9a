import { describe, expect, it } from 'vitest';
import { addDelay, addShape, chanceLate, noDelays, positionOf, quantileOf, shareBetween, totalOf } from './delays.js';

function delaysAt(...days: readonly number[]) {
  const delays = noDelays();
  for (const day of days) addDelay(delays, day, 1);
  return delays;
}

describe('delays', () => {
  it('takes the median between midpoints', () => {
    expect(quantileOf(delaysAt(3, 7, 20), 0.5)).toBe(7);
    expect(quantileOf(delaysAt(0, 10), 0.5)).toBe(5);
    expect(quantileOf(delaysAt(4), 0.9)).toBe(4);
  });

  it('weighs', () => {
    const delays = delaysAt(0);
    addDelay(delays, 30, 9);
    expect(quantileOf(delays, 0.5)).toBeGreaterThan(26);
  });

  it('is surely late far behind the due date and surely not far before', () => {
    expect(chanceLate(delaysAt(40))).toBeGreaterThan(0.99);
    expect(chanceLate(delaysAt(-20))).toBeLessThan(0.01);
    expect(chanceLate(delaysAt(-20), 60)).toBeGreaterThan(0.99);
  });

  it('adds a shape with the weight asked for', () => {
    const delays = delaysAt(0);
    addShape(delays, delaysAt(1, 2, 3, 4), 10, 2);
    expect(totalOf(delays)).toBeCloseTo(3, 12);
    expect(shareBetween(delays, 11, 14)).toBeCloseTo(2, 12);
  });

  it('keeps what lies beyond its ends at the ends', () => {
    expect(quantileOf(delaysAt(5000), 0.5)).toBe(240);
    expect(quantileOf(delaysAt(-5000), 0.5)).toBe(-120);
  });

  it('places a real delay among the expected ones', () => {
    expect(positionOf(delaysAt(0, 1, 2, 3), 2)).toBe(0.625);
    expect(positionOf(delaysAt(0, 1), -4)).toBe(0);
  });
});
