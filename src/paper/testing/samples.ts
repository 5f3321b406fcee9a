import type { LetterDocument } from '../facts.js';
import { bilingualInvoice, creditNote, invoice, longQuote, quote } from './commercial.js';
import { deliveryForm, dossier, letter, receipt, terms } from './evidence.js';

/** The ten kinds of documents that leave, short and long, by name. */
export const SAMPLES: Readonly<Record<string, LetterDocument>> = {
  quote,
  longQuote,
  invoice,
  bilingualInvoice,
  creditNote,
  terms,
  receipt,
  deliveryForm,
  dossier,
  letter,
};
