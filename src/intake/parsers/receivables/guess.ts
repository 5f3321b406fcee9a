import { titleKey } from '../headers.js';
import type { ColumnSurvey, Survey } from './survey.js';
import { AMOUNT_TARGETS, DATE_TARGETS, TARGETS, type Target, titleScore } from './targets.js';

/** Column by target, as the user gave it: a title, or `#3` for the third column; empty means none. */
export type Mapping = Readonly<Partial<Record<Target, string>>>;

/** Why a column was taken for a target. */
export interface Guess {
  readonly target: Target;
  /** Place of the column, from 0. */
  readonly column: number;
  readonly title: string;
  readonly reason: 'given' | 'title' | 'titlePart' | 'content';
}

/** A column whose title names a target but whose values do not fit it. */
export interface Rejected {
  readonly target: Target;
  readonly title: string;
}

export interface Guesses {
  readonly taken: readonly Guess[];
  readonly rejected: readonly Rejected[];
  /** Targets that the user gave a title to that the file does not have. */
  readonly unknownTitles: readonly Rejected[];
}

/** Share of filled cells that must fit: less where the very title says what the column is, so that its faults are told. */
const FIT = 0.9;
const FIT_BY_TITLE = 0.5;

const CONTENT: Readonly<Partial<Record<Target, (column: ColumnSurvey) => number>>> = {
  issuedOn: (column) => column.dates.readable,
  dueOn: (column) => column.dates.readable,
  paidOn: (column) => column.dates.readable,
  amount: (column) => column.amounts.readable,
  openAmount: (column) => column.amounts.readable,
  paidAmount: (column) => column.amounts.readable,
  currency: (column) => column.currencyCodes + symbols(column),
  disputed: (column) => column.flags,
  electronic: (column) => column.flags + column.deliveryWords,
  country: (column) => column.countries,
  email: (column) => column.emails,
};

const symbols = (column: ColumnSurvey): number =>
  [...column.currencySymbols.values()].reduce((sum, count) => sum + count, 0);

/** Whether the values of a column can be what a target asks for. */
function fits(target: Target, column: ColumnSurvey, rows: number, share: number): boolean {
  if (target === 'clientCode' && column.filled < rows * share) return false;
  const matching = CONTENT[target];
  return !matching || matching(column) >= column.filled * share;
}

/** Finds the column of a title as a user writes it. */
function columnNamed(titles: readonly string[], wanted: string): number {
  const place = /^#(\d{1,3})$/.exec(wanted.trim());
  if (place) return Number(place[1]) <= titles.length ? Number(place[1]) - 1 : -1;
  const exact = titles.indexOf(wanted.trim());
  return exact >= 0
    ? exact
    : titles.findIndex((title) => titleKey(title) !== '' && titleKey(title) === titleKey(wanted));
}

/** Guesses what each column means from its title and its values; what the user says comes first. */
export function guessColumns({ titles, columns, rows }: Survey, given: Mapping): Guesses {
  const taken: Guess[] = [];
  const rejected: Rejected[] = [];
  const unknownTitles: Rejected[] = [];
  const settled = new Set<Target>();
  const used = new Set<number>();
  const take = (target: Target, column: number, reason: Guess['reason']): void => {
    taken.push({ target, column, title: titles[column] ?? '', reason });
    settled.add(target);
    used.add(column);
  };
  for (const target of TARGETS) {
    const title = given[target];
    if (title === undefined) continue;
    const column = title === '' ? -1 : columnNamed(titles, title);
    if (title !== '' && column < 0) unknownTitles.push({ target, title });
    if (column >= 0) take(target, column, 'given');
    settled.add(target);
  }
  for (const { target, column, score } of scoresOf(titles)) {
    if (settled.has(target) || used.has(column)) continue;
    const survey = columns[column];
    if (!survey || (survey.filled === 0 && rows > 0)) continue;
    if (fits(target, survey, rows, score > 500 ? FIT_BY_TITLE : FIT))
      take(target, column, score > 500 ? 'title' : 'titlePart');
    else rejected.push({ target, title: titles[column] ?? '' });
  }
  guessByContent(columns, settled, used, take);
  return { taken, rejected: rejected.filter(({ target }) => !settled.has(target)), unknownTitles };
}

function scoresOf(titles: readonly string[]): { target: Target; column: number; score: number }[] {
  const scores = titles.flatMap((title, column) =>
    TARGETS.map((target) => ({ target, column, score: titleScore(title, target) })),
  );
  return scores.filter(({ score }) => score > 0).sort((a, b) => b.score - a.score || a.column - b.column);
}

/** What values alone can tell: an address, a currency. */
function guessByContent(
  columns: readonly ColumnSurvey[],
  settled: ReadonlySet<Target>,
  used: ReadonlySet<number>,
  take: (target: Target, column: number, reason: 'content') => void,
): void {
  columns.forEach((column, index) => {
    if (used.has(index) || column.filled === 0) return;
    if (!settled.has('email') && column.emails >= column.filled * FIT) take('email', index, 'content');
    else if (!settled.has('currency') && column.currencyCodes === column.filled && column.filled > 1)
      take('currency', index, 'content');
  });
}

/** A list of something else: payments, expenses, quotes, products, accounting lines. */
const OTHER_LIST =
  /^(payments?|paiements?|reglements?|expenses?|depenses?|quotes?|estimates?|devis|products?|produits?|tasks?|taches?|purchases?|achats?)$/;
const OTHER_TITLES =
  /^(quotenumber|quotedate|estimatenumber|estimatedate|numerodevis|numerodedevis|datedevis|datedudevis|accounttype|accountgroup)$/;

/** What a file is when it is no list of invoices, from the line above its titles or the titles themselves. */
export function otherListOf({ preamble, titles }: Survey): string | undefined {
  return (
    preamble.find((cell) => OTHER_LIST.test(titleKey(cell))) ??
    titles.find((title) => OTHER_TITLES.test(titleKey(title)))
  );
}

/** What must be there: a client, an amount and a date. */
export function missingTargets(taken: readonly Guess[]): readonly string[] {
  const has = (target: Target): boolean => taken.some((guess) => guess.target === target);
  const missing: string[] = [];
  if (!has('clientCode') && !has('clientName')) missing.push('clientCode | clientName');
  if (!has('amount') && !has('openAmount')) missing.push('amount | openAmount');
  if (!has('issuedOn') && !has('dueOn')) missing.push('issuedOn | dueOn');
  return missing;
}

export const isDate = (target: Target): boolean => DATE_TARGETS.includes(target);
export const isAmount = (target: Target): boolean => AMOUNT_TARGETS.includes(target);
