import type { Business } from '#shell/settings/facts.js';
import { aeriane } from './clients/aeriane.js';
import { fontbrune } from './clients/fontbrune.js';
import { gastebois } from './clients/gastebois.js';
import { moselune } from './clients/moselune.js';
import { ombrelune } from './clients/ombrelune.js';
import { orlune } from './clients/orlune.js';
import { pagesSalines } from './clients/pages-salines.js';
import { perigault } from './clients/perigault.js';
import { thorel } from './clients/thorel.js';
import { valmorin } from './clients/valmorin.js';
import { vieilleroche } from './clients/vieilleroche.js';
import { vieuxPhare } from './clients/vieux-phare.js';
import type { SampleClient } from './facts.js';

/**
 * The sample business: who it is, whom it works for, what it bills and how each client pays.
 *
 * Everyone here is invented. The SIREN numbers are all of the range 123 456 xxx, which no register gives out; the
 * IBAN is the example of the ISO 13616 registry; telephone numbers are of a range kept for fiction (ARCEP); mail
 * goes to `example.org` (RFC 2606). "Days ago" is counted from the day on which the sample is made.
 */
export const BUSINESS = {
  name: 'Atelier Quintevent – Maëlle Quintevent EI',
  legalForm: 'Entrepreneur individuel',
  soleTrader: true,
  siren: '123456006',
  registration: 'RCS Nantes',
  vatNumber: 'FR11123456006',
  vatExempt: false,
  addressLine1: '7 passage des Trois-Encriers',
  addressLine2: null,
  postcode: '44000',
  city: 'Nantes',
  country: 'FR',
  email: 'bonjour@quintevent.example.org',
  phone: '02 61 91 04 18',
  iban: 'FR1420041010050500013M02606',
  bic: 'PSSTFRPPXXX',
  language: 'fr',
  termDays: 30,
  contractRate: null,
  allocation: 'interest-first',
} as const satisfies Business;

export const CURRENCY = 'EUR';

/**
 * What its documents say. Its books come from the program that it had before; what it issues here has numbers of its
 * own (`FE2026-0001`), as the law allows to each series.
 */
export const DOCUMENTS = {
  colour: '#2b5d63',
  trade: 'web',
  insurance:
    'Mutuelle des Quatre-Ponts, 9 quai de la Digue, 44000 Nantes ; responsabilité civile professionnelle, contrat n\u00b0\u00a0204\u202f417, France et Union européenne',
  mediator: 'Médiateurs du Val, 12 rue du Moulin-Neuf, 44000 Nantes, https://mediateurs-du-val.example.org',
  invoicePrefix: 'FE',
  creditNotePrefix: 'AE',
  quoteValidDays: 30,
  depositPercent: '30',
  hourlyRate: '65',
} as const;

/** Items of the starter catalogue that put themselves, offered, on each quote and invoice. */
export const OFFERED_BY_CUSTOM: readonly string[] = ['Assistance pendant trente jours', 'Une heure de formation'];

/** Whose business it is; an account without a password, entered with the key that the terminal prints. */
export const OWNER = { name: 'Maëlle Quintevent', email: BUSINESS.email } as const;

/** How long ago the sample business opened its doors, in days: about eighteen months. */
export const OPENED_DAYS_AGO = 549;

/** In the order in which they came. */
export const CLIENTS: readonly SampleClient[] = [
  ombrelune,
  pagesSalines,
  thorel,
  valmorin,
  vieilleroche,
  perigault,
  moselune,
  vieuxPhare,
  orlune,
  aeriane,
  fontbrune,
  gastebois,
];
