import type { Language } from '#kernel/words.js';
import { en } from './words.en.js';
import { type DeskWords, fr } from './words.fr.js';

const WORDS: Readonly<Record<Language, DeskWords>> = { fr, en };

export function deskWords(language: Language): DeskWords {
  return WORDS[language];
}
