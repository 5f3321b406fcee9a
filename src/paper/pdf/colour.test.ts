import { describe, expect, it } from 'vitest';
import { paletteOf } from './colour.js';
import { INK } from './styles.js';

/** Contrast of two colours, by WCAG's own formula. */
function contrast(first: string, second: string): number {
  const luminance = (colour: string) => {
    const parts = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
    const [red = 0, green = 0, blue = 0] = parts.map((part) =>
      part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05;
  };
  const [a, b] = [luminance(first), luminance(second)];
  return Math.max(a, b) / Math.min(a, b);
}

describe('colours of a document', () => {
  it('stay as chosen when they can be read', () => {
    expect(paletteOf('#8a3b2a')).toMatchObject({ heading: '#8a3b2a', rule: '#8a3b2a' });
  });
  it('are darkened until they can be read, on white and on their own tint', () => {
    for (const colour of ['#ffff00', '#ffffff', '#00ffcc', '#ff8800', '#000000', '#7f7fff']) {
      const { heading, rule, tint } = paletteOf(colour);
      expect(contrast(heading, '#ffffff'), colour).toBeGreaterThanOrEqual(4.5);
      expect(contrast(rule, '#ffffff'), colour).toBeGreaterThanOrEqual(3);
      expect(contrast(INK, tint), colour).toBeGreaterThan(10);
    }
  });
  it('are ink for anything that is no colour', () => {
    for (const colour of [undefined, '', 'red', '#12', '#12345g', 'url(x)'])
      expect(paletteOf(colour).heading).toBe(INK);
  });
});
