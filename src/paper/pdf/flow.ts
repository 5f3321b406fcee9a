import type { Sheet } from './sheet.js';

/** Something that is drawn whole: a line of text, a row, a code. Heights in points. */
export interface Piece {
  readonly height: number;
  /** Room kept above it, except at the top of a page. */
  readonly before: number;
  /** Whether it must not be the last of its page while more of its group follows. */
  readonly holdsNext: boolean;
  readonly draw: (top: number) => void;
  /** Drawn first when this piece opens a page (the header of a table that goes on). */
  readonly reopen?: { readonly height: number; readonly draw: (top: number) => void };
}

export interface Frame {
  /** Where the first page's text starts, the next pages' text starts, and every page's text ends. */
  readonly firstTop: number;
  readonly nextTop: number;
  readonly bottom: number;
}

/** Pieces that stay on one page, in their order. */
function groups(pieces: readonly Piece[]): Piece[][] {
  const all: Piece[][] = [];
  let group: Piece[] = [];
  for (const piece of pieces) {
    group.push(piece);
    if (piece.holdsNext) continue;
    all.push(group);
    group = [];
  }
  return group.length > 0 ? [...all, group] : all;
}

const heightOf = (group: readonly Piece[]): number =>
  group.reduce((sum, piece) => sum + piece.before + piece.height, 0);

/** Sets pieces one under the other, on as many pages as they need. A group higher than a page is let go. */
export function flow(sheet: Sheet, pieces: readonly Piece[], frame: Frame): void {
  let y = frame.firstTop;
  let top = frame.firstTop;
  const turn = () => {
    sheet.addPage();
    top = frame.nextTop;
    y = top;
  };
  const tallest = frame.bottom - frame.nextTop;
  for (const group of groups(pieces)) {
    const height = heightOf(group);
    if (height <= tallest && y + height > frame.bottom && y > top) turn();
    for (const piece of group) {
      if (y + piece.before + piece.height > frame.bottom && y > top) turn();
      if (y === top) {
        if (piece.reopen && top === frame.nextTop) {
          piece.reopen.draw(y);
          y += piece.reopen.height;
        }
      } else {
        y += piece.before;
      }
      piece.draw(y);
      y += piece.height;
    }
  }
}
