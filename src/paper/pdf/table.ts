import type { Column, Table } from '../facts.js';
import type { Piece } from './flow.js';
import { breakLines, widthOf } from './lines.js';
import type { Element, Sheet } from './sheet.js';
import { HAIRLINE, INK, PAGE, SOFT, STYLES, type Style } from './styles.js';

const WIDTH = PAGE.right - PAGE.left;
const GAP = 7;
const PADDING = 2.6;
/** A table of so many rows or fewer stays on one page. */
const WHOLE_UP_TO = 6;
const SIZES = [8.8, 8.4, 8, 7.6, 7.2, 6.8] as const;

interface Styles {
  readonly head: Style;
  readonly cell: Style;
  readonly total: Style;
}

function stylesAt(size: number): Styles {
  const leading = size * 1.32;
  return {
    head: { face: 'sansStrong', size: size - 0.6, leading: (size - 0.6) * 1.25, color: SOFT },
    cell: { face: 'sans', size, leading, color: INK },
    total: { face: 'sansStrong', size, leading, color: INK },
  };
}

/** Where the decimal part of a figure starts: `1 234,50` at 5. The whole text when it has none. */
function decimalPoint(text: string): number {
  const match = /[.,]\d{1,4}\D*$/.exec(text);
  return match ? match.index : text.length;
}

interface Place {
  readonly column: Column;
  readonly left: number;
  readonly right: number;
  /** Widest decimal part of the column, in points: figures meet on its left edge. */
  readonly decimals: number;
}

interface Layout {
  readonly styles: Styles;
  readonly places: readonly Place[];
}

const widestWord = (text: string, style: Style): number =>
  Math.max(...text.split(' ').map((word) => widthOf(word, style)));

function cellsOf(table: Table, index: number, styles: Styles): { text: string; style: Style }[] {
  const cells = table.rows.map((row) => ({ text: row[index] ?? '', style: styles.cell }));
  return table.total ? [...cells, { text: table.total[index] ?? '', style: styles.total }] : cells;
}

function naturalWidth(table: Table, index: number, styles: Styles): { width: number; decimals: number } {
  const cells = cellsOf(table, index, styles);
  const head = widestWord(table.columns[index]?.title ?? '', styles.head);
  const whole = Math.max(0, ...cells.map(({ text, style }) => widthOf(text, style)));
  if (table.columns[index]?.align !== 'decimal') return { width: Math.max(head, whole), decimals: 0 };
  const parts = cells.map(({ text, style }) => {
    const point = decimalPoint(text);
    return { left: widthOf(text.slice(0, point), style), right: widthOf(text.slice(point), style) };
  });
  const decimals = Math.max(0, ...parts.map(({ right }) => right));
  return { width: Math.max(head, decimals + Math.max(0, ...parts.map(({ left }) => left))), decimals };
}

/** The largest type at which the table fits; at the smallest, the first column gives way and wraps. */
function layOut(table: Table): Layout {
  for (const size of SIZES) {
    const styles = stylesAt(size);
    const naturals = table.columns.map((_, i) => naturalWidth(table, i, styles));
    const spare = WIDTH - naturals.reduce((sum, { width }) => sum + width, 0) - GAP * (table.columns.length - 1);
    if (spare >= 0 || size === SIZES.at(-1)) return { styles, places: spread(table, naturals, spare) };
  }
  throw new RangeError('a table needs a size');
}

function spread(table: Table, naturals: readonly { width: number; decimals: number }[], spare: number): Place[] {
  const each = spare > 0 ? spare / table.columns.length : 0;
  let left: number = PAGE.left;
  return table.columns.map((column, i) => {
    const { width = 0, decimals = 0 } = naturals[i] ?? {};
    const own = i === 0 ? width + Math.min(0, spare) : width;
    const right = left + own + (i === table.columns.length - 1 ? (spare > 0 ? each : 0) : each);
    const place = { column, left, right, decimals };
    left = right + GAP;
    return place;
  });
}

function drawCell(sheet: Sheet, line: string, { column, left, right, decimals }: Place, y: number, style: Style): void {
  if (column.align === 'left') sheet.text(line, left, y, style);
  else if (column.align === 'right') sheet.textEndingAt(line, right, y, style);
  else {
    const point = decimalPoint(line);
    const start = right - decimals - widthOf(line.slice(0, point), style);
    sheet.text(line, start, y, style);
  }
}

interface RowLook {
  readonly style: Style;
  readonly tag: 'TH' | 'TD';
  readonly scope?: 'Column' | 'Row';
  /** Rule above or under the row, if any. */
  readonly rule: { readonly at: 'top' | 'bottom'; readonly thickness: number; readonly color: string };
}

interface Row {
  readonly height: number;
  readonly draw: (top: number, element: Element | undefined) => void;
}

function makeRow(sheet: Sheet, cells: readonly string[], places: readonly Place[], look: RowLook): Row {
  const { style, tag, rule } = look;
  const wrapped = places.map(({ left, right }, i) => breakLines(cells[i] ?? '', style, right - left + 0.01));
  const most = Math.max(...wrapped.map((lines) => lines.length));
  const height = most * style.leading + 2 * PADDING;
  const paint = (i: number, place: Place, top: number) => {
    const lines = wrapped[i] ?? [];
    const first = tag === 'TH' && look.scope === 'Column' ? most - lines.length : 0;
    for (const [n, line] of lines.entries()) {
      const y = top + PADDING + (first + n) * style.leading + style.leading / 2 + style.size * 0.34;
      drawCell(sheet, line, tag === 'TH' && place.column.align === 'decimal' ? asRight(place) : place, y, style);
    }
  };
  const draw = (top: number, element: Element | undefined) => {
    sheet.artifact(() => {
      const y = rule.at === 'top' ? top : top + height - rule.thickness;
      sheet.rule(PAGE.left, y, WIDTH, rule.thickness, rule.color);
    });
    for (const [i, place] of places.entries()) {
      if (!element) sheet.artifact(() => paint(i, place, top));
      else {
        const cell = sheet.element(element, tag, look.scope ? { scope: look.scope } : {});
        sheet.tagged(cell, tag, () => paint(i, place, top));
      }
    }
  };
  return { height, draw };
}

const asRight = (place: Place): Place => ({ ...place, column: { ...place.column, align: 'right' } });

/** A table: caption, header again on every page, rows, total held to the last row. */
export function tablePieces(sheet: Sheet, table: Table): Piece[] {
  const { styles, places } = layOut(table);
  const element = sheet.element(sheet.root, 'Table');
  const head = makeRow(
    sheet,
    table.columns.map(({ title }) => title),
    places,
    { style: styles.head, tag: 'TH', scope: 'Column', rule: { at: 'bottom', thickness: 0.8, color: INK } },
  );
  const caption = sheet.element(element, 'Caption');
  const header = sheet.element(sheet.element(element, 'THead'), 'TR');
  const body = sheet.element(element, 'TBody');
  const reopen = { height: head.height, draw: (top: number) => head.draw(top, undefined) };
  const rowPiece = (cells: readonly string[], look: RowLook, holdsNext: boolean): Piece => {
    const row = makeRow(sheet, cells, places, look);
    const draw = (top: number) => row.draw(top, sheet.element(body, 'TR'));
    return { height: row.height, before: 0, holdsNext, draw, reopen };
  };
  const plain: RowLook = { style: styles.cell, tag: 'TD', rule: { at: 'bottom', thickness: 0.35, color: HAIRLINE } };
  const sum: RowLook = { style: styles.total, tag: 'TD', rule: { at: 'top', thickness: 0.8, color: INK } };
  const last = table.rows.length - 1;
  // A short table is not cut; of a long one, two rows stay together at its head and at its foot.
  const holdsNext = (i: number): boolean =>
    i === last ? table.total !== undefined : last < WHOLE_UP_TO || i === 0 || i === last - 1;
  return [
    captionPiece(sheet, caption, table.caption),
    { height: head.height, before: 1, holdsNext: true, draw: (top) => head.draw(top, header) },
    ...table.rows.map((row, i) => rowPiece(row, plain, holdsNext(i))),
    ...(table.total ? [rowPiece(table.total, sum, false)] : []),
  ];
}

function captionPiece(sheet: Sheet, element: Element, text: string): Piece {
  const style = STYLES.heading;
  const y = style.leading / 2 + style.size * 0.34;
  return {
    height: style.leading,
    before: 11,
    holdsNext: true,
    draw: (top) => sheet.tagged(element, 'Caption', () => sheet.text(text, PAGE.left, top + y, style)),
  };
}
