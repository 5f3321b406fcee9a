import { measure } from './fonts.js';
import type { Style } from './styles.js';

/** Width of a text on one line, in points. */
export function widthOf(text: string, { face, size }: Style): number {
  return (measure(face, text) * size) / 1000;
}

/** Cuts a word that is wider than the line into pieces that are not. */
function cutWord(word: string, style: Style, width: number): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const character of word) {
    if (piece && widthOf(piece + character, style) > width) {
      pieces.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...pieces, piece];
}

/**
 * Breaks a text into lines no wider than `width` points: at ordinary spaces and at new lines,
 * inside a word only when the word alone is too wide. No-break spaces hold.
 */
export function breakLines(text: string, style: Style, width: number): string[] {
  return text.split('\n').flatMap((paragraph) => breakParagraph(paragraph, style, width));
}

function breakParagraph(text: string, style: Style, width: number): string[] {
  const space = widthOf(' ', style);
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const word of text
    .split(' ')
    .flatMap((one) => (widthOf(one, style) > width ? cutWord(one, style, width) : [one]))) {
    const wordWidth = widthOf(word, style);
    if (line && used + space + wordWidth > width) {
      lines.push(line);
      line = word;
      used = wordWidth;
    } else {
      used += line ? space + wordWidth : wordWidth;
      line = line ? `${line} ${word}` : word;
    }
  }
  return [...lines, line];
}
