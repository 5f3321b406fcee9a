import type { Day } from '#kernel/day.js';
import { type Portfolio, UNSETTLED } from '../facts/portfolio.js';
import { addShape, type Delays, EARLIEST, noDelays, quantileOf, shareBetween, totalOf } from './delays.js';
import { electronicShift } from './effects.js';
import {
  addOwnDelays,
  type Common,
  commonOf,
  type Knowledge,
  noteIssue,
  noteSettlement,
  nothingKnown,
  settlementDay,
  talliesOf,
} from './knowledge.js';
import { rateOf } from './rate.js';

/** Open invoices' worth of the pooled distribution among those still unpaid at the same age (method 3.3). */
const POOL_WEIGHT = 2;

/** When an invoice still unpaid is to be expected. */
export interface Expected {
  readonly row: number;
  /** Chance of payment within the next fourteen days. */
  readonly within14: number;
  /** Expected day of payment, and bounds of its 80 % interval. */
  readonly day: Day;
  readonly low: Day;
  readonly high: Day;
}

/** Everything known at the end of `today`. */
export function knownOn(portfolio: Portfolio, today: Day): Knowledge {
  const knowledge = nothingKnown(portfolio);
  const settled: number[] = [];
  for (let row = 0; row < portfolio.size && (portfolio.issued[row] ?? 0) <= today; row++) {
    noteIssue(knowledge, row);
    if (settlementDay(portfolio, row) <= today) settled.push(row);
  }
  settled.sort((a, b) => settlementDay(portfolio, a) - settlementDay(portfolio, b) || a - b);
  for (const row of settled) noteSettlement(knowledge, row);
  return knowledge;
}

/** Chance of an undisputed and of a disputed invoice, as a weight for each: certain once the flag is known. */
function disputeChance(knowledge: Knowledge, common: Common, row: number, today: Day): number {
  const flag = knowledge.portfolio.disputed[row] ?? -1;
  if (flag !== -1) return flag;
  const { disputed } = talliesOf(knowledge, knowledge.portfolio.client[row] ?? 0, today);
  return rateOf(disputed, common.disputed).mean;
}

/** What is left of a distribution once `age` days after the due date have passed unpaid. */
function beyond(delays: Delays, age: number): Delays {
  const left = noDelays();
  left.set(delays);
  left.fill(0, 0, Math.max(0, age + 1 - EARLIEST));
  return left;
}

function spread(bare: Delays, disputed: number, disputeDays: number): Delays {
  if (disputeDays === 0 || disputed === 0) return bare;
  const total = totalOf(bare);
  const both = noDelays();
  addShape(both, bare, 0, total * (1 - disputed));
  addShape(both, bare, disputeDays, total * disputed);
  return both;
}

/**
 * When an open invoice will be paid, given that it has not been so far: the client's own payments that
 * came later than its present age, and the pooled ones as two more. Without any payment that late, null.
 */
export function expectedPayment(knowledge: Knowledge, common: Common, row: number, today: Day): Expected | null {
  const { portfolio } = knowledge;
  const due = portfolio.due[row] ?? 0;
  const age = today - due;
  const shift = electronicShift(common.effects, portfolio.electronic[row]);
  const disputed = disputeChance(knowledge, common, row, today);
  const own = noDelays();
  addOwnDelays(own, knowledge, portfolio.client[row] ?? 0, today, common.effects, shift);
  const pool = noDelays();
  addShape(pool, common.pool, shift, 1);
  const left = beyond(spread(own, disputed, common.effects.disputeDays), age);
  addShape(left, beyond(spread(pool, disputed, common.effects.disputeDays), age), 0, POOL_WEIGHT);
  const total = totalOf(left);
  if (total <= 0) return null;
  const dayAt = (p: number): Day => due + Math.round(quantileOf(left, p));
  return {
    row,
    within14: shareBetween(left, age + 1, age + 14) / total,
    day: dayAt(0.5),
    low: dayAt(0.1),
    high: dayAt(0.9),
  };
}

/** Expected payment of every open invoice on `today`: a cash-flow forecast, not a verdict. */
export function expectedPayments(portfolio: Portfolio, today: Day): readonly Expected[] {
  const knowledge = knownOn(portfolio, today);
  const common = commonOf(knowledge, today);
  const expected: Expected[] = [];
  for (let row = 0; row < portfolio.size && (portfolio.issued[row] ?? 0) <= today; row++) {
    if (portfolio.settled[row] !== UNSETTLED) continue;
    const payment = expectedPayment(knowledge, common, row, today);
    if (payment) expected.push(payment);
  }
  return expected;
}
