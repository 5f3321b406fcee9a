import type { Language } from '#kernel/words.js';
import { en } from './words.en.js';
import { fr, type GaugeWords } from './words.fr.js';

const WORDS: Readonly<Record<Language, GaugeWords>> = { fr, en };

/** The words of payment behaviour in a language. */
export const gaugeWords = (language: Language): GaugeWords => WORDS[language];
