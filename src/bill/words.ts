import type { Language } from '#kernel/words.js';
import type { RefusalWords } from '#shell/web/refusals.js';
import { en } from './words.en.js';
import { type BillWords, fr } from './words.fr.js';

const WORDS: Readonly<Record<Language, BillWords>> = { fr, en };

/** The words of invoices and payments in a language. */
export function billWords(language: Language): BillWords {
  return WORDS[language];
}

/** The sentences of the refusals of invoices and payments. */
export const billRefusalWords: RefusalWords = {
  bill: { fr: fr.refusals, en: en.refusals },
  payment: { fr: fr.paymentRefusals, en: en.paymentRefusals },
};
