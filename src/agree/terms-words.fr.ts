import type { Audience } from './facts/terms.js';

type Values = Readonly<Record<string, string | number>>;

export const fr = {
  audiences: {
    business: { name: 'Clients professionnels', buyers: 'clients professionnels' },
    consumer: { name: 'Clients particuliers', buyers: 'clients particuliers' },
  },
  paper: {
    title: (buyers: string) => `Conditions générales – ${buyers}`,
    fileTitle: (title: string, number: number, on: string) => `${title}, version ${number} du ${on}`,
    fileName: (audience: Audience, number: number) =>
      `conditions-generales-${audience === 'business' ? 'professionnels' : 'particuliers'}-v${number}.pdf`,
    release: (number: number, date: string) => `Version ${number} du ${date}`,
    draftOf: (date: string) => `Projet au ${date}`,
    draft: 'Projet',
    capital: (amount: string) => `capital de ${amount}`,
    vat: (number: string) => `TVA ${number}`,
    vatExempt: 'TVA non applicable, article 293 B du CGI',
    page: (page: number, pages: number) => `Page ${page} sur ${pages}`,
    checked: 'Cette version ne sera jamais modifiée. L’empreinte ci-dessous est celle de son texte intégral.',
    digest: 'Empreinte SHA-256 du texte',
  },
  page: {
    title: 'Conditions générales',
    lead: 'Ce qui vaut pour tous vos clients, en phrases simples. Le devis, lui, reste court\u202f; il passe toujours avant elles.',
    none: 'Aucune version publiée. La première le sera d’elle-même à l’envoi de votre premier devis, s’il n’y a rien à corriger.',
    inForce: (number: number, date: string) => `Version ${number} du ${date} en vigueur.`,
    draftChanges: (count: number) =>
      count > 1 ? `Le projet change ${count} clauses.` : 'Le projet change une clause.',
    draftSame: 'Le projet est identique.',
    clauseCount: (count: number) => (count > 1 ? `${count} clauses` : `${count} clause`),
    open: (name: string) => `Ouvrir les conditions\u202f: ${name.toLowerCase()}`,
    audienceTitle: (buyers: string) => `Conditions générales – ${buyers}`,
    audienceLead: {
      business:
        'Pour les entreprises et les acheteurs publics. Chaque devis envoyé est lié à une version, pour toujours.',
      consumer:
        'Pour les particuliers. Le silence n’y accepte rien, et ni pénalité ni frais ne s’ajoutent à une somme due.',
    },
    back: 'Toutes les conditions',
    previewFr: 'Aperçu en français',
    previewEn: 'Aperçu en anglais',
    seeDifference: 'Voir ce qui change',
    mustMend: 'À corriger avant de publier\u202f:',
    mayMend: 'À relire\u202f:',
    releaseTitle: 'Publier',
    releaseWhat: [
      'La version est numérotée, datée, imprimée dans les deux langues et scellée par une empreinte.',
      'Elle ne pourra plus être ni modifiée, ni retirée.',
      'Les devis déjà envoyés gardent la leur\u202f; les prochains recevront celle-ci.',
    ],
    releaseAct: (number: number) => `Publier la version ${number}`,
    releaseConfirm: (number: number) => `Publier la version ${number}\u202f? Elle ne pourra plus être modifiée.`,
    releaseBlocked: 'Corrigez d’abord les points ci-dessus.',
    releaseNothing: (number: number) =>
      `Le projet ne change rien à la version ${number}\u202f: il n’y a rien à publier.`,
    clauses: 'Clauses du projet',
    clausesLead: 'Telles que vos clients les liront. Ouvrez une clause pour la lire en entier.',
    edit: 'Modifier',
    up: 'Monter',
    down: 'Descendre',
    remove: 'Retirer',
    removeConfirm: (title: string) => `Retirer la clause «\u202f${title}\u202f» du projet\u202f?`,
    spoken: (act: string, title: string) => `${act}\u202f: ${title}`,
    addTitle: 'Ajouter une clause',
    addOwn: 'Écrire une clause',
    addBack: 'Clauses proposées que le projet n’a plus\u202f:',
    releases: 'Versions publiées',
    columns: {
      version: 'Version',
      date: 'Date',
      clauses: 'Clauses',
      print: 'Empreinte du texte',
      documents: 'Documents',
    },
    version: (number: number) => `Version ${number}`,
    read: 'Lire',
    pdf: { fr: 'PDF français', en: 'PDF anglais' },
    compare: 'Différences',
    clause: {
      newTitle: 'Nouvelle clause',
      lead: 'Écrivez les deux langues\u202f: chaque client lit la sienne, et chacune engage autant que l’autre.',
      titleFr: 'Titre en français',
      titleEn: 'Titre en anglais',
      textFr: 'Texte en français',
      textEn: 'Texte en anglais',
      paragraphs: 'Une ligne vide sépare les paragraphes.',
      values: 'Valeurs de la clause',
      valuesLead: 'Elles prennent la place de {{nom}} dans les deux textes.',
      variable: (name: string) => `S’écrit {{${name}}}.`,
      inFrench: 'en français',
      inEnglish: 'en anglais',
      law: 'Textes sur lesquels elle repose',
      lawHint: 'Un par ligne. Ils sont imprimés sous la clause.',
      save: 'Enregistrer',
      add: 'Ajouter cette clause',
      cancel: 'Revenir aux clauses',
      reset: 'Reprendre le texte proposé',
      resetConfirm: 'Remplacer votre texte par celui qu’Entente propose\u202f?',
      readability: (score: number) =>
        `Lisibilité du texte français\u202f: ${score} (45 au moins\u202f; le Code civil est à 54).`,
    },
    release: {
      lead: (date: string) => `Publiée le ${date}. Elle ne change plus.`,
      language: { fr: 'En français', en: 'En anglais' },
      text: 'Empreinte SHA-256 du texte',
      file: 'Empreinte SHA-256 du PDF',
      back: 'Revenir au projet',
    },
    difference: {
      title: (from: string, to: string) => `Ce qui change\u202f: ${from} → ${to}`,
      lead: 'Ce qui est ajouté est souligné et marqué [+\u00a0+]\u202f; ce qui est retiré est barré et marqué [–\u00a0–].',
      version: (number: number) => `version ${number}`,
      draft: 'projet',
      nothing: 'rien',
      same: 'Ces deux textes sont identiques.',
      states: { added: 'Ajoutée', removed: 'Retirée', changed: 'Modifiée', moved: 'Déplacée', same: 'Inchangée' },
      from: 'De',
      to: 'À',
      language: 'Langue',
      languages: { fr: 'Français', en: 'Anglais' },
      compare: 'Comparer',
      unchanged: (count: number) => (count > 1 ? `${count} clauses inchangées.` : `${count} clause inchangée.`),
      moved: (before: number, after: number) => `de la place ${before} à la place ${after}`,
    },
  },
  parameters: {
    tacitDays: 'Jours de silence qui valent acceptation',
    reservationDays: 'Jours pour vérifier une livraison',
    answerDays: 'Jours pour répondre à une réserve',
    rounds: 'Séries de corrections comprises',
    paymentDays: 'Jours pour payer une facture',
    suspensionDays: 'Jours de préavis d’une suspension',
    cureDays: 'Jours laissés par une mise en demeure',
    silenceDays: 'Jours sans nouvelles avant d’écrire de nouveau',
    cancelDays: 'Jours avant le début où une annulation devient payante',
    cancelPercent: 'Part du prix due en cas d’annulation tardive',
    talkDays: 'Jours pour chercher un accord',
    keepMonths: 'Mois de conservation des fichiers',
    contactHours: 'Quand vous répondez',
  },
  units: { days: 'jours', percent: '%', count: '' },
  refusals: {
    badKey:
      'Le nom interne d’une clause commence par une lettre minuscule et ne compte que des lettres et des chiffres.',
    sameKey: 'Deux clauses portent le même nom interne.',
    unknownClause: 'Cette clause n’existe pas dans le projet.',
    unknownRelease: 'Cette version n’existe pas.',
    archiveBroken: ({ number }: Values) =>
      `Le fichier archivé de la version ${number} manque ou n’est plus celui qui a été publié. Une sauvegarde peut le rendre.`,
    tooMany: ({ maximum }: Values) => `Il ne faut pas dépasser ${maximum} clauses.`,
    badValue: 'Cette valeur sort des limites admises.',
    aboveCeiling:
      'Le délai de paiement entre professionnels ne peut pas dépasser 60\u00a0jours à compter de la date de la facture (C. com., art.\u00a0L. 441-10, I).',
    missingVariable: ({ fr, variable }: Values) =>
      `La clause «\u202f${fr}\u202f» attend une valeur\u202f: ${variable}.`,
    noMediator: ({ fr }: Values) =>
      `La clause «\u202f${fr}\u202f» doit nommer votre médiateur de la consommation. Indiquez-le dans les réglages de votre entreprise (C. consom., art.\u00a0L. 616-1).`,
    noContact: ({ fr }: Values) =>
      `La clause «\u202f${fr}\u202f» doit dire où vous écrire. Indiquez l’adresse et le courriel de votre entreprise dans les réglages (C. consom., art.\u00a0D. 211-1).`,
    noName: ({ fr }: Values) =>
      `La clause «\u202f${fr}\u202f» doit nommer votre entreprise. Indiquez son nom dans les réglages.`,
    emptyText: ({ fr, language }: Values) =>
      `La clause «\u202f${fr}\u202f» n’a pas de texte en ${language === 'fr' ? 'français' : 'anglais'}.`,
    oneLanguage: ({ fr, language }: Values) =>
      `La clause «\u202f${fr}\u202f» ne change qu’en ${language === 'fr' ? 'français' : 'anglais'}\u202f: vérifiez que ${language === 'fr' ? 'l’anglais' : 'le français'} dit encore la même chose.`,
    variablesDiffer: ({ fr, variable }: Values) =>
      `La clause «\u202f${fr}\u202f» emploie la valeur ${variable} dans une seule des deux langues.`,
    brokenReference: ({ fr, found }: Values) =>
      `La clause «\u202f${fr}\u202f» renvoie à l’article «\u202f${found}\u202f», qui n’existe pas.`,
    tacitTooShort: ({ fr }: Values) =>
      `Dans la clause «\u202f${fr}\u202f», l’acceptation par le silence vient avant la fin du délai pour faire des réserves.`,
    latePaymentMissing: ({ found }: Values) =>
      `Les conditions destinées aux professionnels doivent indiquer ${found === 'indemnity' ? 'l’indemnité forfaitaire de 40\u00a0€' : 'les pénalités de retard'} (C. com., art.\u00a0L. 441-10, II et D. 441-5).`,
    rateBelowFloor: ({ fr, found }: Values) =>
      `Dans la clause «\u202f${fr}\u202f», le taux de ${found} est inférieur au minimum légal de ce semestre, trois fois l’intérêt légal (C. com., art.\u00a0L. 441-10, II).`,
    consumerIndemnity: ({ fr }: Values) =>
      `La clause «\u202f${fr}\u202f» demande l’indemnité de 40\u00a0€ à un particulier\u202f: elle n’est due qu’entre professionnels (C. com., art.\u00a0L. 441-10, II).`,
    consumerPenalty: ({ fr }: Values) =>
      `La clause «\u202f${fr}\u202f» applique à un particulier le taux dû entre professionnels. Pour lui, l’intérêt légal court après une mise en demeure (C. civ., art.\u00a01231-6).`,
    consumerTacit: ({ fr }: Values) =>
      `La clause «\u202f${fr}\u202f» tient le silence d’un particulier pour une acceptation\u202f: retirez-la (C. civ., art.\u00a01120).`,
    consumerMissing: ({ found }: Values) =>
      `Les conditions destinées aux particuliers doivent parler ${{ mediator: 'du médiateur de la consommation (C. consom., art.\u00a0L. 616-1)', withdrawal: 'du droit de rétractation (C. consom., art.\u00a0L. 221-18)', guarantees: 'de la garantie légale (C. consom., art.\u00a0L. 217-3)' }[String(found)]}.`,
    unfair: ({ fr, found }: Values) =>
      `Dans la clause «\u202f${fr}\u202f», les mots «\u202f${found}\u202f» font penser à une clause abusive (C. consom., art.\u00a0R. 212-1 et R. 212-2).`,
    hardToRead: ({ language, score }: Values) =>
      `Le texte ${language === 'fr' ? 'français' : 'anglais'} se lit difficilement\u202f: lisibilité ${score}, pour 45 au moins. Les phrases les plus lourdes\u202f:`,
    noClause: 'Ces conditions générales ne comptent encore aucune clause.',
    nothingChanged: ({ number }: Values) => `Rien n’a changé depuis la version ${number}.`,
  },
};

export type TermsWords = typeof fr;
