import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { en as authEn } from './auth/words.en.js';
import { fr as authFr } from './auth/words.fr.js';
import { en as settingsEn } from './settings/words.en.js';
import { fr as settingsFr } from './settings/words.fr.js';
import { en } from './words.en.js';
import { fr } from './words.fr.js';

/** Every sentence of a set of words; functions are asked with sample values. */
function sentencesOf(words: unknown): string[] {
  if (typeof words === 'string') return [words];
  if (typeof words === 'function') {
    const sample = words.length > 1 ? ['12,40\u00a0%', '8,25\u00a0%'] : [{ minimum: 8, maximum: 90, minutes: 2 }];
    return sentencesOf(words(...sample));
  }
  return Object.values(words as object).flatMap(sentencesOf);
}

describe('French words', () => {
  const sentences = sentencesOf([fr, authFr, settingsFr]);

  it('have the spaces of French typography', () => {
    const wrong = sentences.filter((text) =>
      /[^\u202f\u00a0] ?[;!?»]|[^\u202f\d] ?:(?!\/)|«[^\u202f]| [€%]|'/.test(text),
    );
    expect(wrong).toEqual([]);
  });

  it('address the reader with vous', () => {
    expect(sentences.filter((text) => /(?<!\p{L})(tu|te|ton|ta|tes)(?!\p{L})/iu.test(text))).toEqual([]);
  });
});

it('are never the same in both languages by oversight', () => {
  const same = new Set(['Entente', 'Relations', 'IBAN', 'BIC', 'SIREN', 'Source', 'Actif', 'Catalogue']);
  const french = sentencesOf([fr, authFr, settingsFr]);
  const english = sentencesOf([en, authEn, settingsEn]);
  expect(french).toHaveLength(english.length);
  const twins = french.filter((text, index) => text === english[index] && text.length > 3 && !same.has(text));
  expect(twins).toEqual([]);
});

it('of refusals are all explained in docs/api.md, and no others', () => {
  const explained = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'api.md'), 'utf8').matchAll(
    /`web\.(\w+)`/g,
  );
  expect([...new Set([...explained].map(([, code]) => code))].sort()).toEqual(Object.keys(fr.refusals).sort());
});
