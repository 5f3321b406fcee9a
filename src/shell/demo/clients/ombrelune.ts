import { client } from './client.js';

/**
 * The first client, wanted very much: a budget far below the need, a large concession on the price, written
 * warnings, a delivery accepted with satisfaction, and the exact opposite said a month later.
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
      label: 'Acompte de 30 % sur devis n° 1, site vitrine, prix convenu 1 000 € HT au lieu de 2 850 € HT au tarif',
      euros: 300,
      payments: [[-26, 100]],
    },
    {
      daysAgo: 500,
      label: 'Solde du devis n° 1, site vitrine de cinq pages, recette sans réserve, trois réserves du devis rappelées',
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
