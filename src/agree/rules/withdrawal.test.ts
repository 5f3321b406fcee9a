import { expect, it } from 'vitest';
import { parseDay } from '#kernel/day.js';
import { withdrawalUntil } from './withdrawal.js';

it.each([
  ['a Tuesday after a Tuesday', '2026-11-24', '2026-12-08'],
  ['Monday where it would end on a Saturday', '2026-11-28', '2026-12-14'],
  ['Monday where it would end on a Sunday', '2026-11-29', '2026-12-14'],
  ['Monday where Christmas is a Friday', '2026-12-11', '2026-12-28'],
  ['the day after a holiday in the week', '2027-06-30', '2027-07-15'],
])('the right of withdrawal ends on %s', (_, concludedOn, until) => {
  expect(withdrawalUntil(parseDay(concludedOn) ?? 0)).toBe(until);
});
