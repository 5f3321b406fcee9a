import type { Language } from '#kernel/words.js';
import type { RefusalWords } from '#shell/web/refusals.js';
import { en, noteEn } from './incidents.en.js';
import { fr, type IncidentWords, noteFr } from './incidents.fr.js';

const INCIDENTS: Readonly<Record<Language, IncidentWords>> = { fr, en };

/** The words of the facts noted of a relation, in a language. */
export const incidentWords = (language: Language): IncidentWords => INCIDENTS[language];

/** The sentences of what keeps a fact from being noted. */
export const incidentRefusalWords: RefusalWords = {
  incident: { fr: fr.refusals, en: en.refusals },
  note: { fr: noteFr, en: noteEn },
};
