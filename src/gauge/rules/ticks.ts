import type { Day } from '#kernel/day.js';
import { type Portfolio, tellsWhen, UNSETTLED } from '../facts/portfolio.js';
import { GRACE_DAYS } from './habits.js';

/** Where an invoice stands on the strip; each has its own shape. */
export const BUCKETS = ['early', 'onTime', 'grace', 'late', 'veryLate', 'overdue', 'notDue'] as const;
export type Bucket = (typeof BUCKETS)[number];

/** One invoice of a client's strip. */
export interface Tick {
  /** Row of the portfolio. */
  readonly row: number;
  /** Days from due date to payment; to today while it is unpaid (negative: not due yet). */
  readonly daysLate: number;
  readonly bucket: Bucket;
}

/** Invoices drawn on a strip: the latest. */
const TICKS_MAX = 60;

/** Days late that stand out from the others. */
const VERY_LATE_DAYS = 30;

function bucketOf(daysLate: number, settled: boolean): Bucket {
  if (!settled) return daysLate > 0 ? 'overdue' : 'notDue';
  if (daysLate < 0) return 'early';
  if (daysLate === 0) return 'onTime';
  if (daysLate <= GRACE_DAYS) return 'grace';
  return daysLate <= VERY_LATE_DAYS ? 'late' : 'veryLate';
}

/** The latest invoices of a client as ticks, in order of issue. */
export function ticksOf(portfolio: Portfolio, client: number, today: Day): Tick[] {
  const end = portfolio.start[client + 1] ?? 0;
  const rows = portfolio.rows.subarray(portfolio.start[client] ?? 0, end);
  const drawn = (row: number): boolean => (portfolio.issued[row] ?? 0) <= today && tellsWhen(portfolio, row);
  const issued = rows.filter(drawn).subarray(-TICKS_MAX);
  return Array.from(issued, (row) => {
    const settledOn = portfolio.settled[row] ?? UNSETTLED;
    const settled = settledOn <= today;
    const daysLate = (settled ? settledOn : today) - (portfolio.due[row] ?? 0);
    return { row, daysLate, bucket: bucketOf(daysLate, settled) };
  });
}
