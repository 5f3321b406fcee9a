import { type AmountStyle, decideAmountStyle, emptyAmountTally, tallyAmount } from '../amounts.js';
import { type DateOrder, decideDateOrder, emptyDateTally, tallyDate } from '../dates.js';
import { eachRow, type RowFault, SEPARATORS, type Separator } from '../delimited.js';
import { type FecLayout, fecColumnOf, layOutFec } from './columns.js';

/** The separator under which the first line names the most columns of a FEC; null when it names hardly any. */
export function fecSeparator(text: string): Separator | null {
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

/** How a FEC is laid out and written. */
export interface Survey {
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
export function surveyFec(text: string, separator: Separator): Survey {
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
    tallyAmount(amounts, line, cellAt(cells, at.Debit ?? at.Montant));
    tallyAmount(amounts, line, cellAt(cells, at.Debit === undefined ? undefined : at.Credit));
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

/** A cell without the blanks that pad it; empty where there is no such column. */
export const cellAt = (cells: readonly string[], index: number | undefined): string =>
  index === undefined ? '' : (cells[index] ?? '').trim();
