import type { IncidentType } from '../facts/incident.js';

type Values = Readonly<Record<string, string | number>>;

const types: Readonly<Record<IncidentType, string>> = {
  contradiction: 'Contradiction d’un fait consigné',
  curtness: 'Propos cassants ou moqueurs',
  insult: 'Insulte ou cris',
  threat: 'Menace',
  publicStatement: 'Déclaration devant un tiers',
  dispute: 'Désaccord',
  renegotiation: 'Demande de renégociation',
  lateInput: 'Élément promis et non fourni',
  thanks: 'Remerciement, bon moment',
};

const word = ({ word: found }: Values): string => `«\u202f${found}\u202f»`;

export const fr = {
  title: (name: string) => `Faits notés\u00a0– ${name}`,
  lead: 'Une date, un type, les mots exacts. Ce sont des faits, jamais un jugement sur une personne.',
  mayRead: 'Votre client peut demander à lire cette page\u202f: n’y écrivez rien que vous ne lui diriez en face.',
  types,
  severity: 'Gravité',
  severities: { 1: 'friction', 2: 'offense', 3: 'menace' },
  usual: 'celle du type',
  nothing: 'Rien n’a été noté. C’est bien ainsi.',
  backToClient: 'Revenir au dossier',
  form: {
    title: 'Noter un fait',
    type: 'Ce qui s’est passé',
    happenedOn: 'Quand',
    happenedOnHint: 'Aujourd’hui si vous laissez vide.',
    verbatim: 'Ses mots exacts',
    verbatimHint: 'Entre guillemets dans toute lettre\u202f: citez, n’interprétez pas.',
    witness: 'Témoin',
    witnessHint: 'Qui d’autre était là.',
    contradicts: 'Le fait consigné que cela contredit',
    contradictsNothing: 'Aucun',
    prospect: 'Devant quel prospect',
    nobody: 'Personne',
    note: 'Contexte',
    noteHint: 'Objectif et bref. Ni opinion, ni santé, ni vie privée\u202f: ces mots seront refusés.',
    file: 'Pièce jointe',
    fileHint: 'Courriel, capture d’écran, invitation\u202f: .eml, .ics, PDF ou image, 8\u00a0Mo au plus.',
    act: 'Noter',
  },
  contradicts: 'Contredit',
  said: (words: string) => `«\u202f${words}\u202f»`,
  witnessed: (who: string) => `Témoin\u202f: ${who}`,
  before: (who: string) => `Devant ${who}`,
  attachment: 'Pièce jointe',
  recall: 'Écrire un rappel des faits',
  withdraw: 'Retirer',
  withdrawConfirm: 'Retirer ce fait\u202f? Il reste au journal et ne compte plus.',
  withdrawn: 'Retiré',
  facts: {
    'quote.accepted': (number: string) => `Devis ${number} accepté`,
    'changeOrder.accepted': (number: string) => `Avenant ${number} accepté`,
    'quote.sent': (number: string) => `Devis ${number} envoyé`,
    'consent.warningRead': () => 'Avertissement lu et coché',
    'consent.termsOpened': () => 'Conditions générales ouvertes',
    'consent.optionChosen': () => 'Option choisie',
    'delivery.sent': (number: string) => `Livraison ${number} présentée`,
    'delivery.accepted': (number: string) => `Livraison ${number} acceptée`,
    'delivery.acceptedWithReservations': (number: string) => `Livraison ${number} acceptée avec réserves`,
    'delivery.refused': (number: string) => `Livraison ${number} refusée`,
    'commitment.settled': () => 'Engagement réglé',
    'invoice.issued': (number: string) => `Facture ${number} émise`,
    'payment.recorded': () => 'Paiement reçu',
    'letter.issued': (number: string) => `Lettre ${number} émise`,
  } as Readonly<Record<string, (number: string) => string>>,
  refusals: {
    unknown: 'Ce fait n’existe pas.',
    unknownClient: 'Ce client n’existe pas.',
    erasedClient: 'Les données de cette personne ont été effacées\u202f: plus rien ne se note à son sujet.',
    future: ({ date }: Values) => `Le ${date} n’est pas encore passé\u202f: un fait a déjà eu lieu.`,
    contradictsNothing: 'Choisissez le fait consigné que ces mots contredisent\u202f: c’est lui qui répond.',
    unknownFact: 'Ce fait n’est pas au journal de ce client.',
    unknownProspect: 'Ce prospect n’existe pas.',
    badFact: 'Le fait contredit se désigne par son numéro au journal.',
    badSeverity: 'La gravité va de 1 à 3.',
    withdrawn: 'Ce fait est déjà retiré.',
  },
};
export type IncidentWords = typeof fr;

/** What a free note may not hold, by subject. */
export const noteFr = {
  insult: (values: Values) => `${word(values)} est une insulte\u202f: citez plutôt les faits.`,
  health: (values: Values) => `${word(values)} touche à la santé\u202f: la loi interdit de le noter (RGPD, art. 9).`,
  religion: (values: Values) =>
    `${word(values)} touche à la religion\u202f: la loi interdit de le noter (RGPD, art. 9).`,
  politics: (values: Values) =>
    `${word(values)} touche aux opinions politiques\u202f: la loi interdit de le noter (RGPD, art. 9).`,
  union: (values: Values) =>
    `${word(values)} touche à la vie syndicale\u202f: la loi interdit de le noter (RGPD, art. 9).`,
  sex: (values: Values) =>
    `${word(values)} touche à la vie sexuelle\u202f: la loi interdit de le noter (RGPD, art. 9).`,
  offence: (values: Values) =>
    `${word(values)} touche aux infractions\u202f: la loi interdit de le noter (RGPD, art. 10).`,
  family: (values: Values) =>
    `${word(values)} touche à la vie privée\u202f: ce n’est pas nécessaire ici (RGPD, art. 5).`,
  origin: (values: Values) => `${word(values)} touche à l’origine\u202f: la loi interdit de le noter (RGPD, art. 9).`,
};
export type NoteWords = typeof noteFr;
