import type { Column } from '../facts.js';
import { breakLines, widthOf } from './lines.js';
import type { Sheet } from './sheet.js';
import type { Style } from './styles.js';
import { baselineIn } from './text.js';

export interface Cell {
  readonly text: string;
  readonly style: Style;
}

/** Where a column stands, and the widest decimal part of its figures, which meet on its left edge. Points. */
export interface Place {
  readonly column: Column;
  readonly left: number;
  readonly right: number;
  readonly decimals: number;
  /** Where its title ends, when figures end before the edge. */
  readonly titleRight?: number;
}

/** Where the decimal part of a figure starts: `1 234,50` at 5. The whole text when it has none. */
function decimalPoint(text: string): number {
  const match = /[.,]\d{1,6}\D*$/.exec(text);
  return match ? match.index : text.length;
}

/** What stands right of the decimal sign, the sign included; none for a word. */
export function decimalsWidth(text: string, style: Style): number {
  return /\d/.test(text) ? widthOf(text.slice(decimalPoint(text)), style) : 0;
}

const widest = (texts: readonly string[], style: Style): number =>
  Math.max(0, ...texts.map((text) => widthOf(text, style)));

/** Least width in which a title takes one line, or two where it has several words; a title in two languages has two already. */
function titleWidth(title: string, style: Style): number {
  const lines = title.split('\n');
  const widths = lines.map((line) => {
    if (lines.length > 1) return widthOf(line, style);
    const words = line.split(' ');
    const ways = words
      .slice(1)
      .map((_, i) =>
        Math.max(widthOf(words.slice(0, i + 1).join(' '), style), widthOf(words.slice(i + 1).join(' '), style)),
      );
    return Math.min(widthOf(line, style), ...ways);
  });
  return Math.max(...widths);
}

/**
 * Width that a column would like, and that of its decimals.
 * @param least width of decimals that it has to leave at least
 * @param broad whether its title takes two lines at most, instead of a line for each word
 */
export function naturalWidth(
  { title, align }: Column,
  head: Style,
  cells: readonly Cell[],
  least = 0,
  broad = false,
): { readonly width: number; readonly decimals: number } {
  const titled = broad ? titleWidth(title, head) : widest(title.split(/[ \n]/), head);
  const lines = cells.flatMap(({ text, style }) => text.split('\n').map((line) => ({ line, style })));
  if (align !== 'decimal') {
    return { width: Math.max(titled, ...lines.map(({ line, style }) => widthOf(line, style))), decimals: 0 };
  }
  const decimals = Math.max(least, ...lines.map(({ line, style }) => decimalsWidth(line, style)));
  const figures = lines.map(({ line, style }) => {
    const width = widthOf(line, style);
    return /\d/.test(line) ? width - decimalsWidth(line, style) + decimals : width;
  });
  return { width: Math.max(titled, ...figures), decimals };
}

/** Draws one line of a cell as its column stands: figures on their decimal sign, words of such a column to the right. */
export function drawCell(sheet: Sheet, line: string, place: Place, y: number, style: Style): void {
  const { column, left, right, decimals } = place;
  if (column.align === 'left') sheet.text(line, left, y, style);
  else if (column.align === 'right' || !/\d/.test(line)) sheet.textEndingAt(line, right, y, style);
  else sheet.text(line, right - decimals - widthOf(line.slice(0, decimalPoint(line)), style), y, style);
}

/** A cell whose text is broken to its column, drawn from `top`. */
export function cellLines({ text, style }: Cell, { left, right }: Place): readonly string[] {
  return breakLines(text, style, right - left + 0.01);
}

export function drawCellLines(sheet: Sheet, lines: readonly string[], place: Place, top: number, style: Style): void {
  for (const [i, line] of lines.entries()) {
    const y = top + i * style.leading + baselineIn(style);
    drawCell(sheet, line, place, y, style);
    if (i < lines.length - 1) sheet.text(' ', place.right, y, style);
  }
}

/** The place with its text to the right: titles over figures. */
export function titled(place: Place): Place {
  const { column, right, titleRight = right } = place;
  return column.align === 'decimal' ? { ...place, right: titleRight, column: { ...column, align: 'right' } } : place;
}
