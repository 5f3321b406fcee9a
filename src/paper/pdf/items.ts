import type { Item, Items } from '../facts.js';
import { decimalsWidth, drawCellLines, naturalWidth, type Place } from './columns.js';
import type { Piece } from './flow.js';
import { breakLines, widthOf } from './lines.js';
import type { Element, Sheet } from './sheet.js';
import { HAIRLINE, SOFT, STYLES, type Style } from './styles.js';
import { captionPieces, headRow } from './table.js';
import { baselineIn, drawLines, type Room, whole, widthIn } from './text.js';

const GAP = 12;
const PADDING = 4.4;
/** The tint of an offered line reaches this far out of the text. */
const OVERHANG = 5;
/** Narrowest first column, as a share of the table. */
const FIRST_COLUMN_SHARE = 0.4;
const SHRINK = [1, 0.95, 0.9, 0.85, 0.8] as const;
const LABEL_GAP = 7;
const DASH = '–';

const HEAD: Style = { face: 'sansStrong', size: 8, leading: 10.2, color: SOFT };
const CELL: Style = { ...STYLES.item, face: 'sans' };

const scaled = (style: Style, share: number): Style => ({ ...style, size: style.size * share });

interface Layout {
  readonly head: Style;
  readonly cell: Style;
  readonly places: readonly Place[];
}

/** Figures at the right in their own width, the rest for the titles; smaller figures where the titles would have too little. */
function layOut({ columns, items }: Items, room: Room, decimals: number): Layout {
  const last = columns.length - 1;
  for (const share of SHRINK) {
    const [head, cell] = [scaled(HEAD, share), scaled(CELL, share)];
    const naturals = columns.map((column, i) => {
      const texts = items.flatMap(({ cells, adjustments }) => [
        cells[i - 1],
        ...adjustments.map((one) => one.cells[i - 1]),
      ]);
      const own = i === 0 ? [] : texts.map((text = '') => ({ text, style: cell }));
      return naturalWidth(column, head, own, i === last ? decimals : 0, true);
    });
    const figures = naturals.slice(1).reduce((sum, { width }) => sum + width + GAP, 0);
    const first = widthIn(room) - figures;
    if (first >= widthIn(room) * FIRST_COLUMN_SHARE || share === SHRINK.at(-1)) {
      let left = room.left;
      const places = columns.map((column, i) => {
        const right = left + (i === 0 ? first : (naturals[i]?.width ?? 0));
        const { decimals: wide = 0 } = naturals[i] ?? {};
        const spare = i === last ? Math.max(0, wide - ownDecimals(items, i, cell)) : 0;
        const titleRight = Math.max(
          right - spare,
          Math.min(right, left + widthOf(column.title.split('\n')[0] ?? '', head)),
        );
        const place = { column, left, right, decimals: wide, titleRight };
        left = right + GAP;
        return place;
      });
      return { head, cell, places };
    }
  }
  throw new RangeError('a table needs a size');
}

/** Widest decimals of the figures of a column. */
function ownDecimals(items: Items['items'], index: number, style: Style): number {
  return Math.max(0, ...items.map(({ cells }) => decimalsWidth(cells[index - 1] ?? '', style)));
}

/** Lines inside the first cell of an item. */
function cellPieces(sheet: Sheet, element: Element, lines: readonly string[], left: number, style: Style): Piece[] {
  return lines.map((line) => ({
    height: style.leading,
    before: 0,
    holdsNext: true,
    draw: (top) => sheet.tagged(element, 'P', () => sheet.text(`${line} `, left, top + baselineIn(style), style)),
  }));
}

/** A label at the left, and what it names, one under the other, a dash before each where they are several. */
function detailPieces(sheet: Sheet, cell: Element, { details }: Item, place: Place, labels: number): Piece[] {
  const style = STYLES.itemText;
  const left = place.left + labels;
  return details.flatMap(({ label, items }) => {
    const named = sheet.element(cell, 'P');
    const list = sheet.element(cell, 'L');
    const indent = items.length > 1 ? widthOf(`${DASH} `, style) : 0;
    const pieces = items.flatMap((item) => {
      const body = sheet.element(sheet.element(list, 'LI'), 'LBody');
      const lines = breakLines(item, style, place.right - left - indent);
      return cellPieces(sheet, body, lines, left + indent, style).map((piece, i) => {
        if (i > 0 || indent === 0) return piece;
        const draw = (top: number) => {
          sheet.artifact(() => sheet.text(DASH, left, top + baselineIn(style), style));
          piece.draw(top);
        };
        return { ...piece, draw };
      });
    });
    const [first, ...rest] = pieces;
    if (!first) return [];
    const draw = (top: number) => {
      sheet.tagged(named, 'P', () => sheet.text(label, place.left, top + baselineIn(style), STYLES.itemLabel));
      first.draw(top);
    };
    return [{ ...first, before: 2.4, draw }, ...rest];
  });
}

/** A row of figures: title or adjustment at the left, one cell for each column after the first. */
function figuresPiece(
  sheet: Sheet,
  row: Element,
  heading: { readonly cell: Element; readonly lines: readonly string[]; readonly style: Style },
  cells: readonly string[],
  { places, cell: style }: Layout,
): Piece {
  const first = sheet.element(heading.cell, 'P');
  const figures = places.slice(1).map((place, i) => ({
    place,
    cell: sheet.element(row, 'TD'),
    lines: (cells[i] ?? '').split('\n'),
  }));
  const heights = figures.map(({ lines }) => lines.length * style.leading);
  const height = Math.max(heading.lines.length * heading.style.leading, ...heights);
  const draw = (top: number) => {
    sheet.tagged(first, 'P', () => drawLines(sheet, heading.lines, places[0]?.left ?? 0, top, heading.style));
    // Smaller figures stand on the same line as the title.
    const shift = baselineIn(heading.style) - baselineIn(style);
    for (const { place, cell, lines } of figures) {
      sheet.tagged(cell, 'TD', () => drawCellLines(sheet, lines, place, top + shift, style));
    }
  };
  return { height, before: 0, holdsNext: true, draw };
}

/** An item whole: title and figures, description, what it holds, its adjustments; ruled underneath. */
function itemPieces(sheet: Sheet, body: Element, item: Item, layout: Layout, labels: number, room: Room): Piece[] {
  const [place] = layout.places;
  if (!place) return [];
  const row = sheet.element(body, 'TR');
  const cell = sheet.element(row, 'TH', { scope: 'Row' });
  const width = place.right - place.left;
  const heading = { cell, lines: breakLines(item.title, STYLES.item, width), style: STYLES.item };
  const title = figuresPiece(sheet, row, heading, item.cells, layout);
  const description = item.description
    ? cellPieces(
        sheet,
        sheet.element(cell, 'P'),
        breakLines(item.description, STYLES.itemText, width),
        place.left,
        STYLES.itemText,
      )
    : [];
  const details = detailPieces(sheet, cell, item, place, labels);
  const adjustments = item.adjustments.map(({ label, cells }) => {
    const line = sheet.element(body, 'TR');
    const own = { cell: sheet.element(line, 'TH', { scope: 'Row' }), lines: breakLines(label, STYLES.itemText, width) };
    return { ...figuresPiece(sheet, line, { ...own, style: STYLES.itemText }, cells, layout), before: 2.4 };
  });
  return framed(sheet, [title, ...description, ...details, ...adjustments], item, room);
}

/** Air over and under an item, a hairline at its foot, its tint behind the whole row. */
function framed(sheet: Sheet, pieces: readonly Piece[], { tone }: Item, room: Room): Piece[] {
  const last = pieces.length - 1;
  return whole(
    pieces.map((piece, i) => {
      const [over, under] = [i === 0 ? PADDING : piece.before, i === last ? PADDING : 0];
      const height = over + piece.height + under;
      const draw = (top: number) => {
        sheet.artifact(() => {
          if (tone === 'offered') {
            const box = [room.left - OVERHANG, top, widthIn(room) + 2 * OVERHANG, height] as const;
            sheet.rectangles([box], sheet.palette.tint);
          }
          if (i === last) sheet.rule(room.left, top + height - 0.35, widthIn(room), 0.35, HAIRLINE);
        });
        piece.draw(top + over);
      };
      return { height, before: 0, holdsNext: false, draw };
    }),
  );
}

/**
 * The lines of a quote or an invoice: titles of columns again on every page, no item cut unless it is higher than one.
 * @param decimals width of the decimals of the sums that follow, so that all meet on one edge
 */
export function itemsPieces(sheet: Sheet, block: Items, room: Room, decimals: number): Piece[] {
  const layout = layOut(block, room, decimals);
  const table = sheet.element(sheet.root, 'Table');
  const caption = captionPieces(sheet, table, block.caption, room);
  const titles = block.columns.map(({ title }) => title);
  const head = headRow(sheet, titles, layout.places, room, layout.head);
  const header = sheet.element(sheet.element(table, 'THead'), 'TR');
  const body = sheet.element(table, 'TBody');
  const names = block.items.flatMap(({ details }) => details.map(({ label }) => widthOf(label, STYLES.itemLabel)));
  const labels = Math.max(0, ...names) + LABEL_GAP;
  const reopen = { height: head.height, draw: (top: number) => head.draw(top, undefined) };
  return [
    ...caption,
    {
      height: head.height,
      before: caption.length > 0 ? 1 : 11,
      holdsNext: true,
      draw: (top) => head.draw(top, header),
    },
    ...block.items
      .flatMap((item) => itemPieces(sheet, body, item, layout, labels, room))
      .map((piece) => ({ ...piece, reopen })),
  ];
}
