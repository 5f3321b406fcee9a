import { client } from './client.js';

/** Pays before the due date, always. */
export const pagesSalines = client({
  code: 'C0002',
  name: 'Librairie Les Pages Salines',
  siren: '123456147',
  vatNumber: 'FR46123456147',
  contact: 'Odile Marchesseau',
  email: 'compta@pagessalines.example.org',
  street: '18 quai des Paludiers',
  postcode: '44350',
  city: 'Guérande',
  rhythm: {
    startsDaysAgo: 538,
    everyMonths: 1,
    works: [
      { label: 'Infolettre et agenda des rencontres, {month}', euros: 240 },
      { label: 'Infolettre et agenda des rencontres, {month}', euros: 240 },
      { label: 'Infolettre, agenda et affiches des rencontres, {month}', euros: 390 },
    ],
    habits: [{ invoices: 1, afterDue: [-12, -3] }],
  },
});
