import type { Mentions, Recall } from '../facts.js';
import type { Piece } from './flow.js';
import { breakLines, widthOf } from './lines.js';
import type { Sheet } from './sheet.js';
import { HAIRLINE, STYLES } from './styles.js';
import { drawLines, type Room, textPieces, tinted, whole, widthIn } from './text.js';

const PADDING = 9;
const BAR = 2.2;
const LABEL_GAP = 12;
/** Room for labels at most, as a share of the panel; longer ones are broken. */
const LABEL_SHARE = 0.36;

/** A tinted panel with a bar at its left: title, facts in two columns, paragraphs. */
export function recallPieces(sheet: Sheet, { title, facts, paragraphs }: Recall, room: Room): Piece[] {
  const section = sheet.element(sheet.root, 'Sect');
  const inner = { left: room.left + BAR + PADDING, right: room.right - PADDING };
  const heading = { ...STYLES.panelTitle, color: sheet.palette.heading };
  const widest = Math.max(0, ...facts.map(({ label }) => widthOf(label, STYLES.panelLabel)));
  const labels = Math.min(widest, widthIn(inner) * LABEL_SHARE);
  const values = { ...inner, left: inner.left + labels + LABEL_GAP };
  const titles = textPieces(sheet, sheet.element(section, 'H2'), 'H2', title, heading, inner, { before: PADDING - 1 });
  const rows = facts.flatMap(({ label, value }, i) => {
    const element = sheet.element(section, 'P');
    const names = breakLines(label, STYLES.panelLabel, labels + 0.01);
    const texts = breakLines(value, STYLES.panel, widthIn(values));
    const lines = Array.from({ length: Math.max(names.length, texts.length) }, (_, n) => n);
    return lines.map((n): Piece => {
      const draw = (top: number) =>
        sheet.tagged(element, 'P', () => {
          drawLines(sheet, names.slice(n, n + 1), inner.left, top, STYLES.panelLabel);
          drawLines(sheet, texts.slice(n, n + 1), values.left, top, STYLES.panel);
        });
      return { height: STYLES.panel.leading, before: n > 0 ? 0 : i === 0 ? 3 : 1.5, holdsNext: true, draw };
    });
  });
  const texts = paragraphs.flatMap((text) =>
    textPieces(sheet, sheet.element(section, 'P'), 'P', text, STYLES.panel, inner, { before: 4 }),
  );
  const end: Piece = { height: PADDING - 1, before: 0, holdsNext: false, draw: () => undefined };
  const panel = tinted(sheet, [...titles, ...rows, ...texts, end], room, sheet.palette.tint).map((piece) => ({
    ...piece,
    draw: (top: number) => {
      piece.draw(top);
      sheet.artifact(() => sheet.rule(room.left, top, BAR, piece.height, sheet.palette.rule));
    },
  }));
  return spaced(whole(panel), 12, 4);
}

/** Room over the first piece and under the last. */
function spaced(pieces: readonly Piece[], over: number, under: number): Piece[] {
  return pieces.map((piece, i) => ({
    ...piece,
    before: i === 0 ? over : 0,
    height: piece.height + (i === pieces.length - 1 ? under : 0),
  }));
}

/** Legal mentions in small print, under a hairline unless what precedes them ends with one. */
export function mentionsPieces(sheet: Sheet, { items }: Mentions, room: Room, ruled: boolean): Piece[] {
  const style = STYLES.mention;
  const pieces = items.flatMap((text, i) =>
    textPieces(sheet, sheet.element(sheet.root, 'P'), 'P', text, style, room, { before: i === 0 ? 0 : 2.2 }),
  );
  const rule: Piece = {
    height: 5,
    before: ruled ? 12 : 3,
    holdsNext: true,
    draw: (top) => {
      if (ruled) sheet.artifact(() => sheet.rule(room.left, top, widthIn(room), 0.35, HAIRLINE));
    },
  };
  return pieces.length > 0 ? [rule, ...pieces] : [];
}
