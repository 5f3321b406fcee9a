import { meetDoors } from '#meet/pages/doors.js';
import { en as meetEn } from '#meet/words.en.js';
import { fr as meetFr } from '#meet/words.fr.js';
import type { Door } from '../web/door.js';
import type { RefusalWords } from '../web/refusals.js';

/** The doors of every stage, in the order of the method. */
export const stageDoors: readonly Door[] = [...meetDoors];

/** The sentences of every stage's refusals. */
export const stageRefusalWords: RefusalWords = {
  meet: { fr: meetFr.refusals, en: meetEn.refusals },
};

/** Style sheets that stages add to the house's. */
export const stageStyleSheets: readonly string[] = [];
