import fc from 'fast-check';
import { expect, it } from 'vitest';
import { follow } from '#kernel/transition.js';
import { COMMITMENT_STATES } from '../facts/commitment.js';
import {
  COMMITMENT_LIFE,
  type CommitmentEvent,
  inOrderOfDue,
  isOverdue,
  type SettlementStanding,
} from './commitment.js';

const bare: SettlementStanding = { words: null, hasFile: false, on: 100, today: 100 };
const codes = (from: (typeof COMMITMENT_STATES)[number], event: CommitmentEvent, standing = bare) => {
  const result = follow(COMMITMENT_LIFE, from, event, standing);
  return result.ok ? result.value : result.refusals.map(({ code }) => code);
};

it('has a line for every state and event', () => {
  for (const from of COMMITMENT_STATES)
    for (const event of ['keep', 'release', 'giveUp', 'reopen'] as const)
      expect(codes(from, event)).not.toContain('transition.forbidden');
});

it('settles nothing without what proves it', () => {
  expect(codes('open', 'keep')).toEqual(['commitment.noProof']);
  expect(codes('open', 'keep', { ...bare, hasFile: true })).toBe('done');
  expect(codes('open', 'release', { ...bare, hasFile: true })).toEqual(['commitment.noWords']);
  expect(codes('open', 'release', { ...bare, words: 'Laissez tomber les codes.' })).toBe('released');
  expect(codes('open', 'giveUp')).toEqual(['commitment.noReason']);
  expect(codes('open', 'keep', { ...bare, words: 'x', on: 101 })).toEqual(['commitment.future']);
});

it('changes a settled one only by opening it again', () => {
  expect(codes('done', 'giveUp', { ...bare, words: 'x' })).toEqual(['commitment.settled']);
  expect(codes('released', 'reopen', { ...bare, words: 'Ce courriel venait d’un autre.' })).toBe('open');
  expect(codes('open', 'reopen', { ...bare, words: 'x' })).toEqual(['commitment.open']);
});

it('is overdue from the day after its own', () => {
  expect(isOverdue('open', '1970-04-11', 100)).toBe(false);
  expect(isOverdue('open', '1970-04-10', 100)).toBe(true);
  expect(isOverdue('done', '1970-04-10', 100)).toBe(false);
  expect(isOverdue('open', null, 100)).toBe(false);
});

it('lists what is due first, then what has no day, then what is settled', () => {
  const one = fc.record({
    id: fc.uuid(),
    state: fc.constantFrom(...COMMITMENT_STATES),
    dueOn: fc.constantFrom(null, '2026-01-01', '2026-02-01', '2026-03-01'),
    settledOn: fc.constantFrom(null, '2026-04-01', '2026-05-01'),
  });
  fc.assert(
    fc.property(fc.uniqueArray(one, { selector: ({ id }) => id }), (all) => {
      const ordered = inOrderOfDue(all);
      expect(new Set(ordered)).toEqual(new Set(all));
      expect(inOrderOfDue([...ordered].reverse())).toEqual(ordered);
      const open = ordered.filter(({ state }) => state === 'open');
      expect(ordered.slice(0, open.length)).toEqual(open);
      const days = open.map(({ dueOn }) => dueOn ?? '9999');
      expect(days).toEqual([...days].sort());
    }),
  );
});
