import type { Language } from '../words.js';
import { sentencesOf, wordsOf } from './sentences.js';
import { syllablesOf } from './syllables.js';

/**
 * How easily a text reads, 0 (law) to 100 (conversation) and beyond.
 * French: Kandel and Moles 1958, `207 − 1.015 × words/sentence − 73.6 × syllables/word`.
 * English: Flesch 1948, `206.835 − 1.015 × words/sentence − 84.6 × syllables/word`.
 */
export function readability(text: string, language: Language): number {
  const words = wordsOf(text);
  const sentences = sentencesOf(text).filter((sentence) => wordsOf(sentence).length > 0);
  if (words.length === 0 || sentences.length === 0) return 100;
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word, language), 0);
  const [constant, weight] = language === 'fr' ? [207, 73.6] : [206.835, 84.6];
  return constant - (1.015 * words.length) / sentences.length - (weight * syllables) / words.length;
}
