import { addMonths, type Day } from '#kernel/day.js';
import { type Portfolio, tellsWhen, UNSETTLED } from '../facts/portfolio.js';
import { decayTable, SIGNAL_HALF_LIFE_DAYS } from './decay.js';
import { fitPrior, LATE_PRIOR, type Prior, type Tally } from './rate.js';

/**
 * Days past the due date that do not count as late in a light: banks take a few (Appel et al. 2020).
 * Penalties know no such grace: they run from the day after the due date.
 */
export const GRACE_DAYS = 5;

/** Facts older than this do not count in a light. */
export const WINDOW_MONTHS = 24;

const weightAt = decayTable(SIGNAL_HALF_LIFE_DAYS);

/** One invoice as evidence of how a client pays. */
export interface Evidence {
  readonly row: number;
  /** Days from due date to payment; to today while it is unpaid. */
  readonly daysLate: number;
  readonly settled: boolean;
  /** 1 today, halved every 180 days. */
  readonly weight: number;
}

/**
 * What the last twenty-four months show of a client on `today`, in order of issue: invoices settled,
 * and unpaid ones once they are past the due date and the grace.
 */
export function evidenceOf(
  portfolio: Portfolio,
  client: number,
  today: Day,
  excluded: ReadonlySet<string>,
): Evidence[] {
  const oldest = addMonths(today, -WINDOW_MONTHS);
  const evidence: Evidence[] = [];
  for (let i = portfolio.start[client] ?? 0; i < (portfolio.start[client + 1] ?? 0); i++) {
    const row = portfolio.rows[i] ?? 0;
    if ((portfolio.issued[row] ?? 0) > today || excluded.has(portfolio.ids[row] ?? '')) continue;
    const settledOn = portfolio.settled[row] ?? UNSETTLED;
    const due = portfolio.due[row] ?? 0;
    if (settledOn > today) {
      if (today - due > GRACE_DAYS) evidence.push({ row, daysLate: today - due, settled: false, weight: 1 });
    } else if (settledOn >= oldest && tellsWhen(portfolio, row)) {
      evidence.push({ row, daysLate: settledOn - due, settled: true, weight: weightAt(today - settledOn) });
    }
  }
  return evidence;
}

/** Weighted count of invoices paid, or still unpaid, after due date and grace. */
export function tallyOf(evidence: readonly Evidence[]): Tally {
  let hits = 0;
  let trials = 0;
  for (const { daysLate, weight } of evidence) {
    trials += weight;
    if (daysLate > GRACE_DAYS) hits += weight;
  }
  return { hits, trials };
}

/**
 * Invoices' worth of the other clients in a light, at most. A forecast may lean on them more; a light
 * answers for this client, so that six late payments of six are never green because the others are prompt.
 */
const PRIOR_STRENGTH_MAX = 3;

/** How the clients of a business pay: each one's tally, and the prior fitted on all. */
export interface Habits {
  readonly prior: Prior;
  readonly tallies: readonly Tally[];
  readonly total: Tally;
}

export function habitsOf(portfolio: Portfolio, today: Day, excluded: ReadonlySet<string>): Habits {
  const tallies = portfolio.clientIds.map((_, client) => tallyOf(evidenceOf(portfolio, client, today, excluded)));
  const total = tallies.reduce((a, b) => ({ hits: a.hits + b.hits, trials: a.trials + b.trials }), {
    hits: 0,
    trials: 0,
  });
  const { mean, strength } = fitPrior(tallies, LATE_PRIOR);
  return { prior: { mean, strength: Math.min(strength, PRIOR_STRENGTH_MAX) }, tallies, total };
}

/** Share of late invoices of all other clients, null without any. */
export function othersRate({ tallies, total }: Habits, client: number): number | null {
  const own = tallies[client] ?? { hits: 0, trials: 0 };
  const trials = total.trials - own.trials;
  return trials > 1e-9 ? Math.max(0, total.hits - own.hits) / trials : null;
}
