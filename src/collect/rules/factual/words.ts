import type { Language } from '#kernel/words.js';
import { en } from './words.en.js';
import { type FactualWords, fr } from './words.fr.js';

const WORDS: Readonly<Record<Language, FactualWords>> = { fr, en };

/** The words of the letters of facts in the client's language. */
export function factualWords(language: Language): FactualWords {
  return WORDS[language];
}
