import type { Audience, Clause, TermsContent } from '../terms.js';

const clauses: Readonly<Record<Audience, readonly Clause[]>> = {
  business: [
    {
      key: 'acceptance',
      title: { fr: 'La recette', en: 'Delivery acceptance' },
      text: {
        fr: 'Vous disposez de {{reservationDays}} jours pour vérifier une livraison. Après {{tacitDays}} jours de silence, elle est acceptée.',
        en: 'You have {{reservationDays}} days to check a delivery. After {{tacitDays}} days of silence, it is accepted.',
      },
      placement: 'terms',
      law: [],
      parameters: { reservationDays: 10, tacitDays: 15 },
    },
  ],
  consumer: [
    {
      key: 'acceptance',
      title: { fr: 'La recette', en: 'Delivery acceptance' },
      text: {
        fr: 'Vous disposez de {{reservationDays}} jours pour vérifier une livraison. Votre silence ne vaut pas acceptation.',
        en: 'You have {{reservationDays}} days to check a delivery. Your silence accepts nothing.',
      },
      placement: 'terms',
      law: [],
      parameters: { reservationDays: 14 },
    },
  ],
};

/** The clauses that Entente ships for an audience: the first draft of every business. */
export function shippedTerms(audience: Audience): TermsContent {
  return { audience, clauses: clauses[audience] };
}
