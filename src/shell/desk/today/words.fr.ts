const many = (count: number, one: string, several: string): string => `${count}\u00a0${count > 1 ? several : one}`;

const levels = {
  reminder1: 'Première relance',
  reminder2: 'Deuxième relance',
  reminder3: 'Dernière relance',
  formalNotice: 'Mise en demeure',
  warnings: 'Rappel des avertissements',
  facts: 'Rappel des faits',
};

/** Words of Today. */
export const today = {
  title: 'Aujourd’hui',
  overdue: (amount: string, clients: number) => `${amount} en retard, chez ${many(clients, 'client', 'clients')}.`,
  noneOverdue: 'Aucune facture en retard.',
  decide: 'À décider',
  confirm: 'À confirmer',
  know: 'Bon à savoir',
  remind: (level: keyof typeof levels, since: string) => `${levels[level]} possible depuis le ${since}`,
  overdueAmount: (amount: string) => `${amount} en retard`,
  withPenalties: (amount: string) => `et ${amount} de pénalités`,
  rests: { assumed: 'échéance supposée', byTerm: 'échéance selon le délai indiqué' },
  partlyBarred: (amount: string) => `dont ${amount} probablement prescrits`,
  barredAmount: (amount: string) => `Dont ${amount} probablement prescrits.`,
  barredSince: (date: string) => `Prescription probable depuis le ${date}`,
  moreBarred: (count: number) =>
    `Voir ${many(count, 'autre client dont les factures sont probablement prescrites', 'autres clients dont les factures sont probablement prescrites')}`,
  assumedDues: 'échéances supposées',
  afterNotice: 'La mise en demeure est restée sans effet\u202f: choisissez la suite',
  settleDispute: 'Une facture est contestée\u202f: réglez le différend',
  open: 'Ouvrir le dossier',
  draft: (level: keyof typeof levels) => `${levels[level]} en préparation`,
  finish: 'Terminer',
  more: (count: number) => `Voir ${many(count, 'autre client', 'autres clients')}`,
  term: 'De quel délai de paiement convenez-vous d’habitude\u202f?',
  termHelp: (days: number) =>
    `Vos pièces ne portent pas d’échéance\u202f: elle est supposée à ${days}\u00a0jours de la facture, et ce qui en dépend est marqué «\u202fsupposé\u202f».`,
  termLabel: 'Délai habituel de mon entreprise',
  days: 'jours',
  save: 'Enregistrer',
  limitation: (number: string, date: string) =>
    `Facture ${number}\u202f: agissez en justice avant le ${date}, fin de la prescription au compte le plus prudent`,
  mute: (date: string) => `La sourdine de son voyant prend fin le ${date}`,
  ratesUntil: (date: string) =>
    `Les taux de pénalités sont connus jusqu’au ${date}\u202f; au-delà, les intérêts ne sont comptés qu’une fois le nouveau taux publié.`,
  ratesOver: (date: string) =>
    `Les taux de pénalités ne sont connus que jusqu’au ${date}\u202f: les intérêts s’arrêtent là. Une mise à jour d’Entente apporte la suite.`,
  rates: 'Voir les taux',
  calm: 'Rien n’attend votre décision aujourd’hui.',
  calmNext: (name: string, date: string) => `La prochaine lettre possible\u202f: ${name}, le ${date}.`,
  calmHelp: 'Vos relations sont à jour\u202f: bonne journée.',
  seeRelations: 'Voir les relations',
  byHand: 'Ajouter un premier client à la main',
};
