import { client } from './client.js';

/** Pays when it suits: late, in parts, and a large invoice that two reminders have not settled. */
export const vieuxPhare = client({
  code: 'C0008',
  name: 'Immobilière du Vieux-Phare',
  siren: '123456428',
  vatNumber: 'FR16123456428',
  contact: 'Thibaud Lescarmoure',
  email: 'direction@vieuxphare.example.org',
  street: '64 avenue de la Corniche',
  postcode: '44500',
  city: 'La Baule',
  rhythm: {
    startsDaysAgo: 512,
    everyMonths: 1,
    works: [
      { label: 'Annonces et visites virtuelles, {month}', euros: 620 },
      { label: 'Annonces et panneaux de chantier, {month}', euros: 870 },
      { label: 'Annonces et visites virtuelles, {month}', euros: 620 },
    ],
    habits: [
      { invoices: 3, afterDue: [4, 21] },
      { invoices: 1, afterDue: [17, 49], parts: [[100], [50, 50], [100], [40, 60]] },
    ],
    letters: { 7: [{ kind: 'reminder1', afterDue: 12 }] },
  },
  singles: [
    {
      daysAgo: 99,
      label: 'Brochure du programme « Les Terrasses du Phare », conception et suivi d’impression',
      euros: 2_480,
      payments: [[26, 25]],
      letters: [
        { kind: 'reminder1', afterDue: 8 },
        { kind: 'reminder2', afterDue: 33 },
      ],
    },
  ],
});
