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
  /** Whether it opens a page of its own. */
  readonly opensPage?: boolean;
}

export interface Frame {
  /** Where the first page's text starts, the next pages' text starts, and every page's text ends. */
  readonly firstTop: number;
  readonly nextTop: number;
  readonly bottom: number;
  /** Distances of its columns from the left edge of the text; one column when absent. */
  readonly columns?: readonly number[];
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

/** Where the next piece goes: a page, a column of it, a height. */
class Cursor {
  y: number;
  #top: number;
  #column = 0;
  #turned = false;
  readonly #sheet: Sheet;
  readonly #frame: Frame;

  constructor(sheet: Sheet, frame: Frame) {
    this.#sheet = sheet;
    this.#frame = frame;
    this.#top = frame.firstTop;
    this.y = this.#top;
    this.#shift();
  }

  get room(): number {
    return this.#frame.bottom - this.y;
  }

  get atTop(): boolean {
    return this.y === this.#top;
  }

  /** Whether something may go on from the page or column before. */
  get turned(): boolean {
    return this.#turned;
  }

  /** Goes to the next column, or to the next page. */
  turn(): void {
    this.#turned = true;
    if (this.#column + 1 < (this.#frame.columns?.length ?? 1)) {
      this.#column += 1;
      this.y = this.#top;
      this.#shift();
    } else this.turnPage();
  }

  turnPage(): void {
    this.#turned = true;
    this.#sheet.addPage();
    this.#column = 0;
    this.#top = this.#frame.nextTop;
    this.y = this.#top;
    this.#shift();
  }

  #shift(): void {
    this.#sheet.shift = this.#frame.columns?.[this.#column] ?? 0;
  }
}

/** A group higher than a page starts where it stands when so much of a page is left, otherwise on the next. */
const STARTS_IN = 1 / 3;

function place(cursor: Cursor, piece: Piece): void {
  if (piece.opensPage && !(cursor.atTop && !cursor.turned)) cursor.turnPage();
  if (piece.before + piece.height > cursor.room && !cursor.atTop) cursor.turn();
  if (!cursor.atTop) cursor.y += piece.before;
  else if (piece.reopen && cursor.turned) {
    piece.reopen.draw(cursor.y);
    cursor.y += piece.reopen.height;
  }
  piece.draw(cursor.y);
  cursor.y += piece.height;
}

/** Sets pieces one under the other, on as many columns and pages as they need. A group higher than a page is let go. */
export function flow(sheet: Sheet, pieces: readonly Piece[], frame: Frame): void {
  const cursor = new Cursor(sheet, frame);
  const tallest = frame.bottom - frame.nextTop;
  for (const group of groups(pieces)) {
    const height = heightOf(group);
    const starts = height <= tallest ? height : tallest * STARTS_IN;
    if (starts > cursor.room && !cursor.atTop) cursor.turn();
    for (const piece of group) place(cursor, piece);
  }
  sheet.shift = 0;
}
