import type { fr } from './words.fr.js';

export const en: typeof fr = { refusals: {} };
