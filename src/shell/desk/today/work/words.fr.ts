/** Words of the work under way on Today. */
export const fr = {
  title: 'Travail en cours',
  more: (count: number) => `Et ${count}\u00a0${count > 1 ? 'autres' : 'autre'}.`,
  renounced: (number: string) =>
    `Le client s’est rétracté du devis ${number}\u202f: rendez-lui ce qu’il a payé sous quatorze jours`,
  changeAsked: (number: string) => `Le client demande une modification du devis ${number}`,
  toInvoice: (number: string) => `Devis ${number} accepté, rien n’est encore facturé`,
  quoteEnds: (number: string, date: string) => `Devis ${number} sans réponse, valable jusqu’au ${date}`,
  promise: (text: string, date: string) => `Vous avez promis pour le ${date}\u202f: ${text}`,
  late: (text: string, date: string) => `Promis pour le ${date} et pas encore fait\u202f: ${text}`,
  promises: (count: number, date: string) => `${count}\u00a0engagements de votre part, le premier pour le ${date}`,
  awaitedAll: (count: number, date: string) =>
    `${count}\u00a0engagements du client en retard, le premier depuis le ${date}`,
  awaited: (text: string, date: string) => `Attendu du client depuis le ${date}\u202f: ${text}`,
  tacit: (number: string, date: string) => `Livraison ${number}\u202f: délai de réponse passé le ${date}`,
  reservation: (number: string, text: string) => `Réserve sur la livraison ${number}\u202f: ${text}`,
  draft: (title: string) => `Facture en préparation\u202f: ${title}`,
  acts: {
    renounced: 'Voir le devis',
    changeAsked: 'Voir la demande',
    toInvoice: 'Facturer',
    quoteEnds: 'Ouvrir le devis',
    promise: 'Clore',
    promises: 'Ouvrir',
    awaitedAll: 'Ouvrir',
    awaited: 'Ouvrir',
    tacit: 'Décider',
    reservation: 'Répondre',
    draft: 'Terminer',
  },
};
export type WorkWords = typeof fr;
