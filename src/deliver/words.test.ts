import { describe, expect, it } from 'vitest';
import { commitmentWords, deliverRefusalWords, deliveryPaperWords, deliveryWords, timeWords } from './words.js';

/** Every sentence of a set of words; functions are asked with sample values. */
function sentencesOf(words: unknown): string[] {
  if (typeof words === 'string') return [words];
  if (typeof words === 'function') {
    const facts = { contact: 'Hélène', title: 'Site', day: 'lundi', seller: 'Brume', lastDay: 'mardi', number: 'L1' };
    const sample = words.length > 1 ? [2, 3, 'L1', 'Site', 'lundi'] : [{ ...facts, hours: 30, toString: () => '2' }];
    return [String((words as (...given: unknown[]) => unknown)(...sample))];
  }
  return Object.values(words as object).flatMap(sentencesOf);
}

const all = (language: 'fr' | 'en'): string[] =>
  sentencesOf([
    commitmentWords(language),
    timeWords(language),
    deliveryWords(language),
    deliveryPaperWords(language),
    Object.values(deliverRefusalWords).map((stage) => stage[language]),
  ]);

describe('French words', () => {
  it('have the spaces of French typography', () => {
    const wrong = all('fr').filter((text) =>
      /[^\u202f\u00a0] ?[;!?»]|[^\u202f\d] ?:(?!\/|\d)|«[^\u202f]|(?<!\u00a0)[€%]|'/.test(text),
    );
    expect(wrong).toEqual([]);
  });

  it('address the reader with vous', () => {
    expect(all('fr').filter((text) => /(?<!\p{L})(tu|te|ton|ta|tes)(?!\p{L})/iu.test(text))).toEqual([]);
  });
});

it('say as much in both languages, and never the same by oversight', () => {
  const [french, english] = [all('fr'), all('en')];
  expect(french).toHaveLength(english.length);
  const names = new Set([
    'Toggl Track',
    'Clockify',
    'Harvest',
    'Solidtime',
    'Client',
    'Satisfaction',
    'Signature',
    'Page 2 sur 3',
    'Photo',
    'Total',
    'Silence',
    'Moment (UTC)',
    '2, 3',
  ]);
  expect(french.filter((text, index) => text === english[index] && text.length > 3 && !names.has(text))).toEqual([]);
});
