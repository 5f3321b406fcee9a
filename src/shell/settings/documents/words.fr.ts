type Values = Readonly<Record<string, string | number>>;

/** Words of the settings of documents. */
export const fr = {
  title: 'Mes documents',
  lead: 'Ce que vos devis et vos factures disent de vous, et d’où partent les nouveaux. Ceux qui sont déjà envoyés ou émis ne changent pas.',
  readOnly: 'Seul le titulaire du compte peut modifier ces réglages.',
  saved: 'Vos réglages sont enregistrés\u202f; ils valent pour les documents à venir.',
  save: 'Enregistrer',
  yes: 'Oui',
  no: 'Non',
  none: '–',
  logo: {
    title: 'Logo',
    lead: 'En tête de vos documents, à sa place et sans les dominer.',
    file: 'Image',
    hint: 'PNG ou JPEG, 512\u00a0ko et 4\u202f000\u00a0pixels de côté au plus. Un fond blanc ou transparent convient mieux au papier.',
    send: 'Placer ce logo',
    remove: 'Retirer le logo',
    alt: 'Votre logo',
  },
  groups: {
    trade: 'Activité',
    mentions: 'Mentions',
    numbers: 'Numéros',
    quotes: 'Devis',
  },
  fields: {
    colour: 'Couleur des titres',
    trade: 'Métier',
    hourlyRate: 'Taux horaire habituel',
    capital: 'Capital social',
    vatOnDebits: 'TVA acquittée d’après les débits',
    insurance: 'Assurance professionnelle',
    mediator: 'Médiateur de la consommation',
    earlyDiscount: 'Escompte pour paiement anticipé',
    invoicePrefix: 'Préfixe des factures',
    creditNotePrefix: 'Préfixe des avoirs',
    quotePrefix: 'Préfixe des devis',
    firstInvoice: 'Numéro de la première facture',
    quoteValidDays: 'Validité d’un devis',
    depositPercent: 'Acompte demandé',
  },
  hints: {
    colour: 'Un dièse et six chiffres ou lettres, par exemple #1f3a5f. Laissée vide\u202f: l’encre des lettres.',
    trade: 'Il choisit les articles de départ du catalogue.',
    hourlyRate: 'Hors taxes\u202f; il donne leur valeur aux heures offertes.',
    capital: 'Pour une société, s’il n’est pas déjà dit dans la forme juridique (C. com., art.\u00a0R.\u00a0123-238).',
    vatOnDebits:
      'La mention «\u202fOption pour le paiement de la taxe d’après les débits\u202f» figure alors sur vos factures (CGI, ann.\u00a0II, art.\u00a0242 nonies A).',
    insurance:
      'Assureur, garantie et zone couverte\u202f: obligatoire sur devis et factures pour les artisans du bâtiment (C. assur., art.\u00a0L.\u00a0243-2).',
    mediator: 'Nom, adresse et site, si vous avez des particuliers pour clients (C. conso., art.\u00a0L.\u00a0616-1).',
    earlyDiscount:
      'Tel qu’il sera imprimé, par exemple «\u202f1\u00a0% à 8\u00a0jours\u202f». Laissé vide\u202f: vos factures disent qu’il n’y en a pas.',
    prefix: (usual: string, example: string) =>
      `Lettres sans accent, chiffres, + - _ et /. Laissé vide\u202f: ${usual}, qui donne ${example}.`,
    firstInvoice:
      'Si vous venez d’un autre logiciel\u202f: le numéro qui suit votre dernière facture de l’année. Il ne change plus après la première facture émise.',
    quoteValidDays: 'Laissée vide\u202f: 30\u00a0jours.',
    depositPercent: 'Du total toutes taxes comprises\u202f; 0 pour n’en demander aucun. Laissé vide\u202f: 30\u00a0%.',
  },
  units: { days: 'jours', percent: '%', hourly: '€\u00a0HT l’heure' },
  noTrade: 'Aucun en particulier',
  toCatalogue: 'Ouvrir le catalogue',
  refusals: {
    colour: 'Une couleur s’écrit avec un dièse et six chiffres ou lettres de a à f, par exemple #1f3a5f.',
    paleColour: 'Cette couleur est trop claire pour se lire sur du papier\u202f: choisissez-en une plus foncée.',
    prefix: 'Un préfixe de 20\u00a0caractères au plus\u202f: lettres sans accent, chiffres, + - _ et /, sans espace.',
    samePrefix: 'Factures, avoirs et devis ont chacun leur préfixe\u202f: deux d’entre eux porteraient le même numéro.',
    firstInvoice: 'Un numéro entier de 1 à 999\u202f999.',
    numberingStarted:
      'Des factures sont déjà émises\u202f: leur suite est continue, le premier numéro ne change plus (CGI, ann.\u00a0II, art.\u00a0242 nonies A, I, 7°).',
    validDays: 'Un nombre de jours de 1 à 365.',
    noLogo: 'Choisissez d’abord une image.',
    logoFormat: 'Ce fichier n’est ni un PNG ni un JPEG, quoi que dise son nom.',
    logoHeavy: 'Cette image dépasse 512\u00a0ko\u202f: enregistrez-la plus petite.',
    logoLarge: ({ width, height }: Values) =>
      `Cette image mesure ${width}\u00a0×\u00a0${height}\u00a0pixels\u202f; 4\u202f000 de côté au plus, 1 au moins.`,
  },
};
export type DocumentsWords = typeof fr;
