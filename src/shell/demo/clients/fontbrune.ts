import { client } from './client.js';

/** Late at first; two reminders put the collaboration back on the rails. */
export const fontbrune = client({
  code: 'C0011',
  name: 'Menuiserie Fontbrune',
  siren: '123456568',
  vatNumber: 'FR48123456568',
  contact: 'Aymeric Fontbrune',
  email: 'atelier@fontbrune.example.org',
  street: '12 zone des Copeaux',
  postcode: '53000',
  city: 'Laval',
  rhythm: {
    startsDaysAgo: 508,
    everyMonths: 1,
    works: [
      { label: 'Site et demandes de devis en ligne, {month}', euros: 350 },
      { label: 'Site, demandes de devis et photographies de chantier, {month}', euros: 690 },
      { label: 'Site et demandes de devis en ligne, {month}', euros: 350 },
    ],
    habits: [
      { invoices: 3, afterDue: [16, 31] },
      { invoices: 1, afterDue: [38, 43] },
      { invoices: 1, afterDue: [10, 14] },
      { invoices: 1, afterDue: [-5, 1] },
    ],
    letters: {
      3: [
        { kind: 'reminder1', afterDue: 8 },
        { kind: 'reminder2', afterDue: 21 },
      ],
    },
  },
});
