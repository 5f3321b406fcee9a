import type { Language } from '#kernel/words.js';
import type { Note } from './note.js';
import { en } from './words.en.js';
import { fr } from './words.fr.js';

const WORDS = { fr, en } as const;

/** The law folder's words in a language. */
export function lawWords(language: Language): typeof fr {
  return WORDS[language];
}

/** What a note says, as a sentence. */
export function sayNote(note: Note, language: Language): string {
  const say = WORDS[language].notes[note.key] as (note: Note) => string;
  return say(note);
}
