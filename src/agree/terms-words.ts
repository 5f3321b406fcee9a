import type { Language } from '#kernel/words.js';
import { en } from './terms-words.en.js';
import { fr, type TermsWords } from './terms-words.fr.js';

const WORDS: Readonly<Record<Language, TermsWords>> = { fr, en };

/** The words of the general terms in a language. */
export function termsWords(language: Language): TermsWords {
  return WORDS[language];
}

/** The sentences of the refusals `terms.*`. */
export const termsRefusalWords = { terms: { fr: fr.refusals, en: en.refusals } } as const;
