import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LETTER_KINDS } from './facts.js';
import { nextReminder } from './next.js';

describe('ladder of a debt', () => {
  it('waits five days, then starts with the first letter', () => {
    expect(nextReminder({ asOf: 104, oldestDue: 100, issued: [] })).toMatchObject({
      kind: null,
      from: 105,
      reason: 'grace',
    });
    expect(nextReminder({ asOf: 105, oldestDue: 100, issued: [] })).toMatchObject({ kind: 'reminder1', reason: 'due' });
  });
  it('climbs at 12, 20 and 30 days', () => {
    const letters = [
      { kind: 'reminder1', issued: 105 },
      { kind: 'reminder2', issued: 112 },
      { kind: 'reminder3', issued: 120 },
      { kind: 'formalNotice', issued: 130 },
    ] as const;
    expect(nextReminder({ asOf: 112, oldestDue: 100, issued: letters.slice(0, 1) }).kind).toBe('reminder2');
    expect(nextReminder({ asOf: 120, oldestDue: 100, issued: letters.slice(0, 2) }).kind).toBe('reminder3');
    expect(nextReminder({ asOf: 129, oldestDue: 100, issued: letters.slice(0, 3) })).toMatchObject({
      kind: null,
      from: 130,
    });
    expect(nextReminder({ asOf: 130, oldestDue: 100, issued: letters.slice(0, 3) }).kind).toBe('formalNotice');
    expect(nextReminder({ asOf: 200, oldestDue: 100, issued: letters }).reason).toBe('chooseRoute');
  });
  it('starts an old debt in good faith, and gives each letter its time', () => {
    expect(nextReminder({ asOf: 300, oldestDue: 100, issued: [] }).kind).toBe('reminder1');
    const issued = [{ kind: 'reminder1', issued: 300 }] as const;
    expect(nextReminder({ asOf: 306, oldestDue: 100, issued })).toMatchObject({
      kind: null,
      from: 307,
      reason: 'waiting',
    });
    expect(nextReminder({ asOf: 307, oldestDue: 100, issued }).kind).toBe('reminder2');
  });
  it('rests for a dispute and says nothing of what is not due', () => {
    expect(nextReminder({ asOf: 200, oldestDue: 100, issued: [], disputed: true }).reason).toBe('disputed');
    expect(nextReminder({ asOf: 100, oldestDue: 100, issued: [] }).reason).toBe('nothingOverdue');
    expect(nextReminder({ asOf: 100, issued: [] }).reason).toBe('nothingOverdue');
  });
  it('never skips a rung nor proposes one twice, whatever the days', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 30 }), (steps) => {
        const issued: { kind: (typeof LETTER_KINDS)[number]; issued: number }[] = [];
        let asOf = 100;
        for (const step of steps) {
          asOf += step;
          const next = nextReminder({ asOf, oldestDue: 100, issued });
          if (next.kind) {
            expect(next.kind).toBe(LETTER_KINDS[issued.length]);
            issued.push({ kind: next.kind, issued: asOf });
            expect(nextReminder({ asOf, oldestDue: 100, issued }).kind).toBeNull();
          }
        }
      }),
    );
  });
});
