import { type AmountTally, emptyAmountTally, tallyAmount } from '../amounts.js';
import { type DateTally, emptyDateTally, tallyDate } from '../dates.js';
import { eachRow, type RowFault, SEPARATORS, type Separator } from '../delimited.js';
import { isKnownTitle } from './targets.js';

/** What the values of one column look like. */
export interface ColumnSurvey {
  readonly dates: DateTally;
  readonly amounts: AmountTally;
  filled: number;
  currencyCodes: number;
  currencySymbols: Map<string, number>;
  emails: number;
  flags: number;
  deliveryWords: number;
  countries: number;
}

/** A delimited file seen once: its separator, its title row and what each column holds. */
export interface Survey {
  readonly separator: Separator;
  /** Characters before the rows (a `sep=;` line). */
  readonly from: number;
  readonly titles: readonly string[];
  readonly titleLine: number;
  readonly columns: readonly ColumnSurvey[];
  readonly rows: number;
  /** The first rows as they stand, to be shown. */
  readonly sample: readonly (readonly string[])[];
  readonly usualWidth: number;
  /** What stands in the rows before the titles. */
  readonly preamble: readonly string[];
  readonly fault: RowFault | undefined;
}

const SNIFFED_CHARACTERS = 65_536;
const SNIFFED_ROWS = 40;
const TITLE_WITHIN_ROWS = 20;
const SAMPLE_ROWS = 5;

/** First rows of the text under a separator. */
function firstRows(text: string, separator: Separator): { cells: string[]; line: number }[] {
  const head =
    text.length > SNIFFED_CHARACTERS
      ? text.slice(0, text.lastIndexOf('\n', SNIFFED_CHARACTERS) + 1 || SNIFFED_CHARACTERS)
      : text;
  const rows: { cells: string[]; line: number }[] = [];
  eachRow(head, separator, true, (cells, line) => {
    rows.push({ cells, line });
    return rows.length < SNIFFED_ROWS;
  });
  return rows;
}

/** Finds the separator: the one under which titles are recognised and rows are alike and wide. */
function sniffSeparator(text: string): Separator {
  let best: Separator = ',';
  let bestScore = -1;
  for (const separator of SEPARATORS) {
    const rows = firstRows(text, separator);
    const widths = new Map<number, number>();
    for (const { cells } of rows) widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1);
    const [width, count] = [...widths].sort((a, b) => b[1] - a[1])[0] ?? [1, 0];
    const known = Math.max(
      0,
      ...rows.slice(0, TITLE_WITHIN_ROWS).map(({ cells }) => cells.filter(isKnownTitle).length),
    );
    const alike = rows.length === 0 ? 0 : count / rows.length;
    const score = width < 2 ? known * 0.1 : known * 10 + alike * alike * width;
    if (score > bestScore) {
      best = separator;
      bestScore = score;
    }
  }
  return best;
}

/**
 * Finds the row of titles among the first rows: the one that names most known things (programs put title lines before);
 * else the first row as wide as most whose cells are all filled, different and no numbers.
 * @param wanted titles that the user named, counted as known
 */
function findTitles(
  rows: readonly { readonly cells: readonly string[]; readonly line: number }[],
  wanted: (title: string) => boolean,
): number {
  let best = -1;
  let most = 1;
  rows.slice(0, TITLE_WITHIN_ROWS).forEach(({ cells }, index) => {
    const known = cells.filter((cell) => isKnownTitle(cell) || wanted(cell)).length;
    if (known > most) {
      most = known;
      best = index;
    }
  });
  if (best >= 0) return best;
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  return rows.findIndex(({ cells }) => {
    const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
    return (
      cells.length === width &&
      filled.length > 1 &&
      filled.length === cells.length &&
      new Set(filled).size === filled.length &&
      filled.every((cell) => !/^[\d\s.,/:-]+$/.test(cell))
    );
  });
}

/** Reads the file once to learn how it is written. Undefined when it has no row of titles. */
export function survey(text: string, wanted: (title: string) => boolean): Survey | undefined {
  const declared = /^\ufeff?sep=([\t;|,])\r?\n/i.exec(text);
  const from = declared?.[0].length ?? 0;
  const shift = from > 0 ? 1 : 0;
  const body = from > 0 ? text.slice(from) : text;
  const separator = (declared?.[1] as Separator | undefined) ?? sniffSeparator(body);
  const rows = firstRows(body, separator);
  const at = findTitles(rows, wanted);
  const titleRow = rows[at];
  if (!titleRow) return undefined;
  const titles = titleRow.cells.map((cell) => cell.trim());
  const preamble = rows
    .slice(0, at)
    .flatMap(({ cells }) => cells.map((cell) => cell.trim()).filter((cell) => cell !== ''));
  const columns = titles.map(emptyColumn);
  const widths = new Map<number, number>();
  const sample: string[][] = [];
  let count = 0;
  const fault = eachRow(body, separator, true, (cells, line) => {
    if (line <= titleRow.line) return undefined;
    widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1);
    if (cells.every((cell) => cell.trim() === '')) return undefined;
    count += 1;
    if (sample.length < SAMPLE_ROWS) sample.push(cells);
    columns.forEach((column, index) => {
      tallyCell(column, line + shift, (cells[index] ?? '').trim());
    });
    return undefined;
  });
  const usualWidth = [...widths].sort((a, b) => b[1] - a[1])[0]?.[0] ?? titles.length;
  return {
    separator,
    from,
    titles,
    titleLine: titleRow.line + shift,
    columns,
    rows: count,
    sample,
    usualWidth,
    preamble,
    fault,
  };
}

function emptyColumn(): ColumnSurvey {
  return {
    dates: emptyDateTally(),
    amounts: emptyAmountTally(),
    filled: 0,
    currencyCodes: 0,
    currencySymbols: new Map(),
    emails: 0,
    flags: 0,
    deliveryWords: 0,
    countries: 0,
  };
}

/** A column without a single date (amount) in so many rows holds none. */
const ENOUGH_ROWS = 500;

const FLAG = /^(yes|no|y|n|oui|non|o|true|false|vrai|faux|0|1|x)$/i;
const DELIVERY =
  /^(electronic|electronique|électronique|paper|papier|e-?mail|courriel|courrier|post|postal|mail|edi)$/i;
const SYMBOL = /[$€£]|\b(?:EUR|USD|GBP|CHF|CAD)\b/;

function tallyCell(column: ColumnSurvey, line: number, cell: string): void {
  if (cell === '') return;
  column.filled += 1;
  if (column.dates.readable > 0 || column.filled <= ENOUGH_ROWS) tallyDate(column.dates, line, cell);
  if (column.amounts.readable > 0 || column.filled <= ENOUGH_ROWS) tallyAmount(column.amounts, line, cell);
  if (/^[A-Z]{3}$/.test(cell)) column.currencyCodes += 1;
  else if (/^[A-Z]{2}$/.test(cell)) column.countries += 1;
  if (cell.length <= 12) {
    if (FLAG.test(cell)) column.flags += 1;
    if (DELIVERY.test(cell)) column.deliveryWords += 1;
  }
  if (cell.includes('@')) column.emails += 1;
  if (cell.length > 40) return;
  const symbol = SYMBOL.exec(cell)?.[0];
  if (symbol !== undefined) column.currencySymbols.set(symbol, (column.currencySymbols.get(symbol) ?? 0) + 1);
}
