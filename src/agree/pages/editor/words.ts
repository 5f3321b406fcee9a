import type { Language } from '#kernel/words.js';
import { en } from './words.en.js';
import { fr } from './words.fr.js';

export const editorWords = (language: Language) => (language === 'fr' ? fr : en);
