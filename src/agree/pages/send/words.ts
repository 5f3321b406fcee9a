import type { Language } from '#kernel/words.js';
import { en } from './words.en.js';
import { fr, type SendWords } from './words.fr.js';

const WORDS: Readonly<Record<Language, SendWords>> = { fr, en };

/** The words of sending and of the client’s answer in a language. */
export function sendWords(language: Language): SendWords {
  return WORDS[language];
}
