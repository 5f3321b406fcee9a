import { describe, expect, it } from 'vitest';
import { invoiceOf, paidLate } from '#shell/testing/invoices.js';
import { type InvoiceFact, portfolioOf } from '../facts/portfolio.js';
import { habitsOf } from './habits.js';
import { standingOf } from './standing.js';

const invoices = [
  ...paidLate('client', 0, 10, -5),
  invoiceOf({ id: 'overdue', issuedOn: 200, openCents: 4_000 }),
  invoiceOf({ id: 'not due', issuedOn: 290 }),
  invoiceOf({ id: 'tomorrow', issuedOn: 301 }),
];

function standingOn(today: number, told: readonly InvoiceFact[] = invoices) {
  const portfolio = portfolioOf(told);
  const terms = { today, threshold: null, excluded: new Set<string>(), mutedUntil: null };
  return standingOf(portfolio, 0, habitsOf(portfolio, today, terms.excluded), { S5: terms });
}

describe('standing', () => {
  it('counts what is issued, paid, open and overdue', () => {
    expect(standingOn(300)).toMatchObject({ invoices: 5, paid: 3, open: 2, overdue: 1, dueAssumed: 0 });
  });

  it('takes the median and the late share over what is settled', () => {
    expect(standingOn(300)).toMatchObject({ medianDaysToPay: 30, lateShare: 1 / 3, punctuality: expect.any(Number) });
  });

  it('counts as paid what was paid on an unknown day, and learns nothing from it', () => {
    const undated = [1, 2, 3].map((i) =>
      invoiceOf({ id: `undated${i}`, issuedOn: i * 10, settledOn: i * 10 + 30, undated: true }),
    );
    expect(standingOn(300, undated)).toMatchObject({
      invoices: 3,
      paid: 3,
      open: 0,
      medianDaysToPay: null,
      lateShare: null,
    });
    expect(standingOn(300, undated)).toMatchObject({ punctuality: null, ticks: [], lights: { S5: { light: 'grey' } } });
    const { paid, medianDaysToPay, lateShare } = standingOn(300, [...invoices, ...undated]);
    expect([paid, medianDaysToPay, lateShare]).toEqual([6, 30, 1 / 3]);
  });

  it('leaves supposed issue dates out of the days to pay, unless there is nothing else', () => {
    const supposed = paidLate('client', 12, 14, 16).map((one) => ({ ...one, id: `s${one.id}`, issueAssumed: true }));
    expect(standingOn(300, [...invoices, ...supposed])).toMatchObject({
      medianDaysToPay: 30,
      medianOver: 3,
      medianAssumed: false,
      lateShare: 4 / 6,
    });
    expect(standingOn(300, supposed)).toMatchObject({ medianDaysToPay: 44, medianOver: 3, medianAssumed: true });
  });

  it('knows nothing of the future', () => {
    const early = standingOn(10);
    expect(early).toMatchObject({ invoices: 1, paid: 0, open: 1, overdue: 0, medianDaysToPay: null, lateShare: null });
    expect(early.lights.S5.light).toBe('grey');
  });

  it('draws one tick an invoice, each in its bucket', () => {
    expect(standingOn(300).ticks.map(({ bucket, daysLate }) => [bucket, daysLate])).toEqual([
      ['onTime', 0],
      ['late', 10],
      ['early', -5],
      ['overdue', 70],
      ['notDue', -20],
    ]);
  });
});
