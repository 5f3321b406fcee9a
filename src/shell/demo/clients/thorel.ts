import { client } from './client.js';

/** Pays on the day, or nearly; one invoice was wrong and was corrected by a credit note. */
export const thorel = client({
  code: 'C0003',
  name: 'Thorel-Amblard Architectes',
  siren: '123456212',
  vatNumber: 'FR47123456212',
  contact: 'Bérénice Amblard',
  email: 'gestion@thorel-amblard.example.org',
  street: '41 rue du Fil-à-Plomb',
  postcode: '35000',
  city: 'Rennes',
  rhythm: {
    startsDaysAgo: 521,
    everyMonths: 1,
    works: [
      { label: 'Maintenance du site et fiches de projets, {month}', euros: 460 },
      { label: 'Maintenance du site et reportage photographique, {month}', euros: 890 },
      { label: 'Maintenance du site et fiches de projets, {month}', euros: 460 },
      { label: 'Maintenance du site et dossier de concours, {month}', euros: 1_240 },
    ],
    habits: [{ invoices: 1, afterDue: [-4, 2] }],
  },
  singles: [
    {
      daysAgo: 236,
      label: 'Plaquette du cabinet, seize pages, 600 exemplaires',
      euros: 1_860,
      credit: { afterIssue: 7, label: '500 exemplaires livrés au lieu de 600', euros: 180, effect: 'fromStart' },
      payments: [[0, 100]],
    },
  ],
});
