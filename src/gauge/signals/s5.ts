import type { Portfolio } from '../facts/portfolio.js';
import { type Evidence, evidenceOf, GRACE_DAYS, othersRate, tallyOf } from '../rules/habits.js';
import { chanceAbove, intervalOf, type Prior, rateOf, type Tally } from '../rules/rate.js';
import type { Finding, Light, Records, Terms } from './signal.js';

/** Invoices of known outcome below which the light stays grey. */
const MINIMUM_KNOWN = 3;

/** Days past the due date from which one unpaid invoice is a problem by itself. */
const OVERDUE_PROBLEM_DAYS = 30;

/** Late more often than not is what "pays when they like" means, unless the user says otherwise. */
export const DEFAULT_THRESHOLD = 0.5;

const PROBLEM_CERTAINTY = 0.8;
const WATCH_CERTAINTY = 0.6;
const LATEST_SHOWN = 5;
const PAYMENTS_TRIED = 24;

/** Values of the sentence that explains the light. */
export interface S5Reason {
  /** Invoices of known outcome: settled, or unpaid beyond due date and grace and so late already. */
  readonly known: number;
  readonly minimum: number;
  readonly graceDays: number;
  /** The latest invoices, oldest first: days late (settled or not), at most five. */
  readonly latest: readonly number[];
  /** How many of them were late beyond the grace. */
  readonly lateAmongLatest: number;
  /** Chance that the next is late beyond the grace, and its 80 % interval. */
  readonly chance: number;
  readonly low: number;
  readonly high: number;
  /** P(chance > threshold), on which the light rests. */
  readonly certainty: number;
  readonly threshold: number;
  readonly others: number | null;
  /** Unpaid invoices more than thirty days past the due date, and the longest such delay. */
  readonly longOverdue: number;
  readonly longestOverdueDays: number;
  /** Due dates that rest on an assumed payment term, and that term when it is the same for all. */
  readonly assumed: number;
  readonly assumedTermDays: number | null;
}

/** What would turn the light: so many payments, on time or late, after settling so many unpaid invoices. */
export interface S5Change {
  readonly kind: 'moreKnown' | 'onTimePayments' | 'latePayments';
  readonly count: number;
  /** Unpaid late invoices that must be settled first. */
  readonly settleFirst: number;
  readonly to: Light;
}

interface Judged {
  readonly tally: Tally;
  readonly known: number;
  readonly longOverdue: number;
}

function lightOf({ tally, known, longOverdue }: Judged, prior: Prior, threshold: number): Light {
  if (known < MINIMUM_KNOWN) return 'grey';
  if (longOverdue > 0) return 'problem';
  const certainty = chanceAbove(rateOf(tally, prior), threshold);
  if (certainty >= PROBLEM_CERTAINTY) return 'problem';
  return certainty >= WATCH_CERTAINTY ? 'watch' : 'ok';
}

const RANK: Readonly<Record<Light, number>> = { grey: 0, ok: 1, watch: 2, problem: 3 };

/** The evidence after `count` more invoices settled today, late or on time, and every unpaid late one settled: it was late already. */
function after(judged: Judged, count: number, late: boolean): Judged {
  const tally = { hits: judged.tally.hits + (late ? count : 0), trials: judged.tally.trials + count };
  return { tally, known: judged.known + count, longOverdue: 0 };
}

/** Tries one payment after the other until the light turns. */
function changeOf(
  judged: Judged,
  evidence: readonly Evidence[],
  light: Light,
  prior: Prior,
  threshold: number,
): S5Change | null {
  if (light === 'grey') {
    const count = MINIMUM_KNOWN - judged.known;
    return {
      kind: 'moreKnown',
      count,
      settleFirst: 0,
      to: lightOf(after(judged, count, false), prior, threshold),
    };
  }
  const unpaid = evidence.filter(({ settled }) => !settled).length;
  const late = light === 'ok';
  const settleFirst = late ? 0 : unpaid;
  for (let count = late || settleFirst === 0 ? 1 : 0; count <= PAYMENTS_TRIED; count++) {
    const to = lightOf(after(judged, count, late), prior, threshold);
    const turned = late ? RANK[to] > RANK[light] : RANK[to] < RANK[light];
    if (turned) return { kind: late ? 'latePayments' : 'onTimePayments', count, settleFirst, to };
  }
  return null;
}

/** How many due dates of the evidence are assumed, and the assumed term when it is one. */
function assumedIn(portfolio: Portfolio, evidence: readonly Evidence[]): Pick<S5Reason, 'assumed' | 'assumedTermDays'> {
  const rows = evidence.filter(({ row }) => portfolio.dueAssumed[row] === 1).map(({ row }) => row);
  const terms = new Set(rows.map((row) => (portfolio.due[row] ?? 0) - (portfolio.issued[row] ?? 0)));
  const [term = null] = terms;
  return { assumed: rows.length, assumedTermDays: terms.size === 1 ? term : null };
}

/**
 * S5, pays when they like: chance that an invoice is paid more than five days late, facts halved in
 * weight every 180 days over 24 months. A problem when it exceeds the threshold with 80 % certainty or
 * an invoice is more than thirty days overdue, to watch from 60 %, grey below three invoices of
 * known outcome (method 2.2): an invoice unpaid beyond the grace is known to be late. A late payment is a fact about invoices, never a judgement of a person.
 */
export function paysWhenTheyLike(records: Records, terms: Terms): Finding<S5Reason, S5Change> {
  const { portfolio, client, habits } = records;
  const evidence = evidenceOf(portfolio, client, terms.today, terms.excluded);
  const threshold = terms.threshold ?? DEFAULT_THRESHOLD;
  const overdue = evidence.filter(({ settled, daysLate }) => !settled && daysLate > OVERDUE_PROBLEM_DAYS);
  const known = evidence.length;
  const judged: Judged = { tally: tallyOf(evidence), known, longOverdue: overdue.length };
  const light = lightOf(judged, habits.prior, threshold);
  const rate = rateOf(judged.tally, habits.prior);
  const latest = evidence.slice(-LATEST_SHOWN).map(({ daysLate }) => daysLate);
  return {
    signal: 'S5',
    light,
    mutedUntil: terms.mutedUntil !== null && terms.mutedUntil >= terms.today ? terms.mutedUntil : null,
    reason: {
      known,
      minimum: MINIMUM_KNOWN,
      graceDays: GRACE_DAYS,
      latest,
      lateAmongLatest: latest.filter((days) => days > GRACE_DAYS).length,
      chance: rate.mean,
      ...intervalOf(rate),
      certainty: chanceAbove(rate, threshold),
      threshold,
      others: othersRate(habits, client),
      longOverdue: overdue.length,
      longestOverdueDays: Math.max(0, ...overdue.map(({ daysLate }) => daysLate)),
      ...assumedIn(portfolio, evidence),
    },
    facts: evidence.map(({ row }) => portfolio.ids[row] ?? ''),
    change: changeOf(judged, evidence, light, habits.prior, threshold),
  };
}
