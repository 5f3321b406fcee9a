import type { Language } from '#kernel/words.js';
import { en } from './words.en.js';
import { type BillPaperWords, fr } from './words.fr.js';

const WORDS: Readonly<Record<Language, BillPaperWords>> = { fr, en };

/** The words that invoices and credit notes print. */
export function billPaperWords(language: Language): BillPaperWords {
  return WORDS[language];
}
