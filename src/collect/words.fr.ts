import { civilOf, parseDay } from '#kernel/day.js';
import { sayMoney, sayShortDate } from '#kernel/words.js';
import type { Note } from '#law/note.js';
import { sayNote } from '#law/words.js';

type Values = Readonly<Record<string, string | number>>;

const dayIn = (text: string | number | undefined): string => {
  const day = parseDay(String(text));
  return day === undefined ? String(text) : sayShortDate(civilOf(day), 'fr');
};

const invoices = (count: string | number | undefined, numbers: string | number | undefined): string =>
  Number(count) > 1 ? `les factures ${numbers}` : `la facture ${numbers}`;

const kinds = {
  reminder1: 'Première relance',
  reminder2: 'Deuxième relance',
  reminder3: 'Dernière relance',
  formalNotice: 'Mise en demeure',
  warnings: 'Rappel des avertissements',
  facts: 'Rappel des faits',
};

const qualities = { business: 'entreprise', consumer: 'particulier', public: 'acheteur public' };

/** Words of the letters: pages, warnings, what the careful reader finds, refusals. */
export const fr = {
  kinds,
  states: { draft: 'Projet', issued: 'Émise' },
  title: 'Lettres',
  lead: 'Les projets à terminer, puis les lettres émises, qui ne changent plus.',
  none: 'Aucune lettre pour l’instant.',
  noneHelp:
    'Une relance se prépare depuis le dossier d’un client dont une facture est échue\u202f; un rappel des faits, depuis ce qui a été convenu avec lui.',
  columns: {
    letter: 'Lettre',
    client: 'Client',
    number: 'Numéro',
    date: 'Date',
    amount: 'Somme demandée',
    state: 'État',
  },
  editor: {
    lead: {
      draft: 'Rien ne part tant que vous ne l’émettez pas.',
      issued: (number: string, date: string) => `Émise le ${date} sous le numéro ${number}.`,
    },
    texts: 'Le texte',
    document: 'La lettre',
    subject: 'Objet',
    salutation: 'Formule d’appel',
    opening: 'Avant le décompte',
    legal: 'Ce que dit la loi',
    closing: 'Après les indications de paiement',
    courtesy: 'Formule de politesse',
    paragraphs: 'Une ligne vide sépare les paragraphes\u202f; une ligne qui commence par un tiret fait une liste.',
    registered: 'Mention «\u202flettre recommandée avec avis de réception\u202f»',
    save: 'Enregistrer',
    download: 'Télécharger le PDF',
    previewPdf: 'Voir en PDF',
    backToClient: 'Revenir au dossier',
    backToAgreed: 'Revenir à ce qui a été convenu',
    discard: 'Supprimer ce projet',
    discardConfirm: 'Supprimer ce projet de lettre\u202f?',
    refresh: 'Mettre à jour la lettre',
    beforeFacts: 'Avant les faits',
    afterFacts: 'Après les faits',
    replyBy: 'Réponse proposée au plus tard le',
    factsTitle: 'Les faits rappelés',
    factsLead:
      'Ils viennent du journal et ne se modifient pas ici. Vos phrases ne peuvent citer d’autre date, somme ou parole.',
    factEntry: (seq: number) => `écriture n°\u00a0${seq}`,
    outdatedFacts: 'Cette lettre est datée d’un autre jour\u202f: mettez-la à jour avant de l’émettre.',
    refreshHelp: 'Cette lettre est datée d’un autre jour\u202f: ses sommes ne sont plus celles d’aujourd’hui.',
    integrity: 'Empreinte SHA-256 du PDF archivé',
  },
  issue: {
    title: 'Émettre',
    what: [
      'La lettre reçoit son numéro et la date d’aujourd’hui.',
      'Son PDF est archivé avec son empreinte, et le journal du client le note.',
      'Elle ne peut plus être modifiée ni supprimée.',
      'Elle ne part pas encore\u202f: vous l’envoyez ensuite par courriel, ou vous imprimez le PDF.',
    ],
    act: 'Émettre cette lettre',
    confirm: 'Émettre cette lettre\u202f? Elle ne pourra plus être modifiée.',
    blocked: 'Quelques points sont à reprendre avant de l’émettre.',
  },
  mail: {
    title: 'Envoi par courriel',
    notSent: 'Cette lettre n’a pas été envoyée par courriel.',
    states: {
      pending: (to: string) => `En attente d’envoi à ${to}\u202f: aucun délai ne court encore.`,
      sending: (to: string) => `En cours d’envoi à ${to}.`,
      sent: (to: string, when: string) => `Envoyée par courriel à ${to} le ${when}.`,
      uncertain: (to: string) => `Peut-être partie vers ${to}\u202f: à vous de le dire. Aucun délai ne court.`,
      failed: (to: string) => `Non envoyée\u202f: le message à ${to} a été refusé. Aucun délai ne court.`,
      cancelled: (to: string) => `L’envoi à ${to} a été abandonné\u202f: aucun délai ne court.`,
    },
    see: 'Voir le message',
    email: 'Adresse électronique',
    send: 'Envoyer par courriel',
    sendAgain: 'Envoyer à une autre adresse',
    what: 'La lettre part en pièce jointe, telle qu’elle est archivée, avec un court message courtois.',
    sample: 'Entreprise d’exemple\u202f: le message n’ira qu’à la boîte imaginaire.',
    configure: 'Pour l’envoyer d’ici, réglez d’abord votre serveur d’envoi.',
    body: {
      salutation: 'Madame, Monsieur,',
      letter: (number: string, date: string, notice: boolean, about: string) =>
        `Vous trouverez ci-joint notre ${notice ? 'mise en demeure' : 'lettre'} ${number} du ${date}${about}.`,
      about: (invoices: readonly string[]) =>
        invoices.length > 1
          ? `, au sujet de nos factures ${invoices.join(', ')}`
          : `, au sujet de notre facture ${invoices[0]}`,
      ask: (amount: string, payBy: string) =>
        `La somme demandée est de ${amount}, à régler au plus tard le ${payBy}. La lettre en donne le détail et les moyens de paiement.`,
      recall: (number: string, date: string, subject: string) =>
        `Vous trouverez ci-joint notre lettre ${number} du ${date}\u202f: ${subject}.`,
      answer: (replyBy: string) =>
        `Nous serons heureux d’en parler avec vous, ou de lire vos remarques, au plus tard le ${replyBy}. Répondez simplement à ce message.`,
      crossed: 'Si votre règlement vient de partir, ne tenez pas compte de ce message, et merci.',
      reply: 'Pour toute question, répondez simplement à ce message.',
      close: 'Bien cordialement,',
    },
  },
  warningsTitle: 'À vérifier avant d’émettre',
  nothingToMend: 'Rien à reprendre\u202f: demande et date d’abord, un fait, un ton juste.',
  mustMend: 'à reprendre',
  mayMend: 'conseil',
  findings: {
    askFirst: (found: string) => `Dites dès les soixante premiers mots la somme demandée et la date limite (${found}).`,
    reference: (found: string) => `Citez la facture dont il s’agit (${found}) avant le décompte.`,
    hedge: (found: string) => `«\u202f${found}\u202f» laisse un doute\u202f: dites le fait, ou donnez une date.`,
    insult: (found: string) => `«\u202f${found}\u202f» est une injure\u202f: retirez-la.`,
    judgement: (found: string) => `«\u202f${found}\u202f» juge la personne\u202f: tenez-vous au fait et à sa date.`,
    unlawfulThreat: (found: string) =>
      `«\u202f${found}\u202f»\u202f: aucune lettre ne peut annoncer cela. Seules les voies de droit peuvent l’être.`,
    consumerCharge: (found: string) =>
      `«\u202f${found}\u202f»\u202f: un particulier ne doit ni indemnité forfaitaire ni frais (CPCE, art. L. 111-8).`,
    earlyThreat: (found: string) =>
      `«\u202f${found}\u202f» vient trop tôt à cette étape\u202f: gardez-le pour la suite.`,
    amount: (found: string) => `${found} n’est pas une somme de ce décompte.`,
    noticeWords: () => 'Une mise en demeure doit dire qu’elle en est une (C. civ., art. 1344).',
    courtesy: () => 'Il manque une formule de politesse.',
    readability: (found: string) =>
      `Le texte se lit difficilement (indice ${found}, visez 50 ou plus)\u202f: coupez les longues phrases.`,
    replyFirst: (found: string) =>
      `Dites dès les soixante premiers mots ce que vous proposez, et jusqu’à quelle date (${found}).`,
    unrecorded: (found: string) =>
      `«\u202f${found}\u202f» n’est dans aucun des faits rappelés\u202f: citez-les tels qu’ils sont enregistrés, ou retirez-le.`,
    factGone: (found: string) =>
      `Le fait de l’écriture n°\u00a0${found} n’est plus dans les dossiers, ou plus le même\u202f: mettez la lettre à jour.`,
    empty: () => 'L’objet, la formule d’appel et le texte ne peuvent pas rester vides.',
  },
  ladder: {
    title: 'Prochaine lettre',
    due: (days: number, kind: keyof typeof kinds) =>
      `La plus ancienne facture est échue depuis ${days}\u00a0jours\u202f: ${kinds[kind].toLowerCase()}.`,
    grace: (days: number, from: string) =>
      `Échue depuis ${days}\u00a0jours\u202f: laissez passer le délai bancaire, première relance le ${from}.`,
    waiting: (kind: keyof typeof kinds, from: string) =>
      `La lettre précédente a encore son temps\u202f: ${kinds[kind].toLowerCase()} à partir du ${from}.`,
    chooseRoute: 'La mise en demeure est partie\u202f: reste à choisir la voie, injonction de payer ou échéancier.',
    disputed: 'La dette est contestée\u202f: les lettres attendent que le désaccord soit réglé.',
    nothingOverdue: 'Aucune facture échue.',
    choose: 'Lettre',
    prepare: 'Préparer la lettre',
  },
  start: {
    title: 'Préparer une lettre',
    invoices: 'Factures réclamées',
    dueOn: (date: string, assumed: boolean) => `échue le ${date}${assumed ? ' (échéance supposée)' : ''}`,
    disputed: 'contestée',
    payBy: 'À payer au plus tard le',
    payByHint: 'Huit jours pour une relance, quinze pour une mise en demeure, sauf autre choix de votre part.',
  },
  refusals: {
    notIssued: 'Ce projet n’est pas encore émis\u202f: émettez-le, puis envoyez-le.',
    noEmail: 'L’adresse électronique du client manque.',
    alreadyMailed: ({ recipient }: Values) =>
      `Cette lettre est déjà partie, ou va partir, à ${recipient}\u202f: elle n’est pas envoyée deux fois.`,
    unknown: 'Cette lettre n’existe pas.',
    unknownClient: 'Ce client n’existe pas.',
    unknownInvoice: ({ numbers }: Values) => `Aucune facture n’a ce numéro\u202f: ${numbers}.`,
    ambiguousInvoice: 'Ce numéro est celui de factures de plusieurs clients\u202f: nommez aussi le client.',
    erasedClient: 'Les données de cette personne ont été effacées\u202f: on ne peut plus lui écrire d’ici.',
    nothingOverdue: 'Aucune facture échue et non contestée\u202f: il n’y a rien à réclamer.',
    notOverdue: 'Une des factures choisies n’est pas échue, est réglée ou n’est pas de ce client.',
    notYetDue: ({ numbers }: Values) => `Pas encore échu\u202f: ${numbers}.`,
    alreadySettled: ({ numbers }: Values) => `Déjà réglé\u202f: ${numbers}.`,
    severalCurrencies: 'Ces factures sont en plusieurs monnaies\u202f: une lettre par monnaie.',
    notNow:
      'L’échelle des relances ne propose aucune lettre aujourd’hui\u202f: choisissez-la vous-même si vous la voulez.',
    deadlinePast: 'La date limite de paiement doit venir après la date de la lettre.',
    archiveBroken: ({ number }: Values) =>
      `L’exemplaire archivé de la lettre ${number} manque ou ne correspond plus à son empreinte\u202f: lancez «\u202fentente verify\u202f», puis reprenez-le d’une sauvegarde.`,
    alreadyIssued: ({ number }: Values) => `La lettre ${number} est émise\u202f: elle ne change plus.`,
    outdated: 'La lettre est datée d’un autre jour\u202f: mettez-la à jour avant de l’émettre.',
    ledgerMoved: 'Les comptes ont changé depuis ce projet\u202f: mettez-le à jour avant de l’émettre.',
    factsMoved: 'Les faits enregistrés ont changé depuis ce projet\u202f: mettez-le à jour avant de l’émettre.',
    nothingWarned: 'Aucun devis accepté de ce client ne porte d’avertissement\u202f: il n’y a rien à rappeler.',
    nothingSaid:
      'Aucun fait noté, et non retiré, ne porte les mots exacts du client\u202f: notez-les d’abord, avec leur date.',
    nothingAccepted: 'Ce client n’a encore accepté ni devis ni livraison\u202f: il n’y a aucun fait à rappeler.',
    replyPast: 'La date proposée pour répondre doit venir après la date de la lettre.',
    toMend: ({ count }: Values) =>
      Number(count) > 1 ? `${count} points sont à reprendre dans le texte.` : 'Un point est à reprendre dans le texte.',
    assumedDue: ({ count, numbers }: Values) =>
      `L’échéance est supposée pour ${invoices(count, numbers)}\u202f: confirmez d’abord le délai de paiement.`,
    earlyNotice: ({ days }: Values) =>
      `Échue depuis ${days}\u00a0jours seulement\u202f: trois retards sur quatre se règlent en deux semaines.`,
    skipsLevel: ({ missed }: Values) =>
      `L’étape précédente n’a pas été envoyée\u202f: ${kinds[missed as keyof typeof kinds].toLowerCase()}.`,
    sameDay: 'Une autre lettre a déjà été émise aujourd’hui pour ces factures.',
    noAccount: 'Votre IBAN manque dans les réglages\u202f: la lettre ne dit pas où payer.',
    claimsDisputed: ({ count, numbers }: Values) =>
      `Vous réclamez ${invoices(count, numbers)}, que le client conteste.`,
    leavesDisputed: ({ count, numbers }: Values) => `Laissé de côté car contesté\u202f: ${invoices(count, numbers)}.`,
    leavesCurrency: ({ count, numbers }: Values) =>
      `Laissé de côté car dans une autre monnaie\u202f: ${invoices(count, numbers)}.`,
    unallocated: ({ cents, currency }: Values) =>
      `Ce client a versé ${sayMoney(Number(cents), String(currency), 'fr')} qui ne soldent encore aucune facture.`,
    ratesEnd: ({ through }: Values) =>
      `Les taux ne sont connus que jusqu’au ${dayIn(through)}\u202f: les intérêts s’arrêtent là.`,
    penaltyUnknown: ({ count, numbers }: Values) =>
      `Les pénalités n’ont pu être calculées pour ${invoices(count, numbers)}\u202f: le droit applicable n’est pas couvert.`,
    prescribed: ({ count, numbers }: Values) =>
      `Délai de prescription dépassé pour ${invoices(count, numbers)}, d’après la date de facture\u202f: le client peut refuser de payer.`,
    noAddress: 'L’adresse postale du client manque.',
    noName: ({ name }: Values) =>
      `L’en-tête porte encore le nom donné à l’installation, «\u202f${name}\u202f»\u202f: écrivez le vôtre dans les réglages.`,
    noOwnAddress: 'Votre adresse manque dans les réglages\u202f: le client ne saura pas où vous répondre.',
    noSiren:
      'Votre SIREN manque dans les réglages\u202f: il doit figurer sur vos courriers (C. com., art. R. 123-237).',
    assumedKind: ({ kind }: Values) =>
      `Qualité supposée\u202f: ${qualities[kind as keyof typeof qualities]}. Confirmez-la\u202f: les sommes en dépendent.`,
    language: ({ country }: Values) =>
      `Lettre en français\u202f: langue du client non précisée (pays\u202f: ${country}).`,
    caveat: (values: Values) => sayNote(values as unknown as Note, 'fr'),
  },
  paperRefusals: {
    noGlyph: ({ characters, text }: Values) =>
      `Les polices d’impression n’ont pas ces caractères\u202f: ${characters} (dans «\u202f${text}\u202f»).`,
    codeCurrency: ({ currency }: Values) =>
      `Pas de code de paiement SEPA\u202f: il n’existe qu’en euros (ici ${currency}).`,
    codeAmount: 'Pas de code de paiement SEPA\u202f: la somme est hors de ses limites.',
    codeIban: 'Pas de code de paiement SEPA\u202f: l’IBAN des réglages n’est pas valable.',
    codeBic: 'Pas de code de paiement SEPA\u202f: le BIC des réglages n’est pas de la bonne forme.',
    codeName: 'Pas de code de paiement SEPA\u202f: le nom du bénéficiaire manque.',
  },
};

export type CollectWords = typeof fr;
