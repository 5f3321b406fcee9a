import { type Command, Option } from 'commander';
import { formatDay } from '#kernel/day.js';
import { formatCents, parseCents } from '#kernel/money.js';
import { LANGUAGES, type Language, sayMoney } from '#kernel/words.js';
import type { GoverningLaw } from '#meet/rules.js';
import type { Cli } from '#shell/cli.js';
import type { Context } from '#shell/context.js';
import { UNSETTLED } from './facts/portfolio.js';
import { type Relation, type Relations, relationsOf } from './relations.js';
import { owedSums } from './rules/accrued.js';
import { forecastAtIssue } from './rules/forecast.js';
import { expectedPayments } from './rules/open.js';
import type { Light } from './signals/signal.js';
import { readNumbers } from './store/ledger.js';
import { gaugeWords } from './words.js';

const tenth = (days: number): number => Math.round(days * 10) / 10;
const tenThousandth = (chance: number): number => Math.round(chance * 10_000) / 10_000;

/** Names an invoice's client and number as its records do. */
async function namesOf(context: Context, { portfolio, byClient }: Relations) {
  const numbers = await readNumbers(context);
  const clients = portfolio.clientIds.map((id) => {
    const client = byClient.get(id)?.client;
    return client?.code ?? client?.name ?? id;
  });
  return {
    clientOf: (row: number): string => clients[portfolio.client[row] ?? 0] ?? '',
    numberOf: (row: number): string => numbers.get(portfolio.ids[row] ?? '') ?? '',
  };
}

/** One line of `entente forecast --at-issue --json`. */
export interface AtIssue {
  readonly client: string;
  readonly invoice: string;
  /** `YYYY-MM-DD`. */
  readonly issued: string;
  /** The issue date is supposed from the due date: so are the days counted from it. */
  readonly issueAssumed: boolean;
  readonly pLate: number;
  readonly pDisputed: number;
  readonly daysToPay: number;
  readonly low: number;
  readonly high: number;
  readonly known: number;
}

/** What was to be expected of every invoice on the day of its issue, in the order of issue. */
export async function forecastsAtIssue(context: Context): Promise<readonly AtIssue[]> {
  const relations = await relationsOf(context);
  const { clientOf, numberOf } = await namesOf(context, relations);
  return forecastAtIssue(relations.portfolio).map(({ row, ...forecast }) => ({
    client: clientOf(row),
    invoice: numberOf(row),
    issued: formatDay(relations.portfolio.issued[row] ?? 0),
    issueAssumed: relations.portfolio.issueAssumed[row] === 1,
    pLate: tenThousandth(forecast.pLate),
    pDisputed: tenThousandth(forecast.pDisputed),
    daysToPay: tenth(forecast.daysToPay),
    low: tenth(forecast.low),
    high: tenth(forecast.high),
    known: forecast.known,
  }));
}

/** One line of `entente forecast --json`: an open invoice, and when its payment is expected. */
export interface ExpectedPayment {
  readonly client: string;
  readonly invoice: string;
  readonly due: string;
  /** Null, as all that follows, where nothing is to be expected: it is older than any payment in the records. */
  readonly expected: string | null;
  readonly low: string | null;
  readonly high: string | null;
  /** Chance of payment within the next fourteen days. */
  readonly within14: number | null;
}

/** Open invoices that have waited longer than any payment of the records ever took, oldest due date first. */
function beyondAll({ portfolio, today }: Relations, expected: ReadonlySet<number>): readonly number[] {
  const rows = Array.from({ length: portfolio.size }, (_, row) => row);
  return rows
    .filter((row) => (portfolio.issued[row] ?? 0) <= today && (portfolio.settled[row] ?? 0) === UNSETTLED)
    .filter((row) => !expected.has(row))
    .sort((a, b) => (portfolio.due[a] ?? 0) - (portfolio.due[b] ?? 0));
}

/** When each open invoice is expected to be paid, soonest first; then those of which nothing is to be expected. */
export async function paymentsExpected(context: Context): Promise<readonly ExpectedPayment[]> {
  const relations = await relationsOf(context);
  const { clientOf, numberOf } = await namesOf(context, relations);
  const of = (row: number) => ({
    client: clientOf(row),
    invoice: numberOf(row),
    due: formatDay(relations.portfolio.due[row] ?? 0),
  });
  const expected = expectedPayments(relations.portfolio, relations.today).toSorted(
    (a, b) => a.day - b.day || a.row - b.row,
  );
  const told = expected.map(({ row, within14, day, low, high }) => ({
    ...of(row),
    expected: formatDay(day),
    low: formatDay(low),
    high: formatDay(high),
    within14: tenThousandth(within14),
  }));
  const untold = beyondAll(relations, new Set(expected.map(({ row }) => row)));
  return [...told, ...untold.map((row) => ({ ...of(row), expected: null, low: null, high: null, within14: null }))];
}

interface PenaltyLine {
  readonly currency: string;
  readonly interest: string;
  readonly indemnity: string;
  readonly total: string;
}

/** One line of `entente clients --json`. */
export interface ClientStanding {
  readonly client: string;
  readonly id: string;
  readonly name: string;
  readonly invoices: number;
  /** Not paid in full, balances brought forward included. */
  readonly open: number;
  readonly overdue: number;
  /** Balances among the open ones whose invoices are from before the records. */
  readonly broughtForward: number;
  readonly paid: number;
  /** Invoices whose due date rests on an assumed payment term. */
  readonly dueAssumed: number;
  readonly medianDaysToPay: number | null;
  /** The median rests on issue dates supposed from due dates. */
  readonly medianAssumed: boolean;
  readonly lateShare: number | null;
  readonly punctuality: number | null;
  readonly s5: {
    readonly light: Light;
    readonly reason: string;
    readonly change: string | null;
    readonly mutedUntil: string | null;
    /** Ids of the invoices on which the light rests. */
    readonly facts: readonly string[];
  };
  /** Country whose law governs (ISO 3166), and why it is that one. */
  readonly law: GoverningLaw;
  /** Accrued to the day, what part payments covered of the interest included; other currencies are in `otherPenalties`. */
  readonly penalties: PenaltyLine;
  readonly otherPenalties: readonly PenaltyLine[];
}

function penaltiesOf({ debts }: Relation, own: string): Pick<ClientStanding, 'penalties' | 'otherPenalties'> {
  const lines = owedSums(debts).map(({ currency, interestCents, indemnityCents }) => ({
    currency,
    interest: formatCents(interestCents),
    indemnity: formatCents(indemnityCents),
    total: formatCents(interestCents + indemnityCents),
  }));
  const none = { currency: own, interest: '0.00', indemnity: '0.00', total: '0.00' };
  const penalties =
    lines.find(({ currency }) => currency === own) ?? (lines.length === 1 ? lines[0] : undefined) ?? none;
  return { penalties, otherPenalties: lines.filter((line) => line !== penalties) };
}

/** One line of it from a relation. */
export function standingLine(relation: Relation, own: string, language: Language): ClientStanding {
  const { client, standing } = relation;
  const { S5 } = standing.lights;
  const { s5 } = gaugeWords(language);
  return {
    client: client.code ?? client.name,
    id: client.id,
    name: client.name,
    invoices: standing.invoices,
    open: relation.debts.length,
    overdue: relation.debts.filter(({ overdue }) => overdue).length,
    broughtForward: relation.debts.filter(({ broughtForward }) => broughtForward).length,
    paid: standing.paid,
    dueAssumed: standing.dueAssumed,
    medianDaysToPay: standing.medianDaysToPay,
    medianAssumed: standing.medianAssumed,
    lateShare: standing.lateShare === null ? null : tenThousandth(standing.lateShare),
    punctuality: standing.punctuality,
    s5: {
      light: S5.light,
      reason: s5.reason(S5.reason, S5.light),
      change: S5.change && s5.change(S5.change),
      mutedUntil: S5.mutedUntil === null ? null : formatDay(S5.mutedUntil),
      facts: S5.facts,
    },
    law: relation.law,
    ...penaltiesOf(relation, own),
  };
}

/** How every client stands today, by name. */
export async function clientStandings(context: Context, language: Language): Promise<readonly ClientStanding[]> {
  const { relations, currency } = await relationsOf(context);
  return relations.map((relation) => standingLine(relation, currency, language));
}

const count = (number: number, one: string): string => `${number} ${one}${number === 1 ? '' : 's'}`;
const percent = (share: number | null): string => (share === null ? '-' : `${Math.round(share * 100)}%`);

async function printForecasts(cli: Cli, atIssue: boolean, json: boolean): Promise<void> {
  const context = await cli.context();
  if (atIssue) {
    const forecasts = await forecastsAtIssue(context);
    if (json) return cli.print(JSON.stringify(forecasts));
    cli.print('issued      late  disputed  days (80% interval)  known  client, invoice');
    for (const one of forecasts) {
      const chances = `${percent(one.pLate).padStart(4)}  ${percent(one.pDisputed).padStart(8)}`;
      const days = `${one.daysToPay} (${one.low} to ${one.high})`.padStart(19);
      cli.print(`${one.issued}  ${chances}  ${days}  ${String(one.known).padStart(5)}  ${one.client}, ${one.invoice}`);
    }
    return;
  }
  const payments = await paymentsExpected(context);
  if (json) return cli.print(JSON.stringify(payments));
  printExpected(cli, payments);
}

function printExpected(cli: Cli, payments: readonly ExpectedPayment[]): void {
  const expected = payments.filter((one) => one.expected !== null);
  if (expected.length > 0) cli.print('expected    80% interval              in 14 days  client, invoice');
  for (const one of expected) {
    const chance = percent(one.within14).padStart(10);
    cli.print(`${one.expected}  ${one.low} to ${one.high}  ${chance}  ${one.client}, ${one.invoice}`);
  }
  const untold = payments.length - expected.length;
  if (untold > 0)
    cli.print(
      `no date can be expected for ${count(untold, 'open invoice')}: unpaid for longer than any payment in these records took`,
    );
  if (payments.length === 0) cli.print('no open invoice');
}

async function printClients(cli: Cli, json: boolean, language: Language): Promise<void> {
  const standings = await clientStandings(await cli.context(), language);
  if (json) return cli.print(JSON.stringify(standings));
  const { lights, line } = gaugeWords(language);
  for (const one of standings) {
    const named = one.client === one.name ? one.name : `${one.name} (${one.client})`;
    const penalties = [one.penalties, ...one.otherPenalties].map((sum) => sayPenalties(sum, language)).join(' + ');
    cli.print(line(named, one, penalties));
    cli.print(`  [${lights[one.s5.light]}] ${one.s5.reason}`);
  }
}

const sayPenalties = ({ total, currency }: PenaltyLine, language: Language): string =>
  sayMoney(parseCents(total) ?? 0, currency, language);

export function gaugeCommands(program: Command, cli: Cli): void {
  program
    .command('forecast')
    .description('when open invoices are expected to be paid, or what was to be expected of each invoice at issue')
    .option('--at-issue', 'every invoice, from what was known before its issue date only')
    .option('--json', 'print an array of objects')
    .addHelpText(
      'after',
      [
        '',
        'pLate is the chance of payment after the due date (one day late is late), pDisputed that of a dispute;',
        'daysToPay the expected days from issue to payment, low and high the bounds of its 80 % interval,',
        'known the settled invoices of the client known that day. A cash-flow estimate, never a verdict.',
      ].join('\n'),
    )
    .action(({ atIssue, json }: { atIssue?: true; json?: true }) => printForecasts(cli, !!atIssue, !!json));
  program
    .command('clients')
    .description('how every client stands: invoices, days to pay, punctuality, light S5 with its reason, penalties')
    .option('--json', 'print an array of objects')
    .addOption(new Option('--lang <language>', 'language of what is printed').choices(LANGUAGES).default('fr'))
    .action(({ json, lang }: { json?: true; lang: Language }) => printClients(cli, !!json, lang));
}
