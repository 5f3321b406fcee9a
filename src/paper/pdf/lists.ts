import type { Choices, List, Numbered } from '../facts.js';
import { VOICES } from '../words.js';
import { decimalsWidth, drawCellLines } from './columns.js';
import type { Piece } from './flow.js';
import { breakLines, widthOf } from './lines.js';
import type { Sheet } from './sheet.js';
import { HAIRLINE, PAPER, SOFT, STYLES, type Style } from './styles.js';
import { baselineIn, drawLines, type Room, textPieces, whole, widthIn } from './text.js';

const DASH = '–';

/**
 * A list with dashes.
 * @param before air over it, points
 */
export function listPieces(sheet: Sheet, { items }: List, room: Room, style: Style, before: number): Piece[] {
  const list = sheet.element(sheet.root, 'L');
  const inner = { ...room, left: room.left + widthOf(`${DASH}  `, style) };
  return items.flatMap((item, i) => {
    const entry = sheet.element(list, 'LI');
    const label = sheet.element(entry, 'Lbl');
    const body = sheet.element(entry, 'LBody');
    const [first, ...rest] = textPieces(sheet, body, 'LBody', item, style, inner, { before: i === 0 ? before : 2 });
    if (!first) return [];
    const draw = (top: number) => {
      sheet.tagged(label, 'Lbl', () => sheet.text(DASH, room.left, top + baselineIn(style), style));
      first.draw(top);
    };
    return [{ ...first, draw }, ...rest];
  });
}

/** Room for marks at the right of numbered items, as a share of the width at most. */
const MARK_SHARE = 0.3;
const MARK_GAP = 14;
/** An item of so many lines or fewer is not cut. */
const ITEM_WHOLE_UP_TO = 10;

/**
 * Numbered items, a mark at the right of those that have one.
 * @param before air over them, points
 */
export function numberedPieces(sheet: Sheet, { items }: Numbered, room: Room, style: Style, before: number): Piece[] {
  const list = sheet.element(sheet.root, 'L');
  const numbers: Style = { ...style, face: 'sansStrong', size: style.size - 0.8, color: sheet.palette.heading };
  const indent = widthOf(`${items.length}.`, numbers) + 7;
  const marks = Math.max(0, ...items.map(({ mark = '' }) => widthOf(mark, STYLES.mark)));
  const markWidth = Math.min(marks, widthIn(room) * MARK_SHARE);
  const inner = { left: room.left + indent, right: room.right - (markWidth > 0 ? markWidth + MARK_GAP : 0) };
  return items.flatMap(({ text, mark = '' }, i) => {
    const entry = sheet.element(list, 'LI');
    const [label, body] = [sheet.element(entry, 'Lbl'), sheet.element(entry, 'LBody')];
    const words = sheet.element(body, 'P');
    const pieces = textPieces(sheet, words, 'P', text, style, inner, { before: i === 0 ? before : 5 });
    const markLines = mark ? breakLines(mark, STYLES.mark, markWidth) : [];
    const markElement = mark ? sheet.element(body, 'P') : undefined;
    const draw = (top: number) => {
      const number = `${i + 1}.`;
      sheet.tagged(label, 'Lbl', () => sheet.text(number, room.left, top + baselineIn(style), numbers));
      pieces[0]?.draw(top);
      if (!markElement) return;
      const shift = baselineIn(style) - baselineIn(STYLES.mark);
      sheet.tagged(markElement, 'P', () =>
        drawLines(sheet, markLines, room.right - markWidth, top + shift, STYLES.mark),
      );
    };
    const height = pieces.reduce((sum, piece) => sum + piece.height, 0);
    const missing = Math.max(0, markLines.length * STYLES.mark.leading - height);
    const last = pieces.length - 1;
    const own = pieces.map((piece, n) => ({
      ...piece,
      height: piece.height + (n === last ? missing : 0),
      draw: n === 0 ? draw : piece.draw,
    }));
    return pieces.length <= ITEM_WHOLE_UP_TO ? whole(own) : own;
  });
}

const BOX = 9;
const BOX_GAP = 9;
const CHOICE_PADDING = 6;
const TICK = [
  [0.2, 0.52],
  [0.43, 0.76],
  [0.84, 0.24],
] as const;

/** A box to tick, or ticked. */
function drawBox(sheet: Sheet, x: number, y: number, checked: boolean): void {
  const { rule } = sheet.palette;
  const corners = [
    [x, y],
    [x + BOX, y],
    [x + BOX, y + BOX],
    [x, y + BOX],
  ] as const;
  if (checked) sheet.rectangles([[x, y, BOX, BOX]], rule);
  sheet.strokes([corners], 0.9, checked ? rule : SOFT, true);
  if (checked) sheet.strokes([TICK.map(([dx, dy]) => [x + dx * BOX, y + dy * BOX] as const)], 1.3, PAPER);
}

/** Options one under the other: box, title, price on one decimal edge; the ticked one on a tint. */
export function choicesPieces(sheet: Sheet, { items }: Choices, room: Room): Piece[] {
  const list = sheet.element(sheet.root, 'L');
  const [titleStyle, textStyle] = [STYLES.item, STYLES.itemText];
  const prices = Math.max(...items.map(({ price }) => widthOf(price, titleStyle)));
  const decimals = Math.max(...items.map(({ price }) => decimalsWidth(price, titleStyle)));
  const [left, right] = [room.left + BOX + BOX_GAP, room.right - prices - 16];
  const place = { column: { title: '', align: 'decimal' }, left: right, right: room.right, decimals } as const;
  const voice = VOICES[sheet.language];
  return items.map(({ title, description, price, checked }, i) => {
    const entry = sheet.element(list, 'LI');
    const [label, body] = [
      sheet.element(entry, 'Lbl', { actual: checked ? voice.ticked : voice.unticked }),
      sheet.element(entry, 'LBody'),
    ];
    const titles = breakLines(title, titleStyle, right - left);
    const texts = description ? breakLines(description, textStyle, right - left) : [];
    const height = titles.length * titleStyle.leading + texts.length * textStyle.leading + 2 * CHOICE_PADDING;
    const draw = (top: number) => {
      const from = top + CHOICE_PADDING;
      sheet.artifact(() => {
        if (checked) sheet.rectangles([[room.left - 5, top, widthIn(room) + 10, height]], sheet.palette.tint);
        if (i === 0) sheet.rule(room.left, top, widthIn(room), 0.35, HAIRLINE);
        sheet.rule(room.left, top + height - 0.35, widthIn(room), 0.35, HAIRLINE);
      });
      sheet.tagged(label, 'Lbl', () => drawBox(sheet, room.left, from + (titleStyle.leading - BOX) / 2, checked));
      sheet.tagged(body, 'LBody', () => {
        drawLines(sheet, titles, left, from, titleStyle);
        drawCellLines(sheet, [price, ''], place, from, titleStyle);
        drawLines(sheet, texts, left, from + titles.length * titleStyle.leading, textStyle);
      });
    };
    return { height, before: i === 0 ? 6 : 0, holdsNext: i < items.length - 1, draw };
  });
}
