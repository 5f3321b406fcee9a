import type { Language } from '#kernel/words.js';
import { en } from './words.en.js';
import { fr, type LinkWords } from './words.fr.js';

const WORDS: Readonly<Record<Language, LinkWords>> = { fr, en };

/** The words of the clients’ pages in a language. */
export function linkWords(language: Language): LinkWords {
  return WORDS[language];
}
