import { deflateSync } from 'node:zlib';
import type { Font, Layout } from 'fontkit';

/** A font as every document embeds it: made once in the life of the process, the same bytes each time. */
export interface Press {
  readonly name: string;
  readonly font: Font;
  /** Number in the embedded font of a glyph of the font file; none for a glyph left out. */
  readonly numberOf: ReadonlyMap<number, number>;
  /** Advance of each embedded glyph, thousandths of the size. */
  readonly widths: readonly number[];
  /** Deflated font program, its length before, and the deflated table from glyphs to Unicode. */
  readonly program: Uint8Array;
  readonly programLength: number;
  readonly toUnicode: Uint8Array;
}

/** Letters that fonts join into one glyph. */
const JOINED = ['fi', 'fl', 'ff', 'ffi', 'ffl', 'fj', 'ft', 'tt', 'fb', 'fh', 'fk', 'Th'];

/** Six capitals before the name say that the font is a subset (ISO 32000-1, 9.6.4). */
const SUBSET_TAG = 'ENTNTE';

/**
 * Prepares a font for embedding: the given characters and the joined letters, without what only typesetting needs. A whole Latin face is some 13 kB, less than one picture; cutting it anew for each document costs more than
 * the rest of the document.
 */
export function makePress(font: Font, characters: readonly number[]): Press {
  const subset = font.createSubset();
  const unicode = new Map<number, readonly number[]>([[0, [0xfffd]]]);
  const include = (id: number, codePoints: readonly number[]) => {
    const number = subset.includeGlyph(id);
    if (!unicode.has(number)) unicode.set(number, codePoints);
  };
  for (const codePoint of usualFirst(characters)) include(font.glyphForCodePoint(codePoint).id, [codePoint]);
  for (const text of JOINED) {
    if (![...text].every((letter) => characters.includes(letter.codePointAt(0) ?? 0))) continue;
    for (const { id, codePoints } of font.layout(text).glyphs) include(id, codePoints);
  }
  // Encoding adds the parts of composed glyphs, so the rest is read after it.
  const program = subset.encode();
  return {
    name: `${SUBSET_TAG}+${font.postscriptName}`,
    font,
    numberOf: new Map(subset.glyphs.map((id, number) => [id, number])),
    widths: subset.glyphs.map((id) => toThousandths(font, font.getGlyph(id).advanceWidth)),
    program: deflateSync(program, { level: 9 }),
    programLength: program.length,
    toUnicode: deflateSync(unicodeTable(subset.glyphs.map((_, number) => unicode.get(number) ?? [0xfffd]))),
  };
}

/** Modifier letters and marks last: where one glyph draws an apostrophe and a modifier letter, text copied has the apostrophe. */
const usualFirst = (characters: readonly number[]): number[] => {
  const isModifier = (codePoint: number) => codePoint >= 0x2b0 && codePoint < 0x370;
  return [...characters.filter((one) => !isModifier(one)), ...characters.filter(isModifier)];
};

const toThousandths = (font: Font, units: number): number => (units * 1000) / font.unitsPerEm;

const hex = (value: number): string => value.toString(16).padStart(4, '0');

function utf16(codePoints: readonly number[]): string {
  const text = String.fromCodePoint(...codePoints);
  return Array.from({ length: text.length }, (_, i) => hex(text.charCodeAt(i))).join('');
}

/** A ToUnicode table (ISO 32000-1, 9.10.3): at most 100 lines to a block. */
function unicodeTable(unicode: readonly (readonly number[])[]): string {
  const lines = unicode.map((codePoints, number) => `<${hex(number)}> <${utf16(codePoints)}>`);
  const blocks = Array.from({ length: Math.ceil(lines.length / 100) }, (_, i) => {
    const block = lines.slice(i * 100, (i + 1) * 100);
    return `${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`;
  });
  return [
    '/CIDInit /ProcSet findresource begin',
    '12 dict begin',
    'begincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
    '/CMapName /Adobe-Identity-UCS def',
    '/CMapType 2 def',
    '1 begincodespacerange',
    '<0000> <ffff>',
    'endcodespacerange',
    ...blocks,
    'endcmap',
    'CMapName currentdict /CMap defineresource pop',
    'end',
    'end',
  ].join('\n');
}

/** A stretch of text set in one font: what the PDF operator TJ takes, and its width in thousandths of the size. */
export interface SetText {
  readonly operand: string;
  readonly width: number;
}

/** Figures, dates and amounts: signs of one width each, which no font joins, swaps or draws nearer. */
const FIGURES = /^[\d\u00a0,.:/%€*−–+-]+$/;

/** Each character by its own glyph: for figures, and where joined letters are not in the embedded font. */
function plainLayout(font: Font, text: string): Layout {
  const glyphs = [...text].map((character) => font.glyphForCodePoint(character.codePointAt(0) ?? 0));
  const positions = glyphs.map(({ advanceWidth }) => ({ xAdvance: advanceWidth, xOffset: 0 }));
  return { glyphs, positions, advanceWidth: glyphs.reduce((sum, glyph) => sum + glyph.advanceWidth, 0) };
}

/** Sets a text that the font draws: joined letters, and letters drawn nearer, as the font says. */
export function set({ font, numberOf, widths }: Press, text: string): SetText {
  const wanted = FIGURES.test(text) ? plainLayout(font, text) : font.layout(text);
  const layout = wanted.glyphs.every(({ id }) => numberOf.has(id)) ? wanted : plainLayout(font, text);
  let operand = '';
  let pending = '';
  const move = (amount: number) => {
    if (Math.abs(amount) < 0.005) return;
    if (pending) operand += `<${pending}>`;
    pending = '';
    operand += `${-Math.round(amount * 100) / 100} `;
  };
  for (const [i, { id }] of layout.glyphs.entries()) {
    const number = numberOf.get(id) ?? 0;
    const { xAdvance = 0, xOffset = 0 } = layout.positions[i] ?? {};
    move(toThousandths(font, xOffset));
    pending += hex(number);
    move(toThousandths(font, xAdvance - xOffset) - (widths[number] ?? 0));
  }
  return { operand: pending ? `${operand}<${pending}>` : operand, width: toThousandths(font, layout.advanceWidth) };
}

const FLAG_SYMBOLIC = 4;

/**
 * Embeds a font into a document.
 * @returns the reference by which pages name it
 */
export function embed(pdf: PDFKit.PDFDocument, { name, font, widths, program, programLength, toUnicode }: Press) {
  const stream = (bytes: Uint8Array, more: object) => {
    const reference = pdf.ref({ ...more, Filter: 'FlateDecode' });
    reference.end(bytes);
    return reference;
  };
  const object = (data: object) => {
    const reference = pdf.ref(data);
    reference.end(undefined);
    return reference;
  };
  const { minX, minY, maxX, maxY } = font.bbox;
  const descriptor = object({
    Type: 'FontDescriptor',
    FontName: name,
    Flags: FLAG_SYMBOLIC,
    FontBBox: [minX, minY, maxX, maxY].map((units) => toThousandths(font, units)),
    ItalicAngle: font.italicAngle,
    Ascent: toThousandths(font, font.ascent),
    Descent: toThousandths(font, font.descent),
    CapHeight: toThousandths(font, font.capHeight),
    XHeight: toThousandths(font, font.xHeight),
    StemV: 0,
    FontFile2: stream(program, { Length1: programLength }),
  });
  const descendant = object({
    Type: 'Font',
    Subtype: 'CIDFontType2',
    BaseFont: name,
    // pdfkit writes a String object as text and a string as a name.
    CIDSystemInfo: { Registry: new String('Adobe'), Ordering: new String('Identity'), Supplement: 0 },
    FontDescriptor: descriptor,
    W: [0, widths],
    CIDToGIDMap: 'Identity',
  });
  return object({
    Type: 'Font',
    Subtype: 'Type0',
    BaseFont: name,
    Encoding: 'Identity-H',
    DescendantFonts: [descendant],
    ToUnicode: stream(toUnicode, {}),
  });
}
