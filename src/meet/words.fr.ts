import { ofName, sayMoney } from '#kernel/words.js';

type Values = Readonly<Record<string, string | number>>;

/** Words of the client's identity. « ! ? : ; » are preceded by a narrow no-break space. */
export const fr = {
  kinds: { business: 'Entreprise', consumer: 'Particulier', public: 'Acheteur public' },
  kindsHint:
    'La loi dépend de votre débiteur\u202f: 40\u00a0€ et pénalités de plein droit entre professionnels, règles de la commande publique, intérêt légal après mise en demeure pour un particulier.',
  languages: { fr: 'Français', en: 'Anglais' },
  identity: 'Coordonnées',
  newClient: 'Nouveau client',
  newClientLead: 'Son nom suffit pour commencer\u202f; le reste pourra venir plus tard.',
  lead: (name: string) => `Qui est ${name}, pour la loi et pour vos lettres.`,
  backToDossier: 'Revenir au dossier',
  groups: { who: 'Identité', where: 'Adresse', agreed: 'Ce qui a été convenu' },
  fields: {
    code: 'Code',
    name: 'Nom',
    kind: 'Qualité',
    country: 'Pays',
    governingLaw: 'Droit applicable',
    language: 'Langue de ses lettres',
    siren: 'SIREN',
    vatNumber: 'N° de TVA',
    contactName: 'Personne à qui écrire',
    email: 'Adresse électronique',
    addressLine1: 'Adresse',
    addressLine2: 'Complément d’adresse',
    postcode: 'Code postal',
    city: 'Ville',
    termDays: 'Délai de paiement convenu',
    contractRate: 'Taux de pénalités convenu',
  },
  hints: {
    code: 'Son compte auxiliaire ou son numéro dans votre comptabilité.',
    governingLaw:
      'Pénalités, délais et prescription en dépendent. Sans choix au contrat\u202f: entre professionnels, le droit du vendeur ou du prestataire (règlement Rome\u00a0I, art. 4)\u202f; pour un particulier, celui de son pays (art. 6).',
    kindSupposed: 'Supposée jusqu’ici\u202f: enregistrer la confirme.',
    siren: 'Neuf chiffres\u202f; la clé est vérifiée.',
    termDays: (days: number) =>
      `En jours à compter de la date de facture. Sans réponse, le délai habituel de votre entreprise\u202f: ${days}\u00a0jours.`,
    contractRate:
      'Par an, tel qu’il figure dans vos conditions. Sans réponse, celui de votre entreprise, sinon celui de la loi.',
  },
  grounds: {
    agreed: (country: string) =>
      `Droit applicable\u202f: ${country}, choisi au contrat (règlement Rome\u00a0I, art. 3).`,
    provider: (country: string) =>
      `Droit applicable\u202f: ${country}, celui du vendeur ou du prestataire, faute de choix au contrat (règlement Rome\u00a0I, art. 4, paragraphe 1, a et b).`,
    consumer: (country: string) =>
      `Droit applicable\u202f: ${country}, celui du pays où vit ce particulier, si votre activité y est dirigée (règlement Rome\u00a0I, art. 6).`,
    publicBuyer: (country: string) =>
      `Droit applicable\u202f: ${country}, sous lequel cet acheteur public passe ses marchés (règlement Rome\u00a0I, art. 4, paragraphe 3).`,
  },
  belowFloor: (rate: string, floor: string) =>
    `Le taux convenu de ${rate} est inférieur au plancher de ${floor} ce semestre\u202f: il est sans effet, et le taux légal est appliqué à sa place (C. com., art.\u00a0L. 441-10, II).`,
  highRate: (rate: string) =>
    `Le taux convenu de ${rate} est inhabituellement élevé\u202f: un juge peut le réduire s’il le trouve manifestement excessif (C. civ., art.\u00a01231-5).`,
  changeLaw: 'Modifier',
  lawByDefault: (country: string) => `Aucun choix au contrat\u202f: ${country}`,
  nothing: 'rien',
  confirmed: (label: string, value: string) => `${label} (${value}, confirmé)`,
  days: 'jours',
  percentAYear: '%\u00a0par an',
  save: 'Enregistrer',
  add: 'Ajouter ce client',
  erase: {
    title: 'Effacer les données de cette personne',
    lead: 'À sa demande (RGPD, art. 17). Son nom, ses coordonnées, les projets, les devis sans accord, les liens, les courriels, les faits notés et ce que le journal en disait disparaissent. Restent les factures et avoirs émis (C. com., art. L. 123-22), les devis et livraisons acceptés avec leur preuve, et les lettres parties (RGPD, art. 17, 3). Cela ne se défait pas.',
    confirm: (name: string) => `Pour confirmer, recopiez son nom\u202f: ${name}`,
    act: 'Effacer définitivement',
    erased:
      'Les données de cette personne ont été effacées à sa demande. Restent, avec leur nom, les factures et avoirs émis (dix ans, C. com., art. L. 123-22), les devis et livraisons acceptés et les lettres parties (preuve du contrat, RGPD, art. 17, 3).',
  },
  trades: {
    web: 'Web et logiciel',
    design: 'Graphisme, photo, vidéo',
    writing: 'Rédaction et traduction',
    consulting: 'Conseil et formation',
    building: 'Artisanat et bâtiment',
    accounting: 'Comptabilité et administratif',
    care: 'Soin et services à la personne',
    retail: 'Commerce et événements',
  },
  documents: {
    title: 'Ses documents',
    lead: (name: string) =>
      `Ce que vos devis et factures disent ${ofName(name)}. Ceux qui sont déjà partis ne changent pas.`,
    link: 'Ses documents',
    saved: 'C’est enregistré ; cela vaut pour les documents à venir.',
    groups: { documents: 'Devis et factures', registered: 'Immatriculation', delivery: 'Adresse de livraison' },
    ownLanguage: (language: string) => `La sienne seule (${language.toLowerCase()})`,
    languages: { fr: 'Français', en: 'Anglais', both: 'Français et anglais' },
    fields: {
      documentLanguage: 'Langue des documents',
      buyerReference: 'Référence à rappeler',
      phone: 'Téléphone',
      siret: 'SIRET',
      electronicAddress: 'Adresse de facturation électronique',
      delivery: 'Adresse de livraison',
    },
    hints: {
      documentLanguage: 'Dans les deux langues, la sienne vient en premier.',
      buyerReference: 'Le numéro de commande ou le service que ce client veut lire sur ses factures.',
      siret: 'Quatorze chiffres ; la clé est vérifiée. Il commence par son SIREN.',
      electronicAddress: 'Elle commence par son SIREN ; l’annuaire de la facturation électronique la donne.',
      delivery:
        'Là où vont les biens ou les prestations, si elle diffère de son adresse : elle figure alors sur la facture (CGI, ann. II, art. 242 nonies A, I, 7° bis). Laissée vide : la même.',
    },
  },
  refusals: {
    siret: 'Ce SIRET n’est pas bon : quatorze chiffres, et les clés de contrôle doivent tomber juste.',
    siretOfAnother: ({ siren }: Values) =>
      `Ce SIRET est celui d’une autre entreprise : il doit commencer par le SIREN du client, ${siren}.`,
    electronicAddress: 'Une adresse de facturation électronique ne contient pas d’espace.',
    addressOfAnother: ({ siren }: Values) =>
      `L’adresse de facturation électronique d’une entreprise française commence par son SIREN, ${siren}.`,
    unknownClient: 'Ce client n’existe pas.',
    severalClients: 'Plusieurs clients répondent à ce nom\u202f: donnez le code ou l’identifiant.',
    codeTaken: ({ code }: Values) => `Le code «\u202f${code}\u202f» est déjà celui d’un autre client.`,
    erasedClient: 'Les données de cette personne ont été effacées\u202f: il n’y a plus rien à modifier.',
    alreadyErased: 'Les données de cette personne sont déjà effacées.',
    stillOwed: ({ cents }: Values) =>
      `Il reste ${sayMoney(Number(cents), 'EUR', 'fr')} à recevoir\u202f: soldez ou abandonnez d’abord cette créance.`,
    engagementOpen: ({ commitments, deliveries, reservations }: Values) =>
      `Un accord est encore en cours (engagements ouverts\u202f: ${commitments}, livraisons sans réponse\u202f: ${deliveries}, réserves ouvertes\u202f: ${reservations})\u202f: tant qu’il s’exécute, ses données restent nécessaires (RGPD, art. 6, 1, b). Tenez ou levez d’abord ces engagements.`,
    nameNotTyped: 'Le nom recopié n’est pas celui du client\u202f: rien n’a été effacé.',
    siren: 'Ce SIREN n’est pas bon\u202f: neuf chiffres, et la clé de contrôle doit tomber juste.',
    vatNumber: 'Ce numéro de TVA n’est pas bon\u202f: le code du pays, puis son numéro.',
    country: 'Ce code de pays est inconnu\u202f: deux lettres, FR pour la France.',
    term: 'Un délai en jours, de 0 à 365.',
    contractRate: 'Un taux annuel de 0 à 100\u00a0%, par exemple 12,50.',
  },
};

export type MeetWords = typeof fr;
