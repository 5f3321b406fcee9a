import { client } from './client.js';

/** The large company: sixty days, and its next payment run. */
export const valmorin = client({
  code: 'C0004',
  name: 'Valmorin Distribution',
  siren: '123456287',
  vatNumber: 'FR78123456287',
  contact: 'Service comptabilité fournisseurs',
  email: 'fournisseurs@valmorin.example.org',
  street: '200 boulevard des Entrepôts',
  postcode: '49000',
  city: 'Angers',
  termDays: 60,
  rhythm: {
    startsDaysAgo: 505,
    everyMonths: 1,
    works: [
      { label: 'Campagne locale de six magasins, {month}', euros: 2_400 },
      { label: 'Campagne locale de six magasins, {month}', euros: 2_400 },
      { label: 'Campagne locale et catalogue de saison, {month}', euros: 3_750 },
    ],
    habits: [{ invoices: 1, afterDue: [-1, 3] }],
  },
});
