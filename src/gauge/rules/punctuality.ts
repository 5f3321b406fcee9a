import type { Portfolio } from '../facts/portfolio.js';
import type { Evidence } from './habits.js';

/** Invoices below which no index is given (Dun & Bradstreet ask for three experiences). */
const PUNCTUALITY_MINIMUM = 3;

/** Points of the Paydex scale: days from due date, index. Straight between them, 0 from 240 days on. */
const SCALE: readonly (readonly [days: number, index: number])[] = [
  [-30, 100],
  [-20, 90],
  [0, 80],
  [15, 70],
  [22, 60],
  [30, 50],
  [60, 40],
  [90, 30],
  [120, 20],
  [240, 0],
];

/** Paydex index of one delay: 80 on the due date, 100 a month early, 50 a month late. */
export function indexOf(daysLate: number): number {
  const after = SCALE.findIndex(([days]) => daysLate <= days);
  if (after === 0) return 100;
  const [toDays, toIndex] = SCALE[after] ?? [240, 0];
  const [fromDays, fromIndex] = SCALE[after - 1] ?? [240, 0];
  return after === -1 ? 0 : fromIndex + ((toIndex - fromIndex) * (daysLate - fromDays)) / (toDays - fromDays);
}

/**
 * Punctuality of a client, 0 to 100 on the Paydex scale: each invoice of the evidence weighs by its
 * amount, measured against the client's mean in that currency so that no exchange rate is needed.
 * Null below three invoices.
 */
export function punctualityOf(portfolio: Portfolio, evidence: readonly Evidence[]): number | null {
  if (evidence.length < PUNCTUALITY_MINIMUM) return null;
  const sums = new Map<number, { amount: number; weighted: number; count: number }>();
  for (const { row, daysLate } of evidence) {
    const currency = portfolio.currency[row] ?? 0;
    const sum = sums.get(currency) ?? { amount: 0, weighted: 0, count: 0 };
    const amount = Math.max(0, portfolio.amount[row] ?? 0);
    sum.amount += amount;
    sum.weighted += amount * indexOf(daysLate);
    sum.count += 1;
    sums.set(currency, sum);
  }
  let index = 0;
  let count = 0;
  for (const sum of sums.values()) {
    if (sum.amount <= 0) continue;
    index += (sum.weighted / sum.amount) * sum.count;
    count += sum.count;
  }
  return count > 0 ? Math.round(index / count) : null;
}
