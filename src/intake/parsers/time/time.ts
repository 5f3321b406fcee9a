import { type DateForm, decideDateOrder, emptyDateTally, tallyDate } from '../dates.js';
import { eachRow, firstControlLine, SEPARATORS, type Separator } from '../delimited.js';
import { excerptOf } from '../issues.js';
import type { ReadEntry, TimeIssue, TimeIssues, TimeReading, TimeReadingOptions, TimeReason } from './facts.js';
import { layoutOf, type TimeColumns } from './layouts.js';
import { type Reporter, type Row, readRow } from './rows.js';

const ISSUES_KEPT = 1_000;
const ROWS_MAX = 100_000;
const NONE: TimeIssues = { list: [], count: 0 };

function issueList(): { add: (...issue: [number, string, TimeReason, string]) => void; all: () => TimeIssues } {
  const list: TimeIssue[] = [];
  let count = 0;
  return {
    add: (line, field, reason, value) => {
      count += 1;
      if (list.length < ISSUES_KEPT) list.push({ line, field, reason, excerpt: excerptOf(value) });
    },
    all: () => ({ list, count }),
  };
}

/** A reading that is nothing but its refusal. */
export function refusedTime(reason: TimeReason, line = 0, field = '', value = ''): TimeReading {
  const issue = { line, field, reason, excerpt: excerptOf(value) };
  return { program: null, entries: [], errors: { list: [issue], count: 1 }, warnings: NONE, dates: null };
}

/** The separator that makes most columns of the first line. */
function separatorOf(text: string): Separator {
  const end = text.search(/[\r\n]/);
  const first = end < 0 ? text : text.slice(0, end);
  const counts = SEPARATORS.map((separator) => [first.split(separator).length, separator] as const);
  return counts.reduce((best, next) => (next[0] > best[0] ? next : best))[1];
}

/** How the dates of the file are written, from all of them; `asked` where they leave it open and nobody said. */
function datesOf(rows: readonly Row[], { columns }: TimeColumns, { dateOrder }: TimeReadingOptions) {
  const dates = [columns.startDate, columns.endDate].filter((column) => column !== undefined);
  const tally = emptyDateTally();
  for (const { cells, line } of rows) for (const { at } of dates) tallyDate(tally, line, (cells[at] ?? '').trim());
  const order = decideDateOrder(tally, dateOrder ?? 'dmy');
  const [first] = dates;
  const example = (first && rows.map(({ cells }) => (cells[first.at] ?? '').trim()).find((text) => text !== '')) ?? '';
  if (!order) return { form: 'ymd' as DateForm, asked: false, example };
  const open = !order.certain && (order.form === 'dmy' || order.form === 'mdy');
  return { form: open && dateOrder ? dateOrder : order.form, asked: open && dateOrder === undefined, example };
}

/**
 * Reads an export of time entries: Toggl Track, Clockify, Harvest, Solidtime.
 * @returns its entries; or, when anything is wrong, every reason and no entry
 */
export function parseTime(text: string, options: TimeReadingOptions = {}): TimeReading {
  if (text.trim() === '') return refusedTime('emptyFile');
  const control = firstControlLine(text);
  if (control) return refusedTime('controlCharacter', control.line, '', text.slice(control.at, control.at + 20));
  const rows: Row[] = [];
  let tooMany = 0;
  const fault = eachRow(text, separatorOf(text), true, (cells, line) => {
    if (rows.length > ROWS_MAX) tooMany = line;
    else rows.push({ cells, line });
    return tooMany === 0;
  });
  if (tooMany > 0) return refusedTime('tooManyRows', tooMany);
  const [head, ...body] = rows;
  const layout = layoutOf((head?.cells ?? []).map((title) => title.trim()));
  if ('reason' in layout) return refusedTime(layout.reason, head?.line ?? 1, '', (head?.cells ?? []).join(', '));
  if (fault) return { ...refusedTime(fault.reason, fault.line, '', fault.excerpt), program: layout.program };
  if (layout.missing.length > 0)
    return { ...refusedTime('missingColumns', 1, layout.missing.join(', ')), program: layout.program };
  if (body.length === 0) return { ...refusedTime('noLines', 1), program: layout.program };
  return readRows(body, head?.cells.length ?? 0, layout, options);
}

function readRows(rows: readonly Row[], width: number, layout: TimeColumns, options: TimeReadingOptions): TimeReading {
  const [errors, warnings] = [issueList(), issueList()];
  const report: Reporter = { error: errors.add, warn: warnings.add };
  const dates = layout.columns.startDate ? datesOf(rows, layout, options) : null;
  const [first] = rows;
  if (dates?.asked)
    errors.add(first?.line ?? 0, layout.columns.startDate?.title ?? '', 'ambiguousDates', dates.example);
  const entries = rows.flatMap((row): ReadEntry[] => {
    if (row.cells.length !== width) {
      errors.add(row.line, '', 'cellsMissing', row.cells.join(', '));
      return [];
    }
    const entry = readRow(row, layout, dates?.form ?? 'ymd', report);
    return entry ? [entry] : [];
  });
  const found = errors.all();
  return {
    program: layout.program,
    entries: found.count > 0 ? [] : entries,
    errors: found,
    warnings: warnings.all(),
    dates,
  };
}
