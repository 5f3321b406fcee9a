import type { RefusalValues } from '#shell/web/refusals.js';

const minutes = (count: string | number | undefined): string => `${count}\u00a0minute${Number(count) > 1 ? 's' : ''}`;

const refusals = {
  link: {
    unknown: 'Ce lien n’existe pas.',
    expired: 'Ce lien n’est plus valable\u202f: son délai est passé.',
    closed: 'Ce lien a été fermé.',
    superseded: 'Ce document a été remplacé\u202f: une version plus récente vous a été envoyée.',
    withdrawn: 'Ce document a été retiré par son auteur.',
    revoked: 'Ce lien est déjà fermé.',
    ownAccount:
      'Vous êtes connecté à l’entreprise qui envoie ce devis\u202f: seul son client peut y répondre. Pour essayer, ouvrez ce lien dans une fenêtre privée.',
    stranger: 'Trop d’adresses inexistantes ont été demandées depuis votre connexion. Réessayez plus tard.',
    tooMany: ({ minutes: wait }: RefusalValues) => `Trop de demandes par ce lien. Réessayez dans ${minutes(wait)}.`,
  },
  consent: {
    optionMissing: 'Choisissez une des options.',
    warningUnread: ({ number }: RefusalValues) => `L’avertissement n°\u00a0${number} est à lire et à cocher.`,
    termsUnopened: 'Les conditions générales sont à ouvrir.',
  },
  code: {
    noEmail:
      'Aucune adresse électronique n’est connue pour ce lien\u202f: demandez à l’entreprise d’en envoyer un autre.',
    tooMany: ({ minutes: wait }: RefusalValues) =>
      `Plusieurs codes ont déjà été envoyés. Vous pourrez en demander un autre dans ${minutes(wait)}.`,
    notSent: 'Le code n’a pas pu partir. Réessayez dans quelques minutes, ou prévenez l’entreprise.',
    none: 'Demandez d’abord un code\u202f: il vous est envoyé par courriel.',
    expired: 'Ce code n’est plus valable\u202f: quinze minutes sont passées. Demandez-en un autre.',
    exhausted: 'Ce code a été essayé trop de fois. Demandez-en un autre.',
    wrong: ({ left }: RefusalValues) =>
      Number(left) > 1
        ? `Ce n’est pas le code du dernier courriel. Il reste ${left} essais.`
        : 'Ce n’est pas le code du dernier courriel. Il reste un essai.',
  },
  accept: {
    otherVersion: 'Le devis n’est plus celui que cette page montrait. Relisez-le\u202f: rien n’a été signé.',
    answered: 'Ce devis a déjà reçu sa réponse.',
    alreadyAccepted: 'Ce devis a déjà été accepté.',
    declined:
      'Vous avez refusé ce devis\u202f: il ne peut plus être accepté par ce lien. Demandez-en un nouveau à l’entreprise.',
    expired: 'Ce devis n’est plus valable\u202f: son délai est passé. Demandez-en un nouveau à l’entreprise.',
    withdrawn: 'Ce devis a été retiré par l’entreprise.',
    superseded: 'Ce devis a été remplacé\u202f: une version plus récente vous a été envoyée.',
    unknownOption: 'Cette option n’est pas dans le devis.',
    unknownWarning: 'Cet avertissement n’est pas dans le devis.',
    noTerms: 'Ce devis ne renvoie à aucune condition générale.',
    noSignature: 'Tapez votre nom dans la case de signature, ou dessinez votre signature.',
    badStrokes: 'La signature dessinée est illisible. Effacez-la et recommencez.',
    tooSmall: 'La signature dessinée est trop petite. Effacez-la et recommencez.',
    tooManyAsked: 'Plusieurs demandes de changement sont déjà parties. L’entreprise vous répondra.',
    noGlyph: ({ characters }: RefusalValues) =>
      `Ces caractères ne peuvent pas être imprimés\u202f: ${characters}. Écrivez votre nom en lettres latines.`,
    badScan: 'Le fichier doit être un PDF, une image PNG ou une image JPEG.',
    noScan: 'Joignez le devis signé, numérisé ou photographié.',
    future: 'La date de signature ne peut pas être à venir.',
    beforeSent: ({ day }: RefusalValues) => `La signature ne peut pas précéder l’envoi du devis (${day}).`,
    afterTerm: ({ day }: RefusalValues) =>
      `Le devis était valable jusqu’au ${day}\u202f: envoyez une nouvelle version.`,
    optionMissing: 'Indiquez l’option que le client a cochée.',
  },
  send: {
    noEmail: 'Indiquez l’adresse électronique du client\u202f: le lien et le code de signature y sont envoyés.',
    notSendable: 'Il n’y a rien à envoyer\u202f: ce devis n’attend pas de réponse.',
    mailNotReady:
      'Indiquez d’abord votre serveur de courriel dans les réglages, ou créez un lien à remettre vous-même.',
  },
};

/** Words of the client's link: its pages, the mails, the receipt, the seller's side, the refusals. */
export const fr = {
  refusals,
  mail: {
    quote: {
      subject: (number: string, title: string, seller: string) => `Votre devis ${number} – ${title} (${seller})`,
      changeOrder: (number: string, title: string, seller: string) => `Votre avenant ${number} – ${title} (${seller})`,
      text: (facts: { contact: string; title: string; seller: string; until: string; link: string; phone: string }) =>
        [
          facts.contact ? `Bonjour ${facts.contact},` : 'Bonjour,',
          `Voici notre proposition pour «\u202f${facts.title}\u202f». Vous la trouverez en pièce jointe, et sur cette page où vous pouvez la lire, l’accepter, la refuser ou demander un changement\u202f:`,
          facts.link,
          `Elle est valable jusqu’au ${facts.until}. Aucun compte n’est nécessaire. Cette adresse vous est personnelle\u202f: elle ouvre votre devis à qui la possède.`,
          `Une question\u202f? Répondez simplement à ce message${facts.phone ? ` ou appelez le ${facts.phone}` : ''}.`,
          `Bien à vous,\n${facts.seller}`,
        ].join('\n\n'),
      again: 'Vous aviez déjà reçu ce devis\u202f; voici de nouveau le lien qui y mène.',
    },
    code: {
      subject: (number: string) => `Code de signature du devis ${number}`,
      text: (facts: { code: string; number: string; seller: string; minutes: number }) =>
        [
          'Bonjour,',
          `Voici le code qui confirme votre signature du devis ${facts.number} de ${facts.seller}\u202f:`,
          `    ${facts.code}`,
          `Il est valable ${facts.minutes}\u00a0minutes et ne sert qu’une fois. Ne le transmettez à personne, pas même à ${facts.seller}\u202f: il vaut signature.`,
          'Si vous n’avez rien demandé, ne faites rien\u202f: sans ce code, rien n’est signé.',
        ].join('\n\n'),
    },
    receipt: {
      subject: (number: string) => `Reçu de votre accord sur le devis ${number}`,
      toClient: (facts: { number: string; version: number; seller: string; at: string; hash: string }) =>
        [
          'Bonjour,',
          `Vous avez accepté le devis ${facts.number}, version ${facts.version}, le ${facts.at}. Merci de votre confiance.`,
          'Vous trouverez ci-joint le reçu de votre accord, le devis et les conditions générales, tels que vous les avez lus.',
          `Conservez ce message\u202f: il est votre exemplaire. L’empreinte ci-dessous est aussi celle que garde ${facts.seller}\u202f; deux empreintes égales prouvent que les deux exemplaires disent la même chose.`,
          `    ${facts.hash}`,
          `Bien à vous,\n${facts.seller}`,
        ].join('\n\n'),
      toSellerSubject: (number: string, client: string) => `Devis ${number} accepté par ${client}`,
      toSeller: (facts: {
        number: string;
        version: number;
        client: string;
        signer: string;
        at: string;
        hash: string;
      }) =>
        [
          `${facts.client} a accepté le devis ${facts.number}, version ${facts.version}, le ${facts.at}. Signataire\u202f: ${facts.signer}.`,
          'Le même reçu, avec la même empreinte, a été envoyé au client\u202f:',
          `    ${facts.hash}`,
        ].join('\n\n'),
    },
    declined: {
      subject: (number: string, client: string) => `Devis ${number} refusé par ${client}`,
      text: (facts: { number: string; version: number; client: string; words: string; at: string }) =>
        `${facts.client} a refusé le devis ${facts.number}, version ${facts.version}, le ${facts.at}. Sa raison\u202f:\n\n«\u202f${facts.words}\u202f»`,
    },
    changeAsked: {
      subject: (number: string, client: string) => `${client} demande un changement du devis ${number}`,
      text: (facts: { number: string; version: number; client: string; words: string; at: string }) =>
        `Le ${facts.at}, ${facts.client} a demandé un changement du devis ${facts.number}, version ${facts.version}\u202f:\n\n«\u202f${facts.words}\u202f»\n\nLe devis reste valable tel quel jusqu’à ce que vous en envoyiez une nouvelle version.`,
    },
  },
  receipt: {
    label: 'Reçu\u202f:',
    title: (number: string) => `Reçu d’accord sur le devis ${number}`,
    subject: (number: string, version: number) => `Accord sur le devis ${number}, version ${version}`,
    opening: (facts: {
      signer: string;
      capacity: string;
      buyer: string;
      number: string;
      version: number;
      at: string;
    }) =>
      `Le ${facts.at}, ${facts.signer}${facts.capacity ? `, ${facts.capacity},` : ''} a accepté pour ${facts.buyer} le devis ${facts.number}, version ${facts.version}.`,
    agreed: 'Ce qui est convenu',
    quote: 'Devis',
    quoteOf: (number: string, version: number, date: string) => `${number}, version ${version} du ${date}`,
    object: 'Objet',
    option: 'Option choisie',
    amount: 'Montant TTC',
    deposit: 'Acompte',
    depositOf: (percent: string) => `${percent}\u00a0% du montant TTC`,
    terms: 'Conditions générales',
    termsOf: (number: number, date: string) => `n°\u00a0${number} du ${date}`,
    warnings: 'Avertissements lus et cochés un à un',
    ticked: (at: string) => `lu et coché le ${at}`,
    onPaper: 'sur papier',
    noWarnings: 'Le devis ne comportait aucun avertissement.',
    termsOpened: (number: number, at: string) =>
      `Les conditions générales n°\u00a0${number} ont été ouvertes le ${at}, avant la signature.`,
    termsOnPaper: (number: number) =>
      `Les conditions générales n°\u00a0${number} étaient jointes au devis signé sur papier.`,
    signature: 'Signature',
    forClient: (buyer: string) => `Pour ${buyer}`,
    signedOn: (at: string) => `Signé le ${at}`,
    typed: (name: string) => `«\u202f${name}\u202f» (nom tapé)`,
    drawn: 'Signature dessinée',
    code: (sentTo: string, at: string) => `Confirmé le ${at} par un code à usage unique envoyé à ${sentTo}.`,
    paper: (scan: string) => `Signé sur papier\u202f; empreinte du document numérisé\u202f: ${scan}`,
    network: (address: string, agent: string) =>
      `Données techniques conservées\u202f: réseau ${address || 'inconnu'}, navigateur ${agent}.`,
    digests: 'Empreintes SHA-256',
    digest: {
      evidence: 'Cet accord (preuve complète)',
      pdf: 'PDF du devis',
      shown: 'Devis tel qu’il a été montré',
      terms: 'Texte des conditions générales',
      termsFile: 'PDF des conditions générales',
      scan: 'Document signé numérisé',
      at: 'Heure universelle (UTC)',
    },
    proves: 'Ce que ce reçu prouve',
    provesText: [
      'Les deux parties gardent ce reçu avec les mêmes empreintes. Qui recalcule l’empreinte SHA-256 d’un des documents et trouve la valeur ci-dessus sait que ce document n’a pas changé depuis la signature.',
      'C’est une signature électronique simple, confirmée par un code reçu à l’adresse du client (C.\u00a0civ. art.\u00a01366 et\u00a01367\u202f; règlement (UE) n°\u00a0910/2014, art.\u00a025). Elle n’a pas la présomption de fiabilité de la signature qualifiée.',
    ],
    provesPaper:
      'L’original signé sur papier fait foi\u202f; ce reçu garde l’empreinte de sa copie numérisée (C.\u00a0civ. art.\u00a01379).',
  },
  page: {
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
      spoken: (number: number) => `J’ai lu l’avertissement n°\u00a0${number} et je l’accepte`,
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
      typedOr: 'Ou tapez votre nom à la place.',
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
  },
  seller: {
    title: 'Envoi et réponse du client',
    to: 'Adresse électronique du client',
    toHint: 'Le lien y est envoyé, et le code qui confirmera la signature.',
    send: 'Envoyer au client',
    sendConfirm: 'Envoyer ce devis\u202f? Sa version sera figée et le client pourra l’accepter.',
    sendAgain: 'Envoyer de nouveau',
    what: 'La version est figée, son PDF archivé, un lien personnel créé, et le message part au client avec le PDF.',
    notReady: 'Votre serveur de courriel n’est pas encore indiqué.',
    toMail: 'L’indiquer',
    newLink: 'Créer un lien à remettre moi-même',
    newLinkHelp: 'Pour un autre moyen que le courriel. Le code de signature partira à l’adresse ci-dessus.',
    linkMade: 'Nouveau lien',
    linkOnce:
      'Copiez-le maintenant\u202f: pour votre sécurité et celle du client, il n’est conservé nulle part et ne pourra plus être affiché.',
    back: 'Revenir au devis',
    links: 'Liens',
    linkOf: (version: number, email: string) => `Version ${version}, ${email}`,
    states: { open: 'ouvert', expired: 'expiré', revoked: 'fermé' },
    until: (at: string) => `jusqu’au ${at}`,
    revoke: 'Fermer ce lien',
    progress: 'Où en est le client',
    steps: {
      option: (title: string, at: string) => `Option «\u202f${title}\u202f» choisie le ${at}`,
      warning: (number: number, at: string) => `Avertissement n°\u00a0${number} lu et coché le ${at}`,
      terms: (at: string) => `Conditions générales ouvertes le ${at}`,
      code: (at: string) => `Code demandé le ${at}`,
    },
    noSteps: 'Aucune étape franchie pour l’instant. Une simple lecture n’est pas enregistrée.',
    asked: 'Changements demandés',
    askedHelp: 'Répondez par une nouvelle version\u202f: elle remplace celle-ci.',
    accepted: (signer: string, at: string) => `Accepté par ${signer} le ${at}`,
    acceptedPaper: (signer: string, at: string) => `Accepté sur papier par ${signer}, signé le ${at}`,
    declined: (at: string) => `Refusé le ${at}`,
    receipt: 'Reçu (PDF)',
    scan: 'Document signé',
    evidence: 'Empreinte SHA-256 de l’accord',
    paper: {
      title: 'Le client a signé sur papier',
      lead: 'Joignez le devis signé, numérisé ou photographié. Son empreinte est inscrite au journal.',
      file: 'Devis signé',
      fileHint: 'PDF, PNG ou JPEG, 10\u00a0Mo au plus.',
      signer: 'Nom du signataire',
      capacity: 'En qualité de',
      on: 'Date écrite à côté de la signature',
      option: 'Option cochée',
      confirm: 'Chaque avertissement est paraphé ou le devis est signé en entier, conditions générales jointes.',
      act: 'Enregistrer l’accord sur papier',
    },
  },
};

export type AcceptWords = typeof fr;
