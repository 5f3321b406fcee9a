import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Font, Layout } from 'fontkit';
import { unwrapWoff } from './woff.js';

/** The four cuts of the house: a serif for what is read, a sans for what is looked up. */
export type Face = 'serif' | 'serifStrong' | 'sans' | 'sansStrong';

/** Writing systems, in the order in which a character is looked for. */
const SCRIPTS = ['latin', 'latin-ext', 'greek', 'cyrillic', 'cyrillic-ext', 'vietnamese'] as const;

const FILES: Readonly<Record<Face, readonly [family: string, weight: number]>> = {
  serif: ['source-serif-4', 400],
  serifStrong: ['source-serif-4', 600],
  sans: ['source-sans-3', 400],
  sansStrong: ['source-sans-3', 600],
};

/** One font file: a face in one writing system. */
export interface Cut {
  /** Its name inside a document, `serif/latin`. */
  readonly name: string;
  readonly font: Font;
}

/** A stretch of text drawn with one font at one size. Width in thousandths of the size. */
export interface Run {
  readonly cut: Cut;
  readonly text: string;
  readonly width: number;
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
};

const locate = createRequire(import.meta.url);
const cuts = new Map<string, Cut>();

/** The font reader is large, and loaded only by a process that sets a text. */
const fontkit = (): typeof import('fontkit') => locate('fontkit') as typeof import('fontkit');

/** A font of the house, read and parsed once in the life of the process. */
function cutOf(face: Face, script: (typeof SCRIPTS)[number]): Cut {
  const name = `${face}/${script}`;
  const known = cuts.get(name);
  if (known) return known;
  const [family, weight] = FILES[face];
  const file = locate.resolve(`@fontsource/${family}/files/${family}-${script}-${weight}-normal.woff`);
  const cut = { name, font: remembering(fontkit().create(unwrapWoff(readFileSync(file)))) };
  cuts.set(name, cut);
  return cut;
}

const LAYOUTS_KEPT = 4_000;

/** Figures, dates and amounts: signs of one width each, which no font joins, swaps or draws nearer. */
const FIGURES = /^[\d\u00a0,.:/%€*−–+-]+$/;

/** Sets figures glyph after glyph: the rules for letters, which take most of the time, have nothing to do there. */
function setFigures(font: Font, text: string): Layout {
  const glyphs = font.glyphsForString(text);
  const positions = glyphs.map(({ advanceWidth }) => ({ xAdvance: advanceWidth, yAdvance: 0, xOffset: 0, yOffset: 0 }));
  return { glyphs, positions, advanceWidth: glyphs.reduce((sum, glyph) => sum + glyph.advanceWidth, 0) };
}

/**
 * The font with the layouts of its last words kept between documents: setting a word costs more than drawing it.
 * pdfkit scales the positions of a layout in place to thousandths of the size, which changes nothing
 * in a font of a thousand units; any other font is left as it is.
 */
function remembering(font: Font): Font {
  if (font.unitsPerEm !== 1000) return font;
  const layouts = new Map<string, Layout>();
  const layout: Font['layout'] = (text, features) => {
    if (features) return font.layout(text, features);
    const known = layouts.get(text);
    if (known) return known;
    if (layouts.size >= LAYOUTS_KEPT) layouts.clear();
    const made = FIGURES.test(text) ? setFigures(font, text) : font.layout(text);
    layouts.set(text, made);
    return made;
  };
  return Object.create(font, { layout: { value: layout } });
}

const drawers = new Map<string, Cut | undefined>();

/** The font that draws a character, or undefined when none of the house does. */
function drawerOf(face: Face, character: string): Cut | undefined {
  const key = face + character;
  if (drawers.has(key)) return drawers.get(key);
  const codePoint = character.codePointAt(0) ?? 0;
  const script = SCRIPTS.find((candidate) => cutOf(face, candidate).font.hasGlyphForCodePoint(codePoint));
  const cut = script === undefined ? undefined : cutOf(face, script);
  drawers.set(key, cut);
  return cut;
}

/** The characters as drawn: composed, with an equivalent where only that has a glyph. */
function drawable(text: string): string[] {
  return [...text.normalize('NFC')].map((character) => EQUIVALENTS[character] ?? character).filter(Boolean);
}

/** Every character of the text that no font of the house can draw, each once. */
export function missingCharacters(text: string): string[] {
  const characters = new Set(drawable(text));
  return [...characters].filter(
    (character) => character !== '\n' && !NARROW_SPACES.has(character) && !drawerOf('serif', character),
  );
}

function runOf(cut: Cut, text: string, scale: number): Run {
  const width = (cut.font.layout(text).advanceWidth * 1000 * scale) / cut.font.unitsPerEm;
  return { cut, text, width, scale };
}

function shapeAfresh(face: Face, text: string): Run[] {
  const runs: Run[] = [];
  let pending = '';
  let current = cutOf(face, 'latin');
  const flush = () => {
    if (pending) runs.push(runOf(current, pending, 1));
    pending = '';
  };
  for (const character of drawable(text)) {
    if (NARROW_SPACES.has(character)) {
      flush();
      runs.push(runOf(cutOf(face, 'latin'), NO_BREAK_SPACE, NARROW_SCALE));
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
      joined[joined.length - 1] = { ...last, text: last.text + run.text, width: last.width + run.width };
    } else joined.push(run);
  }
  return joined;
}

/** Words with the space after them, as pdfkit sets them. */
const CHUNKS = /[^ ]* |[^ ]+$/g;

/**
 * The text as runs of one font each. Words are kept between documents: letters repeat theirs.
 * @throws when a character has no glyph (`missingCharacters` tells beforehand)
 */
export function shape(face: Face, text: string): readonly Run[] {
  if (!text.includes(' ')) return shapeWord(face, text);
  return joinRuns((text.match(CHUNKS) ?? []).flatMap((word) => shapeWord(face, word)));
}
