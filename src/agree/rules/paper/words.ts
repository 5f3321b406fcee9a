import type { Language } from '#kernel/words.js';
import { en } from './words.en.js';
import { fr, type PaperWords } from './words.fr.js';

const WORDS: Readonly<Record<Language, PaperWords>> = { fr, en };

/** The words that quotes print. */
export function paperWords(language: Language): PaperWords {
  return WORDS[language];
}
