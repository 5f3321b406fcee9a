import { parseCents } from '#kernel/money.js';
import { NARROW, NO_BREAK, ofName, sayMoney } from '#kernel/words.js';

type Values = Readonly<Record<string, string | number>>;

const quoted = (text: string | number | undefined): string => `«${NARROW}${text ?? ''}${NARROW}»`;
const day = (text: string | number | undefined): string => {
  const [year, month, date] = String(text ?? '').split('-');
  return `${date}/${month}/${year}`;
};
const decimal = (text: string | number | undefined): string => String(text ?? '').replace('.', ',');
const euros = (text: string | number | undefined): string => sayMoney(parseCents(String(text ?? '')) ?? 0, 'EUR', 'fr');
const percent = (text: string | number | undefined): string =>
  `${decimal(text).replace(/,(\d*?)0+$/, (_, kept: string) => (kept ? `,${kept}` : ''))}${NO_BREAK}%`;

const lowered = ({ amount, usual, option, percent: share }: Values): string =>
  `${option ? `Avec ${quoted(option)}, le` : 'Le'} prix est abaissé de ${euros(amount)} sur ${euros(usual)} (${percent(share)}).`;

export const fr = {
  title: 'Devis',
  lead: (count: number) =>
    count === 0 ? 'Ce qui est proposé, accepté, refusé.' : `${count}${NO_BREAK}devis, les derniers modifiés d’abord.`,
  states: {
    draft: 'Brouillon',
    sent: 'Envoyé',
    accepted: 'Accepté',
    declined: 'Décliné',
    withdrawn: 'Retiré',
    renounced: 'Rétracté',
    expired: 'Validité passée',
  },
  versionStates: {
    draft: 'brouillon',
    sent: 'envoyée',
    superseded: 'remplacée',
    accepted: 'acceptée',
    declined: 'déclinée',
    withdrawn: 'retirée',
  },
  kinds: { quote: 'Devis', changeOrder: 'Avenant' },
  columns: {
    number: 'Numéro',
    title: 'Objet',
    client: 'Client',
    state: 'État',
    total: 'Total TTC',
    validUntil: 'Valable jusqu’au',
    updated: 'Modifié le',
  },
  list: {
    all: 'Tous',
    search: 'Chercher',
    searchHint: 'Un numéro, un objet ou un client',
    show: 'Afficher',
    clear: 'Tout afficher',
    found: (count: number) => (count > 1 ? `${count}${NO_BREAK}devis` : `${count}${NO_BREAK}devis`),
    ofClient: (name: string) => `Devis pour ${name}`,
    noneFound: 'Aucun devis ne répond à cette recherche.',
    empty: 'Aucun devis pour l’instant.',
    emptyHelp:
      'Un devis se commence depuis la fiche d’un client. Il garde ce qui est compris, ce que chacun promet et ce dont vous avez prévenu.',
    chooseClient: 'Choisir un client',
    from: (least: string, most: string) => `de ${least} à ${most}`,
  },
  create: {
    title: 'Nouveau devis',
    name: 'Titre du devis',
    nameHint: `Le projet du client, dans ses mots${NARROW}: ${quoted('Site vitrine de la boulangerie')}.`,
    line: (number: number) => `Ligne ${number}`,
    forWhom: 'Pour quel client\u202f?',
    noClient: 'Votre carnet d’adresses est encore vide.',
    addClient: 'Ajouter un client',
    goOn: 'Continuer',
    anotherLine: 'Une autre ligne',
    lineTitle: 'Ce que vous fournissez',
    quantity: 'Quantité',
    price: 'Prix unitaire HT',
    included: 'Ce qui est compris',
    includedHint: 'Une chose par ligne. Ce qui est écrit ici ne se discute pas plus tard.',
    items: 'Depuis votre catalogue',
    standing: 'Ajouter ce que vous offrez d’habitude à ce type de client',
    standingHint: 'Chaque ligne offerte paraît à sa valeur, avec une remise de 100\u00a0%, et se retire d’un clic.',
    submit: 'Préparer le devis',
    later: 'Options, avertissements, engagements et dates viennent à l’étape suivante.',
    back: 'Revenir au client',
  },
  detail: {
    client: 'Client',
    total: 'Total TTC',
    deposit: 'Acompte',
    validUntil: 'Valable jusqu’au',
    issued: 'Envoyé le',
    changes: 'Modifie',
    askedBy: { client: 'Demandé par le client', us: 'Proposé par vous' },
    duplicateOf: 'Copié de',
    integrity: 'Empreinte SHA-256 du PDF',
    edit: 'Modifier le brouillon',
    pdf: 'Voir le PDF',
    toMend: 'À compléter avant l’envoi',
    advice: 'À relire',
    nothingToMend: `Rien à corriger${NARROW}: ce devis peut partir.`,
    versions: 'Versions',
    versionOf: (number: number, state: string) => `Version ${number}, ${state}`,
    difference: (from: number, to: number) => `Ce que la version ${to} change à la version ${from}`,
    same: 'Rien ne change entre ces deux versions.',
    replaced: 'Elle ne peut plus être acceptée.',
    stillValid: 'Elle reste valable tant que la nouvelle n’est pas envoyée.',
    changeOrders: 'Avenants',
    document: 'Le document tel que le client le lit',
    next: 'La suite',
    nextHint: 'L’acompte ou la facture du devis, et la livraison que votre client acceptera.',
    invoice: 'Facturer',
    prepareDelivery: 'Préparer la livraison',
    verbs: 'Autres actions',
    newVersion: 'Préparer une nouvelle version',
    newVersionHint: 'La version envoyée reste valable tant que la nouvelle n’est pas partie.',
    duplicate: 'Dupliquer',
    duplicateHint: 'Dupliquer donne un nouveau devis, sous un nouveau numéro, sans aucun accord.',
    withdraw: 'Retirer ce devis',
    withdrawHint:
      'Il ne pourra plus être accepté. Prévenez votre client\u202f: une offre engage jusqu’à son terme (C.\u00a0civ., art.\u00a01116).',
    withdrawReason: 'Raison, pour vos dossiers',
    withdrawConfirm: 'Retirer ce devis\u202f? Il ne pourra plus être accepté.',
    discard: 'Supprimer le brouillon',
    discardConfirm: 'Supprimer ce brouillon\u202f?',
    changeOrder: 'Préparer un avenant',
    changeOrderHint: 'Un devis accepté ne change plus. Un avenant a son prix et son accord propres.',
    changeTitle: 'Objet de l’avenant',
    changeAskedBy: 'Qui demande ce changement\u202f?',
    askers: { client: 'Le client', us: 'Vous' },
  },
  difference: {
    subjects: {
      title: 'Titre',
      introduction: 'Introduction',
      line: 'Ligne',
      option: 'Option',
      concession: 'Concession',
      warning: 'Avertissement',
      duty: 'Engagement',
      deposit: 'Acompte',
      validUntil: 'Validité',
      startsOn: 'Début',
      endsOn: 'Fin',
      termDays: 'Délai de paiement',
      notes: 'Remarques',
      language: 'Langue',
      terms: 'Conditions générales',
      total: 'Total TTC',
    },
    details: {
      title: 'intitulé',
      description: 'description',
      quantity: 'quantité',
      price: 'prix unitaire',
      listPrice: 'prix habituel',
      discount: 'remise',
      vat: 'TVA',
      included: 'compris',
      deliverables: 'livrables',
      excluded: 'non compris',
      rounds: 'séries de corrections',
      reason: 'raison',
      counterpart: 'contrepartie',
      due: 'date',
      party: 'qui',
      ours: 'le nôtre',
      theirs: 'celui du client',
    },
    added: 'ajouté',
    removed: 'retiré',
    becomes: (before: string, after: string) => `${before} devient ${after}`,
  },
  refusals: {
    unknown: 'Ce devis n’existe pas.',
    unknownClient: 'Ce client n’existe pas.',
    erasedClient:
      'Les données de ce client ont été effacées à sa demande\u202f: aucun nouveau devis ne peut lui être adressé.',
    unknownItem: ({ item }: Values) => `Le catalogue n’a pas, ou plus, d’article ${item}.`,
    savedMeanwhile: ({ title }: Values) =>
      `Ce brouillon a été enregistré ailleurs entre-temps (${quoted(title)}). Rien n’a été écrasé\u202f: relisez-le, puis enregistrez à nouveau.`,
    accepted: ({ number }: Values) =>
      `Le devis ${number} est accepté\u202f: il ne change plus. Préparez un avenant, qui aura son propre accord.`,
    declined: ({ number }: Values) => `Le client a décliné le devis ${number}. Préparez-en une nouvelle version.`,
    withdrawn: ({ number }: Values) => `Le devis ${number} est retiré. Dupliquez-le pour en proposer un autre.`,
    noWithdrawal: ({ number }: Values) => `Le devis ${number} n’ouvre pas de droit de rétractation.`,
    withdrawalOver: ({ number, until }: Values) =>
      `Le délai de rétractation du devis ${number} est passé depuis le ${day(until)}.`,
    notSent: ({ number }: Values) => `Le devis ${number} n’est pas encore envoyé.`,
    notAccepted: ({ number }: Values) =>
      `Le devis ${number} n’est pas accepté\u202f: préparez-en une nouvelle version plutôt qu’un avenant.`,
    stillDraft: ({ number }: Values) => `Le devis ${number} est encore un brouillon\u202f: modifiez-le directement.`,
    noDraft: ({ number }: Values) =>
      `La version envoyée du devis ${number} ne change plus. Préparez-en une nouvelle version.`,
    draftWaits: ({ number }: Values) => `Une nouvelle version du devis ${number} est déjà en préparation.`,
    superseded: ({ version, latest }: Values) =>
      `La version ${version} a été remplacée par la version ${latest}\u202f: elle ne peut plus être acceptée.`,
    expired: ({ number, validUntil }: Values) =>
      `La validité du devis ${number} est passée depuis le ${day(validUntil)}. Demandez une nouvelle version.`,
    toMend: ({ count }: Values) =>
      Number(count) > 1
        ? `${count}\u00a0points sont à compléter avant l’envoi.`
        : 'Un point est à compléter avant l’envoi.',
    noLine: 'Ajoutez au moins une ligne ou deux options.',
    bareLine: ({ title, amount }: Values) =>
      `La ligne ${quoted(title)} à ${euros(amount)} ne dit pas ce qu’elle comprend. Nommez ce qui est fait et ce qui est remis.`,
    notDetailed: ({ title, amount }: Values) =>
      `Détaillez ce que comprend ${quoted(title)} (${euros(amount)}), ou ce qui est remis.`,
    onlyDescribed: ({ title }: Values) =>
      `${quoted(title)} est décrit, mais sans liste de ce qui est compris\u202f: une liste se rappelle mieux.`,
    offeredWithoutValue: ({ title }: Values) =>
      `${quoted(title)} est offert sans valeur. Indiquez sa vraie valeur\u202f: un cadeau sans prix passe inaperçu.`,
    nothingConceded:
      'Une concession est expliquée, mais aucun prix n’est abaissé. Indiquez le prix habituel des lignes.',
    noReason: (values: Values) => `${lowered(values)} Dites pourquoi.`,
    noCounterpart: ({ amount }: Values) =>
      `Dites ce que le client donne en échange des ${euros(amount)} consentis, ou écrivez que rien n’est demandé.`,
    warningNeeded: (values: Values) =>
      `${lowered(values)} Prévenez de ce que le client ne doit pas en attendre\u202f: ajoutez un avertissement.`,
    noClientDuty: 'Dites ce que le client doit fournir ou valider, et pour quand.',
    pastDuty: ({ text, due }: Values) => `L’engagement ${quoted(text)} est daté du ${day(due)}, déjà passé.`,
    dutyAfterEnd: ({ text, due, endsOn }: Values) =>
      `L’engagement ${quoted(text)} (${day(due)}) vient après la fin prévue (${day(endsOn)}).`,
    pastValidity: ({ validUntil }: Values) => `La validité est passée depuis le ${day(validUntil)}.`,
    noDates: 'Dites quand le travail commence ou quand il est livré.',
    pastStart: ({ startsOn }: Values) => `Le début prévu, le ${day(startsOn)}, est déjà passé.`,
    endsBeforeStart: ({ startsOn, endsOn }: Values) =>
      `La fin (${day(endsOn)}) vient avant le début (${day(startsOn)}).`,
    highDeposit: ({ percent: share }: Values) =>
      `Un acompte de ${percent(share)} est inhabituel\u202f: il peut faire hésiter.`,
    vatWhenExempt: ({ title }: Values) =>
      `Votre entreprise est en franchise de TVA, et la ligne ${quoted(title)} en porte. Enregistrez à nouveau le devis (CGI, art.\u00a0293\u00a0E).`,
    sellerName: 'Donnez son nom à votre entreprise, dans les réglages.',
    sellerAddress: 'L’adresse de votre entreprise manque, dans les réglages.',
    sellerSiren: 'Le SIREN de votre entreprise manque, dans les réglages.',
    buyerAddress: ({ client }: Values) => `L’adresse ${ofName(String(client ?? ''))} manque.`,
    noMediator:
      'Un consommateur doit savoir quel médiateur saisir\u202f: indiquez-le dans les réglages (C.\u00a0consom., art.\u00a0L.\u00a0616-1).',
    sameOption: ({ title }: Values) => `Deux options s’appellent ${quoted(title)}. Donnez-leur des noms différents.`,
    sameOptionPrice: ({ title, other }: Values) =>
      `${quoted(title)} et ${quoted(other)} sont au même prix\u202f: le choix sera difficile à expliquer.`,
    singleOption: 'Une option seule n’est pas un choix\u202f: proposez-en deux ou trois, ou faites-en une ligne.',
    emptyOption: 'Une option a besoin d’au moins une ligne.',
    sameKey: 'Deux éléments portent le même repère (key)\u202f: donnez à chacun le sien.',
    badDay: 'Une date existante, par exemple 2026-12-07.',
    archiveBroken: ({ number }: Values) =>
      `Le PDF archivé du devis ${number} manque ou ne correspond plus à son empreinte. Rétablissez-le depuis une sauvegarde.`,
    noSuchVersion: ({ number }: Values) => `Le devis ${number} n’a pas ces deux versions.`,
    badFile: ({ file }: Values) => `${file} n’est pas un fichier JSON lisible.`,
    folderTaken: ({ file }: Values) => `${file} existe déjà\u202f: rien n’a été remplacé.`,
  },
};

/** French words, to which the English ones answer one by one. */
export type QuoteWords = typeof fr;
