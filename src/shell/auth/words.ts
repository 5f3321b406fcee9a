import type { Language } from '#kernel/words.js';
import { en } from './words.en.js';
import { type AuthWords, fr } from './words.fr.js';

const WORDS: Readonly<Record<Language, AuthWords>> = { fr, en };

/** The words of accounts and access in a language. */
export function authWords(language: Language): AuthWords {
  return WORDS[language];
}
