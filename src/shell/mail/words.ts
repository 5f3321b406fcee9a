import type { Language } from '#kernel/words.js';
import { type RefusalWords, sentenceOf } from '#shell/web/refusals.js';
import { en } from './words.en.js';
import { fr, type MailWords } from './words.fr.js';

const WORDS: Readonly<Record<Language, MailWords>> = { fr, en };

/** The words of the mail in a language. */
export function mailWords(language: Language): MailWords {
  return WORDS[language];
}

export const mailRefusalWords: RefusalWords = { mail: { fr: fr.refusals, en: en.refusals } };

/** Why a mail has not left, as a person reads it: the server's own words, or ours for what never came to it. */
export function sayFailure(lastError: string, language: Language): string {
  const ours = /^mail\.\w+$/.test(lastError);
  return ours
    ? sentenceOf(mailRefusalWords, { code: lastError }, language)
    : mailWords(language).outbox.said(lastError);
}
