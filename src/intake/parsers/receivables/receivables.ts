import type { ControlCents, Duplicates, ImportIssue, Issues, Records, SkippedCents } from '#intake/facts.js';
import type { Day } from '#kernel/day.js';
import { type AmountStyle, type DecimalSign, decideAmountStyle } from '../amounts.js';
import { type DateOrder, decideDateOrder } from '../dates.js';
import { eachRow, firstControlLine, type Separator } from '../delimited.js';
import { collectIssues, countSkipped, type IssueCollector } from '../issues.js';
import { refuseContradictions } from './contradictions.js';
import {
  type Guess,
  guessColumns,
  isAmount,
  isDate,
  type Mapping,
  missingTargets,
  otherListOf,
  type Rejected,
} from './guess.js';
import type { Layout } from './read-row.js';
import { RecordMaker } from './rows.js';
import { type Survey, survey } from './survey.js';
import type { Target } from './targets.js';

/** How to read a list of invoices, where the file leaves a choice. */
export interface ReceivablesOptions {
  readonly mapping: Mapping;
  /** Count rows that say exactly the same as often as they stand. */
  readonly keepDuplicates: boolean;
  /** Days from issue to due date, where the file states only one of them. */
  readonly termDays: number;
  /** Currency where the file states none. */
  readonly currency: string;
  readonly dateOrder?: 'dmy' | 'mdy';
  readonly decimal?: DecimalSign;
}

/** How the dates of one column are read, and why. */
interface DateReading extends DateOrder {
  readonly target: Target;
  readonly title: string;
}

/** A list of invoices as read, with everything that was guessed on the way. */
export interface ReceivablesFile {
  /** Allocations are those that the file states. */
  readonly records: Records;
  readonly errors: Issues;
  readonly warnings: Issues;
  readonly skipped: readonly SkippedCents[];
  readonly duplicates: Duplicates;
  readonly separator: Separator | null;
  readonly titles: readonly string[];
  readonly titleLine: number;
  readonly sample: readonly (readonly string[])[];
  readonly rows: number;
  readonly guesses: readonly Guess[];
  readonly rejected: readonly Rejected[];
  readonly dates: readonly DateReading[];
  readonly amountStyle: AmountStyle | null;
  readonly currency: string;
  readonly period: { readonly from: Day; readonly to: Day } | null;
  readonly control: readonly ControlCents[];
}

const EMPTY: Omit<ReceivablesFile, 'errors' | 'warnings'> = {
  records: { clients: [], invoices: [], creditNotes: [], payments: [], refunds: [], allocations: [] },
  skipped: [],
  duplicates: { rows: 0, lines: [], kept: false },
  separator: null,
  titles: [],
  titleLine: 0,
  sample: [],
  rows: 0,
  guesses: [],
  rejected: [],
  dates: [],
  amountStyle: null,
  currency: '',
  period: null,
  control: [],
};

/**
 * Reads a list of invoices (receivables) from its text, whatever its separator, titles, dates and decimals. Every faulty
 * row is told; a file with any error must be refused whole.
 */
export function parseReceivables(text: string, options: ReceivablesOptions): ReceivablesFile {
  const errors = collectIssues();
  const warnings = collectIssues();
  const file = read(text, options, errors, warnings);
  return { ...file, errors: errors.all(), warnings: warnings.all() };
}

function read(
  text: string,
  options: ReceivablesOptions,
  errors: IssueCollector,
  warnings: IssueCollector,
): Omit<ReceivablesFile, 'errors' | 'warnings'> {
  if (text.trim() === '') return refuse(EMPTY, errors, { line: 0, field: '', reason: 'emptyFile', excerpt: '' });
  const control = firstControlLine(text);
  if (control)
    return refuse(EMPTY, errors, {
      line: control.line,
      field: '',
      reason: 'controlCharacter',
      excerpt: text.slice(Math.max(0, control.at - 20), control.at + 20),
    });
  const wanted = new Set(Object.values(options.mapping));
  const seen = survey(text, (title) => wanted.has(title.trim()));
  if (!seen) return refuse(EMPTY, errors, { line: 1, field: '', reason: 'noTitles', excerpt: text.slice(0, 80) });
  const { taken, rejected, unknownTitles } = guessColumns(seen, options.mapping);
  const looked = {
    ...EMPTY,
    separator: seen.separator,
    titles: seen.titles,
    titleLine: seen.titleLine,
    sample: seen.sample,
    rows: seen.rows,
    guesses: taken,
    rejected,
  };
  for (const { target, title } of unknownTitles) errors.add(seen.titleLine, target, 'unknownTitle', title);
  for (const { target, title } of rejected) warnings.add(seen.titleLine, title, 'contentDoesNotFit', target);
  if (seen.fault) errors.add(seen.fault.line, '', seen.fault.reason, seen.fault.excerpt);
  const other = Object.keys(options.mapping).length === 0 ? otherListOf(seen) : undefined;
  if (other !== undefined) errors.add(seen.titleLine, '', 'notReceivables', other);
  const missing = missingTargets(taken);
  if (missing.length > 0) errors.add(seen.titleLine, missing.join(', '), 'missingColumns', seen.titles.join(' · '));
  else if (seen.rows === 0 && !seen.fault) errors.add(seen.titleLine, '', 'noLines', '');
  if (errors.count() > 0) return looked;
  return { ...looked, ...readRows(text, seen, taken, options, errors, warnings) };
}

function refuse<T>(file: T, errors: IssueCollector, issue: ImportIssue): T {
  errors.add(issue.line, issue.field, issue.reason, issue.excerpt);
  return file;
}

type RowsRead = Pick<
  ReceivablesFile,
  'records' | 'skipped' | 'duplicates' | 'dates' | 'amountStyle' | 'currency' | 'period' | 'control'
>;

const NOTHING_READ = {
  records: EMPTY.records,
  skipped: EMPTY.skipped,
  duplicates: EMPTY.duplicates,
  period: null,
  control: [],
} as const;

function readRows(
  text: string,
  seen: Survey,
  taken: readonly Guess[],
  options: ReceivablesOptions,
  errors: IssueCollector,
  warnings: IssueCollector,
): RowsRead {
  const dates = dateReadings(seen, taken, options);
  const amountStyle = amountReading(seen, taken, dates, options);
  const currency = currencyReading(seen, taken, options);
  refuseContradictions(seen, taken, options, errors);
  if (errors.count() > 0) return { ...NOTHING_READ, dates, amountStyle, currency };
  warnOfDoubts(seen, taken, dates, amountStyle, options, warnings);
  const layout: Layout = {
    at: new Map(taken.map(({ target, column }) => [target, column])),
    titles: seen.titles,
    dateForms: new Map(dates.map((reading) => [reading.target, reading.form])),
    decimal: amountStyle.decimal,
    currency,
    termDays: options.termDays,
    keepDuplicates: options.keepDuplicates,
  };
  const skipped = countSkipped();
  const maker = new RecordMaker(layout, errors, warnings, skipped);
  const shift = seen.from > 0 ? 1 : 0;
  eachRow(seen.from > 0 ? text.slice(seen.from) : text, seen.separator, true, (cells, line) => {
    if (line + shift <= seen.titleLine || cells.every((cell) => cell.trim() === '')) return undefined;
    if (!hasRightWidth(cells, seen))
      errors.add(
        line + shift,
        '',
        cells.length < seen.titles.length ? 'tooFewColumns' : 'tooManyCells',
        cells.join(' '),
      );
    else maker.add(cells, line + shift);
    return undefined;
  });
  const { records, duplicates, period, control } = maker.finish();
  if (errors.count() === 0 && records.invoices.length + records.creditNotes.length + records.payments.length === 0)
    errors.add(seen.titleLine, '', 'noLines', '');
  return { records, skipped: skipped.all(), duplicates, dates, amountStyle, currency, period, control };
}

function hasRightWidth(cells: readonly string[], { titles, usualWidth }: Survey): boolean {
  if (cells.length === titles.length) return true;
  if (cells.length > titles.length) return cells.slice(titles.length).every((cell) => cell.trim() === '');
  return cells.length === usualWidth && usualWidth >= titles.filter((title) => title !== '').length;
}

/** Titles that tell that a file is written in French. */
const FRENCH = /factur|montant|échéance|echeance|client|solde|règlement|reglement|émission|date d/i;

const isFrench = (seen: Survey): boolean =>
  seen.separator === ';' || seen.titles.some((title) => FRENCH.test(title) && !/customer|invoice/i.test(title));

/** Decides each date column by itself; where nothing settles it, by the other columns, then by the language of the titles. */
function dateReadings(seen: Survey, taken: readonly Guess[], options: ReceivablesOptions): DateReading[] {
  const columns = taken.filter(({ target }) => isDate(target));
  const tallyOf = (column: number) => seen.columns[column]?.dates;
  const settledBy = columns
    .map(({ column }) => tallyOf(column))
    .map((tally) => (tally ? decideDateOrder(tally) : undefined))
    .find((order) => order?.certain && (order.form === 'dmy' || order.form === 'mdy'));
  const preferred =
    options.dateOrder ??
    (settledBy?.form === 'mdy' ? 'mdy' : settledBy?.form === 'dmy' || isFrench(seen) ? 'dmy' : 'mdy');
  return columns.flatMap(({ target, column, title }) => {
    const tally = tallyOf(column);
    const order = tally && decideDateOrder(tally, preferred);
    if (!order) return [];
    const given = options.dateOrder !== undefined && (order.form === 'dmy' || order.form === 'mdy');
    const likeOthers = !order.certain && settledBy !== undefined && (order.form === 'dmy' || order.form === 'mdy');
    return [
      {
        ...order,
        ...(given
          ? { form: preferred, certain: true }
          : likeOthers
            ? { certain: true, decidedBy: settledBy.decidedBy }
            : {}),
        target,
        title,
      },
    ];
  });
}

function amountReading(
  seen: Survey,
  taken: readonly Guess[],
  dates: readonly DateReading[],
  options: ReceivablesOptions,
): AmountStyle {
  if (options.decimal) return { decimal: options.decimal, certain: true };
  const tallies = taken
    .filter(({ target }) => isAmount(target))
    .flatMap(({ column }) => seen.columns[column]?.amounts ?? []);
  const continental = isFrench(seen) || dates.some((reading) => reading.form === 'dmy');
  return decideAmountStyle(tallies, continental ? ',' : '.');
}

const CURRENCIES: Readonly<Record<string, string>> = { $: 'USD', '€': 'EUR', '£': 'GBP' };

/** The currency written beside the amounts, else the organisation's. */
function currencyReading(seen: Survey, taken: readonly Guess[], options: ReceivablesOptions): string {
  for (const { target, column, title } of taken) {
    if (!isAmount(target)) continue;
    const symbols = [...(seen.columns[column]?.currencySymbols ?? [])].sort((a, b) => b[1] - a[1]);
    const symbol = symbols[0]?.[0] ?? /[$€£]|\b(?:EUR|USD|GBP|CHF|CAD)\b/.exec(title)?.[0];
    if (symbol !== undefined) return CURRENCIES[symbol] ?? symbol;
  }
  return options.currency;
}

/** Says aloud what the file leaves in doubt. */
function warnOfDoubts(
  seen: Survey,
  taken: readonly Guess[],
  dates: readonly DateReading[],
  amounts: AmountStyle,
  { dateOrder }: ReceivablesOptions,
  warnings: IssueCollector,
): void {
  if (dateOrder && dates.length > 0 && !dates.some(({ form }) => form === 'dmy' || form === 'mdy'))
    warnings.add(seen.titleLine, dates[0]?.title ?? '', 'dateOrderIdle', dateOrder);
  for (const reading of dates)
    if (!reading.certain)
      warnings.add(
        seen.titleLine,
        reading.title,
        reading.form === 'serial' ? 'serialDates' : 'ambiguousDates',
        reading.form,
      );
  if (!amounts.certain) warnings.add(seen.titleLine, '', 'ambiguousAmounts', amounts.decimal);
  const has = (target: Target): boolean => taken.some((guess) => guess.target === target);
  if (!has('amount')) warnings.add(seen.titleLine, 'openAmount', 'amountFromOpen', '');
  if (!has('issuedOn')) warnings.add(seen.titleLine, 'issuedOn', 'issueAssumed', '');
  if (!has('number')) warnings.add(seen.titleLine, 'number', 'numberAssumed', '');
}
