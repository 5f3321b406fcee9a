import type { Language } from '#kernel/words.js';
import { en } from '../words.en.js';
import { fr, type IntakeWords } from '../words.fr.js';

const WORDS: Readonly<Record<Language, IntakeWords>> = { fr, en };

export function intakeWords(language: Language): IntakeWords {
  return WORDS[language];
}
