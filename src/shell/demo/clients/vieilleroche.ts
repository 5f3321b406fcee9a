import { client } from './client.js';

/** The public buyer, through Chorus Pro: one slow mandate in a regular series. */
export const vieilleroche = client({
  code: 'C0005',
  name: 'Commune de Vieilleroche-sur-Sarne',
  kind: 'public',
  siren: '123456352',
  vatNumber: null,
  contact: 'Service des finances',
  email: 'finances@vieilleroche.example.org',
  street: '1 place de la Halle',
  postcode: '49120',
  city: 'Vieilleroche-sur-Sarne',
  rhythm: {
    startsDaysAgo: 471,
    everyMonths: 2,
    works: [
      { label: 'Bulletin municipal, mise en pages, {month}, déposée sur Chorus Pro', euros: 1_350 },
      { label: 'Programme culturel, {month}, déposée sur Chorus Pro', euros: 980 },
    ],
    habits: [
      { invoices: 4, afterDue: [-9, -1] },
      { invoices: 1, afterDue: [21, 24] },
      { invoices: 1, afterDue: [-8, 1] },
    ],
  },
});
