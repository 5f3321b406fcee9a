import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Credit, type Debit, settle } from './match.js';

const invoice = (key: string, on: number, open: number, number = ''): Debit => ({ key, on, open, number });
const credit = (key: string, on: number, open: number, reference = ''): Credit => ({ key, on, open, reference });
const pairs = (debits: readonly Debit[], credits: readonly Credit[], takebacks: readonly Credit[] = []) =>
  settle(debits, credits, takebacks, false)
    .allocations.map(({ invoice: i, credit: c, amount, on }) => `${i}<${c} ${amount} @${on}`)
    .sort();

describe('matching', () => {
  it('goes by document number first', () => {
    expect(pairs([invoice('i1', 1, 100, 'F1'), invoice('i2', 2, 100, 'F2')], [credit('p1', 9, 100, 'F2')])).toEqual([
      'i2<p1 100 @9',
    ]);
  });

  it('then by exact amount, oldest first', () => {
    expect(pairs([invoice('i1', 1, 70), invoice('i2', 2, 50), invoice('i3', 3, 50)], [credit('p1', 9, 50)])).toEqual([
      'i2<p1 50 @9',
    ]);
  });

  it('then by the sum of consecutive ones, either way', () => {
    expect(pairs([invoice('i1', 1, 10), invoice('i2', 2, 30), invoice('i3', 3, 40)], [credit('p1', 9, 70)])).toEqual([
      'i2<p1 30 @9',
      'i3<p1 40 @9',
    ]);
    expect(pairs([invoice('i0', 1, 11), invoice('i1', 2, 70)], [credit('p1', 8, 30), credit('p2', 9, 40)])).toEqual([
      'i1<p1 30 @8',
      'i1<p2 40 @9',
    ]);
  });

  it('then by age, in parts', () => {
    expect(pairs([invoice('i1', 1, 60), invoice('i2', 2, 60)], [credit('p1', 9, 90)])).toEqual([
      'i1<p1 60 @9',
      'i2<p1 30 @9',
    ]);
  });

  it('takes a payment made ahead on the day of its invoice', () => {
    expect(pairs([invoice('i1', 20, 50)], [credit('p1', 10, 50)])).toEqual(['i1<p1 50 @20']);
  });

  it('takes back the payment that bounced, not another', () => {
    const takeback = credit('r1', 12, 50);
    expect(pairs([invoice('i1', 1, 50)], [credit('p1', 10, 50), credit('p2', 20, 50)], [takeback])).toEqual([
      'i1<p2 50 @20',
    ]);
  });

  const facts = fc.array(
    fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 40 }), fc.integer({ min: 0, max: 6 })),
    { maxLength: 14 },
  );

  it('never gives more than either side has, and leaves no debt beside free money', () => {
    fc.assert(
      fc.property(facts, facts, (bills, money) => {
        const debits = bills.map(([on, open, number], index) => invoice(`i${index}`, on, open, String(number)));
        const credits = money.map(([on, open, reference], index) => credit(`p${index}`, on, open, String(reference)));
        const { allocations } = settle(debits, credits, [], false);
        const used = new Map<string, number>();
        for (const { invoice: i, credit: c, amount } of allocations)
          for (const key of [i, c]) used.set(key, (used.get(key) ?? 0) + amount);
        for (const { key, open } of [...debits, ...credits]) expect(used.get(key) ?? 0).toBeLessThanOrEqual(open);
        const left = (side: readonly { key: string; open: number }[]) =>
          side.reduce((sum, { key, open }) => sum + open - (used.get(key) ?? 0), 0);
        expect(Math.min(left(debits), left(credits))).toBe(0);
      }),
    );
  });

  it('does not depend on the order in which facts come', () => {
    fc.assert(
      fc.property(facts, facts, (bills, money) => {
        const debits = bills.map(([on, open, number], index) => invoice(`i${index}`, on, open, String(number)));
        const credits = money.map(([on, open, reference], index) => credit(`p${index}`, on, open, String(reference)));
        expect(pairs(debits.toReversed(), credits.toReversed())).toEqual(pairs(debits, credits));
      }),
    );
  });
});
