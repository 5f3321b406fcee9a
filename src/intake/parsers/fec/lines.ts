import type { Day } from '#kernel/day.js';
import { readAmount } from '../amounts.js';
import { type DateForm, isRecent, readDate } from '../dates.js';
import { eachRow, type Separator } from '../delimited.js';
import type { IssueCollector } from '../issues.js';
import type { FecColumn } from './columns.js';
import { cellAt, type Survey } from './survey.js';

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

/** Second reading: the lines themselves. */
export function readLines(
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
  );
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
