import type { Language } from '#kernel/words.js';
import type { RefusalWords } from '#shell/web/refusals.js';
import { en } from './accept-words.en.js';
import { type AcceptWords, fr } from './accept-words.fr.js';

const WORDS: Readonly<Record<Language, AcceptWords>> = { fr, en };

/** The words of links, acceptances and receipts in a language. */
export function acceptWords(language: Language): AcceptWords {
  return WORDS[language];
}

/** The sentences of the refusals `link.*`, `consent.*`, `code.*`, `accept.*` and `send.*`. */
export const acceptRefusalWords: RefusalWords = {
  link: { fr: fr.refusals.link, en: en.refusals.link },
  consent: { fr: fr.refusals.consent, en: en.refusals.consent },
  code: { fr: fr.refusals.code, en: en.refusals.code },
  accept: { fr: fr.refusals.accept, en: en.refusals.accept },
  send: { fr: fr.refusals.send, en: en.refusals.send },
};
