import type { Language } from '#kernel/words.js';
import type { RefusalWords } from '#shell/web/refusals.js';
import { en as commitmentsEn } from './words/commitments.en.js';
import { type CommitmentWords, fr as commitmentsFr } from './words/commitments.fr.js';
import { en as deliveryEn } from './words/delivery.en.js';
import { type DeliveryWords, fr as deliveryFr } from './words/delivery.fr.js';
import { en as paperEn } from './words/delivery-paper.en.js';
import { type DeliveryPaperWords, fr as paperFr } from './words/delivery-paper.fr.js';
import { en as timeEn } from './words/time.en.js';
import { type TimeWords, fr as timeFr } from './words/time.fr.js';

const COMMITMENTS: Readonly<Record<Language, CommitmentWords>> = { fr: commitmentsFr, en: commitmentsEn };
const TIME: Readonly<Record<Language, TimeWords>> = { fr: timeFr, en: timeEn };
const DELIVERY: Readonly<Record<Language, DeliveryWords>> = { fr: deliveryFr, en: deliveryEn };
const PAPER: Readonly<Record<Language, DeliveryPaperWords>> = { fr: paperFr, en: paperEn };

/** The words of the commitments in a language. */
export const commitmentWords = (language: Language): CommitmentWords => COMMITMENTS[language];

/** The words of time in a language. */
export const timeWords = (language: Language): TimeWords => TIME[language];

/** The words of deliveries in a language. */
export const deliveryWords = (language: Language): DeliveryWords => DELIVERY[language];

/** The words that the documents of a delivery print. */
export const deliveryPaperWords = (language: Language): DeliveryPaperWords => PAPER[language];

/** The sentences of every refusal of this stage. */
export const deliverRefusalWords: RefusalWords = {
  commitment: { fr: commitmentsFr.refusals, en: commitmentsEn.refusals },
  time: { fr: timeFr.refusals, en: timeEn.refusals },
  delivery: { fr: deliveryFr.refusals, en: deliveryEn.refusals },
};
