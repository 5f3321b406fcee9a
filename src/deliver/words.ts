import type { Language } from '#kernel/words.js';
import type { RefusalWords } from '#shell/web/refusals.js';
import { en as commitmentsEn } from './words/commitments.en.js';
import { type CommitmentWords, fr as commitmentsFr } from './words/commitments.fr.js';
import { en as timeEn } from './words/time.en.js';
import { type TimeWords, fr as timeFr } from './words/time.fr.js';

const COMMITMENTS: Readonly<Record<Language, CommitmentWords>> = { fr: commitmentsFr, en: commitmentsEn };
const TIME: Readonly<Record<Language, TimeWords>> = { fr: timeFr, en: timeEn };

/** The words of the commitments in a language. */
export const commitmentWords = (language: Language): CommitmentWords => COMMITMENTS[language];

/** The words of time in a language. */
export const timeWords = (language: Language): TimeWords => TIME[language];

/** The sentences of every refusal of this stage. */
export const deliverRefusalWords: RefusalWords = {
  commitment: { fr: commitmentsFr.refusals, en: commitmentsEn.refusals },
  time: { fr: timeFr.refusals, en: timeEn.refusals },
};
