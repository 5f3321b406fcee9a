/** Values that the sentences of a letter quote, already in the typography of its language. */
export interface Said {
  readonly ask: string;
  readonly payBy: string;
  readonly principal: string;
  readonly penalties: string;
  /** Whether flat sums are part of the penalties. */
  readonly flat: boolean;
  /** Flat sums due in another currency, added up and not counted; empty when there are none. */
  readonly apart: string;
  /** Whether an invoice fell due under article L. 441-6, which L. 441-10 replaced. */
  readonly former: boolean;
  readonly daily: string;
  readonly paid: string;
  /** `la facture n° 12 du 3 mai 2026`, with its article. */
  readonly invoices: string;
  readonly count: number;
  /** Days of the earlier letters, enumerated; empty when there are none. */
  readonly earlier: string;
  readonly earlierCount: number;
  readonly basis: string;
  readonly legalRate: string;
  readonly mediator: string;
}

const FORMER = ', ancien article L. 441-6 jusqu’au 25 avril 2019';

/** Words of the reminder letters in French. */
export const fr = {
  salutation: 'Madame, Monsieur,',
  courtesy: (salutation: string) =>
    `Nous vous prions d’agréer, ${salutation.replace(/,\s*$/, '')}, l’expression de nos salutations distinguées.`,
  invoice: {
    one: (number: string, issued: string, due: string) =>
      `la facture n° ${number}${issued && ` du ${issued}`}${due && `, échue le ${due}`}`,
    some: (numbers: string) => `les factures nᵒˢ ${numbers}`,
    many: (count: number, number: string, issued: string) =>
      `${count} factures échues, dont la plus ancienne est la facture n° ${number}${issued && ` du ${issued}`}`,
  },
  subject: {
    reminder1: (invoices: string) => `Relance – ${invoices}`,
    reminder2: (invoices: string) => `Deuxième relance – ${invoices}`,
    reminder3: (invoices: string) => `Dernière relance avant mise en demeure – ${invoices}`,
    formalNotice: (invoices: string) => `Mise en demeure de payer – ${invoices}`,
    one: (number: string) => `facture n° ${number}`,
    some: (numbers: string) => `factures nᵒˢ ${numbers}`,
    many: (count: number) => `${count} factures échues`,
  },
  ask: {
    reminder1: ({ ask, payBy, invoices }: Said) =>
      `Nous vous remercions de régler ${ask} au plus tard le ${payBy}, pour ${invoices}.`,
    reminder2: ({ ask, payBy, invoices }: Said) =>
      `Nous vous remercions de régler ${ask} au plus tard le ${payBy}, pour ${invoices}.`,
    reminder3: ({ ask, payBy, invoices }: Said) =>
      `Nous vous demandons de régler ${ask} au plus tard le ${payBy}, pour ${invoices}.`,
    formalNotice: ({ ask, payBy, invoices }: Said) =>
      `Par la présente, nous vous mettons en demeure de nous payer ${ask} au plus tard le ${payBy}, pour ${invoices}.`,
    publicReminder: ({ ask, payBy, invoices }: Said) =>
      `Nous vous remercions de mettre en paiement ${ask} au plus tard le ${payBy}, pour ${invoices}.`,
  },
  breakdown: ({ principal, penalties }: Said) =>
    `Cette somme comprend ${principal} restant dus en principal et ${penalties} de pénalités prévues par la loi.`,
  publicBreakdown: ({ principal, penalties, flat }: Said) =>
    `Cette somme comprend ${principal} restant dus en principal et ${penalties} d’intérêts moratoires${flat ? ' et d’indemnité' : ''}.`,
  notReceived: 'À la date de cette lettre, ce règlement ne nous est pas parvenu.',
  balanceNotReceived: 'À la date de cette lettre, le solde ne nous est pas parvenu.',
  notFollowed: ({ earlier, earlierCount }: Said) =>
    earlierCount > 1
      ? `Nos lettres du ${earlier} n’ont pas été suivies d’un règlement complet.`
      : `Notre lettre du ${earlier} n’a pas été suivie d’un règlement complet.`,
  partPaid: ({ paid }: Said) => `Nous avons bien reçu ${paid} et vous en remercions.`,
  oversight:
    'Un oubli est vite arrivé. Si votre paiement est déjà parti, cette lettre est sans objet, et nous vous en remercions.',
  crossed: 'Si votre paiement est parti entre-temps, nous le déduirons de cette somme.',
  told: {
    business: ({ penalties, daily, flat, former }: Said) =>
      `Pour votre information, la loi ajoute des pénalités de retard${flat ? ' et une indemnité de 40 € par facture' : ''}, sans rappel nécessaire (${flat ? 'articles L. 441-10 et D. 441-5' : 'article L. 441-10'} du Code de commerce${former ? FORMER : ''}). Elles atteignent ce jour ${penalties} et augmentent de ${daily} par jour. Elles ne sont pas comprises dans la somme demandée ici.`,
    public: ({ penalties, daily, flat }: Said) =>
      `Pour votre information, la loi ajoute de plein droit des intérêts moratoires${flat ? ' et une indemnité de 40 €' : ''} (${flat ? 'articles L. 2192-13 et D. 2192-35' : 'article L. 2192-13'} du Code de la commande publique). Ils atteignent ce jour ${penalties} et augmentent de ${daily} par jour. Ils ne sont pas compris dans la somme demandée ici.`,
    foreign: ({ penalties, daily, basis, flat }: Said) =>
      `Pour votre information, la loi ajoute des intérêts de retard${flat ? ' et une indemnité forfaitaire' : ''} (${basis}). Les sommes prévues atteignent ce jour ${penalties} et augmentent de ${daily} par jour. Elles ne sont pas comprises dans la somme demandée ici.`,
  },
  law: {
    statutory: ({ former }: Said) =>
      `Les pénalités de retard courent de plein droit dès le lendemain de l’échéance, sans rappel nécessaire (article L. 441-10, II du Code de commerce${former ? FORMER : ''}).`,
    contractual: ({ former }: Said) =>
      `Les pénalités de retard courent au taux convenu entre nous, dès le lendemain de l’échéance, sans rappel nécessaire (article L. 441-10, II du Code de commerce${former ? FORMER : ''}).`,
    indemnity:
      'Une indemnité de 40 € par facture s’y ajoute pour frais de recouvrement (article D. 441-5 du même code).',
    publicInterest:
      'Les intérêts moratoires courent de plein droit dès le lendemain du délai de paiement, au taux du semestre où ils ont commencé (articles L. 2192-13 et R. 2192-31 du Code de la commande publique).',
    publicIndemnity: 'Une indemnité de 40 € par facture s’y ajoute (article D. 2192-35 du même code).',
    foreign: ({ basis, flat }: Said) =>
      `Les intérêts de retard${flat ? ' et l’indemnité forfaitaire' : ''} sont calculés selon la loi : ${basis}.`,
    apart: ({ apart, count }: Said) =>
      count > 1
        ? `S’y ajoutent des indemnités forfaitaires, en tout ${apart}, dues dans cette monnaie et non comprises dans la somme demandée.`
        : `S’y ajoute une indemnité forfaitaire de ${apart}, due dans cette monnaie et non comprise dans la somme demandée.`,
    daily: ({ daily }: Said) => `Chaque jour de retard en plus ajoute ${daily}.`,
    consumerInterest: ({ legalRate }: Said) =>
      `À compter de la présente mise en demeure, la somme due porte intérêt au taux légal${legalRate && `, soit ${legalRate} par an à ce jour`} (articles 1231-6 et 1344-1 du Code civil).`,
    consumerAccrued: ({ penalties, legalRate }: Said) =>
      `Depuis la première mise en demeure, la somme due porte intérêt au taux légal${legalRate && `, soit ${legalRate} par an à ce jour`} : ${penalties} à ce jour (articles 1231-6 et 1344-1 du Code civil).`,
    consumerNoCosts: 'Aucuns frais de recouvrement ne vous sont demandés.',
    notice: 'Cette lettre vaut mise en demeure de payer (articles 1231-6 et 1344 du Code civil).',
    noticeForeign: 'Cette lettre vaut mise en demeure de payer.',
  },
  announce: {
    notice: 'Sans règlement à cette date, nous vous adresserons une mise en demeure de payer.',
    suspension:
      'Nous pourrons aussi suspendre les prestations en cours jusqu’au paiement (article 1219 du Code civil).',
    suspensionForeign: 'Nous pourrons aussi suspendre les prestations en cours jusqu’au paiement.',
  },
  consequence: {
    lead: ({ payBy }: Said) => `Sans paiement au ${payBy} :`,
    paymentOrder: {
      business:
        'nous demanderons au tribunal compétent une injonction de payer (articles 1405 et suivants du Code de procédure civile)',
      consumer:
        'nous demanderons au tribunal compétent une injonction de payer (articles 1405 et suivants du Code de procédure civile)',
      public:
        'nous demanderons une provision au juge administratif (article R. 541-1 du Code de justice administrative)',
      european:
        'nous saisirons la juridiction compétente, au besoin par une injonction de payer européenne (règlement CE n° 1896/2006)',
      foreign: 'nous saisirons la juridiction compétente',
    },
    smallClaims:
      'nous confierons cette créance à un commissaire de justice, par la procédure simplifiée de recouvrement (article L. 125-1 du Code des procédures civiles d’exécution)',
    suspension: 'nous suspendrons les prestations en cours jusqu’au règlement (article 1219 du Code civil)',
    suspensionForeign: 'nous suspendrons les prestations en cours jusqu’au règlement',
    termination: 'nous serons en droit de résoudre le contrat qui nous lie (article 1226 du Code civil)',
    terminationForeign: 'nous serons en droit de mettre fin au contrat qui nous lie',
  },
  close: {
    remark: (count: number) =>
      `Si ${count > 1 ? 'ces factures appellent' : 'cette facture appelle'} une remarque de votre part, dites-le-nous : nous vous répondrons aussitôt.`,
    instalments: ({ payBy }: Said) =>
      `Si une difficulté passagère retarde ce paiement, écrivez-nous avant le ${payBy} : nous chercherons avec vous un calendrier de règlement.`,
    stillTime: 'Votre règlement à cette date mettra fin à cette demande. Nous restons à votre écoute pour en parler.',
    mediator: ({ mediator }: Said) =>
      `En cas de désaccord, vous pouvez saisir gratuitement notre médiateur de la consommation : ${mediator}.`,
  },
  statement: {
    title: (asOf: string, currency: string, vat: boolean) =>
      `Situation au ${asOf} (montants${vat ? ' TTC' : ''} en ${currency})`,
    currency: (code: string) =>
      ({ EUR: 'euros', GBP: 'livres sterling', CHF: 'francs suisses', USD: 'dollars' })[code] ?? code,
    columns: {
      number: 'Facture',
      issued: 'Date',
      due: 'Échéance',
      amount: 'Montant',
      credited: 'Avoirs',
      paid: 'Réglé',
      remaining: 'Reste dû',
      days: 'Retard',
      rate: 'Taux',
      interest: 'Intérêts',
      indemnity: 'Indemnité',
      total: 'Total',
    },
    daysLate: (days: number) => `${days} j`,
    total: 'Total',
    assumed: (several: boolean): string =>
      several
        ? '* Échéances supposées, d’après le délai de paiement habituel : dites-nous si un autre délai était convenu.'
        : '* Échéance supposée, d’après le délai de paiement habituel : dites-nous si un autre délai était convenu.',
    agreed: (term: number, several: boolean, mark: string): string =>
      `${mark}${mark && ' '}${several ? 'Échéances' : 'Échéance'} à ${term} jours de la date de facture, selon le délai convenu.`,
    undated: (numbers: string, several: boolean): string =>
      `${several ? 'Factures nᵒˢ' : 'Facture n°'} ${numbers} : un versement dont la date ne nous est pas connue est compté comme reçu à l’échéance.`,
    follows: 'Le calcul des intérêts, période par période, suit la signature.',
    interestFirst:
      'Les versements s’imputent d’abord sur les intérêts, puis sur le principal (article 1343-1 du Code civil).',
    interestFirstForeign: 'Les versements s’imputent d’abord sur les intérêts, puis sur le principal.',
  },
  computation: {
    title: 'Décompte des pénalités de retard',
    titleInterest: 'Décompte des intérêts de retard',
    titleTold: 'Décompte des pénalités de retard, pour information',
    titlePublic: 'Décompte des intérêts moratoires',
    titlePublicTold: 'Décompte des intérêts moratoires, pour information',
    columns: {
      number: 'Facture',
      from: 'Du',
      to: 'Au',
      days: 'Jours',
      rate: 'Taux annuel',
      base: 'Base',
      baseWithVat: 'Base TTC',
      interest: 'Intérêts',
    },
    total: 'Intérêts acquis',
    left: 'Intérêts restant dus',
    settled: 'Déjà réglés',
    method:
      'Calcul : base × taux × jours ÷ 365, chaque ligne arrondie au centime. Le jour de l’échéance n’est pas compté, celui du paiement l’est. Les intérêts ne produisent pas d’intérêts.',
    methodForeign:
      'Calcul : base × taux × jours ÷ 365, chaque ligne arrondie au centime. Le jour de l’échéance n’est pas compté, celui du paiement l’est.',
    rate: {
      statutory:
        'Taux : taux de refinancement de la Banque centrale européenne au premier jour du semestre, majoré de 10 points.',
      public:
        'Taux : taux de refinancement de la Banque centrale européenne au premier jour du semestre où les intérêts ont commencé, majoré de 8 points.',
      contractual: 'Taux : taux convenu entre nous, au moins égal à trois fois le taux légal.',
    },
    sources: (basis: string) => `Textes et taux : ${basis}.`,
  },
  payment: {
    title: 'Pour régler',
    amount: 'Montant',
    by: 'Au plus tard le',
    beneficiary: 'Bénéficiaire',
    iban: 'IBAN',
    bic: 'BIC',
    reference: 'Référence',
    code: 'À lire avec votre application bancaire',
    codeCaption: 'Virement SEPA',
    alternative: (amount: string, beneficiary: string) => `Code de virement SEPA : ${amount} à ${beneficiary}`,
  },
  paper: {
    subjectLabel: 'Objet :',
    page: (page: number, pages: number) => `Page ${page} sur ${pages}`,
    placeAndDate: (place: string, date: string) => (place ? `${place}, le ${date}` : `Le ${date}`),
    draft: 'Projet',
    registered: 'Lettre recommandée avec avis de réception',
    attention: (name: string) => `À l’attention de ${name}`,
    vat: (number: string) => `TVA intracommunautaire ${number}`,
    vatExempt: 'TVA non applicable, article 293 B du CGI',
    ourReference: 'Notre référence',
    yourReference: 'Votre compte',
    law: 'Droit applicable',
    laws: {
      FR: 'droit français',
      DE: 'droit allemand',
      BE: 'droit belge',
      LU: 'droit luxembourgeois',
      ES: 'droit espagnol',
      IT: 'droit italien',
      NL: 'droit néerlandais',
      GB: 'droit anglais',
      CH: 'droit suisse',
    } as Readonly<Record<string, string>>,
    lawOf: (country: string) => `droit du pays suivant : ${country}`,
    lawGrounds: {
      agreed: 'convenu entre nous',
      provider: 'règlement Rome I, art. 4',
      consumer: 'règlement Rome I, art. 6',
      publicBuyer: '',
    },
  },
};

export type LetterWords = typeof fr;
