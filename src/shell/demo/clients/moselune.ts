import { client } from './client.js';

/** The client abroad, in English, without French VAT. */
export const moselune = client({
  code: 'C0007',
  name: 'Moselune Data S.à r.l.',
  country: 'LU',
  language: 'en',
  siren: null,
  vatNumber: 'LU12345613',
  contact: 'Annick Weyderhoff',
  email: 'accounts@moselune.example.org',
  street: '22 rue des Trois-Ponts',
  postcode: 'L-1009',
  city: 'Luxembourg',
  vatPercent: 0,
  rhythm: {
    startsDaysAgo: 468,
    everyMonths: 2,
    works: [
      { label: 'Landing pages and case study, {month}, VAT reverse-charged', euros: 1_900 },
      { label: 'Trade fair kit, {month}, VAT reverse-charged', euros: 2_650 },
    ],
    habits: [{ invoices: 1, afterDue: [-6, 3] }],
  },
  singles: [{ daysAgo: 43, label: 'Annual report, online summary, VAT reverse-charged', euros: 1_480, payments: [] }],
});
