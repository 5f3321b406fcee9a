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

/** Where a piece stands: page (0 is the first), column, height from the top of the page, and whether it reopens. */
interface Spot {
  readonly piece: Piece;
  readonly page: number;
  readonly column: number;
  readonly top: number;
  readonly reopens: boolean;
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

/** A group higher than a page starts where it stands when so much of a page is left, otherwise on the next. */
const STARTS_IN = 1 / 3;

/** Lays pieces out, one after the other. */
class Cursor {
  readonly spots: Spot[] = [];
  #page: number;
  #column = 0;
  #y: number;
  #turned: boolean;
  readonly #frame: Frame;

  constructor(frame: Frame, page: number) {
    this.#frame = frame;
    this.#page = page;
    this.#y = this.#top;
    this.#turned = page > 0;
  }

  get #top(): number {
    return this.#page === 0 ? this.#frame.firstTop : this.#frame.nextTop;
  }

  get #atTop(): boolean {
    return this.#y === this.#top;
  }

  /** Goes to the next column, or to the next page. */
  #turn(toPage = false): void {
    const next = this.#column + 1;
    const goesOn = !toPage && next < (this.#frame.columns?.length ?? 1);
    this.#column = goesOn ? next : 0;
    if (!goesOn) this.#page += 1;
    this.#y = this.#top;
    this.#turned = true;
  }

  #fits(height: number): boolean {
    return this.#y + height <= this.#frame.bottom;
  }

  group(pieces: readonly Piece[]): void {
    const height = heightOf(pieces);
    const tallest = this.#frame.bottom - this.#frame.nextTop;
    if (!this.#fits(height <= tallest ? height : tallest * STARTS_IN) && !this.#atTop) this.#turn();
    for (const piece of pieces) this.#place(piece);
  }

  #place(piece: Piece): void {
    if (piece.opensPage && !(this.#atTop && this.#column === 0)) this.#turn(true);
    if (!this.#fits(piece.before + piece.height) && !this.#atTop) this.#turn();
    const reopens = this.#atTop && this.#turned && piece.reopen !== undefined;
    if (!this.#atTop) this.#y += piece.before;
    this.spots.push({ piece, page: this.#page, column: this.#column, top: this.#y, reopens });
    this.#y += piece.height + (reopens ? (piece.reopen?.height ?? 0) : 0);
  }
}

function layOut(pieces: readonly Piece[], frame: Frame, page = 0): readonly Spot[] {
  const cursor = new Cursor(frame, page);
  for (const group of groups(pieces)) cursor.group(group);
  return cursor.spots;
}

/** How finely the foot of balanced columns is looked for, points. */
const BALANCE_STEP = 4;

/** The last page of several columns with its columns equally long, as far as its pieces allow. */
function balanced(spots: readonly Spot[], frame: Frame): readonly Spot[] {
  const last = spots.at(-1)?.page ?? 0;
  const ending = spots.filter(({ page }) => page === last);
  const pieces = ending.map(({ piece }) => piece);
  const top = last === 0 ? frame.firstTop : frame.nextTop;
  const least = top + heightOf(pieces) / (frame.columns?.length ?? 1);
  for (let bottom = least; bottom < frame.bottom; bottom += BALANCE_STEP) {
    const tried = layOut(pieces, { ...frame, bottom }, last);
    if (tried.at(-1)?.page === last) return [...spots.slice(0, spots.length - ending.length), ...tried];
  }
  return spots;
}

/** Sets pieces one under the other, on as many columns and pages as they need. A group higher than a page is let go. */
export function flow(sheet: Sheet, pieces: readonly Piece[], frame: Frame): void {
  const spots = layOut(pieces, frame);
  const columns = frame.columns ?? [0];
  for (const { piece, page, column, top, reopens } of columns.length > 1 ? balanced(spots, frame) : spots) {
    while (sheet.pageCount <= page) sheet.addPage();
    sheet.shift = columns[column] ?? 0;
    const header = reopens ? piece.reopen : undefined;
    header?.draw(top);
    piece.draw(top + (header?.height ?? 0));
  }
  sheet.shift = 0;
}
