import { sayNumber } from '#kernel/words.js';
import type { IssueReason, SkipReason } from './reasons.js';

type Values = Readonly<Record<string, string | number>>;

/** A number with its thousands. */
const n = (value: number): string => sayNumber(value, 0, 'fr');
const many = (value: number, one: string, several: string): string => `${n(value)}\u00a0${value < 2 ? one : several}`;

/** What a file is that is no text of ours. */
const formats = {
  isPdf: 'C’est un PDF\u202f: exportez plutôt un FEC ou un CSV depuis votre logiciel.',
  isImage: 'C’est une image\u202f: exportez plutôt un FEC ou un CSV depuis votre logiciel.',
  isWorkbook: 'C’est un classeur de tableur\u202f: enregistrez-le d’abord au format CSV.',
  isArchive: 'C’est une archive\u202f: décompressez-la, puis choisissez le fichier qu’elle contient.',
  isBankFile:
    'C’est un relevé bancaire (OFX, QIF ou CAMT), qui n’est pas encore lu\u202f: exportez plutôt un FEC ou un CSV de vos factures.',
  isWebPage: 'C’est une page web\u202f: exportez plutôt un FEC ou un CSV depuis votre logiciel.',
};

const issues: Readonly<Record<IssueReason, string>> = {
  ...formats,
  emptyFile: 'Le fichier est vide.',
  notFec: 'La première ligne ne nomme pas les colonnes d’un FEC (JournalCode, EcritureDate, CompteNum…).',
  notReceivables:
    'Ce fichier n’est pas une liste de factures. Si c’en est une, indiquez vous-même ce que disent ses colonnes.',
  noTitles: 'Aucune ligne de titres n’a été trouvée parmi les vingt premières.',
  noLines: 'Le fichier n’a aucune ligne à reprendre.',
  brokenEncoding: 'Le texte est abîmé à cet endroit\u202f: ce n’est plus l’encodage du reste du fichier.',
  controlCharacter: 'Cette ligne contient un caractère de contrôle, qu’aucun logiciel n’écrit de lui-même.',
  openQuote: 'Des guillemets s’ouvrent ici et ne se referment pas.',
  afterQuote: 'Du texte suit des guillemets fermés, avant le séparateur.',
  lineTooLong: 'Cette ligne dépasse un million de caractères.',
  tooManyColumns: 'Cette ligne dépasse 500 colonnes.',
  tooFewColumns: 'Il manque des colonnes à cette ligne\u202f: elle est sans doute coupée.',
  tooManyCells: 'Cette ligne a plus de colonnes que la ligne de titres.',
  missingColumns: 'Ces colonnes sont nécessaires et n’ont pas été trouvées.',
  repeatedColumns: 'Ces colonnes figurent deux fois.',
  absentColumns: 'Ces colonnes légales manquent\u202f; le fichier a été lu sans elles.',
  unknownColumns: 'Ces colonnes ne sont pas du FEC\u202f; elles n’ont pas été lues.',
  unknownTitle: 'Le fichier n’a pas de colonne de ce titre.',
  contentDoesNotFit: 'Le titre de cette colonne s’y prête, mais pas son contenu\u202f: elle n’a pas été lue.',
  missingValue: 'Une valeur manque.',
  badDate: 'Cette date n’existe pas ou n’est pas écrite comme les autres.',
  badAccount: 'Ce n’est pas un numéro de compte.',
  badAmount: 'Ce n’est pas un montant.',
  badDirection: 'Le sens doit être D ou C, +1 ou −1.',
  beyondCents: 'Ce montant va au-delà du centime.',
  rounded: 'Ce montant a été arrondi au centime.',
  unbalancedEntry: 'Le débit et le crédit de cette écriture diffèrent.',
  ambiguousDates: 'Rien ne dit si le jour ou le mois vient d’abord\u202f: vérifiez l’ordre retenu.',
  serialDates: 'Les dates sont écrites comme des numéros de tableur\u202f: vérifiez-en une.',
  ambiguousAmounts: 'Rien ne dit si la virgule ou le point sépare les décimales\u202f: vérifiez un montant.',
  dateOrderContradicted:
    'Cette date contredit l’ordre que vous avez choisi. Choisissez l’autre, ou laissez faire le fichier.',
  decimalContradicted:
    'Ce montant contredit le signe des décimales que vous avez choisi. Choisissez l’autre, ou laissez faire le fichier.',
  dateOrderIdle:
    'L’ordre des dates que vous avez choisi n’a rien changé\u202f: ces dates n’ont qu’une lecture possible.',
  amountFromOpen: 'Le montant d’origine n’y est pas\u202f: le montant restant dû a été pris à sa place.',
  issueAssumed: 'La date de facture n’y est pas\u202f: elle est supposée d’après l’échéance et votre délai habituel.',
  numberAssumed: 'Le numéro de facture n’y est pas\u202f: un libellé en tient lieu.',
  clientNamesVary: 'Des clients portent plusieurs noms sous un même code\u202f: le plus fréquent a été retenu.',
  sameNumberDiffers:
    'Ce numéro figure plus d’une fois avec une autre date ou un autre montant\u202f: chaque ligne compte.',
  differsFromKnown: 'Cette facture est déjà connue avec un autre montant\u202f: celui qui est connu reste.',
};

const skips: Readonly<Record<SkipReason, string>> = {
  saleWithoutClient: 'écritures de vente sans compte client (ventes au comptant)\u202f: aucune relation à suivre',
  collectiveAccount: 'lignes d’un compte client collectif sans nom\u202f: réunies sous un seul client',
  accruedIncome: 'lignes de factures à établir (418)\u202f: pas encore des factures',
  depositAccount: 'lignes d’acomptes reçus (419)\u202f: ils comptent lorsqu’ils sont imputés au client',
  doubtfulTransfer: 'lignes virées en clients douteux (416)\u202f: la créance reste ouverte',
  unmatchedRefund: 'remboursements ou paiements rejetés dont le paiement d’origine n’est pas dans ce qui est connu',
  cancelledOut: 'lignes qui s’annulent dans la même pièce',
  zeroAmount: 'lignes à zéro',
  duplicateRow: 'lignes répétées à l’identique\u202f: comptées une seule fois',
  totalRow: 'lignes de total',
  notAnInvoice: 'devis, commandes et autres documents qui ne sont pas des factures',
  draftOrCancelled: 'brouillons et factures annulées',
  negativePaid: 'montants payés négatifs\u202f: laissés de côté',
  paymentDateMissing: 'paiements sans date\u202f: ils réduisent la dette, mais ne comptent pas dans les délais',
  erasedClient:
    'écritures d’une personne dont les données ont été effacées à sa demande\u202f: elles ne reviennent pas',
};

const brought = (invoices: number, payments: number, clients: number): string =>
  `${many(invoices, 'facture', 'factures')}, ${many(payments, 'paiement', 'paiements')}, ${many(clients, 'client', 'clients')}`;

/** Words of the import. */
export const fr = {
  title: 'Importer',
  lead: 'Apportez ce que vous avez déjà\u202f: l’export de votre comptabilité ou la liste de vos factures. Rien n’est écrit avant que vous ne l’ayez vu.',
  kinds: { fec: 'FEC (export comptable)', receivables: 'Liste de factures (CSV)' },
  anyKind: 'Le reconnaître à son contenu',
  kindHints: {
    fec: 'FEC\u202f: tout logiciel de comptabilité français sait l’exporter\u202f: fichier des écritures comptables, art. A47 A-1 du Livre des procédures fiscales.',
    receivables:
      'Liste\u202f: une ligne par facture, avec client, montant, échéance, et la date de paiement si elle est connue.',
  },
  kind: 'Ce que contient le fichier',
  file: 'Fichier',
  fileHint:
    '50 Mo au plus (davantage par la ligne de commande). Il est lu par un processus séparé, qui ne peut gêner rien d’autre.',
  look: 'Voir ce qu’il contient',
  preview: {
    title: 'Avant d’importer',
    willBring: 'Ce que ce fichier apporterait',
    refused: 'Ce fichier ne peut pas être importé tel quel\u202f: rien n’en a été écrit.',
    nothingNew: 'Tout ce que dit ce fichier est déjà connu.',
    accept: 'Importer',
    again: 'Relire avec ces choix',
    cancel: 'Choisir un autre fichier',
  },
  facts: {
    clients: 'Clients',
    invoices: 'Factures',
    creditNotes: 'Avoirs',
    payments: 'Paiements',
    matchedInvoices: 'Factures soldées',
    medianDaysToPay: 'Délai de paiement médian',
    writeOffs: 'Abandons et écarts de règlement',
    refunds: 'Remboursements et rejets',
    namedClients: 'Clients désormais nommés',
    alreadyKnown: 'Déjà connus',
    open: 'Reste ouvert',
    openingResolved: 'Reports à nouveau reconnus',
    period: 'Période',
    encoding: 'Encodage',
    separator: 'Séparateur',
    dates: 'Dates',
    decimal: 'Décimales',
  },
  assumed: 'supposé',
  control: (field: string) =>
    field === '411' ? 'Solde des comptes 411 du fichier' : `Total de la colonne «\u202f${field}\u202f»`,
  controlHint: 'à comparer à celui de votre logiciel',
  assumptions: {
    title: 'Ce qui est supposé',
    dueDates: (count: number, days: number) =>
      `${many(count, 'facture n’indique', 'factures n’indiquent')} pas d’échéance\u202f: elle est supposée à ${many(days, 'jour', 'jours')} de la date de facture, votre délai habituel, et marquée comme telle.`,
    changeTerm: 'Changer ce délai',
    ownTerm: 'Le délai convenu avec un client s’indique dans son dossier.',
    business:
      'Chaque nouveau client est tenu pour une entreprise tant que vous n’avez pas dit autre chose dans son dossier\u202f: la loi diffère pour un particulier et pour une personne publique.',
  },
  days: (days: number) => `${String(days).replace('.', ',')}\u00a0${Math.abs(days) < 2 ? 'jour' : 'jours'}`,
  knownCounts: (invoices: number, payments: number, clients: number) => brought(invoices, payments, clients),
  fromTo: (from: string, to: string) => `du ${from} au ${to}`,
  encodingWhy: {
    byteOrderMark: 'marque d’ordre des octets',
    validSequences: 'séquences valides',
    zeroBytes: 'octets nuls en alternance',
    characteristicBytes: 'octets caractéristiques',
    default: 'par défaut',
    ascii: 'caractères simples',
  },
  separators: { '\t': 'tabulation', ';': 'point-virgule', '|': 'barre verticale', ',': 'virgule' },
  dateForms: {
    ymd: 'année, mois, jour',
    dmy: 'jour, mois, année',
    mdy: 'mois, jour, année',
    compactYmd: 'AAAAMMJJ',
    compactDmy: 'JJMMAAAA',
    serial: 'numéros de tableur',
  },
  decidedBy: (line: number) => `établi par la ligne ${line}`,
  oneFormOnly: 'une seule lecture possible',
  notDecided: 'rien ne l’établit\u202f: à vérifier',
  decimals: { ',': 'virgule', '.': 'point' },
  mapping: {
    title: 'Ce que disent les colonnes',
    lead: 'Corrigez ce qui a été deviné de travers. Votre choix sera retenu pour les fichiers de mêmes titres.',
    preset: 'Lu selon votre choix précédent pour ces titres.',
    none: 'aucune',
    sample: 'Les premières lignes',
    because: {
      given: 'votre choix',
      title: 'd’après le titre',
      titlePart: 'd’après une partie du titre',
      content: 'd’après le contenu',
    },
    dateOrder: 'Ordre des dates',
    decimal: 'Signe des décimales',
    byItself: 'selon le fichier',
    keepDuplicates: 'Compter aussi les lignes répétées à l’identique',
  },
  targets: {
    clientCode: 'Code client',
    clientName: 'Nom du client',
    number: 'Numéro de facture',
    issuedOn: 'Date de facture',
    dueOn: 'Échéance',
    amount: 'Montant TTC',
    openAmount: 'Reste dû',
    paidOn: 'Date de paiement',
    paidAmount: 'Montant payé',
    currency: 'Devise',
    disputed: 'En litige',
    electronic: 'Envoi électronique',
    country: 'Pays',
    documentType: 'Type de document',
    status: 'État',
    email: 'Adresse électronique',
  },
  errors: (count: number) => many(count, 'erreur', 'erreurs'),
  warnings: (count: number) => many(count, 'remarque', 'remarques'),
  shown: (shown: number, count: number) => `Les ${n(shown)} premières sur ${n(count)}.`,
  issueColumns: { line: 'Ligne', field: 'Colonne', reason: 'Raison', excerpt: 'Valeur' },
  wholeFile: 'tout le fichier',
  howRead: 'Comment il a été lu',
  skipped: 'Laissé de côté',
  skippedColumns: { count: 'Nombre', reason: 'Raison', amount: 'Montant' },
  duplicateLines: 'Lignes répétées',
  progress: {
    title: 'Import en cours',
    stages: { reading: 'Lecture', comparing: 'Comparaison', writing: 'Écriture', done: 'Terminé' },
    refresh: 'Où en est-on\u202f?',
    patience: 'Vous pouvez quitter cette page\u202f: l’import se poursuit.',
  },
  result: {
    title: 'Import terminé',
    done: 'Le fichier a été importé en entier.',
    relations: 'Voir les relations',
    another: 'Importer un autre fichier',
  },
  history: {
    title: 'Imports passés',
    none: 'Aucun fichier n’a encore été importé.',
    columns: { at: 'Le', file: 'Fichier', kind: 'Contenu', brought: 'Apporté' },
    brought,
  },
  issues,
  skips,
  refusals: {
    ...formats,
    noFile: ({ path }: Values) => `Il n’y a pas de fichier «\u202f${path}\u202f».`,
    fileTooLarge: ({ megabytes }: Values) =>
      `Ce fichier dépasse ${megabytes} Mo. Exportez une période plus courte, puis les autres\u202f: rien ne sera compté deux fois.`,
    timeLimit: ({ seconds }: Values) =>
      `La lecture de ce fichier a dépassé ${seconds} secondes\u202f: elle a été arrêtée et rien n’a été écrit.`,
    memoryLimit:
      'Ce fichier demande plus de mémoire qu’il n’est permis pour un seul. Exportez une période plus courte, puis les autres\u202f: rien ne sera compté deux fois.',
    crashed: 'La lecture de ce fichier s’est arrêtée d’elle-même\u202f: rien n’a été écrit.',
    unknownImport: 'Cet import n’existe pas.',
    busy: 'Plusieurs fichiers sont déjà en cours de lecture\u202f: réessayez dans un instant.',
    uploadGone: 'Ce fichier n’est plus là\u202f: envoyez-le de nouveau.',
    noUpload: 'Choisissez d’abord un fichier.',
    badFile: 'Le fichier contient des erreurs\u202f: rien n’en a été écrit.',
    badMapping: ({ mapping }: Values) => `«\u202f${mapping}\u202f» n’est pas de la forme cible=Colonne.`,
  },
};

export type IntakeWords = typeof fr;
