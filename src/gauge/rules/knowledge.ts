import type { Day } from '#kernel/day.js';
import { type Portfolio, tellsWhen, UNSETTLED } from '../facts/portfolio.js';
import { decayTable, FORECAST_HALF_LIFE_DAYS } from './decay.js';
import { addDelay, addShippedDelays, type Delays, noDelays } from './delays.js';
import {
  addToEffects,
  delayOf,
  type EffectSums,
  type Effects,
  effectsOf,
  electronicShift,
  noEffects,
} from './effects.js';
import { DISPUTED_PRIOR, fitPrior, LATE_PRIOR, type Prior, type Tally } from './rate.js';

const weightAt = decayTable(FORECAST_HALF_LIFE_DAYS);

/** Facts of one client that a forecast looks back on; older ones hardly weigh and would make it slow. */
const FACTS_PER_CLIENT = 240;

/** What is known on a day: settlements, invoices still open, amounts so far. It only ever grows with time. */
export interface Knowledge {
  readonly portfolio: Portfolio;
  /** Rows settled so far, by client, in order of settlement. */
  readonly settledRows: readonly number[][];
  /** Rows issued and not yet settled, by client. */
  readonly openRows: readonly Set<number>[];
  /** Sum and number of amounts issued so far, by client and currency. */
  readonly amounts: Float64Array;
  readonly effectSums: EffectSums;
  known: number;
}

export function nothingKnown(portfolio: Portfolio): Knowledge {
  const clients = portfolio.clientIds.length;
  return {
    portfolio,
    settledRows: Array.from({ length: clients }, () => []),
    openRows: Array.from({ length: clients }, () => new Set<number>()),
    amounts: new Float64Array(clients * portfolio.currencies.length * 2),
    effectSums: noEffects(clients),
    known: 0,
  };
}

/** The day an invoice's settlement belongs to: a payment in advance counts from the issue on. */
export function settlementDay({ settled, issued }: Portfolio, row: number): Day {
  return Math.max(settled[row] ?? UNSETTLED, issued[row] ?? 0);
}

export function amountsAt({ client, currency, currencies }: Portfolio, row: number): number {
  return ((client[row] ?? 0) * currencies.length + (currency[row] ?? 0)) * 2;
}

/** Takes note that an invoice was issued. */
export function noteIssue(knowledge: Knowledge, row: number): void {
  const { portfolio, openRows, amounts } = knowledge;
  openRows[portfolio.client[row] ?? 0]?.add(row);
  const at = amountsAt(portfolio, row);
  amounts[at] = (amounts[at] ?? 0) + (portfolio.amount[row] ?? 0);
  amounts[at + 1] = (amounts[at + 1] ?? 0) + 1;
}

/** Takes note that an invoice was settled; one that does not tell when is only no longer open. */
export function noteSettlement(knowledge: Knowledge, row: number): void {
  const { portfolio, openRows, settledRows, effectSums } = knowledge;
  const client = portfolio.client[row] ?? 0;
  openRows[client]?.delete(row);
  if (!tellsWhen(portfolio, row)) return;
  settledRows[client]?.push(row);
  addToEffects(effectSums, portfolio, row);
  knowledge.known += 1;
}

/** Latest settled rows of a client. */
function recentRows(knowledge: Knowledge, client: number): readonly number[] {
  const rows = knowledge.settledRows[client] ?? [];
  return rows.length > FACTS_PER_CLIENT ? rows.slice(-FACTS_PER_CLIENT) : rows;
}

/** Late and disputed invoices of a client, weighted by age on `day`. */
export function talliesOf(
  knowledge: Knowledge,
  client: number,
  day: Day,
): { readonly late: Tally; readonly disputed: Tally } {
  const { portfolio } = knowledge;
  let late = 0;
  let lateTrials = 0;
  let disputed = 0;
  let disputedTrials = 0;
  for (const row of recentRows(knowledge, client)) {
    const weight = weightAt(day - settlementDay(portfolio, row));
    lateTrials += weight;
    if ((portfolio.settled[row] ?? 0) > (portfolio.due[row] ?? 0)) late += weight;
    if (portfolio.disputed[row] === -1) continue;
    // A client's share of disputes is stable: it is counted whole, without decay.
    disputedTrials += 1;
    disputed += portfolio.disputed[row] ?? 0;
  }
  return { late: { hits: late, trials: lateTrials }, disputed: { hits: disputed, trials: disputedTrials } };
}

/** Days to pay of one settled invoice as they would have been without dispute, by neither paper nor electronic invoice. */
function bareDelay(portfolio: Portfolio, row: number, effects: Effects): number {
  const dispute = portfolio.disputed[row] === 1 ? effects.disputeDays : 0;
  return delayOf(portfolio, row) - dispute - electronicShift(effects, portfolio.electronic[row]);
}

/** Adds a client's own settled invoices to a distribution of bare delays, moved by `shift` days. */
export function addOwnDelays(
  into: Delays,
  knowledge: Knowledge,
  client: number,
  day: Day,
  effects: Effects,
  shift: number,
): void {
  const { portfolio } = knowledge;
  for (const row of recentRows(knowledge, client)) {
    addDelay(into, bareDelay(portfolio, row, effects) + shift, weightAt(day - settlementDay(portfolio, row)));
  }
}

/** What the whole portfolio teaches about any of its clients. */
export interface Common {
  readonly late: Prior;
  readonly disputed: Prior;
  readonly effects: Effects;
  /** Bare delays of all clients together. */
  readonly pool: Delays;
}

/** Learns what is common to the clients of the portfolio from everything known on `day`. */
export function commonOf(knowledge: Knowledge, day: Day): Common {
  const effects = effectsOf(knowledge.effectSums);
  const pool = noDelays();
  addShippedDelays(pool, LATE_PRIOR.strength);
  const late: Tally[] = [];
  const disputed: Tally[] = [];
  knowledge.settledRows.forEach((rows, client) => {
    if (rows.length === 0) return;
    const tallies = talliesOf(knowledge, client, day);
    late.push(tallies.late);
    disputed.push(tallies.disputed);
    addOwnDelays(pool, knowledge, client, day, effects, 0);
  });
  return { late: fitPrior(late, LATE_PRIOR), disputed: fitPrior(disputed, DISPUTED_PRIOR), effects, pool };
}
