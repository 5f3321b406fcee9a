import type { LetterDocument } from '../facts.js';
import { deliveryForm, dossier, letter, receipt, terms } from './evidence.js';
import { bilingualInvoice, creditNote, invoice } from './invoices.js';
import { longQuote, quote } from './quotes.js';

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
