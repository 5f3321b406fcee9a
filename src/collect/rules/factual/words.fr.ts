const SMALL: readonly string[] = ['', 'un', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf'];

/** Words of the letters that recall recorded facts, in French: no adjective on anybody, one courteous way forward. */
export const fr = {
  document: {
    quote: (number: string) => `le devis n° ${number}`,
    changeOrder: (number: string) => `l’avenant n° ${number}`,
    delivery: (number: string) => `la livraison n° ${number}`,
  },
  ofDocument: {
    quote: (number: string) => `du devis n° ${number}`,
    changeOrder: (number: string) => `de l’avenant n° ${number}`,
    delivery: (number: string) => `de la livraison n° ${number}`,
  },
  said: (words: string) => `« ${words} »`,
  warnings: {
    subject: (document: string) => `Rappel des avertissements – ${document}`,
    ask: (count: number, document: string, acceptedOn: string, replyBy: string) =>
      `Nous vous rappelons ${count > 1 ? `les ${SMALL[count] ?? count} avertissements donnés` : 'l’avertissement donné'} avec ${document}, que vous avez accepté le ${acceptedOn}. Si un point diffère de votre souvenir, merci de nous l’écrire au plus tard le ${replyBy}.`,
    why: 'Au fil d’un projet, un détail s’oublie vite. Voici donc ce qui a été écrit puis accepté, tel que nous l’avons enregistré.',
    shared: 'Ces points fixent les limites de notre accord, pour vous comme pour nous.',
    talk: 'Nous en parlerons volontiers de vive voix si vous le souhaitez : un appel suffit.',
  },
  facts: {
    subject: (document: string) => `Rappel des faits – ${document}`,
    ask: (document: string, replyBy: string) =>
      `Nous vous proposons de parler de vive voix ${document}, ou de nous écrire vos remarques, au plus tard le ${replyBy}.`,
    statement: (on: string, words: string) =>
      `Le ${on}, vous avez dit : « ${words} »${/[.!?…]$/.test(words) ? '' : '.'}`,
    why: 'Deux souvenirs peuvent différer de bonne foi. Voici ce qui a été accepté, tel que nous l’avons enregistré ce jour-là.',
    changed: 'Si quelque chose a changé depuis, dites-le-nous simplement : nous lirons vos remarques avec attention.',
    purpose: 'Cette lettre ne vous reproche rien. Elle sert à ce que nous partions des mêmes faits.',
  },
  recital: {
    agreement: 'Ce qui a été convenu',
    delivery: 'Ce qui a été livré',
    warnings: 'Les avertissements',
    price: 'Le prix consenti',
    document: 'Document',
    quoteVersion: (number: string, version: number, title: string) =>
      `Devis n° ${number}, version ${version}, « ${title} »`,
    changeOrderVersion: (number: string, version: number, title: string) =>
      `Avenant n° ${number}, version ${version}, « ${title} »`,
    deliveryTitle: (number: string, title: string) => `Livraison n° ${number}, « ${title} »`,
    accepted: 'Accepté',
    by: (on: string, who: string, how: string) => [`le ${on}`, who && ` par ${who}`, how && `, ${how}`].join(''),
    channels: {
      link: 'par le lien envoyé, avec un code',
      onSite: 'sur place',
      paper: 'sur papier',
      tacit: 'par silence, comme les conditions acceptées le prévoient',
    } as Readonly<Record<string, string>>,
    total: 'Prix convenu TTC',
    terms: 'Conditions générales',
    termsNumber: (number: number) => `version ${number}`,
    deliveredOn: 'Remise le',
    outcome: (reserved: boolean): string => (reserved ? 'Acceptée avec réserves' : 'Acceptée'),
    satisfaction: 'Satisfaction',
    outOfFive: (mark: number) => `${mark} sur 5`,
    words: 'Vos mots',
    reservations: 'Réserves',
    listPrice: 'Valeur habituelle HT',
    conceded: 'Remise consentie HT',
    reason: 'Raison',
    counterpart: 'Contrepartie',
    notReference: 'Ce prix n’est pas un prix de référence.',
    ticked: (on: string) => `lu et coché le ${on}`,
    signed: (on: string) => `signé avec le devis le ${on}`,
  },
  seals: {
    caption: 'Les faits rappelés, tels que le journal les garde',
    date: 'Date',
    fact: 'Fait',
    entry: 'Écriture',
    hash: 'Empreinte SHA-256 (début)',
    note: 'Chaque fait porte le numéro de son écriture dans notre journal. Une écriture ne peut plus être modifiée sans que cela se voie.',
    kinds: {
      'quote.sent': (reference: string) => `Devis ${reference} envoyé`,
      'changeOrder.sent': (reference: string) => `Avenant ${reference} envoyé`,
      'quote.accepted': (reference: string) => `Devis ${reference} accepté`,
      'changeOrder.accepted': (reference: string) => `Avenant ${reference} accepté`,
      'consent.warningRead': (reference: string) => `Avertissement lu et coché, ${reference}`,
      'delivery.sent': (reference: string) => `Livraison ${reference} remise`,
      'delivery.accepted': (reference: string) => `Livraison ${reference} acceptée`,
      'delivery.acceptedWithReservations': (reference: string) => `Livraison ${reference} acceptée avec réserves`,
      'incident.noted': () => 'Propos notés',
    } as Readonly<Record<string, (reference: string) => string>>,
  },
};

export type FactualWords = typeof fr;
