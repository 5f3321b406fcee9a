import type { Language } from '#kernel/words.js';
import type { RefusalWords } from '#shell/web/refusals.js';
import { en } from './words.en.js';
import { type CollectWords, fr } from './words.fr.js';

const WORDS: Readonly<Record<Language, CollectWords>> = { fr, en };

/** The words of the letters in a language. */
export function collectWords(language: Language): CollectWords {
  return WORDS[language];
}

/** The sentences of the refusals and warnings of letters and of paper. */
export const collectRefusalWords: RefusalWords = {
  letter: { fr: fr.refusals, en: en.refusals },
  paper: { fr: fr.paperRefusals, en: en.paperRefusals },
};
