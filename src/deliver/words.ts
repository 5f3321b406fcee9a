import type { Language } from '#kernel/words.js';
import type { RefusalWords } from '#shell/web/refusals.js';
import { en as commitmentsEn } from './words/commitments.en.js';
import { type CommitmentWords, fr as commitmentsFr } from './words/commitments.fr.js';

const COMMITMENTS: Readonly<Record<Language, CommitmentWords>> = { fr: commitmentsFr, en: commitmentsEn };

/** The words of the commitments in a language. */
export const commitmentWords = (language: Language): CommitmentWords => COMMITMENTS[language];

/** The sentences of every refusal of this stage. */
export const deliverRefusalWords: RefusalWords = {
  commitment: { fr: commitmentsFr.refusals, en: commitmentsEn.refusals },
};
