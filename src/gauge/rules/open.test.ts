import { describe, expect, it } from 'vitest';
import { invoiceOf, paidLate } from '#shell/testing/invoices.js';
import { portfolioOf } from '../facts/portfolio.js';
import { expectedPayments } from './open.js';

const history = paidLate('client', 5, 6, 7, 5, 6, 8, 6, 7);
const open = invoiceOf({ id: 'open', issuedOn: 400 });

function expectedOn(today: number) {
  const portfolio = portfolioOf([...history, open]);
  return expectedPayments(portfolio, today)[0];
}

describe('expected payment', () => {
  it('comes when the client usually pays', () => {
    const expected = expectedOn(410);
    expect(expected?.day).toBeGreaterThanOrEqual(434);
    expect(expected?.day).toBeLessThanOrEqual(438);
    expect(expected?.within14).toBeLessThan(0.3);
  });

  it('is near once the usual day is near', () => {
    expect(expectedOn(433)?.within14).toBeGreaterThan(0.7);
  });

  it('is never in the past', () => {
    for (const today of [410, 440, 470, 560]) expect(expectedOn(today)?.low).toBeGreaterThan(today);
  });

  it('is unknown beyond all experience', () => {
    expect(expectedOn(400 + 30 + 300)).toBeUndefined();
  });

  it('ignores what is settled or not yet issued', () => {
    const portfolio = portfolioOf([...history, open, invoiceOf({ id: 'future', issuedOn: 900 })]);
    expect(expectedPayments(portfolio, 420).map(({ row }) => portfolio.ids[row])).toEqual(['open']);
  });
});
