import { acceptRefusalWords } from '#agree/accept-words.js';
import { quoteDoors } from '#agree/pages/doors.js';
import { quoteEditorDoors } from '#agree/pages/editor/doors.js';
import { quoteLinkDoors } from '#agree/pages/link/doors.js';
import { linkStyleSheet } from '#agree/pages/link/style.js';
import { sendDoors } from '#agree/pages/send/doors.js';
import { termsDoors } from '#agree/pages/terms.js';
import { termsStyleSheet } from '#agree/pages/terms-style.js';
import { termsRefusalWords } from '#agree/terms-words.js';
import { quoteRefusalWords } from '#agree/words.js';
import { catalogueDoors } from '#bill/pages/catalogue/doors.js';
import { catalogueStyleSheet } from '#bill/pages/catalogue/style.js';
import { billDoors } from '#bill/pages/doors.js';
import { billStyleSheet } from '#bill/pages/style.js';
import { en as catalogueEn } from '#bill/words/catalogue.en.js';
import { fr as catalogueFr } from '#bill/words/catalogue.fr.js';
import { billRefusalWords } from '#bill/words.js';
import { letterDoors } from '#collect/pages/letters.js';
import { letterStyleSheet } from '#collect/pages/style.js';
import { collectRefusalWords } from '#collect/words.js';
import { commitmentDoors } from '#deliver/pages/commitment-doors.js';
import { deliveryDoors } from '#deliver/pages/delivery-doors.js';
import { deliveryLinkDoors } from '#deliver/pages/delivery-link-doors.js';
import { deliverySiteDoors } from '#deliver/pages/delivery-site-doors.js';
import { incidentDoors } from '#deliver/pages/incident-doors.js';
import { deliverStyleSheet } from '#deliver/pages/style.js';
import { timeDoors } from '#deliver/pages/time-doors.js';
import { timeImportDoors } from '#deliver/pages/time-import-doors.js';
import { incidentRefusalWords } from '#deliver/words/incidents.js';
import { deliverRefusalWords } from '#deliver/words.js';
import { en as gaugeEn } from '#gauge/words.en.js';
import { fr as gaugeFr } from '#gauge/words.fr.js';
import { intakeDoors } from '#intake/pages/doors.js';
import { importStyleSheet } from '#intake/pages/style.js';
import { en as intakeEn } from '#intake/words.en.js';
import { fr as intakeFr } from '#intake/words.fr.js';
import { meetDoors } from '#meet/pages/doors.js';
import { en as meetEn } from '#meet/words.en.js';
import { fr as meetFr } from '#meet/words.fr.js';
import { paperStyleSheet } from '#paper/style.js';
import { deskDoors, deskStyleSheet } from '../desk/doors.js';
import { mailDoors } from '../mail/pages/doors.js';
import { mailStyleSheet } from '../mail/pages/style.js';
import type { Door } from '../web/door.js';
import type { RefusalWords } from '../web/refusals.js';

/** The doors of every stage, in the order of the method, then the pages that gather them. */
export const stageDoors: readonly Door[] = [
  ...intakeDoors,
  ...meetDoors,
  ...catalogueDoors,
  ...termsDoors,
  ...quoteLinkDoors,
  ...sendDoors,
  ...quoteDoors,
  ...quoteEditorDoors,
  ...commitmentDoors,
  ...timeDoors,
  ...timeImportDoors,
  ...deliveryDoors,
  ...deliverySiteDoors,
  ...deliveryLinkDoors,
  ...incidentDoors,
  ...billDoors,
  ...letterDoors,
  ...mailDoors,
  ...deskDoors,
];

/** The sentences of every stage's refusals. */
export const stageRefusalWords: RefusalWords = {
  intake: { fr: intakeFr.refusals, en: intakeEn.refusals },
  meet: { fr: meetFr.refusals, en: meetEn.refusals },
  ...termsRefusalWords,
  ...acceptRefusalWords,
  ...quoteRefusalWords,
  ...deliverRefusalWords,
  ...incidentRefusalWords,
  catalogue: { fr: catalogueFr.refusals, en: catalogueEn.refusals },
  ...billRefusalWords,
  ...collectRefusalWords,
  gauge: { fr: gaugeFr.refusals, en: gaugeEn.refusals },
};

/** Style sheets that stages add to the house's. */
export const stageStyleSheets: readonly string[] = [
  importStyleSheet,
  catalogueStyleSheet,
  termsStyleSheet,
  linkStyleSheet,
  deliverStyleSheet,
  paperStyleSheet,
  billStyleSheet,
  letterStyleSheet,
  mailStyleSheet,
  deskStyleSheet,
];
