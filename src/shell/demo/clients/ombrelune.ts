import { client } from './client.js';

/**
 * The first client, wanted very much: these are its other invoices; the site that it ordered, and later denied to have
 * been happy with, is told in `scenes/ombrelune.ts`.
 */
export const ombrelune = client({
  code: 'C0001',
  name: 'Maison Ombrelune',
  siren: '123456071',
  vatNumber: 'FR12123456071',
  contact: 'Gaspard Vaurelles',
  email: 'gaspard.vaurelles@ombrelune.example.org',
  street: '3 venelle du Lampadaire',
  postcode: '44100',
  city: 'Nantes',
  singles: [
    {
      daysAgo: 545,
      label: 'Nom de la maison, logotype et carte de visite',
      euros: 300,
      payments: [[-26, 100]],
    },
    {
      daysAgo: 500,
      label: 'Enseigne et vitrophanie, fichiers et suivi de fabrication',
      euros: 700,
      payments: [[-2, 100]],
    },
    {
      daysAgo: 484,
      label: 'Formation à la mise à jour du site, une demi-journée',
      euros: 150,
      payments: [[19, 100]],
      letters: [{ kind: 'reminder1', afterDue: 9 }],
    },
    {
      daysAgo: 452,
      label: 'Corrections demandées après la recette, deux demi-journées, bon de commande du client',
      euros: 480,
      disputed: {
        afterIssue: 12,
        reason: 'Le client déclare ne jamais avoir été satisfait du site, dont il a signé la recette',
      },
      credit: { afterIssue: 58, label: 'Geste commercial pour solde de tout compte', euros: 240, effect: 'fromDate' },
      payments: [[41, 100]],
    },
  ],
});
