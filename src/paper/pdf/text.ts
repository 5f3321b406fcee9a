import type { Piece } from './flow.js';
import { breakLines } from './lines.js';
import type { Element, Sheet } from './sheet.js';
import { PAGE, type Style } from './styles.js';

/** From where to where text stands, points from the left edge of the page. */
export interface Room {
  readonly left: number;
  readonly right: number;
}

export const FULL: Room = { left: PAGE.left, right: PAGE.right };

export const widthIn = ({ left, right }: Room): number => right - left;

/** Distance from the top of a line to its baseline. */
export function baselineIn({ size, leading }: Style): number {
  return leading / 2 + size * 0.34;
}

interface TextOptions {
  readonly before: number;
  readonly holdsNext?: boolean;
}

/** Lines of one element, at least two of them together at the foot and at the head of a page. */
export function textPieces(
  sheet: Sheet,
  element: Element,
  type: string,
  text: string,
  style: Style,
  room: Room,
  { before, holdsNext = false }: TextOptions,
): Piece[] {
  const lines = breakLines(text, style, widthIn(room));
  return lines.map((line, i) => ({
    height: style.leading,
    before: i === 0 ? before : 0,
    holdsNext: (i < lines.length - 1 && (i === 0 || i === lines.length - 2)) || holdsNext,
    draw: (top) =>
      sheet.tagged(element, type, () =>
        sheet.text(i < lines.length - 1 ? `${line} ` : line, room.left, top + baselineIn(style), style),
      ),
  }));
}

/**
 * Lines one under the other, without an element of their own: to be drawn inside one. Each ends with a space: a voice
 * that reads them, and whoever copies them, finds words where the eye does.
 */
export function drawLines(sheet: Sheet, lines: readonly string[], left: number, top: number, style: Style): void {
  for (const [i, line] of lines.entries()) {
    sheet.text(`${line} `, left, top + i * style.leading + baselineIn(style), style);
  }
}

/** The pieces held together, the last one free. */
export function whole(pieces: readonly Piece[]): Piece[] {
  return pieces.map((piece, i) => (i < pieces.length - 1 ? { ...piece, holdsNext: true } : piece));
}

/** The pieces on a tint that covers them and the room above them, from edge to edge of `room`. */
export function tinted(sheet: Sheet, pieces: readonly Piece[], room: Room, color: string): Piece[] {
  return pieces.map((piece) => {
    const height = piece.before + piece.height;
    const draw = (top: number) => {
      sheet.artifact(() => sheet.rectangles([[room.left, top, widthIn(room), height]], color));
      piece.draw(top + piece.before);
    };
    return { ...piece, height, before: 0, draw };
  });
}
