import type { Day } from '#kernel/day.js';
import type { Cents } from '#kernel/money.js';
import { type DecimalSign, readAmount } from '../amounts.js';
import { type DateForm, isRecent, readDate } from '../dates.js';
import type { IssueCollector, SkipCounter } from '../issues.js';
import type { Target } from './targets.js';
import { currencyOf, type DocumentKind, documentKindOf, paidStateOf } from './words.js';

/** Where the columns stand and how their values are written. */
export interface Layout {
  readonly at: ReadonlyMap<Target, number>;
  readonly titles: readonly string[];
  readonly dateForms: ReadonlyMap<Target, DateForm>;
  readonly decimal: DecimalSign;
  readonly currency: string;
  readonly termDays: number;
  readonly keepDuplicates: boolean;
}

/** A row whose values have been read. */
export interface Row {
  readonly line: number;
  readonly client: string;
  readonly number: string;
  readonly issuedOn: Day;
  readonly issueAssumed: boolean;
  readonly dueOn: Day | undefined;
  readonly amount: Cents;
  /** What the row says is open, where it says so. */
  readonly open: Cents | undefined;
  readonly paid: Cents;
  readonly paidOn: Day | undefined;
  readonly currency: string;
  readonly kind: DocumentKind;
  readonly text: (target: Target) => string;
}

const TOTAL_ROW = /^(sous[- ]?|sub[- ]?|grand )?(total|totaux|somme|sum)\b/i;

/** Reads the values of a row; undefined when it is no invoice, credit note or payment, or is faulty (then errors tell). */
export function readRow(
  cells: readonly string[],
  line: number,
  layout: Layout,
  errors: IssueCollector,
  warnings: IssueCollector,
  skipped: SkipCounter,
): Row | undefined {
  const text = (target: Target): string => {
    const column = layout.at.get(target);
    return column === undefined ? '' : (cells[column] ?? '').trim();
  };
  const client = text('clientCode') || text('clientName').replace(/\s+/g, ' ');
  if (isTotalRow(cells, client, text)) {
    skipped.add('totalRow', 0);
    return undefined;
  }
  const kind = documentKindOf(text('documentType'));
  const state = paidStateOf(text('status'));
  if (kind === 'none' || state === 'void') {
    skipped.add(kind === 'none' ? 'notAnInvoice' : 'draftOrCancelled', 0);
    return undefined;
  }
  const before = errors.count();
  if (client === '')
    errors.add(
      line,
      layout.at.has('clientCode') ? titleOf(layout, 'clientCode') : titleOf(layout, 'clientName'),
      'missingValue',
      '',
    );
  const values = readValues(line, layout, text, errors, warnings);
  const issuedOn = values.issuedOn ?? (values.dueOn === undefined ? undefined : values.dueOn - layout.termDays);
  if (issuedOn === undefined && errors.count() === before)
    errors.add(line, titleOf(layout, 'issuedOn') || titleOf(layout, 'dueOn'), 'missingValue', '');
  const amount = values.amount ?? values.open;
  if (amount === undefined && errors.count() === before)
    errors.add(line, titleOf(layout, 'amount') || titleOf(layout, 'openAmount'), 'missingValue', '');
  if (errors.count() > before || issuedOn === undefined || amount === undefined) return undefined;
  if (amount === 0) {
    skipped.add('zeroAmount', 0);
    return undefined;
  }
  const paid = paidOf(values, amount, state === 'paid');
  if (paid < 0 && amount > 0) skipped.add('negativePaid', paid);
  return {
    line,
    client,
    number: text('number'),
    issuedOn,
    issueAssumed: values.issuedOn === undefined,
    dueOn: values.dueOn,
    amount,
    open: values.open,
    paid: Math.max(0, paid),
    paidOn: values.paidOn,
    currency: currencyOf(text('currency')) ?? layout.currency,
    kind: kind === 'unknown' ? 'invoice' : kind,
    text,
  };
}

const titleOf = (layout: Layout, target: Target): string => layout.titles[layout.at.get(target) ?? -1] ?? '';

function isTotalRow(cells: readonly string[], client: string, text: (target: Target) => string): boolean {
  const first = cells.find((cell) => cell.trim() !== '')?.trim() ?? '';
  return (
    TOTAL_ROW.test(first) && text('issuedOn') === '' && text('dueOn') === '' && (client === '' || client === first)
  );
}

interface Values {
  readonly issuedOn: Day | undefined;
  readonly dueOn: Day | undefined;
  readonly paidOn: Day | undefined;
  readonly amount: Cents | undefined;
  readonly open: Cents | undefined;
  readonly paid: Cents | undefined;
}

function readValues(
  line: number,
  layout: Layout,
  text: (target: Target) => string,
  errors: IssueCollector,
  warnings: IssueCollector,
): Values {
  const day = (target: Target): Day | undefined => {
    const value = text(target);
    if (value === '' || /^0{1,4}[-/.]?0{1,2}[-/.]?0{1,4}$/.test(value)) return undefined;
    const read = readDate(value, layout.dateForms.get(target) ?? 'ymd');
    if (isRecent(read)) return read;
    errors.add(line, titleOf(layout, target), 'badDate', value);
    return undefined;
  };
  const cents = (target: Target): Cents | undefined => {
    const value = text(target);
    if (value === '' || value === '-') return undefined;
    const read = readAmount(value, layout.decimal);
    if (!read) errors.add(line, titleOf(layout, target), 'badAmount', value);
    else if (read.rounded) warnings.add(line, titleOf(layout, target), 'rounded', value);
    return read?.cents;
  };
  return {
    issuedOn: day('issuedOn'),
    dueOn: day('dueOn'),
    paidOn: day('paidOn'),
    amount: cents('amount'),
    open: cents('openAmount'),
    paid: cents('paidAmount'),
  };
}

/** How much of a row is paid: as stated, else what is no longer open, else all of it where a date or the status says so. */
function paidOf(values: Values, amount: Cents, isPaid: boolean): Cents {
  if (values.paid !== undefined && (values.paid !== 0 || values.paidOn === undefined)) return values.paid;
  if (values.amount !== undefined && values.open !== undefined) return values.amount - values.open;
  return values.paidOn !== undefined || isPaid ? amount : 0;
}
