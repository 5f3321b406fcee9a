import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyBusiness, invoiceOf, paidLate } from '#shell/testing/invoices.js';
import { type InvoiceFact, portfolioOf } from '../facts/portfolio.js';
import { habitsOf } from '../rules/habits.js';
import { paysWhenTheyLike } from './s5.js';
import type { Terms } from './signal.js';

const ON_DAY: Terms = { today: 400, threshold: null, excluded: new Set(), mutedUntil: null };

function s5(invoices: readonly InvoiceFact[], terms: Partial<Terms> = {}, clientId = 'client') {
  const portfolio = portfolioOf(invoices);
  const all = { ...ON_DAY, ...terms };
  const habits = habitsOf(portfolio, all.today, all.excluded);
  return paysWhenTheyLike({ portfolio, client: portfolio.clientIds.indexOf(clientId), habits }, all);
}

/** Invoices issued on these days at thirty days, and never paid. */
const unpaid = (...days: readonly number[]) => days.map((issuedOn) => invoiceOf({ id: `unpaid${issuedOn}`, issuedOn }));

const lightOf = (...daysLate: readonly number[]) => s5(paidLate('client', ...daysLate)).light;

describe('S5', () => {
  it('is grey below three invoices of known outcome, whatever they say', () => {
    expect(lightOf(0, 0)).toBe('grey');
    expect(lightOf(40, 40)).toBe('grey');
    const finding = s5(unpaid(340, 350), { today: 410 });
    expect(finding.light).toBe('grey');
    expect(finding.reason).toMatchObject({ known: 2, longestOverdueDays: 40 });
    expect(finding.change).toMatchObject({ kind: 'moreKnown', count: 1, settleFirst: 0 });
  });

  it('counts an invoice unpaid beyond the grace as late: nothing that comes can change that', () => {
    const finding = s5(unpaid(200, 230, 250));
    expect(finding.light).toBe('problem');
    expect(finding.reason).toMatchObject({ known: 3, lateAmongLatest: 3, longOverdue: 3 });
    expect(finding.facts).toHaveLength(3);
    expect(s5([...paidLate('client', 0, 0), ...unpaid(200)]).light).toBe('problem');
  });

  it('does not know the outcome of an invoice within its term and grace', () => {
    const grace = unpaid(365, 366, 367);
    expect(s5(grace, { today: 400 }).reason.known).toBe(0);
    expect(s5(grace, { today: 402 }).light).toBe('grey');
    const late = s5(grace, { today: 403 });
    expect(late.reason).toMatchObject({ known: 3, longOverdue: 0 });
    expect(late.light).toBe('problem');
    expect(late.change).toMatchObject({ kind: 'onTimePayments', settleFirst: 3 });
  });

  it('is ok, to watch, a problem as lateness becomes certain', () => {
    expect(lightOf(0, 1, -4, 0, 2, 0)).toBe('ok');
    expect(lightOf(20, 0, 20, 20)).toBe('watch');
    expect(lightOf(12, 9, 31, 14, 20, 15)).toBe('problem');
  });

  it('grants five days of grace', () => {
    expect(lightOf(5, 5, 5, 5, 5, 5)).toBe('ok');
    expect(lightOf(6, 6, 6, 6, 6, 6)).toBe('problem');
  });

  it('is a problem with one invoice more than thirty days overdue', () => {
    const prompt = paidLate('client', 0, 0, 0, 0, 0, 0);
    const unpaid = invoiceOf({ id: 'unpaid', issuedOn: 300 });
    expect(s5([...prompt, unpaid], { today: 360 }).light).toBe('ok');
    expect(s5([...prompt, unpaid], { today: 361 }).light).toBe('problem');
  });

  it('forgets: an old habit weighs less than a new one', () => {
    const reformed = [...paidLate('client', 20, 20, 20, 20, 20)];
    const later = [0, 1, 2, 3, 4].map((i) =>
      invoiceOf({ id: `p${i}`, issuedOn: 500 + i * 20, settledOn: 530 + i * 20 }),
    );
    expect(s5([...reformed, ...later], { today: 640 }).light).toBe('ok');
    expect(s5(reformed, { today: 200 + 30 * 35 }).light).toBe('grey');
  });

  it('says how many payments on time would turn it, and they do', () => {
    const others = Array.from({ length: 40 }, (_, i) => paidLate(`other${i}`, 0, i % 3 ? 0 : 20, 0, 0)).flat();
    const before = [...others, ...paidLate('client', 12, 9, 31, 14, 20, 15, 8, 30, 22)];
    const { change, light } = s5(before, { today: 330 });
    expect(light).toBe('problem');
    expect(change).toMatchObject({ kind: 'onTimePayments', settleFirst: 0, to: 'watch' });
    const paid = (count: number) =>
      Array.from({ length: count }, (_, i) => invoiceOf({ id: `on time ${i}`, issuedOn: 300, settledOn: 330 }));
    const count = change?.count ?? 0;
    expect(s5([...before, ...paid(count - 1)], { today: 330 }).light).toBe('problem');
    expect(s5([...before, ...paid(count)], { today: 330 }).light).toBe('watch');
  });

  it('asks for the overdue invoice first', () => {
    const prompt = paidLate('client', 0, 0, 0, 0, 0, 0);
    const unpaid = invoiceOf({ id: 'unpaid', issuedOn: 300 });
    expect(s5([...prompt, unpaid]).change).toEqual({ kind: 'onTimePayments', count: 0, settleFirst: 1, to: 'ok' });
  });

  it('rests on nothing that was excluded', () => {
    const invoices = paidLate('client', 20, 20, 20, 20, 0, 0);
    const excluded = new Set(['client-1', 'client-2', 'client-3']);
    const finding = s5(invoices, { excluded });
    expect(finding.facts).toEqual(['client-4', 'client-5', 'client-6']);
    expect(finding.reason.known).toBe(3);
    expect(finding.light).toBe('ok');
  });

  it('takes the user’s threshold and stays muted to the day', () => {
    const invoices = paidLate('client', 12, 9, 31, 14, 20, 15);
    expect(s5(invoices, { threshold: 0.9 }).light).toBe('ok');
    expect(s5(invoices, { mutedUntil: 400 }).mutedUntil).toBe(400);
    expect(s5(invoices, { mutedUntil: 399 }).mutedUntil).toBeNull();
  });

  it('says which due dates are assumed', () => {
    const invoices = paidLate('client', 12, 9, 31).map((one) => ({ ...one, dueAssumed: true }));
    expect(s5(invoices).reason).toMatchObject({ assumed: 3, assumedTermDays: 30 });
    expect(s5(paidLate('client', 1, 2, 3)).reason).toMatchObject({ assumed: 0, assumedTermDays: null });
  });

  it('compares with the other clients only', () => {
    const finding = s5([...paidLate('client', 40, 40, 40), ...paidLate('other', 0, 0, 0, 0)]);
    expect(finding.reason.others).toBe(0);
    expect(s5(paidLate('client', 40, 40, 40)).reason.others).toBeNull();
  });

  it('is blind to names and ids', () => {
    fc.assert(
      fc.property(anyBusiness, (invoices) => {
        const renamed = invoices.map((one, i) => ({ ...one, id: `n${i}`, clientId: `z${one.clientId}` }));
        for (const clientId of new Set(invoices.map((one) => one.clientId))) {
          const { facts: _, ...before } = s5(invoices, { today: 720 }, clientId);
          const { facts: __, ...after } = s5(renamed, { today: 720 }, `z${clientId}`);
          expect(after).toEqual(before);
        }
      }),
      { numRuns: 20 },
    );
  });

  it('has at least one fact behind every light that is not grey', () => {
    fc.assert(
      fc.property(anyBusiness, (invoices) => {
        const { light, facts } = s5(invoices, { today: 500 }, invoices[0]?.clientId);
        if (light !== 'grey') expect(facts.length).toBeGreaterThanOrEqual(3);
      }),
      { numRuns: 20 },
    );
  });
});
