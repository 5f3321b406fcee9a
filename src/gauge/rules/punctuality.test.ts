import { describe, expect, it } from 'vitest';
import { invoiceOf, paidLate } from '#shell/testing/invoices.js';
import { type InvoiceFact, portfolioOf } from '../facts/portfolio.js';
import { evidenceOf } from './habits.js';
import { indexOf, punctualityOf } from './punctuality.js';

function indexFor(invoices: readonly InvoiceFact[], today = 300): number | null {
  const portfolio = portfolioOf(invoices);
  return punctualityOf(portfolio, evidenceOf(portfolio, 0, today, new Set()));
}

describe('punctuality', () => {
  // Paydex: 80 prompt, 70 fifteen days beyond terms, 50 thirty, 40 sixty, 30 ninety, 20 a hundred and twenty.
  it.each([
    [-45, 100],
    [-20, 90],
    [0, 80],
    [15, 70],
    [22, 60],
    [30, 50],
    [45, 45],
    [60, 40],
    [90, 30],
    [120, 20],
    [400, 0],
  ])('gives a payment %i days late %i', (days, index) => expect(indexOf(days)).toBe(index));

  it('needs three invoices', () => {
    expect(indexFor(paidLate('client', 0, 0))).toBeNull();
    expect(indexFor(paidLate('client', 0, 0, 0))).toBe(80);
  });

  it('weighs by amount', () => {
    const [first, second, third] = paidLate('client', 30, 0, 0) as [InvoiceFact, InvoiceFact, InvoiceFact];
    expect(indexFor([{ ...first, amountCents: 80_000 }, second, third])).toBe(56);
  });

  it('does not add currencies', () => {
    const francs = paidLate('client', 30, 30).map((one) => ({ ...one, currency: 'CHF', amountCents: 99_999_999 }));
    const euros = paidLate('client', 0, 0).map((one, i) => ({ ...one, id: `e${i}` }));
    expect(indexFor([...francs, ...euros])).toBe(65);
  });

  it('counts an unpaid invoice at its delay so far', () => {
    const unpaid = invoiceOf({ id: 'unpaid', issuedOn: 150 });
    expect(indexFor([...paidLate('client', 0, 0), unpaid], 240)).toBe(Math.round((80 + 80 + 40) / 3));
  });
});
