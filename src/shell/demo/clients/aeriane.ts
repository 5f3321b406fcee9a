import { client } from './client.js';

/** Punctual for months, then later and later. */
export const aeriane = client({
  code: 'C0010',
  name: 'Studio Aériane',
  siren: '123456501',
  vatNumber: 'FR41123456501',
  contact: 'Noémie Fauvergue',
  email: 'contact@aeriane.example.org',
  street: '27 rue du Clos-Fleuri',
  postcode: '44800',
  city: 'Saint-Herblain',
  rhythm: {
    startsDaysAgo: 495,
    everyMonths: 1,
    works: [
      { label: 'Publications et planning en ligne, {month}', euros: 310 },
      { label: 'Publications, planning en ligne et vidéo, {month}', euros: 540 },
    ],
    habits: [
      { invoices: 9, afterDue: [-5, 0] },
      { invoices: 2, afterDue: [7, 12] },
      { invoices: 1, afterDue: [15, 27] },
    ],
    letters: { 12: [{ kind: 'reminder1', afterDue: 12 }] },
  },
});
