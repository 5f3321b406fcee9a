import type { Day } from '#kernel/day.js';
import type { IssueReason, Issues } from '../facts.js';
import { type AmountStyle, decideAmountStyle, emptyAmountTally, readAmount, tallyAmount } from './amounts.js';
import {
  type DateForm,
  type DateOrder,
  decideDateOrder,
  emptyDateTally,
  isRecent,
  readDate,
  tallyDate,
} from './dates.js';
import { eachRow, firstControlLine, type RowFault, SEPARATORS, type Separator } from './delimited.js';
import { type FecColumn, type FecLayout, fecColumnOf, layOutFec } from './fec-columns.js';
import { collectIssues, type IssueCollector } from './issues.js';

/** One line of a FEC. */
export interface FecLine {
  readonly line: number;
  readonly journal: string;
  readonly journalLabel: string;
  readonly number: string;
  readonly date: Day;
  readonly account: string;
  readonly accountLabel: string;
  readonly auxiliary: string;
  readonly auxiliaryLabel: string;
  readonly reference: string;
  readonly pieceDate: Day | undefined;
  readonly label: string;
  /** Debit minus credit, cents. */
  readonly cents: number;
  readonly letter: string;
  readonly letterDate: string;
  readonly dueOn: Day | undefined;
}

/** A FEC as read: its lines, or every reason why it cannot be. */
export interface FecFile {
  readonly lines: readonly FecLine[];
  readonly errors: Issues;
  readonly warnings: Issues;
  readonly separator: Separator | null;
  readonly dateOrder: DateOrder | null;
  readonly amountStyle: AmountStyle | null;
}

/**
 * Reads a FEC from its text. Every faulty line is told, not only the first; a file with any error must be refused whole.
 * @returns lines in the order of the file, debit minus credit in cents, days without hour
 */
export function parseFec(text: string): FecFile {
  const errors = collectIssues();
  const warnings = collectIssues();
  const separator = fecSeparator(text);
  const result = (
    lines: readonly FecLine[],
    dateOrder: DateOrder | null,
    amountStyle: AmountStyle | null,
  ): FecFile => ({
    lines,
    errors: errors.all(),
    warnings: warnings.all(),
    separator,
    dateOrder,
    amountStyle,
  }); // prettier-ignore
  const refuse = (line: number, field: string, reason: IssueReason, value: string): FecFile => {
    errors.add(line, field, reason, value);
    return result([], null, null);
  };
  if (text.trim() === '') return refuse(0, '', 'emptyFile', '');
  if (separator === null) return refuse(1, '', 'notFec', text.slice(0, 200).split(/[\r\n]/)[0] ?? '');
  const control = firstControlLine(text);
  if (control)
    return refuse(control.line, '', 'controlCharacter', text.slice(Math.max(0, control.at - 20), control.at + 20));
  const survey = surveyFec(text, separator);
  if (survey.fault) return refuse(survey.fault.line, '', survey.fault.reason, survey.fault.excerpt);
  const { layout } = survey;
  if (layout.missing.length > 0)
    return refuse(
      1,
      layout.missing.join(', '),
      'missingColumns',
      survey.titles.join(separator === '\t' ? ' ' : separator),
    );
  if (layout.repeated.length > 0)
    return refuse(1, layout.repeated.join(', '), 'repeatedColumns', survey.titles.join(' '));
  if (layout.absent.length > 0) warnings.add(1, layout.absent.join(', '), 'absentColumns', '');
  if (layout.unknown.length > 0) warnings.add(1, layout.unknown.join(', '), 'unknownColumns', '');
  const lines = readLines(text, separator, survey, errors, warnings);
  if (lines.length === 0 && errors.count() === 0) errors.add(1, '', 'noLines', '');
  return result(lines, survey.dateOrder ?? null, survey.amountStyle);
}

/** The separator under which the first line names the most columns of a FEC; null when it names hardly any. */
function fecSeparator(text: string): Separator | null {
  const firstLine =
    text
      .slice(0, 20_000)
      .replace(/^\ufeff/, '')
      .split(/\r\n|\n|\r/, 1)[0] ?? '';
  let best: Separator | null = null;
  let most = 2;
  for (const separator of SEPARATORS) {
    const known = firstLine.split(separator).filter((title) => fecColumnOf(title) !== undefined).length;
    if (known > most) {
      most = known;
      best = separator;
    }
  }
  return best;
}

interface Survey {
  readonly titles: readonly string[];
  readonly layout: FecLayout;
  readonly quoted: boolean;
  readonly fault: RowFault | undefined;
  readonly dateOrder: DateOrder | undefined;
  readonly pieceDateOrder: DateOrder | undefined;
  readonly amountStyle: AmountStyle;
  /** Columns that most lines have, when fewer than the titles (a program that leaves empty last columns out). */
  readonly usualWidth: number;
}

/** First reading: the titles, and how dates and amounts are written in the whole file. */
function surveyFec(text: string, separator: Separator): Survey {
  const quoted = /^\ufeff?"/.test(text);
  const dates = emptyDateTally();
  const pieceDates = emptyDateTally();
  const amounts = emptyAmountTally();
  const widths = new Map<number, number>();
  let titles: string[] = [];
  let layout = layOutFec([]);
  const fault = eachRow(text, separator, quoted, (cells, line) => {
    if (titles.length === 0) {
      titles = cells.map((cell) => cell.trim());
      layout = layOutFec(titles);
      return layout.missing.length === 0;
    }
    const { at } = layout;
    widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1);
    tallyDate(dates, line, cellAt(cells, at.EcritureDate));
    tallyDate(pieceDates, line, cellAt(cells, at.PieceDate));
    tallyAmount(amounts, cellAt(cells, at.Debit ?? at.Montant));
    tallyAmount(amounts, cellAt(cells, at.Debit === undefined ? undefined : at.Credit));
    return undefined;
  });
  const usualWidth = [...widths].sort((a, b) => b[1] - a[1])[0]?.[0] ?? layout.width;
  const dateOrder = decideDateOrder(dates);
  const preferred = dateOrder?.form === 'mdy' ? 'mdy' : 'dmy';
  const pieceDateOrder = decideDateOrder(pieceDates, preferred) ?? dateOrder;
  return {
    titles,
    layout,
    quoted,
    fault,
    dateOrder,
    pieceDateOrder,
    amountStyle: decideAmountStyle([amounts], ','),
    usualWidth,
  };
}

const cellAt = (cells: readonly string[], index: number | undefined): string =>
  index === undefined ? '' : (cells[index] ?? '').trim();

/** Second reading: the lines themselves. */
function readLines(
  text: string,
  separator: Separator,
  survey: Survey,
  errors: IssueCollector,
  warnings: IssueCollector,
): FecLine[] {
  const lines: FecLine[] = [];
  const { layout, usualWidth } = survey;
  const share = intern();
  const lastNeeded = Math.max(
    ...Object.entries(layout.at)
      .filter(([name]) => !OPTIONAL.has(name))
      .map(([, index]) => index),
  ); // prettier-ignore
  let titlesPassed = false;
  eachRow(text, separator, survey.quoted, (cells, line) => {
    if (!titlesPassed) {
      titlesPassed = true;
      return undefined;
    }
    if (!hasRightWidth(cells, layout.width, usualWidth, lastNeeded)) {
      errors.add(line, '', cells.length < layout.width ? 'tooFewColumns' : 'tooManyCells', cells.join(' '));
      return undefined;
    }
    const read = readLine(cells, line, survey, errors, warnings, share);
    if (read) lines.push(read);
    return undefined;
  });
  return lines;
}

const OPTIONAL: ReadonlySet<string> = new Set([
  'EcritureLet',
  'DateLet',
  'ValidDate',
  'Montantdevise',
  'Idevise',
  'DateLimitReglmt',
  'NumFacture',
]);

function hasRightWidth(cells: readonly string[], width: number, usual: number, lastNeeded: number): boolean {
  if (cells.length === width) return true;
  if (cells.length > width) return cells.slice(width).every((cell) => cell.trim() === '');
  return cells.length === usual && cells.length > lastNeeded;
}

/** Gives back one and the same string for equal ones, so that codes and names are held once. */
function intern(): (value: string) => string {
  const seen = new Map<string, string>();
  return (value) => {
    const known = seen.get(value);
    if (known !== undefined) return known;
    seen.set(value, value);
    return value;
  };
}

function readLine(
  cells: readonly string[],
  line: number,
  survey: Survey,
  errors: IssueCollector,
  warnings: IssueCollector,
  share: (value: string) => string,
): FecLine | undefined {
  const { at } = survey.layout;
  const text = (column: FecColumn): string => cellAt(cells, at[column]);
  const before = errors.count();
  const date = dateOf(text('EcritureDate'), survey.dateOrder?.form ?? 'compactYmd');
  if (date === undefined)
    errors.add(line, 'EcritureDate', text('EcritureDate') === '' ? 'missingValue' : 'badDate', text('EcritureDate'));
  const pieceForm = survey.pieceDateOrder?.form ?? 'compactYmd';
  const pieceDate = text('PieceDate') === '' ? undefined : dateOf(text('PieceDate'), pieceForm);
  if (text('PieceDate') !== '' && pieceDate === undefined)
    warnings.add(line, 'PieceDate', 'badDate', text('PieceDate'));
  const account = text('CompteNum');
  if (!/^[0-9A-Za-z]/.test(account))
    errors.add(line, 'CompteNum', account === '' ? 'missingValue' : 'badAccount', account);
  const validDate = text('ValidDate');
  if (validDate !== '' && dateOf(validDate, survey.dateOrder?.form ?? 'compactYmd') === undefined)
    errors.add(line, 'ValidDate', 'badDate', validDate);
  const cents =
    at.Debit === undefined || at.Credit === undefined
      ? signedAmount(cells, line, survey, errors)
      : twoAmounts(cells, line, survey, errors);
  if (errors.count() > before || date === undefined || cents === undefined) return undefined;
  const due = text('DateLimitReglmt');
  return {
    line,
    journal: share(text('JournalCode')),
    journalLabel: share(text('JournalLib')),
    number: share(text('EcritureNum')),
    date,
    account: share(account),
    accountLabel: share(text('CompteLib')),
    auxiliary: share(blankWhenZero(text('CompAuxNum'))),
    auxiliaryLabel: share(text('CompAuxLib')),
    reference: share(text('NumFacture') || text('PieceRef')),
    pieceDate,
    label: text('EcritureLib'),
    cents,
    letter: share(text('EcritureLet')),
    letterDate: share(text('DateLet')),
    dueOn: due === '' ? undefined : dateOf(due, pieceForm),
  };
}

const blankWhenZero = (code: string): string => (/^0+$/.test(code) ? '' : code);

/** A date in the file's form, or else in the legal form, if it may stand in business records. */
function dateOf(text: string, form: DateForm): Day | undefined {
  const day = readDate(text, form) ?? readDate(text, 'compactYmd');
  return isRecent(day) ? day : undefined;
}

function twoAmounts(
  cells: readonly string[],
  line: number,
  survey: Survey,
  errors: IssueCollector,
): number | undefined {
  const debit = amountAt(cells, line, 'Debit', survey, errors);
  const credit = amountAt(cells, line, 'Credit', survey, errors);
  if (debit === undefined || credit === undefined) return undefined;
  if (cellAt(cells, survey.layout.at.Debit) === '' && cellAt(cells, survey.layout.at.Credit) === '') {
    errors.add(line, 'Debit, Credit', 'missingValue', '');
    return undefined;
  }
  return debit - credit;
}

function amountAt(
  cells: readonly string[],
  line: number,
  column: FecColumn,
  survey: Survey,
  errors: IssueCollector,
): number | undefined {
  const value = cellAt(cells, survey.layout.at[column]);
  if (value === '') return 0;
  const amount = readAmount(value, survey.amountStyle.decimal);
  if (amount === undefined || amount.rounded) {
    errors.add(line, column, amount === undefined ? 'badAmount' : 'beyondCents', value);
    return undefined;
  }
  return amount.cents;
}

const DEBIT = new Set(['d', 'debit', '1', '+1', '+']);
const CREDIT = new Set(['c', 'credit', '-1', '-']);

function signedAmount(
  cells: readonly string[],
  line: number,
  survey: Survey,
  errors: IssueCollector,
): number | undefined {
  const value = cellAt(cells, survey.layout.at.Montant);
  if (value === '') errors.add(line, 'Montant', 'missingValue', '');
  const cents = amountAt(cells, line, 'Montant', survey, errors);
  const direction = cellAt(cells, survey.layout.at.Sens);
  const side = direction
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
  if (!DEBIT.has(side) && !CREDIT.has(side)) {
    errors.add(line, 'Sens', direction === '' ? 'missingValue' : 'badDirection', direction);
    return undefined;
  }
  return cents === undefined ? undefined : DEBIT.has(side) ? cents : -cents;
}
