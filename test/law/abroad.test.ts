import { describe, expect, it } from 'vitest';
import type { Claim, Penalty } from '#collect/facts/claim.js';
import { readClaim } from '#collect/facts/read-claim.js';
import { penaltyFor } from '#collect/rules/penalty.js';
import { type Day, parseDay } from '#kernel/day.js';
import { formatCents } from '#kernel/money.js';
import type { Result } from '#kernel/refusal.js';
import { formatPercent } from '#law/rate.js';

const day = (text: string): Day => parseDay(text) ?? Number.NaN;

const invoice = { debtor: 'business', principal: '6000.00', dueDate: '2026-05-15', asOf: '2026-09-30' };

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

const ratesOf = (result: Penalty): string[] => result.segments.map(({ rate }) => formatPercent(rate.ppm));
const basesOf = (result: Penalty): string[] => result.segments.map(({ baseCents }) => formatCents(baseCents));

describe('penalty abroad', () => {
  it('knows each country’s rate of the second half of 2026', () => {
    const rates = {
      DE: '10.52',
      BE: '10.50',
      LU: '10.40',
      ES: '10.40',
      IT: '10.40',
      NL: '10.40',
      GB: '11.75',
      CH: '5.00',
    };
    for (const [country, rate] of Object.entries(rates))
      expect(ratesOf(penalty({ country, dueDate: '2026-07-01' })), country).toEqual([rate]);
    expect(ratesOf(penalty({ country: 'DE', debtor: 'consumer', dueDate: '2026-07-01' }))).toEqual(['6.52']);
    expect(ratesOf(penalty({ country: 'IT', debtor: 'consumer', dueDate: '2026-05-15' }))).toEqual(['1.60']);
  });

  it('adds each country’s flat sum', () => {
    const flat = (fields: object): number => penalty({ dueDate: '2026-07-01', ...fields }).indemnityCents;
    for (const country of ['DE', 'BE', 'LU', 'ES', 'IT', 'NL']) expect(flat({ country }), country).toBe(4_000);
    expect(flat({ country: 'DE', debtor: 'consumer' })).toBe(0);
    expect(flat({ country: 'CH', currency: 'CHF' })).toBe(0);
    expect(flat({ country: 'GB', principal: '999.99' })).toBe(4_000);
    expect(flat({ country: 'GB', principal: '1000' })).toBe(7_000);
    expect(flat({ country: 'GB', principal: '9999.99' })).toBe(7_000);
    expect(flat({ country: 'GB', principal: '10000' })).toBe(10_000);
  });

  it('says where the law is not covered', () => {
    for (const country of ['BE', 'LU', 'ES', 'NL', 'GB'])
      expect(refusal(penaltyFor(claimOf({ country, debtor: 'consumer' }))), country).toBe('debtor penalty.notCovered');
  });

  it('keeps the British rate for the whole delay and names the unverified row', () => {
    const result = penalty({ country: 'GB', dueDate: '2025-07-31', asOf: '2026-09-30' });
    expect(ratesOf(result)).toEqual(['12.25']);
    expect(result.notes).toContainEqual({ key: 'rateUnverified', labels: '2025S2' });
  });

  it('lets interest of a full year bear interest in the Netherlands only', () => {
    const year = { principal: '10000', dueDate: '2024-03-31', asOf: '2025-06-30' };
    const dutch = penalty({ country: 'NL', ...year });
    // 311.64 + 617.53 + 274.93 of the first year join the base on 1 April 2025.
    expect(basesOf(dutch)).toEqual(['10000.00', '10000.00', '10000.00', '11204.10']);
    expect(dutch).toMatchObject({ outstandingPrincipalCents: 1_000_000, interestCents: 151_556 });
    expect(basesOf(penalty({ country: 'ES', ...year }))).toEqual(Array(3).fill('10000.00'));
    const agreed = penalty({ country: 'NL', ...year, contractRate: '10' });
    expect(basesOf(agreed)).toEqual(['10000.00']);
  });

  it('applies an agreed rate abroad, but not the exclusion of all interest', () => {
    expect(ratesOf(penalty({ country: 'ES', contractRate: '6', asOf: '2027-06-30' }))).toEqual(['6.00']);
    expect(ratesOf(penalty({ country: 'ES', contractRate: '0', dueDate: '2026-07-01' }))).toEqual(['10.40']);
    expect(ratesOf(penalty({ country: 'CH', contractRate: '4' }))).toEqual(['5.00']);
    expect(ratesOf(penalty({ country: 'CH', contractRate: '7' }))).toEqual(['7.00']);
  });

  it('begins in Switzerland after the notice when there is one', () => {
    expect(penalty({ country: 'CH', formalNotice: '2026-06-30' }).segments[0]?.from).toBe(day('2026-07-01'));
    expect(penalty({ country: 'CH' }).segments[0]?.from).toBe(day('2026-05-16'));
  });
});
