import type { Block } from '../facts.js';
import type { Frame, Piece } from './flow.js';

/** Lines of text that stay above the courtesy formula and the signature when they open a page. */
const LINES_OVER_SIGNATURE = 2;
const LINES_OVER_LIST = 4;

/** Room above pieces, as a share of the usual one, that is tried before a signature is left to the next page. */
const TIGHTER = [0.85, 0.7, 0.55] as const;

const holding = (piece: Piece): Piece => ({ ...piece, holdsNext: true });

/** The pieces with the last `count` of them held to what follows. */
function heldFrom(pieces: readonly Piece[], count: number): Piece[] {
  return pieces.map((piece, i) => (i >= pieces.length - count ? holding(piece) : piece));
}

/** Pieces above a signature: the courtesy formula whole, and two lines of the text before it. */
function heldToSignature(before: readonly (readonly Piece[])[]): Piece[][] {
  const courtesy = before.at(-1) ?? [];
  const above = before.slice(0, -1).flat();
  return [heldFrom(above, LINES_OVER_SIGNATURE), heldFrom(courtesy, courtesy.length)];
}

const isNote = (block: Block | undefined): boolean => block?.kind === 'paragraph' && block.tone === 'small';

/** Notes under a table stay with its last row, and with each other. */
function heldToNotes(blocks: readonly Block[], pieces: readonly (readonly Piece[])[]): (readonly Piece[])[] {
  return pieces.map((own, i) => {
    if (!isNote(blocks[i + 1])) return own;
    return heldFrom(own, isNote(blocks[i]) ? own.length : 1);
  });
}

/** Blocks that a sentence opens: they do not part from it. */
const OPENED: ReadonlySet<Block['kind']> = new Set(['list', 'numbered', 'choices', 'signatures', 'digest', 'thread']);

/** A list of so many lines or fewer is not cut. */
const LIST_WHOLE_UP_TO = 12;

/** A list of a few items is not cut, nor parted from the line that opens it. */
function heldToLists(blocks: readonly Block[], pieces: readonly (readonly Piece[])[]): (readonly Piece[])[] {
  return pieces.map((own, i) => {
    const short = blocks[i]?.kind === 'list' && own.length <= LIST_WHOLE_UP_TO;
    if (short) return own.map((piece, n) => (n < own.length - 1 ? holding(piece) : piece));
    const next = blocks[i + 1]?.kind;
    const opens = blocks[i]?.kind === 'paragraph' && next !== undefined && OPENED.has(next);
    return opens ? heldFrom(own, Math.min(own.length, LINES_OVER_LIST)) : own;
  });
}

/** Sums stay under the last of the lines that they sum. */
function heldToSums(blocks: readonly Block[], pieces: readonly (readonly Piece[])[]): (readonly Piece[])[] {
  return pieces.map((own, i) => (blocks[i + 1]?.kind === 'totals' ? heldFrom(own, 1) : own));
}

/**
 * What the reader must find together: a signature under the courtesy formula and two lines of
 * text, notes under their table, sums under their lines, a list under its opening line.
 * @param pieces the pieces of each block, in the order of the blocks
 */
export function kept(blocks: readonly Block[], pieces: readonly (readonly Piece[])[]): Piece[] {
  const noted = heldToNotes(blocks, heldToSums(blocks, heldToLists(blocks, pieces)));
  const signature = blocks.findIndex(({ kind }) => kind === 'signature');
  if (signature < 1) return noted.flat();
  return [...heldToSignature(noted.slice(0, signature)), ...noted.slice(signature)].flat();
}

const heightAt = (pieces: readonly Piece[], share: number): number =>
  pieces.reduce((sum, { height, before }, i) => sum + height + (i === 0 ? 0 : before * share), 0);

/**
 * Draws a letter's text together, by the air between its paragraphs only, where this keeps the signature on the first page.
 * @param count pieces up to and with the signature
 */
export function tightened(pieces: readonly Piece[], count: number, { firstTop, bottom }: Frame): readonly Piece[] {
  const letter = pieces.slice(0, count);
  const room = bottom - firstTop;
  if (heightAt(letter, 1) <= room) return pieces;
  const share = TIGHTER.find((one) => heightAt(letter, one) <= room);
  if (share === undefined) return pieces;
  return pieces.map((piece, i) => (i < count ? { ...piece, before: piece.before * share } : piece));
}
