import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyBusiness, invoiceOf, paidLate } from '#shell/testing/invoices.js';
import { type InvoiceFact, portfolioOf } from '../facts/portfolio.js';
import { type Forecast, forecastAtIssue } from './forecast.js';

/** Forecasts by invoice, without the row number (rows move when others come or go). */
function byInvoice(invoices: readonly InvoiceFact[]): Map<string, Omit<Forecast, 'row'>> {
  const portfolio = portfolioOf(invoices);
  return new Map(forecastAtIssue(portfolio).map(({ row, ...forecast }) => [portfolio.ids[row] ?? '', forecast]));
}

const forecastOfLast = (invoices: readonly InvoiceFact[]): Forecast =>
  forecastAtIssue(portfolioOf(invoices)).at(-1) as Forecast;

/** The same history as it was known before `day`: later issues gone, later settlements not yet made. */
function knownBefore(invoices: readonly InvoiceFact[], day: number): InvoiceFact[] {
  return invoices
    .filter(({ issuedOn }) => issuedOn <= day)
    .map((invoice) => {
      const settled = invoice.settledOn !== null && invoice.settledOn < day;
      return settled ? invoice : { ...invoice, settledOn: null, disputed: null, openCents: invoice.amountCents };
    });
}

describe('forecast at issue', () => {
  it('is not moved by anything later', () => {
    fc.assert(
      fc.property(anyBusiness, fc.integer({ min: 300, max: 700 }), (invoices, day) => {
        const all = byInvoice(invoices);
        for (const [id, forecast] of byInvoice(knownBefore(invoices, day))) expect(all.get(id)).toEqual(forecast);
      }),
      { numRuns: 25 },
    );
  });

  it('does not see invoices of the same day', () => {
    const history = paidLate('client', 3, 12, -2, 40);
    const alone = invoiceOf({ id: 'alone', issuedOn: 400 });
    const twin = invoiceOf({ id: 'twin', issuedOn: 400, dueOn: 390, amountCents: 900_000, settledOn: 400 });
    expect(byInvoice([...history, alone, twin]).get('alone')).toEqual(byInvoice([...history, alone]).get('alone'));
  });

  it('is blind to names and ids', () => {
    fc.assert(
      fc.property(anyBusiness, (invoices) => {
        const before = byInvoice(invoices);
        const renamed = byInvoice(invoices.map((one, i) => ({ ...one, id: `n${i}`, clientId: `z${one.clientId}` })));
        invoices.forEach(({ id }, i) => {
          // Invoices alike in all but their client may change places, and sums their last binary digit.
          for (const [name, value] of Object.entries(before.get(id) ?? {}))
            expect(renamed.get(`n${i}`)?.[name as 'pLate']).toBeCloseTo(value, 9);
        });
      }),
      { numRuns: 10 },
    );
  });

  it('starts from the shipped prior', () => {
    const first = forecastOfLast([invoiceOf({ id: 'first' })]);
    expect(first.known).toBe(0);
    expect(first.pLate).toBeGreaterThan(0.3);
    expect(first.pLate).toBeLessThan(0.5);
    expect(first.pDisputed).toBeCloseTo(0.2, 2);
    expect(first.daysToPay).toBeGreaterThan(20);
    expect(first.daysToPay).toBeLessThan(35);
  });

  it('follows the client', () => {
    const prompt = paidLate('prompt', -5, -4, -6, -5, -5, -4, -6);
    const late = paidLate('late', 20, 18, 25, 22, 19, 24, 21);
    const next = { issuedOn: 400, amountCents: 10_000 };
    const ofPrompt = forecastOfLast([...prompt, ...late, invoiceOf({ id: 'x', clientId: 'prompt', ...next })]);
    const ofLate = forecastOfLast([...prompt, ...late, invoiceOf({ id: 'x', clientId: 'late', ...next })]);
    expect(ofPrompt.pLate).toBeLessThan(0.25);
    expect(ofLate.pLate).toBeGreaterThan(0.7);
    expect(ofPrompt.daysToPay).toBeLessThan(28);
    expect(ofLate.daysToPay).toBeGreaterThan(45);
    expect(ofLate.known).toBe(7);
  });

  it('counts unpaid overdue invoices against the next one', () => {
    const history = paidLate('client', -3, 2, 0, -1);
    const next = invoiceOf({ id: 'next', issuedOn: 400 });
    const unpaid = [1, 2, 3].map((i) => invoiceOf({ id: `unpaid${i}`, issuedOn: 200 + i }));
    expect(forecastOfLast([...history, ...unpaid, next]).pLate).toBeGreaterThan(
      forecastOfLast([...history, next]).pLate + 0.03,
    );
  });

  it('learns nothing from a cancelled invoice, and never counts it overdue afterwards', () => {
    const history = paidLate('client', -3, 2, 0, -1);
    const next = invoiceOf({ id: 'next', issuedOn: 400, amountCents: 10_000 });
    const cancelled = invoiceOf({ id: 'cancelled', issuedOn: 150, settledOn: 390, cancelled: true });
    const forecast = forecastOfLast([...history, cancelled, next]);
    expect(forecast.known).toBe(4);
    expect(forecast.pLate).toBe(forecastOfLast([...history, next]).pLate);
  });

  it('learns nothing from a payment on an unknown day', () => {
    const history = paidLate('client', -3, 2, 0, -1);
    const next = invoiceOf({ id: 'next', issuedOn: 400, amountCents: 10_000 });
    const undated = invoiceOf({ id: 'undated', issuedOn: 150, settledOn: 180, undated: true });
    const forecast = forecastOfLast([...history, undated, next]);
    expect(forecast.known).toBe(4);
    expect(forecast.pLate).toBe(forecastOfLast([...history, next]).pLate);
  });

  it('rises once a dispute is known', () => {
    const history = Array.from({ length: 12 }, (_, i) =>
      invoiceOf({ id: `h${i}`, issuedOn: i * 20, settledOn: i * 20 + (i % 4 ? 25 : 45), disputed: i % 4 === 0 }),
    );
    const { pLate, pLateIfDisputed, pLateIfUndisputed } = forecastOfLast([
      ...history,
      invoiceOf({ id: 'next', issuedOn: 400 }),
    ]);
    expect(pLateIfDisputed).toBeGreaterThan(pLate);
    expect(pLateIfUndisputed).toBeLessThan(pLate);
  });

  it('keeps its bounds in order and its chances within 0 and 1', () => {
    fc.assert(
      fc.property(anyBusiness, (invoices) => {
        for (const f of forecastAtIssue(portfolioOf(invoices))) {
          expect(f.low).toBeLessThanOrEqual(f.daysToPay);
          expect(f.daysToPay).toBeLessThanOrEqual(f.high);
          for (const p of [f.pLate, f.pDisputed, f.pLateIfDisputed]) expect(p > 0 && p < 1).toBe(true);
        }
      }),
      { numRuns: 10 },
    );
  });
});
