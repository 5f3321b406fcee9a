/** Words of "what was agreed and said", and of the dossier that tells a relation with its evidence. */
export const fr = {
  title: 'Ce qui a été convenu et dit',
  lead: 'À lire tel quel, au téléphone ou en face\u202f: des faits consignés, avec leur date.',
  back: 'Revenir au dossier',
  nothing: 'Aucun devis accepté n’est encore au dossier.',
  nothingHelp:
    'Dès qu’un client accepte un devis par son lien ou sur papier, son prix, ses avertissements et sa signature se retrouvent ici.',
  agreement: (number: string, title: string) => `${title} (devis ${number})`,
  changeOrder: (number: string, title: string) => `${title} (avenant ${number})`,
  acceptedOn: 'Accepté',
  withdrawn: 'Rétractation',
  withdrawnOn: (date: string) => `le ${date}\u202f: le contrat a pris fin`,
  acceptedBy: (date: string, who: string) => `le ${date} par ${who}`,
  channels: {
    link: 'par son lien, avec un code envoyé à son adresse',
    onSite: 'sur place',
    paper: 'sur papier',
    tacit: 'par son silence, comme les conditions acceptées le prévoient',
  },
  price: 'Prix convenu TTC',
  usual: 'Valeur habituelle HT',
  conceded: 'Concession HT',
  concededFor: 'Raison de la concession',
  counterpart: 'Contrepartie',
  notReference: 'Ce prix n’est pas un prix de référence.',
  option: 'Option choisie par le client',
  warnings: 'Avertissements lus et cochés avant de signer',
  warned: (date: string) => `coché le ${date}`,
  warnedOnPaper: 'signé sur papier',
  terms: 'Conditions générales acceptées',
  termsNumber: (number: number, date: string) => `version ${number} du ${date}`,
  delivered: 'Ce qui a été livré, et ce qu’il en a dit',
  deliveredOn: 'Livré le',
  outcome: 'Réponse du client',
  outcomes: {
    accepted: 'accepté',
    withReservations: 'accepté avec réserves',
    refused: 'refusé',
    declined: 'décliné',
    changeAsked: 'modification demandée',
    withdrawn: 'rétractation',
  },
  waiting: 'pas encore de réponse',
  satisfaction: 'Satisfaction',
  outOfFive: (note: number) => `${note} sur 5`,
  ownWords: 'Ses mots',
  said: (words: string) => `«\u202f${words}\u202f»`,
  reservations: 'Réserves',
  money: 'Facturé, payé, offert',
  invoiced: 'Facturé TTC',
  paid: 'Payé',
  owed: 'Reste dû',
  offered: 'Offert, à sa vraie valeur HT',
  credited: 'Avoirs',
  duties: 'Engagements réciproques',
  parties: { ours: 'Nous', theirs: 'Le client' },
  reservationStates: { open: 'à lever', lifted: 'levée', answered: 'réponse donnée' },
  incidents: 'Ce qui a été dit depuis',
  contradicts: 'Contredit',
  contradictsFact: (seq: number) => `le fait nᵒ\u00a0${seq} du journal`,
  witness: 'Témoin',
  download: 'Télécharger le dossier complet',
  note: 'Noter un fait',
  recall: 'Le rappeler par écrit',
  recallLead: 'Une lettre qui ne cite que des faits consignés\u202f: vous la relisez avant de l’émettre.',
  recallFacts: 'Écrire un rappel des faits',
  recallWarnings: 'Rappeler les avertissements',
  commitments: 'Engagements',
  paper: {
    subjectLabel: 'Dossier\u202f:',
    page: (page: number, pages: number) => `Page ${page} sur ${pages}`,
    title: (client: string) => `Dossier de la relation avec ${client}`,
    placeAndDate: (place: string, date: string) => (place ? `${place}, le ${date}` : `Le ${date}`),
    intro: (from: string, to: string) =>
      `Ce dossier raconte, dans l’ordre et sans commentaire, la relation du ${from} au ${to}, à partir des faits consignés au moment où ils ont eu lieu. Chaque pièce citée est jointe telle qu’elle a été échangée.`,
    agreed: 'Ce qui a été convenu',
    said: 'Ce qui a été livré et dit',
    billed: 'Ce qui a été facturé et payé',
    since: 'Ce qui s’est passé ensuite',
    thread: 'Le fil des faits',
    threadText:
      'Du plus ancien au plus récent. Le sceau marque un fait inscrit au journal scellé\u202f; les autres viennent des pièces comptables reprises.',
    documents: 'Pièces jointes',
    documentsText: 'Les fichiers du dossier «\u202fdocuments\u202f», avec l’empreinte qui les identifie.',
    file: 'Fichier',
    proves: 'Ce que ce dossier prouve, et ce qu’il ne prouve pas',
    itProves: 'Il prouve\u202f:',
    itDoesNot: 'Il ne prouve pas à lui seul\u202f:',
    provesYes: [
      'Que les documents joints sont, à l’octet près, ceux dont l’empreinte a été inscrite au journal à la date dite\u202f: un seul caractère changé donnerait une autre empreinte.',
      'Que les faits du journal se suivent sans trou ni retouche\u202f: chacun porte l’empreinte du précédent (art. 1366 du Code civil\u202f: l’intégrité).',
      'Qu’une personne disposant de la boîte aux lettres du client a reçu un code à usage unique, inconnu du vendeur, et l’a rendu en signant\u202f; que le récapitulatif, avec les mêmes empreintes, lui a été envoyé.',
    ],
    provesNo: [
      'L’identité civile du signataire, que seule une signature électronique qualifiée présume (art. 1367 du Code civil\u202f; règlement eIDAS, art. 25).',
      'L’heure exacte face à un tiers\u202f: l’horloge est celle du vendeur. Les courriels reçus par le client, qu’il peut produire ou qu’on peut lui demander, la confirment.',
      'Que rien n’a été tu\u202f: nul ne se constitue de preuve à soi-même (art. 1363 du Code civil). Ce dossier vaut par les traces que le client a lui-même laissées.',
    ],
    check: 'Vérifier ce dossier',
    checkText:
      'Le fichier LISEZ-MOI.txt dit comment\u202f: la commande «\u202fpython3 verify.py\u202f», dans le dossier décompressé, recalcule toutes les empreintes.',
    head: (seq: number) => `Dernier fait scellé\u202f: nᵒ\u00a0${seq}`,
    columns: { number: 'Numéro', date: 'Date', due: 'Échéance', amount: 'À payer TTC', open: 'Reste dû' },
    invoices: 'Factures',
    total: 'Total',
    acceptanceSha: 'Empreinte de l’acceptation',
    documentSha: 'Empreinte du devis',
    termsSha: 'Empreinte des conditions',
  },
  readme: (client: string, business: string, day: string) => `DOSSIER DE LA RELATION AVEC ${client.toUpperCase()}
établi par ${business} le ${day}

dossier.pdf        le récit, dans l'ordre, avec ses preuves
documents/         les pièces telles qu'elles ont été échangées
journal.jsonl      la chaîne des faits scellés de cette relation
seals.jsonl        les faits de l'entreprise qui scellent cette chaîne de l'extérieur
manifest.json      l'empreinte SHA-256 de chaque pièce et de la fin de la chaîne
verify.py          vérifie tout cela : python3 verify.py (Python 3.8 ou plus, sans rien installer)

Ce que la vérification établit : aucune pièce ni aucun fait n'a changé depuis qu'il a été scellé.
Ce qu'elle n'établit pas seule : l'identité civile du signataire, et l'heure face à un tiers.
Les courriels reçus par le client portent les mêmes empreintes : ils en sont la confirmation.
`,
};
export type EvidenceWords = typeof fr;
