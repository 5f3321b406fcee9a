type Values = Readonly<Record<string, string | number>>;

/** Why a case is refused, by code. */
const reasons = {
  'case.json': () => 'la ligne n’est pas du JSON valide',
  'case.object': () => 'un objet JSON est attendu',
  'case.id': () => 'un texte ou un nombre est attendu',
  'case.choice': ({ allowed }) => `une de ces valeurs est attendue : ${allowed}`,
  'case.currency': () => 'trois lettres capitales sont attendues (ISO 4217)',
  'case.day': () => 'une date réelle est attendue, AAAA-MM-JJ',
  'case.amount': () => 'un montant positif est attendu, texte décimal à deux décimales au plus, 10000000000.00 au plus',
  'case.percent': () => 'null ou un taux annuel de 0 à 1000 est attendu, quatre décimales au plus, par exemple "12.40"',
  'case.list': () => 'une liste est attendue',
  'case.tooMany': ({ most }) => `${most} éléments au plus`,
  'case.days': ({ most }) => `un nombre entier de jours de 0 à ${most} est attendu`,
  'penalty.notCovered': ({ country, debtor }) =>
    `le droit du pays ${country} n’est pas couvert pour le débiteur « ${debtor} »`,
  'penalty.noticeBeforeDue': () => 'une mise en demeure antérieure à l’échéance ne fait courir aucun intérêt',
  'penalty.beforeRates': ({ first }) => `l’intérêt commencerait avant le ${first}, premier jour dont le taux est connu`,
  'limitation.country': ({ country }) =>
    `la prescription du pays ${country} n’est pas couverte : seule la France l’est`,
  'limitation.debtor': () =>
    'la prescription des créances sur les personnes publiques (loi du 31 décembre 1968) n’est pas couverte',
} satisfies Record<string, (values: Values) => string>;

const table = {
  from: 'Du',
  to: 'Au',
  days: 'Jours',
  rate: 'Taux',
  base: 'Base',
  interest: 'Intérêt',
  indemnity: 'Indemnité',
  total: 'Total du retard',
  outstandingPrincipal: 'Principal restant dû',
  outstandingInterest: 'Intérêt restant dû',
  creditBalance: 'Trop-perçu',
  basis: 'Fondements et taux',
  notes: 'Remarques',
  method: 'Base × taux × jours ÷ 365, chaque ligne arrondie au centime, puis additionnée.',
};

/** The penalty, term and limitation commands in French. */
export const fr = { reasons, table };
