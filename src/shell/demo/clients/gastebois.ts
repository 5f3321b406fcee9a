import { client } from './client.js';

/** Pays well and contests one invoice. */
export const gastebois = client({
  code: 'C0012',
  name: 'Traiteur Gastebois',
  siren: '123456634',
  vatNumber: 'FR52123456634',
  contact: 'Léonie Gastebois',
  email: 'leonie@gastebois.example.org',
  street: '30 rue de la Louche',
  postcode: '44600',
  city: 'Saint-Nazaire',
  rhythm: {
    startsDaysAgo: 446,
    everyMonths: 2,
    works: [
      { label: 'Cartes de saison, {month}', euros: 430 },
      { label: 'Cartes de saison et site, {month}', euros: 980 },
    ],
    habits: [{ invoices: 1, afterDue: [-3, 4] }],
  },
  singles: [
    {
      daysAgo: 57,
      label: 'Refonte de la boutique en ligne, deuxième étape',
      euros: 1_650,
      disputed: { afterIssue: 9, reason: 'La cliente estime que le paiement en ligne n’était pas compris' },
      payments: [],
    },
  ],
});
