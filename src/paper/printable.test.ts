import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { missingCharacters } from './pdf/fonts.js';
import { renderLetter } from './pdf/render.js';
import { printableText, unprintable } from './printable.js';
import { letter } from './testing/evidence.js';
import { SAMPLES } from './testing/samples.js';

describe('what a client wrote', () => {
  it('stays as it is where the fonts draw it', () => {
    expect(printableText('« Ça va », dit Łukasz — 5\u202f%')).toBe('« Ça va », dit Łukasz — 5\u202f%');
  });
  it('keeps the code points of what they do not draw', () => {
    expect(printableText('Merci 🙂❤️ !')).toBe('Merci [U+1F642 U+2764] !');
    expect(printableText('\u0007')).toBe('[U+0007]');
  });
  it('can always be printed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (text) => {
        const printable = printableText(text);
        expect(missingCharacters(printable)).toEqual([]);
        await renderLetter({
          ...letter,
          blocks: [{ kind: 'recall', title: printable, facts: [], paragraphs: [printable] }],
        });
      }),
      { numRuns: 40 },
    );
  });
});

describe('what cannot be printed', () => {
  it('is found in every text of every block', () => {
    const marks: string[] = [];
    /** Each text of a value with a sign of its own that no font draws. */
    const marked = (value: unknown): unknown => {
      if (typeof value === 'string') {
        marks.push(String.fromCodePoint(0x4e00 + marks.length));
        return value + marks.at(-1);
      }
      if (Array.isArray(value)) return value.map(marked);
      if (value === null || typeof value !== 'object') return value;
      const KEYS = new Set(['kind', 'align', 'tone', 'payload', 'alternative']);
      return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, KEYS.has(key) ? one : marked(one)]));
    };
    for (const [name, document] of Object.entries(SAMPLES)) {
      marks.length = 0;
      const blocks = marked(document.blocks) as typeof document.blocks;
      const found = unprintable({ ...document, blocks }).map(({ values }) => String(values?.['characters']));
      expect(new Set(found), name).toEqual(new Set(marks));
    }
  });
});
