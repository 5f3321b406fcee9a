import type { Language } from '#kernel/words.js';
import { en } from './words.en.js';
import { fr, type LetterWords } from './words.fr.js';

const WORDS: Readonly<Record<Language, LetterWords>> = { fr, en };

/** The words of a letter in the client's language. */
export function letterWords(language: Language): LetterWords {
  return WORDS[language];
}
