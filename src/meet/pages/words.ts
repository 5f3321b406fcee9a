import type { Language } from '#kernel/words.js';
import { en } from '../words.en.js';
import { fr, type MeetWords } from '../words.fr.js';

const WORDS: Readonly<Record<Language, MeetWords>> = { fr, en };

export function meetWords(language: Language): MeetWords {
  return WORDS[language];
}
