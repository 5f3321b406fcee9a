import type { Block, LetterDocument } from '../facts.js';
import { base, euros, hash, strokes } from './parts.js';

const CLAUSES = [
  [
    'Objet',
    'Les présentes conditions régissent toutes nos prestations. Elles sont jointes au devis et acceptées avec lui\u202f; aucune autre condition ne s’y ajoute sans un écrit signé des deux parties.',
  ],
  [
    'Commande',
    'La commande est ferme dès que le devis est signé et que l’acompte est reçu. Toute demande nouvelle donne lieu à un avenant, avec son prix et son délai, accepté de la même manière que le devis.',
  ],
  [
    'Engagements du client',
    'Le client remet les éléments convenus aux dates du devis. S’il les remet plus tard, les délais reculent d’autant, et nous le disons par écrit. Après trente jours sans réponse, nous pouvons suspendre le travail.',
  ],
  [
    'Prix',
    'Les prix sont hors taxes et valables pour la durée du devis. Un prix consenti pour une commande ne sert pas de référence pour la suivante.',
  ],
  [
    'Paiement',
    'Les factures sont payables à trente jours de leur date. Les pénalités de retard courent de plein droit dès le lendemain de l’échéance, au taux de refinancement de la Banque centrale européenne majoré de dix points, sans rappel nécessaire.',
  ],
  [
    'Recette',
    'Le client dispose de quinze jours pour accepter la livraison ou dire ses réserves par écrit. Son silence, passé ce délai, vaut acceptation, ce que le message de livraison rappelle.',
  ],
] as const;

const clauses = (rounds: number): readonly Block[] =>
  Array.from({ length: rounds * CLAUSES.length }, (_, i): readonly Block[] => {
    const [title, text] = CLAUSES[i % CLAUSES.length] ?? CLAUSES[0];
    return [
      { kind: 'heading', text: `Article ${i + 1} – ${title}` },
      { kind: 'paragraph', text },
      { kind: 'paragraph', text },
    ];
  }).flat();

export const terms: LetterDocument = {
  ...base,
  title: 'Conditions générales de vente nº 3',
  recipient: [],
  references: [],
  subject: 'Conditions générales de vente entre professionnels',
  placeAndDate: 'Version 3 du 2 janvier 2026',
  columns: 2,
  blocks: [...clauses(6), { kind: 'digest', items: [{ label: 'SHA-256 du texte', value: hash(7) }] }],
};

export const receipt: LetterDocument = {
  ...base,
  title: 'Reçu d’acceptation du devis D-2026-014',
  recipient: [],
  subject: 'Reçu d’acceptation du devis D-2026-014',
  placeAndDate: 'Le 14 mars 2026 à 18 h 42 (heure de Paris)',
  references: [
    { label: 'Devis', value: 'D-2026-014, version 2, du 12 mars 2026' },
    { label: 'Montant', value: `${euros(613_500)} TTC` },
  ],
  blocks: [
    {
      kind: 'paragraph',
      tone: 'strong',
      text: 'M. Paul Lemaire, gérant de Société Lemaire & Fils, a accepté ce devis.',
    },
    { kind: 'heading', text: 'Avertissements lus' },
    {
      kind: 'numbered',
      items: [
        { text: 'Le site ne garantit aucune place dans les moteurs de recherche.', mark: 'coché à 18 h 37' },
        {
          text: 'Sans vos textes au 20 avril, la mise en ligne du 15 mai ne pourra pas être tenue.',
          mark: 'coché à 18 h 38',
        },
      ],
    },
    { kind: 'heading', text: 'Option choisie' },
    {
      kind: 'choices',
      items: [
        { title: 'Suivi d’un an', price: euros(96_000), checked: true },
        { title: 'Sans suivi', price: euros(0), checked: false },
      ],
    },
    {
      kind: 'signatures',
      fields: [
        {
          title: 'Signature du client',
          lines: ['Paul Lemaire, gérant', 'Code reçu par courriel à p•••@lemaire.example'],
          strokes,
        },
      ],
    },
    { kind: 'heading', text: 'Empreintes des documents montrés' },
    {
      kind: 'digest',
      items: [
        { label: 'Devis (SHA-256 du PDF)', value: hash(1) },
        { label: 'Conditions générales nº 3 (SHA-256 du PDF)', value: hash(2) },
        { label: 'Preuve (SHA-256 du fichier JSON)', value: hash(3) },
      ],
    },
    {
      kind: 'recall',
      title: 'Ce que ce reçu prouve, et ce qu’il ne prouve pas',
      facts: [],
      paragraphs: [
        'Il prouve quels documents ont été montrés, à quelle heure ils ont été acceptés, et par qui a répondu à l’adresse p•••@lemaire.example.',
        'Il ne prouve pas l’identité de la personne\u202f: c’est une signature électronique simple au sens du règlement eIDAS.',
      ],
    },
  ],
};

export const deliveryForm: LetterDocument = {
  ...base,
  title: 'Recette R-2026-004',
  subject: 'Recette de livraison R-2026-004',
  references: [
    { label: 'Devis', value: 'D-2026-014, version 2' },
    { label: 'Livré le', value: '15 mai 2026' },
  ],
  blocks: [
    { kind: 'paragraph', text: 'Cochez ce qui a été livré, puis choisissez l’une des trois réponses.' },
    {
      kind: 'choices',
      items: [
        { title: 'Site en ligne', price: '', checked: true },
        { title: 'Guide de mise à jour de 6 pages', price: '', checked: true },
      ],
    },
    { kind: 'heading', text: 'Votre réponse' },
    {
      kind: 'choices',
      items: [
        { title: 'J’accepte', price: '', checked: false },
        {
          title: 'J’accepte avec les réserves suivantes',
          description: 'Décrivez chacune\u202f; nous répondons à chacune.',
          price: '',
          checked: true,
        },
        { title: 'Je refuse', description: 'Dites pourquoi.', price: '', checked: false },
      ],
    },
    {
      kind: 'table',
      caption: 'Réserves',
      columns: [
        { title: 'Réserve', align: 'left' },
        { title: 'À lever avant le', align: 'right' },
      ],
      rows: [
        ['Le formulaire n’envoie rien depuis un téléphone ancien', '22 mai 2026'],
        ['Photo de l’accueil trop sombre', '29 mai 2026'],
      ],
    },
    { kind: 'paragraph', text: '« Agréablement surpris du résultat, merci à toute l’équipe. »', tone: 'strong' },
    {
      kind: 'signatures',
      fields: [
        { title: 'Pour le client', lines: ['Paul Lemaire, gérant', 'Angers, le 16 mai 2026'], strokes },
        { title: 'Pour Atelier Mélisse', lines: ['Claire Besnard', ''] },
      ],
    },
  ],
};

const events = [
  {
    date: '5 mars 2026',
    title: 'Premier entretien',
    text: 'Budget annoncé\u202f: 1\u202f000,00\u00a0€ pour un site de huit pages.',
    sealed: true,
  },
  {
    date: '12 mars 2026',
    title: 'Devis D-2026-014, version 2, envoyé',
    text: 'Prix habituel 4\u202f900,00\u00a0€, prix convenu 4\u202f200,00\u00a0€ HT.',
    sealed: true,
  },
  {
    date: '14 mars 2026',
    title: 'Devis accepté par Paul Lemaire',
    text: 'Trois avertissements lus et cochés.',
    sealed: true,
  },
  {
    date: '2 avril 2026',
    title: 'Appel de M. Lemaire',
    text: 'Il demande une page de plus, sans écrit.',
    sealed: false,
  },
  {
    date: '16 mai 2026',
    title: 'Livraison acceptée',
    text: '« Agréablement surpris du résultat, merci à toute l’équipe. » Satisfaction\u202f: 5 sur 5.',
    sealed: true,
  },
  {
    date: '20 juin 2026',
    title: 'Courriel de M. Lemaire',
    text: '« Nous n’avons jamais été satisfaits de ce site. »',
    sealed: true,
    contradicts: 4,
  },
] as const;

export const dossier: LetterDocument = {
  ...base,
  title: 'Dossier Société Lemaire & Fils',
  recipient: [],
  subject: 'Dossier – Société Lemaire & Fils',
  placeAndDate: 'Établi le 24 juin 2026',
  references: [{ label: 'Faits', value: '18, dont 15 scellés au journal' }],
  blocks: [
    {
      kind: 'paragraph',
      text: 'Ce document rapporte dans l’ordre les faits enregistrés de la relation, avec leurs preuves. Il ne juge personne.',
    },
    { kind: 'heading', text: 'Ce qui a été convenu et dit' },
    {
      kind: 'thread',
      events: [
        ...events,
        ...events.map(({ date, ...event }) => ({
          ...event,
          date,
          ...('contradicts' in event ? { contradicts: 10 } : {}),
        })),
        ...events.slice(0, 5),
      ],
    },
    { kind: 'pageBreak' },
    { kind: 'heading', text: 'Chaîne du journal' },
    {
      kind: 'digest',
      items: [
        { label: 'Tête de la chaîne', value: hash(11) },
        { label: 'Identifiant de l’organisation', value: '0198f3c2-7b1e-7c55-9a31-4f0b6d2e8a10' },
      ],
    },
  ],
};

export const letter: LetterDocument = {
  ...base,
  title: 'Rappel factuel',
  subject: 'Ce qui a été convenu pour votre site',
  delivery: 'Lettre suivie',
  references: [{ label: 'Notre référence', value: 'L-2026-0031' }],
  words: { ...base.words, subjectLabel: 'Objet\u202f:' },
  foldMarks: true,
  blocks: [
    { kind: 'paragraph', text: 'Madame, Monsieur,' },
    {
      kind: 'paragraph',
      text: 'Votre courriel du 20 juin dit que vous n’avez « jamais été satisfaits » du site. Nous vous rappelons ce que nos écrits communs établissent\u202f:',
    },
    {
      kind: 'list',
      items: [
        'le 14 mars, vous avez accepté le devis D-2026-014 et lu ses trois avertissements\u202f;',
        'le 16 mai, vous avez accepté la livraison\u202f: « Agréablement surpris du résultat, merci à toute l’équipe. »',
      ],
    },
    {
      kind: 'paragraph',
      text: 'Nous restons à votre disposition pour en parler, et vous prions d’agréer, Madame, Monsieur, nos salutations distinguées.',
    },
    { kind: 'signature', lines: ['Claire Besnard', 'Atelier Mélisse'] },
  ],
};
