import type { Table } from '../facts.js';
import { type Cell, cellLines, drawCellLines, naturalWidth, type Place, titled } from './columns.js';
import type { Piece } from './flow.js';
import type { Element, Sheet } from './sheet.js';
import { HAIRLINE, INK, SOFT, STYLES, type Style } from './styles.js';
import { baselineIn, type Room, widthIn } from './text.js';

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

interface Layout {
  readonly styles: Styles;
  readonly places: readonly Place[];
}

function cellsOf(table: Table, index: number, styles: Styles): Cell[] {
  const cells = table.rows.map((row) => ({ text: row[index] ?? '', style: styles.cell }));
  return table.total ? [...cells, { text: table.total[index] ?? '', style: styles.total }] : cells;
}

/** A column of text wider than this share of the table is broken into lines instead of making all type smaller. */
const LONG_SHARE = 0.34;

/** Widths of columns: long texts share what the others leave; undefined where there is none, or all fits. */
function sharedWidths({ columns }: Table, naturals: readonly Natural[], room: number): readonly Natural[] | undefined {
  const isLong = (i: number) => columns[i]?.align === 'left' && (naturals[i]?.width ?? 0) > room * LONG_SHARE;
  const sum = (list: readonly Natural[]) => list.reduce((total, { width }) => total + width, 0);
  const long = naturals.filter((_, i) => isLong(i));
  if (long.length === 0 || sum(naturals) <= room) return undefined;
  const left = room - sum(naturals.filter((_, i) => !isLong(i)));
  if (left < room * LONG_SHARE) return undefined;
  return naturals.map((natural, i) =>
    isLong(i) ? { ...natural, width: Math.min(natural.width, (left * natural.width) / sum(long)) } : natural,
  );
}

/** The largest type at which the table fits; at the smallest, the first column gives way and wraps. */
function layOut(table: Table, room: Room): Layout {
  const width = widthIn(room) - GAP * (table.columns.length - 1);
  for (const size of SIZES) {
    const styles = stylesAt(size);
    const wanted = table.columns.map((column, i) => naturalWidth(column, styles.head, cellsOf(table, i, styles)));
    const naturals = sharedWidths(table, wanted, width) ?? wanted;
    const spare = width - naturals.reduce((sum, natural) => sum + natural.width, 0);
    if (spare >= -0.01 || size === SIZES.at(-1)) return { styles, places: spread(table, naturals, spare, room.left) };
  }
  throw new RangeError('a table needs a size');
}

type Natural = ReturnType<typeof naturalWidth>;

function spread(table: Table, naturals: readonly Natural[], spare: number, start: number): Place[] {
  const each = spare > 0 ? spare / table.columns.length : 0;
  let left = start;
  return table.columns.map((column, i) => {
    const { width = 0, decimals = 0 } = naturals[i] ?? {};
    const own = i === 0 ? width + Math.min(0, spare) : width;
    const right = left + own + each;
    const place = { column, left, right, decimals };
    left = right + GAP;
    return place;
  });
}

interface RowLook {
  readonly style: Style;
  readonly tag: 'TH' | 'TD';
  readonly scope?: 'Column';
  /** Rule above or under the row. */
  readonly rule: { readonly at: 'top' | 'bottom'; readonly thickness: number; readonly color: string };
}

/** A row, or a part of one that is too high to stay whole. */
interface Row {
  readonly height: number;
  /** Draws the row into its element, or as an artifact where none is given (a header that comes again). */
  readonly draw: (top: number, element: Element | undefined) => void;
}

/** A row of more lines is cut into parts of so many. */
const LINES_TOGETHER = 36;

/** A row of a table, each cell broken to its column; titles stand on the foot of the row. */
function makeRow(
  sheet: Sheet,
  cells: readonly string[],
  places: readonly Place[],
  room: Room,
  look: RowLook,
): readonly Row[] {
  const wrapped = places.map((place, i) => cellLines({ text: cells[i] ?? '', style: look.style }, place));
  const most = Math.max(...wrapped.map((lines) => lines.length));
  const parts = Math.max(1, Math.ceil(most / LINES_TOGETHER));
  const elements: Element[] = [];
  return Array.from({ length: parts }, (_, n) => {
    const lines = wrapped.map((own) => own.slice(n * LINES_TOGETHER, (n + 1) * LINES_TOGETHER));
    const edges = { opens: n === 0, closes: n === parts - 1 };
    return rowPart(sheet, lines, places, room, look, edges, elements);
  });
}

function rowPart(
  sheet: Sheet,
  wrapped: readonly (readonly string[])[],
  places: readonly Place[],
  room: Room,
  { style, tag, scope, rule }: RowLook,
  { opens, closes }: { readonly opens: boolean; readonly closes: boolean },
  elements: Element[],
): Row {
  const most = Math.max(...wrapped.map((lines) => lines.length));
  const over = opens ? PADDING : 0;
  const height = over + most * style.leading + (closes ? PADDING : 0);
  const paint = (i: number, place: Place, top: number) => {
    const lines = wrapped[i] ?? [];
    const first = scope === 'Column' ? most - lines.length : 0;
    drawCellLines(sheet, lines, tag === 'TH' ? titled(place) : place, top + over + first * style.leading, style);
  };
  const draw = (top: number, element: Element | undefined) => {
    if (rule.at === 'top' ? opens : closes) {
      const y = rule.at === 'top' ? top : top + height - rule.thickness;
      sheet.artifact(() => sheet.rule(room.left, y, widthIn(room), rule.thickness, rule.color));
    }
    for (const [i, place] of places.entries()) {
      if (!element) sheet.artifact(() => paint(i, place, top));
      else {
        const cell = elements[i] ?? sheet.element(element, tag, scope ? { scope } : {});
        elements[i] = cell;
        sheet.tagged(cell, tag, () => paint(i, place, top));
      }
    }
  };
  return { height, draw };
}

/** The row of titles, ruled underneath in the colour of the document. */
export function headRow(
  sheet: Sheet,
  titles: readonly string[],
  places: readonly Place[],
  room: Room,
  style: Style,
): Row {
  const rule = { at: 'bottom', thickness: 0.8, color: sheet.palette.rule } as const;
  const look: RowLook = { style, tag: 'TH', scope: 'Column', rule };
  const lines = places.map((place, i) => cellLines({ text: titles[i] ?? '', style }, place));
  return rowPart(sheet, lines, places, room, look, { opens: true, closes: true }, []);
}

/** A table: caption, header again on every page, rows, total held to the last row. */
export function tablePieces(sheet: Sheet, table: Table, room: Room): Piece[] {
  const { styles, places } = layOut(table, room);
  const element = sheet.element(sheet.root, 'Table');
  const titles = table.columns.map(({ title }) => title);
  const head = headRow(sheet, titles, places, room, styles.head);
  const caption = captionPieces(sheet, element, table.caption, room);
  const header = sheet.element(sheet.element(element, 'THead'), 'TR');
  const body = sheet.element(element, 'TBody');
  const reopen = { height: head.height, draw: (top: number) => head.draw(top, undefined) };
  const rowPieces = (cells: readonly string[], look: RowLook, holdsNext: boolean): Piece[] => {
    const row = sheet.element(body, 'TR');
    return makeRow(sheet, cells, places, room, look).map((part) => {
      const draw = (top: number) => part.draw(top, row);
      return { height: part.height, before: 0, holdsNext, draw, reopen };
    });
  };
  const plain: RowLook = { style: styles.cell, tag: 'TD', rule: { at: 'bottom', thickness: 0.35, color: HAIRLINE } };
  const sum: RowLook = {
    style: styles.total,
    tag: 'TD',
    rule: { at: 'top', thickness: 0.8, color: sheet.palette.rule },
  };
  const last = table.rows.length - 1;
  // A short table is not cut; of a long one, two rows stay together at its head and at its foot.
  const holdsNext = (i: number): boolean =>
    i === last ? table.total !== undefined : last < WHOLE_UP_TO || i === 0 || i === last - 1;
  return [
    ...caption,
    { height: head.height, before: 1, holdsNext: true, draw: (top) => head.draw(top, header) },
    ...table.rows.flatMap((row, i) => rowPieces(row, plain, holdsNext(i))),
    ...(table.total ? rowPieces(table.total, sum, false) : []),
  ];
}

/** The caption over a table; none where there is nothing to say. */
export function captionPieces(sheet: Sheet, table: Element, text: string, room: Room): Piece[] {
  if (!text) return [];
  const element = sheet.element(table, 'Caption');
  const style = { ...STYLES.heading, color: sheet.palette.heading };
  const draw = (top: number) =>
    sheet.tagged(element, 'Caption', () => sheet.text(text, room.left, top + baselineIn(style), style));
  return [{ height: style.leading, before: 11, holdsNext: true, draw }];
}
