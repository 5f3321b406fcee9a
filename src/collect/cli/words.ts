import type { Refusal } from '#kernel/refusal.js';
import type { Language } from '#kernel/words.js';
import { en } from './words.en.js';
import { fr } from './words.fr.js';

/** Words of these commands in a language. */
export function commandWords(language: Language): typeof fr {
  return language === 'fr' ? fr : en;
}

type Reason = (values: Readonly<Record<string, string | number>>) => string;

/** Why a case is refused, as a sentence. */
export function sayReason(refusal: Refusal, language: Language): string {
  const reasons: Readonly<Record<string, Reason>> = commandWords(language).reasons;
  const say = reasons[refusal.code];
  return say ? say(refusal.values ?? {}) : refusal.code;
}
