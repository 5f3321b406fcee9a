import { describe, expect, it } from 'vitest';
import { type Day, parseDay } from '#kernel/day.js';
import { formatCents } from '#kernel/money.js';
import type { Result } from '#kernel/refusal.js';
import { formatPercent } from '#law/rate.js';
import { sayNote } from '#law/words.js';
import type { Claim, Penalty } from '../facts/claim.js';
import { readClaim } from '../facts/read-claim.js';
import { dailyAmount, nextRateChange } from './daily.js';
import { penaltyFor } from './penalty.js';

const day = (text: string): Day => parseDay(text) ?? Number.NaN;

const invoice = {
  country: 'FR',
  debtor: 'business',
  principal: '6000.00',
  dueDate: '2026-05-15',
  asOf: '2026-09-30',
};

function claimOf(fields: object): Claim {
  const read = readClaim({ ...invoice, ...fields });
  if (!read.ok) throw new Error(`${read.refusals[0]?.field} ${read.refusals[0]?.code}`);
  return read.value.claim;
}

function penalty(fields: object): Penalty {
  const result = penaltyFor(claimOf(fields));
  if (!result.ok) throw new Error(result.refusals[0]?.code);
  return result.value;
}

function refusal(result: Result<unknown>): string | undefined {
  return result.ok ? undefined : `${result.refusals[0]?.field} ${result.refusals[0]?.code}`;
}

const payment = (date: string, amount: string): object => ({ date, type: 'payment', amount });
const creditNote = (date: string, amount: string, effect: string): object => ({
  date,
  type: 'creditNote',
  amount,
  effect,
});
const ratesOf = (result: Penalty): string[] => result.segments.map(({ rate }) => formatPercent(rate.ppm));
const basesOf = (result: Penalty): string[] => result.segments.map(({ baseCents }) => formatCents(baseCents));
const interestsOf = (result: Penalty): string[] =>
  result.segments.map(({ interestCents }) => formatCents(interestCents));
const keysOf = (result: Penalty): string[] => result.notes.map(({ key }) => key);

describe('penalty of a French business', () => {
  it('counts three part payments across 1 January and 1 July as by hand', () => {
    const result = penalty({
      principal: '10000.00',
      dueDate: '2025-11-30',
      events: [payment('2025-12-20', '1000'), payment('2026-03-15', '2000'), payment('2026-07-10', '3000')],
    });
    expect(basesOf(result)).toEqual(['10000.00', '9066.58', '9066.58', '7323.12', '7323.12', '4608.83']);
    expect(interestsOf(result)).toEqual(['66.58', '33.20', '223.34', '260.83', '24.88', '128.39']);
    expect(result.segments.map(({ days }) => days)).toEqual([20, 11, 74, 107, 10, 82]);
    expect(result).toMatchObject({
      days: 304,
      interestCents: 73_722,
      indemnityCents: 4_000,
      totalCents: 77_722,
      outstandingPrincipalCents: 460_883,
      outstandingInterestCents: 12_839,
      creditBalanceCents: 0,
    });
  });

  it('keeps interest due when only the principal is paid', () => {
    const result = penalty({ allocation: 'principal-first', events: [payment('2026-06-15', '6000')] });
    expect(result).toMatchObject({
      outstandingPrincipalCents: 0,
      outstandingInterestCents: 6_192,
      interestCents: 6_192,
    });
    const later = penalty({
      allocation: 'principal-first',
      events: [payment('2026-06-15', '6000'), payment('2026-08-01', '60')],
    });
    expect(later).toMatchObject({ outstandingInterestCents: 192, creditBalanceCents: 0 });
  });

  it('gives back what is paid beyond the due', () => {
    const result = penalty({ events: [payment('2026-06-15', '7000')] });
    expect(result).toMatchObject({
      outstandingPrincipalCents: 0,
      outstandingInterestCents: 0,
      creditBalanceCents: 93_808,
    });
    expect(keysOf(result)).toContain('credit');
  });

  it('adds nothing when paid on or before the due date', () => {
    for (const events of [
      [payment('2026-05-15', '6000')],
      [payment('2026-04-01', '2000'), payment('2026-05-10', '4000')],
    ]) {
      const result = penalty({ events });
      expect(result).toMatchObject({ days: 0, totalCents: 0, outstandingPrincipalCents: 0 });
      expect(keysOf(result)).toContain('paidOnTime');
    }
  });

  it('adds the 40 € in full for one cent or one day', () => {
    expect(penalty({ events: [payment('2026-05-10', '5999.99')] }).indemnityCents).toBe(4_000);
    expect(penalty({ events: [payment('2026-05-16', '6002')] })).toMatchObject({ days: 1, indemnityCents: 4_000 });
  });

  it('lowers the base from the day after a gesture, and from the start after an error', () => {
    const gesture = penalty({ events: [creditNote('2026-06-15', '1000', 'fromDate')] });
    expect(basesOf(gesture)).toEqual(['6000.00', '5000.00', '5000.00']);
    const error = penalty({ events: [creditNote('2026-06-15', '1000', 'fromStart')] });
    expect(basesOf(error)).toEqual(['5000.00', '5000.00']);
    const cancelled = penalty({ events: [creditNote('2026-06-15', '6000', 'fromStart')] });
    expect(cancelled).toMatchObject({ totalCents: 0, outstandingPrincipalCents: 0, creditBalanceCents: 0 });
    const forgiven = penalty({ events: [creditNote('2026-06-15', '6000', 'fromDate')] });
    expect(forgiven).toMatchObject({ interestCents: 6_192, indemnityCents: 4_000, outstandingInterestCents: 6_192 });
  });

  it('lets a correction reach back behind an earlier payment', () => {
    const result = penalty({
      events: [payment('2026-06-15', '1000'), creditNote('2026-08-01', '5500', 'fromStart')],
    });
    expect(basesOf(result)).toEqual(['500.00']);
    expect(result).toMatchObject({ outstandingPrincipalCents: 0, creditBalanceCents: 49_484 });
  });

  it('ignores what comes after the day of the statement, and says so', () => {
    const result = penalty({ events: [payment('2026-10-01', '6000'), creditNote('2026-10-02', '1', 'fromStart')] });
    expect(result.outstandingPrincipalCents).toBe(600_000);
    expect(result.notes).toContainEqual({ key: 'laterEvents', count: 2 });
  });

  it('stops at the last known rate, and says so', () => {
    const result = penalty({ asOf: '2027-03-31' });
    expect(result.segments.at(-1)?.to).toBe(day('2026-12-31'));
    expect(result.days).toBe(230);
    expect(result.notes).toContainEqual({ key: 'ratesEnd', through: day('2026-12-31') });
    const paid = penalty({ asOf: '2027-03-31', events: [payment('2027-02-01', '7000')] });
    expect(paid.outstandingPrincipalCents).toBe(0);
    expect(keysOf(paid)).toContain('provisionalAllocation');
  });

  it('refuses to guess before the first known rate', () => {
    expect(refusal(penaltyFor(claimOf({ dueDate: '2008-06-30' })))).toBe('dueDate penalty.beforeRates');
    expect(penalty({ dueDate: '2008-12-31', asOf: '2009-01-31' }).indemnityCents).toBe(0);
  });

  it('keeps the 40 € apart in another currency', () => {
    const result = penalty({ currency: 'USD' });
    expect(result.indemnityCents).toBe(0);
    expect(result.notes).toContainEqual({ key: 'indemnityApart', sumCents: 4_000, currency: 'EUR' });
  });

  it('needs no formal notice, and says that one changes nothing', () => {
    const result = penalty({ formalNotice: '2026-04-01' });
    expect(result.interestCents).toBe(penalty({}).interestCents);
    expect(keysOf(result)).toContain('noticeIrrelevant');
  });

  it('quotes the floor for a clause of no interest', () => {
    expect(ratesOf(penalty({ contractRate: '0' }))).toEqual(['12.15', '12.40']);
    expect(ratesOf(penalty({ contractRate: '7.86' }))).toEqual(['7.86', '12.40']);
    expect(ratesOf(penalty({ contractRate: '15' }))).toEqual(['15.00', '15.00']);
  });
});

describe('penalty of a French consumer or public buyer', () => {
  it('refuses a notice before the due date', () => {
    const early = claimOf({ debtor: 'consumer', formalNotice: '2026-05-01' });
    expect(refusal(penaltyFor(early))).toBe('formalNotice penalty.noticeBeforeDue');
  });

  it('claims the lower of the agreed and the legal rate from a consumer', () => {
    const noticed = { debtor: 'consumer', formalNotice: '2026-05-31' };
    expect(ratesOf(penalty({ ...noticed, contractRate: '10' }))).toEqual(['2.62', '2.75']);
    expect(ratesOf(penalty({ ...noticed, contractRate: '2.70' }))).toEqual(['2.62', '2.70']);
    expect(ratesOf(penalty({ ...noticed, contractRate: '1' }))).toEqual(['1.00', '1.00']);
  });

  it('takes a payment between due date and notice off the principal', () => {
    const result = penalty({
      debtor: 'consumer',
      formalNotice: '2026-06-30',
      events: [payment('2026-06-01', '1000')],
    });
    expect(basesOf(result)).toEqual(['5000.00']);
  });

  it('keeps a public buyer’s rate beyond the known half-years', () => {
    const result = penalty({ debtor: 'public', asOf: '2027-05-15', contractRate: '3' });
    expect(ratesOf(result)).toEqual(['10.15']);
    expect(result.days).toBe(365);
    expect(keysOf(result)).toContain('agreedIgnored');
    const unknown = penalty({ debtor: 'public', dueDate: '2026-12-31', asOf: '2027-05-15' });
    expect(unknown).toMatchObject({ days: 0, interestCents: 0, indemnityCents: 4_000 });
    expect(keysOf(unknown)).toContain('frozenRateUnknown');
  });
});

describe('daily amount and next change', () => {
  it('gives one more day at the rate of the day', () => {
    const claim = claimOf({});
    expect(dailyAmount(claim, penalty({}))).toBe(204); // 6 000 × 12.40 % ÷ 365 = 2.0384
    expect(nextRateChange(claim, penalty({}))).toEqual({ day: day('2027-01-01'), ppm: null });
    const spring = { asOf: '2026-06-15' };
    expect(nextRateChange(claimOf(spring), penalty(spring))).toEqual({ day: day('2026-07-01'), ppm: 124_000 });
  });

  it('is zero when nothing bears interest, and unknown beyond the rates', () => {
    const silent = { debtor: 'consumer' };
    expect(dailyAmount(claimOf(silent), penalty(silent))).toBe(0);
    const paid = { events: [payment('2026-06-15', '7000')] };
    expect(dailyAmount(claimOf(paid), penalty(paid))).toBe(0);
    const beyond = { asOf: '2027-03-31' };
    expect(dailyAmount(claimOf(beyond), penalty(beyond))).toBeNull();
    const publicBuyer = { debtor: 'public' };
    expect(nextRateChange(claimOf(publicBuyer), penalty(publicBuyer))).toBeUndefined();
  });
});

describe('notes', () => {
  it('are sentences in both languages', () => {
    const results = [
      penalty({ contractRate: '10', dueDate: '2024-01-31', asOf: '2027-01-31', events: [payment('2027-01-15', '1')] }),
      penalty({ country: 'NL', dueDate: '2025-01-31', currency: 'USD', formalNotice: '2025-03-01' }),
      penalty({ country: 'GB', debtor: 'public', dueDate: '2025-05-25', currency: 'GBP', contractRate: '1' }),
    ];
    for (const note of results.flatMap(({ notes }) => notes)) {
      for (const language of ['fr', 'en'] as const) {
        expect(sayNote(note, language), note.key).toMatch(/[.]$/);
        expect(sayNote(note, language), note.key).not.toMatch(/undefined|NaN|\[object/);
      }
    }
  });
});
