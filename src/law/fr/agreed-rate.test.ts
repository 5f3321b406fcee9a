import { expect, it } from 'vitest';
import { dayOf } from '#kernel/day.js';
import { checkAgreedRate, isAgreedRate } from './agreed-rate.js';

it('re-checks the floor of an agreed rate each half-year', () => {
  expect(checkAgreedRate('14.50', dayOf(2024, 6, 30)).isBelow).toBe(true);
  expect(checkAgreedRate('14.50', dayOf(2025, 1, 1)).isBelow).toBe(false);
  expect(checkAgreedRate('1.00', dayOf(2031, 1, 1))).toEqual({ floor: undefined, isBelow: false, isHigh: false });
});

it('finds a rate unusual above twenty percent, and none outside 0 to 100', () => {
  expect(checkAgreedRate('20.00', dayOf(2026, 11, 24)).isHigh).toBe(false);
  expect(checkAgreedRate('20.01', dayOf(2026, 11, 24)).isHigh).toBe(true);
  expect(['0', '100', '-1', '100.01', 'twelve'].map(isAgreedRate)).toEqual([true, true, false, false, false]);
});
