import type { Day } from '#kernel/day.js';
import { addShape, chanceLate, type Delays, noDelays } from './delays.js';
import { electronicShift } from './effects.js';
import { addOwnDelays, amountsAt, type Common, type Knowledge, talliesOf } from './knowledge.js';
import { logit } from './logistic.js';
import { rateOf } from './rate.js';

/** Invoices' worth of the pooled distribution in every client's own (method 3.3). */
const POOL_WEIGHT = 2;

/** The six features of the logistic regression, after the constant. */
const FEATURES = [
  'log-odds of the client’s shrunk late rate',
  'log-odds of the client’s shrunk dispute rate',
  'log-odds that the client’s shrunk days to pay pass the due date',
  'invoices of the client overdue at issue (log of 1 + number)',
  'amount against the client’s mean (log)',
  'receives invoices electronically (½, −½, 0 when unknown)',
] as const;

/** Numbers of one training or forecast row: the constant and the features. */
export const WIDTH = FEATURES.length + 1;

/** What is to be expected of one invoice of one client on a day, before the regression. */
export interface Outlook {
  readonly features: readonly number[];
  /** Chance that it is disputed, from the client's shrunk rate. */
  readonly disputed: number;
  /** Chance that it is paid late if it is not disputed, and if it is. */
  readonly lateUndisputed: number;
  readonly lateDisputed: number;
  /** Days from due date to payment, dispute or not. */
  readonly delays: Delays;
  /** Settled invoices of the client that it rests on. */
  readonly known: number;
}

function overdueOf({ portfolio, openRows }: Knowledge, client: number, day: Day): number {
  let count = 0;
  for (const row of openRows[client] ?? []) if ((portfolio.due[row] ?? 0) < day) count += 1;
  return count;
}

/** Log of the invoice's amount against the mean of the client's earlier ones in that currency, 0 without any. */
function relativeAmount({ portfolio, amounts }: Knowledge, row: number): number {
  const at = amountsAt(portfolio, row);
  const mean = (amounts[at] ?? 0) / (amounts[at + 1] || 1);
  const amount = portfolio.amount[row] ?? 0;
  return mean > 0 && amount > 0 ? Math.log(Math.min(20, Math.max(0.05, amount / mean))) : 0;
}

/** The distribution whether disputed or not: what is expected without dispute, and the same later by a dispute's days. */
function withDisputes(undisputed: Delays, disputed: number, disputeDays: number): Delays {
  if (disputeDays === 0) return undisputed;
  const both = noDelays();
  addShape(both, undisputed, 0, 1 - disputed);
  addShape(both, undisputed, disputeDays, disputed);
  return both;
}

/** Outlook of an invoice from what is known on `day`. */
export function outlookOf(knowledge: Knowledge, common: Common, row: number, day: Day): Outlook {
  const { portfolio } = knowledge;
  const client = portfolio.client[row] ?? 0;
  const tallies = talliesOf(knowledge, client, day);
  const late = rateOf(tallies.late, common.late).mean;
  const disputed = rateOf(tallies.disputed, common.disputed).mean;
  const shift = electronicShift(common.effects, portfolio.electronic[row]);
  const undisputed = noDelays();
  addShape(undisputed, common.pool, shift, POOL_WEIGHT);
  addOwnDelays(undisputed, knowledge, client, day, common.effects, shift);
  const lateUndisputed = chanceLate(undisputed);
  const lateDisputed = chanceLate(undisputed, common.effects.disputeDays);
  const electronic = portfolio.electronic[row] ?? -1;
  const features = [
    1,
    logit(late),
    logit(disputed),
    logit((1 - disputed) * lateUndisputed + disputed * lateDisputed),
    Math.log1p(overdueOf(knowledge, client, day)),
    relativeAmount(knowledge, row),
    electronic === -1 ? 0 : electronic - 0.5,
  ];
  const delays = withDisputes(undisputed, disputed, common.effects.disputeDays);
  return {
    features,
    disputed,
    lateUndisputed,
    lateDisputed,
    delays,
    known: knowledge.settledRows[client]?.length ?? 0,
  };
}
