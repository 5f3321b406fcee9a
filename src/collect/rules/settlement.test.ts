import { describe, expect, it } from 'vitest';
import { dayOf } from '#kernel/day.js';
import { penaltyFor } from './penalty.js';
import { eventOf, type Settlement, undatedCents } from './settlement.js';

const due = dayOf(2026, 5, 31);
const later = dayOf(2026, 7, 1);
const payment: Settlement = { cents: 40_000, on: later, effect: null, undated: false, basis: 'stated' };

const interestAfter = (settlement: Settlement) => {
  const result = penaltyFor({
    country: 'FR',
    debtor: 'business',
    principalCents: 100_000,
    currency: 'EUR',
    dueDay: due,
    formalNotice: null,
    agreedPpm: null,
    asOf: dayOf(2026, 9, 30),
    events: [eventOf(settlement, due)],
    allocation: 'principal-first',
  });
  if (!result.ok) throw new Error('the case is a plain one');
  return result.value.segments[0];
};

describe('settlement', () => {
  it('counts payments and credit notes on their day', () => {
    expect(eventOf(payment, due)).toEqual({ kind: 'payment', day: later, cents: 40_000 });
    const note: Settlement = { ...payment, effect: 'fromStart' };
    expect(eventOf(note, due)).toEqual({ kind: 'creditNote', effect: 'fromStart', day: later, cents: 40_000 });
  });

  it('counts a payment without a date on the due date at the latest', () => {
    expect(eventOf({ ...payment, undated: true }, due)).toMatchObject({ day: due });
    expect(eventOf({ ...payment, undated: true, on: due - 10 }, due)).toMatchObject({ day: due - 10 });
  });

  it('claims no interest on what was paid without a date', () => {
    expect(interestAfter(payment)?.baseCents).toBe(100_000);
    expect(interestAfter({ ...payment, undated: true })?.baseCents).toBe(60_000);
  });

  it('adds up what was paid without a date', () => {
    expect(undatedCents([payment, { ...payment, undated: true, cents: 1_000 }])).toBe(1_000);
  });
});
