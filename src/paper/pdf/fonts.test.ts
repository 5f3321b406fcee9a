import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { missingCharacters, shape } from './fonts.js';
import { breakLines, widthOf } from './lines.js';
import { STYLES } from './styles.js';
import { unwrapWoff } from './woff.js';

const width = (text: string): number => widthOf(text, STYLES.body);

describe('fonts', () => {
  it('draw every sign that French letters need', () => {
    expect(missingCharacters('œŒçÇàâéèêëîïôùûÿŸ€°«»“”’…–—−×÷§\u00a0\u202f')).toEqual([]);
  });
  it('draw Polish, Greek, Cyrillic and Vietnamese names from other cuts', () => {
    expect(missingCharacters('Łukasz Żółć Ωmega Παπαδόπουλος Дмитрий Nguyễn')).toEqual([]);
    expect(shape('serif', 'Łukasz').map(({ cut }) => cut.name)).toEqual(['serif/latin-ext/2', 'serif/latin']);
  });
  it('name what they cannot draw, and never draw a blank for it', () => {
    expect(missingCharacters('株式会社 🙂')).toEqual([...'株式会社🙂']);
    expect(() => shape('sans', '株')).toThrow('missingCharacters');
  });
  it('compose what comes decomposed, and lay out the same twice', () => {
    expect(width('e\u0301')).toBe(width('é'));
    expect(shape('serif', 'relance')).toBe(shape('serif', 'relance'));
  });
  it('draw the narrow space narrower than the no-break space, and not absent', () => {
    const narrow = width('1\u202f234') - width('1234');
    expect(narrow).toBeGreaterThan(1);
    expect(narrow).toBeLessThan(width('1\u00a0234') - width('1234'));
  });
  it('have figures of one width', () => {
    for (const style of [STYLES.body, STYLES.payment, STYLES.heading]) {
      expect(new Set([...'0123456789'].map((figure) => widthOf(figure, style))).size).toBe(1);
    }
  });
  it('refuse bytes that are no WOFF', () => {
    expect(() => unwrapWoff(new Uint8Array(64))).toThrow('WOFF');
    const file = createRequire(import.meta.url).resolve(
      '@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff',
    );
    expect([...unwrapWoff(readFileSync(file)).subarray(0, 4)]).toEqual([0, 1, 0, 0]);
  });
});

describe('lines', () => {
  it('are never wider than their room and lose no word', () => {
    const text = 'Nous vous remercions de régler 5\u202f000,00\u00a0€ au plus tard le 9\u00a0décembre 2026. '
      .repeat(4)
      .trim();
    for (const room of [80, 150, 300]) {
      const lines = breakLines(text, STYLES.body, room);
      expect(lines.join(' ')).toBe(text);
      for (const line of lines) expect(width(line)).toBeLessThanOrEqual(room);
    }
  });
  it('hold no-break spaces together', () => {
    const lines = breakLines('payer 5\u202f000,00\u00a0€ demain', STYLES.body, width('payer 5 000,00'));
    expect(lines[1]).toContain('5\u202f000,00\u00a0€');
  });
  it('cut a word only when it alone is too wide', () => {
    expect(breakLines('F-2026-041', STYLES.body, width('F-2026-041') + 1)).toEqual(['F-2026-041']);
    expect(breakLines('X'.repeat(50), STYLES.body, 100).join('')).toBe('X'.repeat(50));
  });
  it('follow new lines', () => {
    expect(breakLines('un\ndeux', STYLES.body, 500)).toEqual(['un', 'deux']);
  });
});
