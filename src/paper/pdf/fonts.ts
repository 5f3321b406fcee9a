import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Font } from 'fontkit';
import { makePress, type Press, type SetText, set } from './press.js';
import { unwrapWoff } from './woff.js';

/** The four cuts of the house: a serif for what is read, a sans for what is looked up. */
export type Face = 'serif' | 'serifStrong' | 'sans' | 'sansStrong';

/** Writing systems, in the order in which a character is looked for. */
const SCRIPTS = ['latin', 'latin-ext', 'greek', 'cyrillic', 'cyrillic-ext', 'vietnamese'] as const;
type Script = (typeof SCRIPTS)[number];

const FILES: Readonly<Record<Face, readonly [family: string, weight: number]>> = {
  serif: ['source-serif-4', 400],
  serifStrong: ['source-serif-4', 600],
  sans: ['source-sans-3', 400],
  sansStrong: ['source-sans-3', 600],
};

/** A face in one writing system, or in a part of it. */
export interface Cut {
  /** `serif/latin`, `sans/latin-ext/2`. */
  readonly name: string;
  /** The font as documents embed it, made when the first one does. */
  readonly press: () => Press;
}

/** A stretch of text set in one font at one size. */
export interface Run extends SetText {
  readonly cut: Cut;
  /** Share of the size at which it is drawn: less than one for a narrow space. */
  readonly scale: number;
}

const NO_BREAK_SPACE = '\u00a0';
const NARROW_SCALE = 0.75;

/** Spaces that the fonts lack, drawn as the no-break space of a smaller size. */
const NARROW_SPACES = new Set(['\u202f', '\u2009', '\u200a']);

/** Same sign, other code point, for fonts that lack the first. */
const EQUIVALENTS: Readonly<Record<string, string>> = {
  '\u2010': '-',
  '\u2011': '-',
  '\u2007': NO_BREAK_SPACE,
  '\u2003': ' ',
  '\u2002': ' ',
  '\t': ' ',
  '\u200b': '',
  '\u200d': '',
  '\ufeff': '',
  '\r': '',
  // Which picture of a sign is meant; the sign itself says enough.
  '\ufe0e': '',
  '\ufe0f': '',
};

const locate = createRequire(import.meta.url);
const fonts = new Map<string, Font>();
const cuts = new Map<string, Cut>();

/** The font reader is large, and loaded only by a process that sets a text. */
const fontkit = (): typeof import('fontkit') => locate('fontkit') as typeof import('fontkit');

/** A font file of the house, read and parsed once in the life of the process. */
function fontOf(face: Face, script: Script): Font {
  const key = `${face}/${script}`;
  const known = fonts.get(key);
  if (known) return known;
  const [family, weight] = FILES[face];
  const file = locate.resolve(`@fontsource/${family}/files/${family}-${script}-${weight}-normal.woff`);
  const font = fontkit().create(unwrapWoff(readFileSync(file)));
  fonts.set(key, font);
  return font;
}

/** Characters embedded together outside Latin, as a power of two: a foreign name does not bring a whole alphabet of others. */
const BLOCK_BITS = 7;

/** What is embedded for a character: the whole Latin face, of other writing systems the block of the character. */
function cutOf(face: Face, script: Script, codePoint: number): Cut {
  const block = script === 'latin' ? undefined : codePoint >> BLOCK_BITS;
  const name = block === undefined ? `${face}/${script}` : `${face}/${script}/${block}`;
  const known = cuts.get(name);
  if (known) return known;
  const font = fontOf(face, script);
  const characters = font.characterSet.filter((one) => block === undefined || one >> BLOCK_BITS === block);
  let press: Press | undefined;
  const cut: Cut = {
    name,
    press: () => {
      press ??= makePress(font, characters);
      return press;
    },
  };
  cuts.set(name, cut);
  return cut;
}

const drawers = new Map<string, Cut | undefined>();

/** The font that draws a character, or undefined when none of the house does. */
function drawerOf(face: Face, character: string): Cut | undefined {
  const key = face + character;
  if (drawers.has(key)) return drawers.get(key);
  const codePoint = character.codePointAt(0) ?? 0;
  const script = SCRIPTS.find((candidate) => fontOf(face, candidate).hasGlyphForCodePoint(codePoint));
  const cut = script === undefined ? undefined : cutOf(face, script, codePoint);
  drawers.set(key, cut);
  return cut;
}

/** The characters as drawn: composed, with an equivalent where only that has a glyph. */
function drawable(text: string): string[] {
  return [...text.normalize('NFC')].map((character) => EQUIVALENTS[character] ?? character).filter(Boolean);
}

function isDrawn(character: string): boolean {
  if (character === '\n' || NARROW_SPACES.has(character)) return true;
  return drawerOf('serif', character) !== undefined && drawerOf('sans', character) !== undefined;
}

/** Every character of the text that no font of the house can draw, each once. */
export function missingCharacters(text: string): string[] {
  return [...new Set(drawable(text))].filter((character) => !isDrawn(character));
}

/** The text as drawn, each stretch of characters that no font draws replaced. */
export function replaceMissing(text: string, replace: (characters: string) => string): string {
  let result = '';
  let missing = '';
  for (const character of drawable(text)) {
    if (!isDrawn(character)) {
      missing += character;
      continue;
    }
    if (missing) result += replace(missing);
    missing = '';
    result += character;
  }
  return missing ? result + replace(missing) : result;
}

function runOf(cut: Cut, text: string, scale: number): Run {
  const { operand, width } = set(cut.press(), text);
  return { cut, operand, width: width * scale, scale };
}

function shapeAfresh(face: Face, text: string): Run[] {
  const runs: Run[] = [];
  let pending = '';
  const latin = cutOf(face, 'latin', 0);
  let current = latin;
  const flush = () => {
    if (pending) runs.push(runOf(current, pending, 1));
    pending = '';
  };
  for (const character of drawable(text)) {
    if (NARROW_SPACES.has(character)) {
      flush();
      runs.push(runOf(latin, NO_BREAK_SPACE, NARROW_SCALE));
      continue;
    }
    const cut = drawerOf(face, character);
    if (!cut) throw new TypeError(`no glyph for ${JSON.stringify(character)}: check with missingCharacters first`);
    if (cut !== current) flush();
    current = cut;
    pending += character;
  }
  flush();
  return runs;
}

const WORDS_KEPT = 20_000;
const shaped = new Map<string, readonly Run[]>();

function shapeWord(face: Face, word: string): readonly Run[] {
  const key = `${face}\n${word}`;
  const known = shaped.get(key);
  if (known) return known;
  if (shaped.size >= WORDS_KEPT) shaped.clear();
  const runs = shapeAfresh(face, word);
  shaped.set(key, runs);
  return runs;
}

/** Neighbours in one font at one size become one run. */
function joinRuns(runs: readonly Run[]): Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (last && last.cut === run.cut && last.scale === run.scale) {
      joined[joined.length - 1] = { ...last, operand: last.operand + run.operand, width: last.width + run.width };
    } else joined.push(run);
  }
  return joined;
}

/**
 * The text as runs of one font each. Words are kept between documents: documents repeat theirs.
 * @throws when a character has no glyph (`missingCharacters` tells beforehand)
 */
export function shape(face: Face, text: string): readonly Run[] {
  if (!text.includes(' ')) return shapeWord(face, text);
  const space = shapeWord(face, ' ');
  return joinRuns(
    text.split(' ').flatMap((word, i) => (i === 0 ? shapeWord(face, word) : [...space, ...shapeWord(face, word)])),
  );
}

const widths = new Map<string, number>();

/** Width of a text on one line, in thousandths of its size. */
export function measure(face: Face, text: string): number {
  const key = `${face}\n${text}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  if (widths.size >= WORDS_KEPT) widths.clear();
  const width = shape(face, text).reduce((sum, run) => sum + run.width, 0);
  widths.set(key, width);
  return width;
}
