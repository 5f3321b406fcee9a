import type { Block, Item, LetterDocument } from '../facts.js';
import { base, euros, line, lineColumns, offered } from './parts.js';

export const site = line('Conception et réalisation du site', '1', 420_000, 420_000, {
  description: 'Un site de présentation en français, lisible au téléphone, que vous mettez à jour vous-même.',
  details: [
    {
      label: 'Compris',
      items: ['8 pages rédigées avec vous', 'Maquettes pour ordinateur et téléphone', 'Mise en ligne et vérification'],
    },
    { label: 'Non compris', items: ['Photographies', 'Traductions'] },
    { label: 'Livrables', items: ['Site en ligne', 'Guide de mise à jour de 6 pages'] },
    { label: 'Corrections', items: ['2 tours compris, puis 65,00\u00a0€ HT l’heure'] },
  ],
  adjustments: [{ label: 'Prix habituel 4\u202f900,00\u00a0€\u202f; 700,00\u00a0€ consentis', cells: [] }],
});

export const texts = line('Rédaction des textes', '12,5', 6_500, 81_250, {
  details: [{ label: 'Compris', items: ['Entretien de deux heures', 'Relecture'] }],
});

const quoteBlocks: readonly Block[] = [
  { kind: 'paragraph', text: 'Madame, Monsieur,' },
  {
    kind: 'paragraph',
    text: 'Suite à notre entretien du 5 mars, voici notre proposition pour votre nouveau site. Elle est valable jusqu’au 11 avril 2026.',
  },
  {
    kind: 'items',
    caption: 'Notre proposition',
    columns: lineColumns,
    items: [site, texts, offered('Référencement de départ', '1', 35_000, 35_000)],
  },
  {
    kind: 'totals',
    rows: [
      { label: 'Total HT', value: euros(431_250) },
      { label: 'TVA 20\u00a0%', value: euros(86_250) },
      { label: 'Total TTC', value: euros(517_500), strong: true },
      { label: 'Acompte à la commande, 30\u00a0%', value: euros(155_250) },
    ],
  },
  { kind: 'heading', text: 'Options\u202f: cochez celle que vous choisissez' },
  {
    kind: 'choices',
    items: [
      { title: 'Sans suivi', price: euros(0), checked: false },
      {
        title: 'Suivi d’un an',
        description: 'Mises à jour techniques chaque mois, réponse sous deux jours ouvrés.',
        price: euros(96_000),
        checked: true,
      },
      {
        title: 'Suivi de trois ans',
        description: 'Comme le suivi d’un an, prix maintenu pendant trois ans.',
        price: euros(259_200),
        checked: false,
      },
    ],
  },
  {
    kind: 'recall',
    title: 'Prix consenti',
    facts: [
      { label: 'Prix habituel', value: euros(490_000) },
      { label: 'Prix convenu', value: euros(420_000) },
      { label: 'Contrepartie', value: 'Votre témoignage, que nous pourrons citer avec votre accord' },
    ],
    paragraphs: ['Ce prix a été consenti pour ce devis seulement\u202f: il ne sert pas de référence pour la suite.'],
  },
  { kind: 'heading', text: 'Avertissements' },
  {
    kind: 'paragraph',
    text: 'Nous vous demandons de lire et de cocher chacun des points suivants avant de signer\u202f:',
  },
  {
    kind: 'numbered',
    items: [
      { text: 'Le site ne garantit aucune place dans les moteurs de recherche.', mark: 'lu et coché le 14 mars 2026' },
      {
        text: 'Sans vos textes au 20 avril, la mise en ligne du 15 mai ne pourra pas être tenue. Chaque semaine de retard de votre part la recule d’une semaine au moins.',
        mark: 'lu et coché le 14 mars 2026',
      },
      { text: 'L’hébergement est à votre nom et à votre charge.', mark: 'lu et coché le 14 mars 2026' },
    ],
  },
  {
    kind: 'table',
    caption: 'Engagements de chacun',
    columns: [
      { title: 'Pour le', align: 'left' },
      { title: 'Qui', align: 'left' },
      { title: 'Quoi', align: 'left' },
    ],
    rows: [
      ['2 avril 2026', 'Vous', 'Choix de la maquette'],
      ['20 avril 2026', 'Vous', 'Envoi des textes et des photographies'],
      ['15 mai 2026', 'Nous', 'Mise en ligne'],
    ],
  },
  {
    kind: 'paragraph',
    tone: 'small',
    text: 'Conditions générales de vente nº 3 du 2 janvier 2026, jointes. TVA acquittée sur les encaissements.',
  },
  {
    kind: 'signatures',
    fields: [
      { title: 'Pour Société Lemaire & Fils', lines: ['Nom et qualité\u202f:', 'Date, « bon pour accord »\u202f:'] },
      { title: 'Pour Atelier Mélisse', lines: ['Claire Besnard', 'Tours, le 12 mars 2026'] },
    ],
  },
];

export const quote: LetterDocument = {
  ...base,
  title: 'Devis D-2026-014',
  subject: 'Devis D-2026-014 – Site de présentation',
  references: [
    { label: 'Devis', value: 'D-2026-014, version 2' },
    { label: 'Valable jusqu’au', value: '11 avril 2026' },
    { label: 'Début prévu', value: '2 avril 2026' },
  ],
  blocks: quoteBlocks,
};

const rooms = [
  'Accueil',
  'Catalogue',
  'Panier',
  'Paiement',
  'Compte client',
  'Factures',
  'Retours',
  'Recherche',
  'Blog',
  'Assistance',
];
const longItems: readonly Item[] = rooms.map((room, i) =>
  line(`${room}\u202f: conception et développement`, String(i % 3 === 1 ? '2,5' : i + 1), 52_000, (i + 1) * 52_000, {
    description: 'Analyse, maquette, développement et essais, avec une démonstration à la fin.',
    details: [
      {
        label: 'Compris',
        items: ['Maquettes pour ordinateur et téléphone', 'Essais sur trois navigateurs', 'Documentation d’une page'],
      },
      { label: 'Non compris', items: ['Reprise des données existantes'] },
    ],
  }),
);

export const longQuote: LetterDocument = {
  ...base,
  title: 'Devis D-2026-021',
  subject: 'Devis D-2026-021 – Boutique en ligne',
  references: [{ label: 'Devis', value: 'D-2026-021, version 1' }],
  blocks: [
    { kind: 'paragraph', text: 'Madame, Monsieur,\nvoici notre proposition pour votre boutique, page par page.' },
    { kind: 'items', caption: 'Notre proposition', columns: lineColumns, items: longItems },
    {
      kind: 'totals',
      rows: [
        { label: 'Total HT', value: euros(2_860_000) },
        { label: 'TVA 20\u00a0%', value: euros(572_000) },
        { label: 'Total TTC', value: euros(3_432_000), strong: true },
      ],
    },
    ...quoteBlocks.slice(7),
  ],
};
