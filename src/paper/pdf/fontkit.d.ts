/** The part of fontkit (pdfkit's font reader, which ships no types) that the paper uses. */
declare module 'fontkit' {
  export interface Glyph {
    readonly advanceWidth: number;
  }
  /** A text set in a font, in units of the font. */
  export interface Layout {
    readonly glyphs: readonly Glyph[];
    readonly positions: readonly {
      readonly xAdvance: number;
      readonly yAdvance: number;
      readonly xOffset: number;
      readonly yOffset: number;
    }[];
    readonly advanceWidth: number;
  }
  export interface Font {
    readonly unitsPerEm: number;
    readonly ascent: number;
    readonly descent: number;
    hasGlyphForCodePoint(codePoint: number): boolean;
    glyphsForString(text: string): readonly Glyph[];
    layout(text: string, features?: readonly string[]): Layout;
  }
  export function create(bytes: Uint8Array): Font;
}
