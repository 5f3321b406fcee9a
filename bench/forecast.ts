/**
 * Forecast quality on the public files of ../shared/data: last fifth by issue date, everything common
 * learnt only from what was settled before (method 3). Figures are kept in docs/forecast.md.
 *
 *   npm run build && node bench/forecast.ts          measured figures against the bar
 *   npm run build && node bench/forecast.ts --fit    shipped coefficients, from the first four fifths
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type InvoiceFact, type Portfolio, portfolioOf, UNSETTLED } from '#gauge/facts/portfolio.js';
import { type Forecast, replay } from '#gauge/rules/forecast.js';
import { commonOf } from '#gauge/rules/knowledge.js';
import { sampleOf } from '#gauge/rules/learning.js';
import { fitLogistic } from '#gauge/rules/logistic.js';
import { expectedPayment, knownOn } from '#gauge/rules/open.js';
import { fitPrior, LATE_PRIOR, type Prior, rateOf, type Tally } from '#gauge/rules/rate.js';
import { auc, brier, logLoss, type Scored } from '#gauge/rules/score.js';
import { type Day, dayFromCivil, parseDay } from '#kernel/day.js';
import { parseCents } from '#kernel/money.js';

const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;

/** Assumed payment term of the HighRadius file, which has no issue dates (its open invoices: 80 % have 15 days). */
const HIGHRADIUS_TERM_DAYS = 15;

const folder = join(import.meta.dirname, '..', '..', 'shared', 'data');

/** Rows of a plain CSV file (no quoted commas in these two), by column name; undefined when the file is not there. */
function rowsOf(...path: string[]): Map<string, string>[] | undefined {
  const file = join(folder, ...path);
  if (!existsSync(file)) return undefined;
  const [header = '', ...lines] = readFileSync(file, 'utf8').trim().split(/\r?\n/);
  const names = header.split(',');
  return lines.map((line) => new Map(line.split(',').map((cell, i) => [names[i] ?? '', cell])));
}

function monthFirst(text: string | undefined): Day {
  const [month, day, year] = (text ?? '').split('/').map(Number);
  const found = dayFromCivil(year ?? 0, month ?? 0, day ?? 0);
  if (found === undefined) throw new Error(`not a date: ${text}`);
  return found;
}

function isoDay(text: string | undefined): Day {
  const found = parseDay(text ?? '');
  if (found === undefined) throw new Error(`not a date: ${text}`);
  return found;
}

const base = {
  issueAssumed: false,
  dueAssumed: false,
  openCents: 0,
  cancelled: false,
  undated: false,
  currency: 'USD',
};

/** IBM accounts receivable sample: 30-day terms, disputes, paper and electronic invoices. */
function ibm(): InvoiceFact[] | undefined {
  return rowsOf('ar-ibm', 'invoices.csv')?.map((row) => ({
    ...base,
    id: row.get('invoiceNumber') ?? '',
    clientId: row.get('customerID') ?? '',
    issuedOn: monthFirst(row.get('InvoiceDate')),
    dueOn: monthFirst(row.get('DueDate')),
    amountCents: parseCents(row.get('InvoiceAmount') ?? '') ?? 0,
    disputed: row.get('Disputed') === 'Yes',
    electronic: row.get('PaperlessBill') === 'Electronic',
    settledOn: monthFirst(row.get('SettledDate')),
  }));
}

/** HighRadius cleared invoices, duplicates left out; nothing known of disputes or electronic invoicing. */
function highradius(): InvoiceFact[] | undefined {
  const seen = new Set<string>();
  return rowsOf('ar-highradius', 'cleared_invoices.csv')?.flatMap((row) => {
    const dueOn = isoDay(row.get('due_date'));
    const settledOn = isoDay(row.get('clear_date'));
    const key = [row.get('cust_number'), dueOn, settledOn, row.get('amount')].join();
    if (seen.has(key)) return [];
    seen.add(key);
    const id = `${row.get('cust_number')}/${row.get('seq')}`;
    const amountCents = Math.round(Number(row.get('amount')) * 100);
    const issuedOn = dueOn - HIGHRADIUS_TERM_DAYS;
    const clientId = row.get('cust_number') ?? '';
    return [
      {
        ...base,
        issueAssumed: true,
        id,
        clientId,
        issuedOn,
        dueOn,
        amountCents,
        disputed: null,
        electronic: null,
        settledOn,
      },
    ];
  });
}

/** A seeded sequence of numbers between 0 and 1 (mulberry32), so that draws can be repeated. */
function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

type OutcomeOf = (row: number) => number;

/** Rows of a client settled before a day, earliest settlement first. */
function before(portfolio: Portfolio, client: number, day: Day): number[] {
  const rows = [...portfolio.rows.subarray(portfolio.start[client], portfolio.start[client + 1])];
  const at = (row: number): number => portfolio.settled[row] ?? UNSETTLED;
  return rows.filter((row) => at(row) < day).sort((a, b) => at(a) - at(b) || a - b);
}

const tallyOf = (rows: readonly number[], outcomeOf: OutcomeOf): Tally => ({
  hits: rows.reduce((sum, row) => sum + outcomeOf(row), 0),
  trials: rows.length,
});

/** What the baselines know of each test row: the client's tally before its issue. */
interface Baselines {
  readonly global: Scored;
  readonly raw: Scored;
  readonly shrunk: Scored;
}

/** Global rate, client's raw rate and empirical Bayes; everything common is fitted before `split`. */
function baselinesOf(
  portfolio: Portfolio,
  test: readonly number[],
  split: Day,
  outcomeOf: OutcomeOf,
  latest = 1e9,
): Baselines {
  const training = portfolio.clientIds.map((_, client) => tallyOf(before(portfolio, client, split), outcomeOf));
  const prior = fitPrior(training, LATE_PRIOR);
  const hits = training.reduce((sum, tally) => sum + tally.hits, 0);
  const global = hits / training.reduce((sum, tally) => sum + tally.trials, 0);
  const tallies = test.map((row) => {
    const rows = before(portfolio, portfolio.client[row] ?? 0, portfolio.issued[row] ?? 0);
    return tallyOf(rows.slice(-latest), outcomeOf);
  });
  const outcomes = test.map(outcomeOf);
  const scored = (chanceOf: (tally: Tally) => number): Scored => ({ chances: tallies.map(chanceOf), outcomes });
  return {
    global: scored(() => global),
    raw: scored((tally) => (tally.trials ? tally.hits / tally.trials : global)),
    shrunk: scored((tally) => rateOf(tally, prior).mean),
  };
}

/**
 * Mean Brier score of small businesses: eight clients of the file with one to six known invoices each,
 * drawn three hundred times; the prior is fitted on those eight alone, every test invoice of theirs judged.
 */
function smallPortfolios(
  portfolio: Portfolio,
  test: readonly number[],
  split: Day,
  outcomeOf: OutcomeOf,
): { raw: number; shrunk: number } {
  const draw = sequence(8);
  const clients = [...new Set(test.map((row) => portfolio.client[row] ?? 0))];
  const scores = Array.from({ length: 300 }, () => {
    const chosen = new Map<number, Tally>();
    while (chosen.size < Math.min(8, clients.length)) {
      const client = clients[Math.floor(draw() * clients.length)] ?? 0;
      const known = before(portfolio, client, split).slice(-1 - Math.floor(draw() * 6));
      chosen.set(client, tallyOf(known, outcomeOf));
    }
    const prior: Prior = fitPrior([...chosen.values()], LATE_PRIOR);
    const rows = test.filter((row) => chosen.has(portfolio.client[row] ?? 0));
    const tallies = rows.map((row) => chosen.get(portfolio.client[row] ?? 0) ?? { hits: 0, trials: 0 });
    const outcomes = rows.map(outcomeOf);
    const rawOf = ({ hits, trials }: Tally): number => (trials > 0 ? hits / trials : prior.mean);
    return {
      raw: brier({ chances: tallies.map(rawOf), outcomes }),
      shrunk: brier({ chances: tallies.map((tally) => rateOf(tally, prior).mean), outcomes }),
    };
  });
  return { raw: mean(scores.map(({ raw }) => raw)), shrunk: mean(scores.map(({ shrunk }) => shrunk)) };
}

const TEST_SHARE = 0.2;
const tenth = (days: number): number => Math.round(days * 10) / 10;

interface Trial {
  readonly portfolio: Portfolio;
  readonly split: Day;
  readonly test: readonly Forecast[];
  readonly milliseconds: number;
}

function trialOf(invoices: readonly InvoiceFact[]): Trial {
  const portfolio = portfolioOf(invoices);
  const split = portfolio.issued[Math.floor(portfolio.size * (1 - TEST_SHARE))] ?? 0;
  const start = performance.now();
  const { forecasts } = replay(portfolio);
  const milliseconds = performance.now() - start;
  return { portfolio, split, milliseconds, test: forecasts.filter(({ row }) => (portfolio.issued[row] ?? 0) >= split) };
}

const lateIn = (portfolio: Portfolio) => (row: number) =>
  (portfolio.settled[row] ?? 0) > (portfolio.due[row] ?? 0) ? 1 : 0;

function scoredBy({ portfolio, test }: Trial, chanceOf: (forecast: Forecast) => number): Scored {
  return { chances: test.map(chanceOf), outcomes: test.map(({ row }) => lateIn(portfolio)(row)) };
}

/** Days to pay: mean absolute error of the median, coverage and width of the 80 % interval (to a tenth of a day, as printed). */
function daysOf({ portfolio, test }: Trial): { mae: number; coverage: number; width: number } {
  const real = test.map(({ row }) => (portfolio.settled[row] ?? 0) - (portfolio.issued[row] ?? 0));
  return {
    mae: mean(test.map((forecast, i) => Math.abs(forecast.daysToPay - (real[i] ?? 0)))),
    coverage: mean(
      test.map(({ low, high }, i) => (tenth(low) <= (real[i] ?? 0) && (real[i] ?? 0) <= tenth(high) ? 1 : 0)),
    ),
    width: mean(test.map(({ low, high }) => high - low)),
  };
}

/** "Paid within the next fourteen days?", asked every week of each invoice of the test part while it is open. */
function openScored({ portfolio, split, test }: Trial): Scored {
  const chances: number[] = [];
  const outcomes: number[] = [];
  const settledOn = (row: number): Day => portfolio.settled[row] ?? 0;
  const last = Math.max(...test.map(({ row }) => settledOn(row)));
  for (let today = split; today <= last; today += 7) {
    const open = test.filter(({ row }) => (portfolio.issued[row] ?? 0) <= today && settledOn(row) > today);
    // The file says whether an invoice was disputed in the end; while it is open nobody knows.
    const disputed = portfolio.disputed.map((flag, row) => (settledOn(row) > today ? -1 : flag));
    const knowledge = knownOn({ ...portfolio, disputed }, today);
    const common = commonOf(knowledge, today);
    for (const { row } of open) {
      chances.push(expectedPayment(knowledge, common, row, today)?.within14 ?? 0);
      outcomes.push(settledOn(row) <= today + 14 ? 1 : 0);
    }
  }
  return { chances, outcomes };
}

/** One measure against its bar. */
function say(name: string, value: number, bar?: readonly ['at most' | 'at least', number], decimals = 4): void {
  const met = bar && (bar[0] === 'at most' ? value <= bar[1] : value >= bar[1]);
  const verdict = bar ? `${bar[0]} ${bar[1]}`.padEnd(16) + (met ? 'met' : 'NOT MET') : '';
  console.log(`  ${name.padEnd(46)} ${value.toFixed(decimals).padStart(8)}  ${verdict}`);
}

function sayChances(name: string, scored: Scored, bars: { auc?: number; brier?: number } = {}): void {
  say(`${name}: AUC`, auc(scored), bars.auc === undefined ? undefined : ['at least', bars.auc]);
  say(`${name}: Brier`, brier(scored), bars.brier === undefined ? undefined : ['at most', bars.brier]);
  say(`${name}: log-loss`, logLoss(scored));
}

function sayLate(trial: Trial, bars: { auc?: number; brier?: number }): void {
  const { portfolio, test, split } = trial;
  const rows = test.map(({ row }) => row);
  const baselines = baselinesOf(portfolio, rows, split, lateIn(portfolio));
  sayChances('late, global rate', baselines.global);
  sayChances('late, client’s raw rate', baselines.raw);
  sayChances('late, empirical Bayes', baselines.shrunk);
  sayChances(
    'late, forecast',
    scoredBy(trial, ({ pLate }) => pLate),
    bars,
  );
}

function sayDisputes({ portfolio, test, split }: Trial): void {
  const rows = test.map(({ row }) => row);
  const disputedOf = (row: number): number => (portfolio.disputed[row] === 1 ? 1 : 0);
  const baselines = baselinesOf(portfolio, rows, split, disputedOf);
  sayChances('disputed, client’s raw rate', baselines.raw);
  sayChances('disputed, empirical Bayes', baselines.shrunk);
  const outcomes = rows.map(disputedOf);
  sayChances(
    'disputed, forecast',
    { chances: test.map(({ pDisputed }) => pDisputed), outcomes },
    { auc: 0.845, brier: 0.116 },
  );
}

function sayFewInvoices({ portfolio, test, split }: Trial): void {
  const rows = test.map(({ row }) => row);
  for (const [k, bar] of [
    [1, 0.18],
    [3, 0.15],
  ] as const) {
    const { raw, shrunk } = baselinesOf(portfolio, rows, split, lateIn(portfolio), k);
    say(`latest ${k} invoices, raw rate: Brier`, brier(raw));
    say(`latest ${k} invoices, empirical Bayes: Brier`, brier(shrunk), ['at most', bar]);
  }
  const eight = smallPortfolios(portfolio, rows, split, lateIn(portfolio));
  say('portfolios of 8 clients, raw rate: Brier', eight.raw);
  say('portfolios of 8 clients, own prior: Brier', eight.shrunk, ['at most', 0.158]);
}

function sayDays(trial: Trial, barred: boolean): void {
  const { mae, coverage, width } = daysOf(trial);
  say('days to pay: mean absolute error', mae, barred ? ['at most', 5.7] : undefined, 2);
  say('80 % interval: coverage, from below', coverage, barred ? ['at least', 0.78] : undefined, 3);
  say('80 % interval: coverage, from above', coverage, barred ? ['at most', 0.82] : undefined, 3);
  say('80 % interval: mean width in days', width, barred ? ['at most', 22] : undefined, 1);
}

function heading(name: string, { portfolio, test, split }: Trial): void {
  console.log(
    `\n${name}: ${portfolio.size} invoices, ${portfolio.clientIds.length} clients, ${test.length} in the test part (from day ${split})`,
  );
}

function measure(): void {
  const ibmFile = ibm();
  const highradiusFile = highradius();
  if (!ibmFile || !highradiusFile) {
    console.log('The public files are not beside the project (../shared/data): nothing measured.');
    return;
  }
  const first = trialOf(ibmFile);
  heading('IBM accounts receivable (part)', first);
  sayLate(first, { auc: 0.865, brier: 0.133 });
  const after = scoredBy(first, (f) =>
    first.portfolio.disputed[f.row] === 1 ? f.pLateIfDisputed : f.pLateIfUndisputed,
  );
  sayChances('late, once a dispute is known', after, { auc: 0.92 });
  sayDisputes(first);
  sayFewInvoices(first);
  sayDays(first, true);
  sayChances('open, paid within 14 days', openScored(first), { brier: 0.155 });
  say('forecasts and refits: seconds', first.milliseconds / 1000, ['at most', 1], 2);
  const second = trialOf(highradiusFile);
  heading('HighRadius cleared invoices (part, issue dates assumed)', second);
  sayLate(second, {});
  sayDays(second, false);
  say('forecasts and refits: seconds', second.milliseconds / 1000, undefined, 2);
}

/** The first four fifths of a file as they were known at the split. */
function trainingOf(invoices: readonly InvoiceFact[]): Portfolio {
  const { split } = trialOf(invoices);
  return portfolioOf(
    invoices
      .filter(({ issuedOn }) => issuedOn < split)
      .map((invoice) => ({ ...invoice, settledOn: (invoice.settledOn ?? split) < split ? invoice.settledOn : null })),
  );
}

function fitShipped(): void {
  const fits = [ibm(), highradius()].flatMap((invoices) => {
    if (!invoices) return [];
    const sample = sampleOf(replay(trainingOf(invoices)).lessons, ({ late }) => late);
    return [fitLogistic(sample, new Array<number>(sample.width).fill(0), 1)];
  });
  for (const one of fits) console.log('fit     ', one.map((value) => value.toFixed(2)).join(', '));
  console.log('shipped ', (fits[0] ?? []).map((_, j) => mean(fits.map((one) => one[j] ?? 0)).toFixed(2)).join(', '));
}

if (process.argv.includes('--fit')) fitShipped();
else measure();
