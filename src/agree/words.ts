import type { Language } from '#kernel/words.js';
import type { RefusalWords } from '#shell/web/refusals.js';
import { en } from './words.en.js';
import { fr, type QuoteWords } from './words.fr.js';

const WORDS: Readonly<Record<Language, QuoteWords>> = { fr, en };

/** The words of quotes in a language. */
export function quoteWords(language: Language): QuoteWords {
  return WORDS[language];
}

/** The sentences of the refusals and findings `quote.*`. */
export const quoteRefusalWords: RefusalWords = { quote: { fr: fr.refusals, en: en.refusals } };
