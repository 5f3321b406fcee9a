import type { Cents } from '#kernel/money.js';
import { firstDayOfHalf, halfYear, lastDayOfHalf } from '../half-year.js';
import { formatPercent, POINT, percent, type RatePeriod, type RateStatus, type RateTable } from '../rate.js';
import type { Regime } from '../regime.js';

export const GB_ARTICLES = {
  'gb.act': 'Late Payment of Commercial Debts (Interest) Act 1998, ss. 1-6',
  'gb.5A': 'Late Payment of Commercial Debts (Interest) Act 1998, s. 5A',
  'gb.order': 'Late Payment of Commercial Debts (Rate of Interest) (No. 3) Order 2002',
  'gb.4': 'Late Payment of Commercial Debts (Interest) Act 1998, s. 4',
} as const;

const SCHEME = 'payontime.co.uk (official scheme site)';
const MEMORY = 'Bank of England official Bank Rate history';

/** Bank Rate on the last day before the half-year (30 June or 31 December). */
const REFERENCE: readonly (readonly [first: string, last: string, rate: string, status: RateStatus, source: string])[] =
  [
    ['2009S2', '2014S2', '0.50', 'memory', MEMORY],
    ['2015S1', '2015S1', '0.50', 'read', SCHEME],
    ['2015S2', '2016S2', '0.50', 'memory', MEMORY],
    ['2017S1', '2017S1', '0.25', 'memory', MEMORY],
    ['2017S2', '2017S2', '0.25', 'read', SCHEME],
    ['2018S1', '2018S2', '0.50', 'memory', MEMORY],
    ['2019S1', '2019S2', '0.75', 'memory', MEMORY],
    ['2020S1', '2020S1', '0.75', 'read', SCHEME],
    ['2020S2', '2021S2', '0.10', 'memory', MEMORY],
    ['2022S1', '2022S1', '0.25', 'memory', MEMORY],
    ['2022S2', '2022S2', '1.25', 'read', SCHEME],
    ['2023S1', '2023S1', '3.50', 'read', SCHEME],
    ['2023S2', '2023S2', '5.00', 'read', SCHEME],
    ['2024S1', '2024S1', '5.25', 'read', SCHEME],
    ['2024S2', '2024S2', '5.25', 'memory', MEMORY],
    ['2025S1', '2025S1', '4.75', 'memory', MEMORY],
    ['2025S2', '2025S2', '4.25', 'memory', MEMORY],
    ['2026S1', '2026S1', '3.75', 'memory', MEMORY],
    ['2026S2', '2026S2', '3.75', 'read', 'usewolfx.com, Bank Rate in June 2026'],
  ];

function periods(): RatePeriod[] {
  return REFERENCE.flatMap(([first, last, rate, status, source]) => {
    const rows: RatePeriod[] = [];
    for (let half = halfYear(first); half <= halfYear(last); half++) {
      const ppm = percent(rate) + 8 * POINT;
      const label = `${Math.floor(half / 2)}S${(half % 2) + 1}`;
      const formula = `Bank Rate ${formatPercent(percent(rate))} before ${label} + 8`;
      rows.push({ label, from: firstDayOfHalf(half), to: lastDayOfHalf(half), ppm, formula, status, source });
    }
    return rows;
  });
}

/** Bank Rate + 8, for debts that become late in the half-year. */
export const gbRates: RateTable = { key: 'gb.business', periods: periods() };

/** £40 under £1 000, £70 under £10 000, £100 from there. */
function fixedSum(debt: Cents): Cents {
  if (debt < 1_000_00) return 40_00;
  return debt < 10_000_00 ? 70_00 : 100_00;
}

const business: Regime = {
  country: 'GB',
  debtor: 'business',
  rates: gbRates,
  fixing: 'atStart',
  start: 'dueDate',
  contract: 'agreed',
  indemnity: { currency: 'GBP', sum: fixedSum, article: 'gb.5A' },
  compoundsYearly: false,
  articles: ['gb.act', 'gb.order'],
  caveats: ['gbKeptRate'],
};

export const gbRegimes: readonly Regime[] = [business, { ...business, debtor: 'public', contract: 'ignored' }];
