import type { Language } from '#kernel/words.js';
import { en } from './words.en.js';
import { type EvidenceWords, fr } from './words.fr.js';

export const evidenceWords = (language: Language): EvidenceWords => (language === 'fr' ? fr : en);
