import type { Door } from '../web/door.js';
import type { RefusalWords } from '../web/refusals.js';

/** The doors of every stage, in the order of the method. */
export const stageDoors: readonly Door[] = [];

/** The sentences of every stage's refusals. */
export const stageRefusalWords: RefusalWords = {};

/** Style sheets that stages add to the house's. */
export const stageStyleSheets: readonly string[] = [];
