import { en as linesEn } from '#kernel/lines/words.en.js';
import { fr as linesFr } from '#kernel/lines/words.fr.js';
import type { Language } from '#kernel/words.js';
import { en as authEn } from '#shell/auth/words.en.js';
import { fr as authFr } from '#shell/auth/words.fr.js';
import { mailRefusalWords } from '#shell/mail/words.js';
import { en as documentsEn } from '#shell/settings/documents/words.en.js';
import { fr as documentsFr } from '#shell/settings/documents/words.fr.js';
import { en as settingsEn } from '#shell/settings/words.en.js';
import { fr as settingsFr } from '#shell/settings/words.fr.js';
import { en } from '#shell/words.en.js';
import { fr, type ShellWords } from '#shell/words.fr.js';
import type { RefusalWords } from './refusals.js';

const WORDS: Readonly<Record<Language, ShellWords>> = { fr, en };

/** The words of the web house in a language. */
export function shellWords(language: Language): ShellWords {
  return WORDS[language];
}

/** The refusals of the house itself, and those of lines, which every editor meets. */
export const refusalWords: RefusalWords = {
  lines: { fr: linesFr.refusals, en: linesEn.refusals },
  web: { fr: fr.refusals, en: en.refusals },
  auth: { fr: authFr.refusals, en: authEn.refusals },
  settings: { fr: settingsFr.refusals, en: settingsEn.refusals },
  documents: { fr: documentsFr.refusals, en: documentsEn.refusals },
  ...mailRefusalWords,
};
