import { describe, expect, it } from 'vitest';
import type { Penalty } from '#collect/facts/claim.js';
import { readClaim } from '#collect/facts/read-claim.js';
import { limitationOf } from '#collect/rules/limitation.js';
import { penaltyFor } from '#collect/rules/penalty.js';
import { termOf } from '#collect/rules/term.js';
import { type Day, formatDay, parseDay } from '#kernel/day.js';
import { formatCents } from '#kernel/money.js';
import { formatPercent } from '#law/rate.js';

const day = (text: string): Day => parseDay(text) ?? Number.NaN;

const invoice = {
  country: 'FR',
  debtor: 'business',
  principal: '6000.00',
  dueDate: '2026-05-15',
  asOf: '2026-09-30',
};

function penalty(fields: object): Penalty {
  const read = readClaim({ ...invoice, ...fields });
  const result = read.ok ? penaltyFor(read.value.claim) : read;
  if (!result.ok) throw new Error(result.refusals[0]?.code);
  return result.value;
}

const ratesOf = (result: Penalty): string[] => result.segments.map(({ rate }) => formatPercent(rate.ppm));
const keysOf = (result: Penalty): string[] => result.notes.map(({ key }) => key);

describe('traps that most tools fall into', () => {
  it('1: the business rate follows the half-years, the public one stays', () => {
    expect(ratesOf(penalty({}))).toEqual(['12.15', '12.40']);
    const publicBuyer = penalty({ debtor: 'public' });
    expect(ratesOf(publicBuyer)).toEqual(['10.15']);
    expect(publicBuyer.segments).toHaveLength(1);
    // Due on the last day of a half-year, interest begins in the next.
    expect(ratesOf(penalty({ debtor: 'public', dueDate: '2026-06-30' }))).toEqual(['10.40']);
  });

  it('2: an ECB move inside a half-year does not count', () => {
    expect(ratesOf(penalty({ dueDate: '2026-09-15', asOf: '2026-12-31' }))).toEqual(['12.40']);
    expect(ratesOf(penalty({ dueDate: '2026-06-16', asOf: '2026-06-30' }))).toEqual(['12.15']);
  });

  it('3: against a consumer the creditor’s legal rate, from the formal notice, without the 40 €', () => {
    const noticed = penalty({ debtor: 'consumer', formalNotice: '2026-07-15' });
    expect(ratesOf(noticed)).toEqual(['2.75']);
    expect(noticed.segments[0]).toMatchObject({ from: day('2026-07-16'), days: 77 });
    expect(noticed.indemnityCents).toBe(0);
    const silent = penalty({ debtor: 'consumer' });
    expect(silent).toMatchObject({ interestCents: 0, totalCents: 0, outstandingPrincipalCents: 600_000, segments: [] });
    expect(keysOf(silent)).toContain('noFormalNotice');
  });

  it('4: three times the legal rate can exceed ECB + 10, and is looked at again each half-year', () => {
    const result = penalty({ dueDate: '2023-12-31', asOf: '2025-06-30', contractRate: '14.50' });
    expect(ratesOf(result)).toEqual(['14.50', '14.25', '14.50']);
    expect(result.segments.map(({ rate }) => rate.choice)).toEqual(['belowFloor', 'belowFloor', 'agreed']);
    expect(result.notes.filter(({ key }) => key === 'belowFloor')).toMatchObject([
      { label: '2024S1', floor: 152_100, applied: 145_000 },
      { label: '2024S2', floor: 147_600, applied: 142_500 },
    ]);
    expect(ratesOf(penalty({ dueDate: '2023-12-31', asOf: '2024-06-30', contractRate: '15.21' }))).toEqual(['15.21']);
  });

  it('5: 365 days also in leap years, due day excluded, payment day included', () => {
    const leap = penalty({ principal: '36500.00', dueDate: '2024-01-31', asOf: '2024-02-29' });
    expect(leap).toMatchObject({ days: 29, interestCents: 42_050 });
    expect(penalty({ asOf: '2026-05-16' })).toMatchObject({ days: 1, interestCents: 200 });
    expect(penalty({ asOf: '2026-05-15' })).toMatchObject({ days: 0, interestCents: 0, indemnityCents: 0 });
  });

  it('6: a part payment goes to interest first, without compounding, and the 40 € is neither', () => {
    const result = penalty({ events: [{ date: '2026-06-15', type: 'payment', amount: '1000.00' }] });
    expect(result.segments.map(({ baseCents }) => formatCents(baseCents))).toEqual(['6000.00', '5061.92', '5061.92']);
    expect(result).toMatchObject({ outstandingPrincipalCents: 506_192, indemnityCents: 4_000 });
    const agreed = penalty({
      allocation: 'principal-first',
      events: [{ date: '2026-06-15', type: 'payment', amount: '1000.00' }],
    });
    expect(agreed.segments.map(({ baseCents }) => formatCents(baseCents))).toEqual(['6000.00', '5000.00', '5000.00']);
  });

  it('7: limitation runs from completion, and no reminder interrupts it', () => {
    const input = { country: 'FR', completedDay: day('2026-05-15'), invoiceDay: day('2026-06-30') } as const;
    const reminders = [
      { kind: 'reminder', day: day('2027-01-10') },
      { kind: 'registeredLetter', day: day('2028-01-10') },
    ] as const;
    const lastDay = (debtor: 'business' | 'consumer'): string => {
      const result = limitationOf({ ...input, debtor, events: reminders });
      return result.ok ? formatDay(result.value.lastDay) : '';
    };
    expect(lastDay('business')).toBe('2031-05-15');
    expect(lastDay('consumer')).toBe('2028-05-15');
  });

  it('8: a due date on a Sunday moves for a public buyer and in Germany, not for a French business', () => {
    const sunday = { dueDate: '2026-05-24', asOf: '2026-05-31' };
    expect(penalty(sunday).segments[0]?.from).toBe(day('2026-05-25'));
    const publicBuyer = penalty({ ...sunday, debtor: 'public' });
    expect(publicBuyer.segments[0]?.from).toBe(day('2026-05-27')); // Whit Monday is a holiday too
    expect(keysOf(publicBuyer)).toContain('dueRolled');
    expect(penalty({ ...sunday, country: 'DE' }).segments[0]?.from).toBe(day('2026-05-27'));
    const onTime = { ...sunday, debtor: 'public', events: [{ date: '2026-05-26', type: 'payment', amount: '6000' }] };
    expect(penalty(onTime)).toMatchObject({ interestCents: 0, indemnityCents: 0 });
  });

  it('9: 45 days end of month has two lawful counts', () => {
    const due = (invoiceDate: string, method: 'endOfMonthThenDays' | 'daysThenEndOfMonth'): string => {
      const days = { invoiceDay: day(invoiceDate), performanceDay: day(invoiceDate) };
      const agreed = { kind: 'endOfMonth', days: 45, method } as const;
      return formatDay(termOf({ country: 'FR', debtor: 'business', agreed, ...days }).agreedDue ?? 0);
    };
    expect(due('2026-01-02', 'endOfMonthThenDays')).toBe('2026-03-17');
    expect(due('2026-01-02', 'daysThenEndOfMonth')).toBe('2026-02-28');
    expect(due('2028-01-15', 'daysThenEndOfMonth')).toBe('2028-02-29');
    expect(due('2028-01-15', 'endOfMonthThenDays')).toBe('2028-03-16');
  });

  it('10: nothing is said of the person, only of the claim', () => {
    const said = JSON.stringify(penalty({ debtor: 'consumer', formalNotice: '2026-07-15', contractRate: '18' }).notes);
    expect(said).not.toMatch(/bad|mauvais|vampire|score|risk/i);
  });
});
