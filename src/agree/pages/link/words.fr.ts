/** Words of the pages that a client reads through a link. */
export const fr = {
  title: (number: string) => `Devis ${number}`,
  titleOrder: (number: string) => `Avenant ${number}`,
  lead: (seller: string, until: string) => `Proposé par ${seller}, valable jusqu’au ${until}.`,
  toAnswer: 'Répondre au devis',
  pdf: 'Le devis en PDF',
  termsPdf: 'Les conditions générales en PDF',
  receiptPdf: 'Le reçu en PDF',
  document: 'Le devis',
  answer: 'Votre réponse',
  answerLead: 'Chaque étape est enregistrée quand vous appuyez sur son bouton. Rien n’est signé avant la dernière.',
  stepOf: (step: number, steps: number) => `Étape ${step} sur ${steps}`,
  option: {
    title: 'Choisissez une option',
    act: 'Choisir cette option',
    chosen: 'Option choisie',
    change: 'Vous pouvez encore changer d’avis jusqu’à la signature.',
  },
  warnings: {
    title: (count: number) => (count > 1 ? `Lisez les ${count} avertissements` : 'Lisez l’avertissement'),
    lead: 'Un avertissement dit ce que vous ne devez pas attendre, ou ce qui dépend de vous. Cochez chacun après l’avoir lu.',
    act: 'J’ai lu cet avertissement et je l’accepte',
    spoken: (number: number) => `J’ai lu cet avertissement et je l’accepte, n°\u00a0${number}`,
    ticked: (at: string) => `Lu et coché le ${at}`,
  },
  terms: {
    title: 'Ouvrez les conditions générales',
    lead: (number: number, date: string) =>
      `Elles complètent le devis\u202f: n°\u00a0${number} du ${date}. Ouvrez-les avant de signer\u202f; vous les recevrez aussi par courriel.`,
    act: 'Ouvrir les conditions générales',
    opened: (at: string) => `Ouvertes le ${at}`,
    again: 'Les relire',
    pageTitle: 'Conditions générales',
    release: (number: number, date: string) => `N°\u00a0${number}, du ${date}`,
    back: 'Revenir au devis et signer',
  },
  sign: {
    title: 'Signez',
    later: 'Cette étape s’ouvre quand les précédentes sont faites.',
    codeLead: (email: string) => `Un code à usage unique confirme que c’est bien vous. Il sera envoyé à ${email}.`,
    codeAct: 'Recevoir mon code',
    codeSent: (email: string, count: number) =>
      `Un code vient de partir à ${email}. Il est valable ${count}\u00a0minutes\u202f; regardez aussi les indésirables.`,
    codeAgain: 'Envoyer un autre code',
    noEmail: 'Ce lien n’a pas d’adresse électronique où envoyer un code. Demandez un nouvel envoi à l’entreprise.',
    name: 'Votre nom et votre prénom',
    capacity: 'En qualité de',
    capacityHint: 'Par exemple\u202f: gérante, directeur, particulier.',
    signature: 'Votre signature',
    draw: 'Dessinez votre signature avec le doigt ou la souris',
    clear: 'Effacer',
    typed: 'Signature tapée',
    typedHint: 'Tapez votre nom\u202f: il vaut signature.',
    typedOr: 'Ou tapez votre nom',
    code: 'Code reçu par courriel',
    codeHint: 'Huit lettres et chiffres.',
    total: (amount: string) => `Montant que vous acceptez\u202f: ${amount} TTC.`,
    obligation:
      'En signant, vous acceptez le devis, ses avertissements et les conditions générales, avec obligation de paiement.',
    act: 'Signer et accepter le devis',
  },
  privacy: {
    title: 'Ce qui est enregistré, et pourquoi',
    text: (seller: string) => [
      `Pour pouvoir prouver ce qui a été convenu, ${seller} conserve\u202f: votre nom, votre qualité et votre signature\u202f; l’heure de chaque étape\u202f; l’empreinte exacte des textes que vous avez lus\u202f; l’adresse électronique qui a reçu le code\u202f; le début de votre adresse réseau (jamais l’adresse entière) et la famille de votre navigateur.`,
      'Rien n’est enregistré quand vous ne faites que lire. Aucun autre site n’est appelé, aucun traceur n’est posé.',
      'Fondement\u202f: l’exécution du contrat et l’intérêt légitime à en garder la preuve (RGPD, art.\u00a06-1\u00a0b et\u00a0f). Durée\u202f: cinq ans après la fin du contrat, dix ans pour les pièces comptables. Vous pouvez demander l’accès à ces données ou leur rectification à l’entreprise, et saisir la CNIL.',
    ],
    contact: 'Contact',
  },
  other: {
    title: 'Une autre réponse',
    change: 'Demander un changement',
    changeLead: 'Dites ce que vous souhaitez changer. Le devis reste valable tel quel en attendant la réponse.',
    changeWords: 'Votre demande',
    changeAct: 'Envoyer ma demande',
    decline: 'Refuser le devis',
    declineLead:
      'Votre raison aide l’entreprise à mieux vous répondre. Un devis refusé ne peut plus être accepté par ce lien.',
    declineReason: 'Votre raison',
    declineAct: 'Refuser ce devis',
    asked: (at: string) => `Demandé le ${at}`,
    askedTitle: 'Vos demandes de changement',
  },
  accepted: {
    title: 'Devis accepté',
    lead: (signer: string, at: string) => `Signé par ${signer} le ${at}. Merci.`,
    mailed:
      'Le reçu, le devis et les conditions générales vous sont envoyés par courriel. Gardez-les\u202f: c’est votre exemplaire.',
    hash: 'Empreinte SHA-256 de l’accord, la même sur les deux exemplaires',
  },
  withdrawal: {
    title: 'Votre droit de rétractation',
    lead: (until: string) =>
      `Vous pouvez renoncer à ce contrat jusqu’au ${until} inclus, sans donner de raison et sans frais.`,
    open: 'Renoncer au contrat ici',
    pageTitle: 'Renoncer au contrat',
    pageLead: (until: string) =>
      `Aucune raison ne vous est demandée. Vous recevrez aussitôt un accusé de réception par courriel. Délai\u202f: jusqu’au ${until} inclus.`,
    contract: 'Contrat',
    contractOf: (number: string, version: number, at: string) =>
      `Devis ${number}, version ${version}, accepté le ${at}`,
    object: 'Objet',
    seller: 'Entreprise',
    name: 'Votre nom et votre prénom',
    email: 'Adresse électronique pour l’accusé de réception',
    emailKnown: (email: string) => `Laissez vide pour le recevoir à ${email}.`,
    statement: 'Je me rétracte du contrat ci-dessus.',
    act: 'Confirmer la rétractation',
    back: 'Revenir au devis sans rien changer',
    begun:
      'Si vous aviez demandé par écrit que le travail commence avant la fin du délai, la part déjà faite reste due\u202f; s’il est fait en entier à votre demande, ce droit n’existe plus.',
    doneTitle: 'Contrat terminé par votre rétractation',
    done: (name: string, at: string) => `Rétractation déclarée par ${name} le ${at}.`,
    next: (seller: string) =>
      `L’accusé de réception vous est envoyé par courriel\u202f: gardez-le. ${seller} vous rend ce que vous avez payé au plus tard quatorze jours après votre déclaration.`,
    hash: 'Empreinte SHA-256 de votre déclaration, la même sur les deux exemplaires',
  },
  declined: {
    title: 'Devis refusé',
    lead: (at: string) => `Vous avez refusé ce devis le ${at}. Votre raison\u202f:`,
  },
  changed: { title: 'Demande envoyée', lead: 'L’entreprise a reçu votre demande et vous répondra.' },
  closed: {
    unknown: [
      'Cette page n’existe pas',
      'L’adresse est peut-être incomplète\u202f: copiez-la entière depuis le message reçu.',
    ],
    expired: [
      'Ce lien n’est plus valable',
      'Son délai est passé. Demandez-en un nouveau à la personne qui vous l’a envoyé.',
    ],
    revoked: ['Ce lien est fermé', 'Demandez-en un nouveau à la personne qui vous l’a envoyé.'],
    superseded: [
      'Une version plus récente vous a été envoyée',
      'Ce lien menait à une version remplacée. Utilisez celui du message le plus récent.',
    ],
    withdrawn: [
      'Ce document a été retiré',
      'Il ne peut plus être accepté. Adressez-vous à la personne qui vous l’a envoyé.',
    ],
    busy: [
      'Trop d’essais',
      'Trop d’adresses inexistantes ont été demandées depuis votre connexion. Réessayez plus tard.',
    ],
  },
  refusedTitle: 'Il reste quelque chose à faire',
  preview:
    'Vous êtes connecté à l’entreprise\u202f: votre client voit cette page ainsi. Vous ne pouvez pas y répondre à sa place.',
  foot: 'Page préparée avec Entente',
  optional: 'facultatif',
  home: 'Devis',
};

export type LinkWords = typeof fr;
