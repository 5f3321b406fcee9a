import type { Block, LetterDocument, PaymentBlock } from '../facts.js';
import { base, euros, figure, line, lineColumns, offered } from './parts.js';
import { site, texts } from './quotes.js';

const mentions: Block = {
  kind: 'mentions',
  items: [
    'Pénalités de retard\u202f: taux de refinancement de la BCE majoré de 10 points, sans rappel nécessaire (art. L. 441-10 du Code de commerce). Indemnité forfaitaire pour frais de recouvrement\u202f: 40\u00a0€ (art. D. 441-5).',
    'Pas d’escompte pour paiement anticipé. TVA acquittée sur les encaissements. Catégorie de l’opération\u202f: prestations de services.',
  ],
};

const paymentCode = {
  payload: 'BCD\n002\n1\nSCT\n\nClaire Besnard\nFR1420041010050500013M02606\nEUR3622.50\n\n\nF-2026-032',
  caption: 'Virement SEPA',
  alternative: 'Code de virement SEPA',
};

const payment: PaymentBlock = {
  kind: 'payment',
  title: 'Pour régler',
  lines: [
    { label: 'Montant', value: euros(362_250), strong: true },
    { label: 'Au plus tard le', value: '11 avril 2026', strong: true },
    { label: 'IBAN', value: 'FR14 2004 1010 0505 0001 3M02 606' },
    { label: 'Référence', value: 'F-2026-032' },
  ],
  code: paymentCode,
};

export const invoice: LetterDocument = {
  ...base,
  title: 'Facture F-2026-032',
  subject: 'Facture F-2026-032',
  references: [
    { label: 'Facture', value: 'F-2026-032' },
    { label: 'Client', value: 'C-014, SIREN 552\u00a0100\u00a0554' },
    { label: 'Prestations', value: 'du 2 avril au 15 mai 2026' },
    { label: 'Échéance', value: '11 avril 2026' },
  ],
  blocks: [
    {
      kind: 'items',
      caption: '',
      columns: lineColumns,
      items: [
        { ...site, adjustments: [] },
        offered('Référencement de départ', '1', 35_000, 35_000),
        offered('Formation à la mise à jour', '2,5', 6_500, 16_250),
      ],
    },
    {
      kind: 'totals',
      rows: [
        { label: 'Total HT', value: euros(420_000) },
        { label: 'TVA 20\u00a0%', value: euros(84_000) },
        { label: 'Total TTC', value: euros(504_000) },
        { label: 'Acompte facture F-2026-018 du 16 mars 2026', value: euros(-141_750) },
        { label: 'Reste à payer', value: euros(362_250), strong: true },
        { label: 'Offert sur cette facture, HT', value: euros(51_250) },
        { label: 'Offert depuis le début, HT', value: euros(86_250) },
      ],
    },
    {
      kind: 'recall',
      title: 'Convenu au départ',
      facts: [
        { label: 'Devis', value: 'D-2026-014, version 2, du 12 mars 2026' },
        { label: 'Accepté', value: 'le 14 mars 2026 par M. Paul Lemaire, gérant' },
        { label: 'Objet', value: 'Site de présentation, avec suivi d’un an' },
        { label: 'Avertissements lus', value: '3, cochés un par un' },
      ],
      paragraphs: [],
    },
    payment,
    mentions,
  ],
};

/** An invoice of one page, another for each number: what most invoices look like. */
export function shortInvoice(number: number): LetterDocument {
  const name = `F-2026-${String(number).padStart(4, '0')}`;
  const cents = 65_000 + number * 7;
  const payload = `BCD\n002\n1\nSCT\n\nClaire Besnard\nFR1420041010050500013M02606\nEUR${(cents * 1.2) / 100}\n\n\n${name}`;
  return {
    ...invoice,
    title: `Facture ${name}`,
    subject: `Facture ${name}`,
    recipient: [`Société no ${number}`, `${number}, rue des Tanneurs`, '37000 Tours'],
    blocks: [
      {
        kind: 'items',
        caption: '',
        columns: lineColumns,
        items: [{ ...texts, title: `Rédaction des textes, lot ${number}` }, offered('Relecture', '2,5', 6_500, 16_250)],
      },
      {
        kind: 'totals',
        rows: [
          { label: 'Total HT', value: euros(cents) },
          { label: 'Total TTC', value: euros(Math.round(cents * 1.2)), strong: true },
        ],
      },
      ...invoice.blocks.slice(2, 3),
      { ...payment, code: { ...paymentCode, payload } },
      mentions,
    ],
  };
}

export const bilingualInvoice: LetterDocument = {
  ...base,
  title: 'Facture / Invoice F-2026-033',
  subject: 'Facture / Invoice F-2026-033',
  recipient: ['Nordlicht Möbel GmbH', 'Frau Jürgen Weiß', 'Łódź-Straße 4', '10115 Berlin', 'Allemagne'],
  references: [
    { label: 'Facture / Invoice', value: 'F-2026-033' },
    { label: 'Échéance / Due', value: '11 avril 2026 / 11 April 2026' },
  ],
  blocks: [
    {
      kind: 'items',
      caption: '',
      columns: [
        { title: 'Prestation\nDescription', align: 'left' },
        { title: 'Quantité\nQuantity', align: 'decimal' },
        { title: 'Prix unitaire HT\nUnit price', align: 'decimal' },
        { title: 'TVA\nVAT', align: 'decimal' },
        { title: 'Total HT\nNet amount', align: 'decimal' },
      ],
      items: [
        line('Traduction technique', '8\u202f540\nmots / words', 12, 102_480, {
          cells: ['8\u202f540\nmots / words', '0,12', 'AE', figure(102_480)],
        }),
        line('Relecture par une seconde personne', '6', 5_500, 33_000, {
          cells: ['6\nheures / hours', figure(5_500), 'AE', figure(33_000)],
        }),
      ],
    },
    {
      kind: 'totals',
      rows: [
        { label: 'Total HT / Net', value: euros(135_480) },
        { label: 'TVA / VAT', value: euros(0) },
        { label: 'À payer / Payable', value: euros(135_480), strong: true },
      ],
    },
    {
      kind: 'mentions',
      items: [
        'Autoliquidation (art. 283-2 du CGI). Reverse charge (Article 196, Directive 2006/112/EC).',
        'Pénalités de retard\u202f: taux de la BCE majoré de 10 points. Late payment interest: ECB rate plus 10 points. Indemnité forfaitaire / Fixed recovery cost: 40\u00a0€.',
      ],
    },
  ],
};

export const creditNote: LetterDocument = {
  ...base,
  title: 'Avoir A-2026-003',
  subject: 'Avoir A-2026-003 sur la facture F-2026-032',
  references: [
    { label: 'Avoir', value: 'A-2026-003' },
    { label: 'Corrige', value: 'Facture F-2026-032 du 12 mars 2026' },
  ],
  blocks: [
    { kind: 'paragraph', text: 'Motif\u202f: une page de moins que prévu, d’un commun accord.' },
    {
      kind: 'items',
      caption: '',
      columns: lineColumns,
      items: [line('Page « Équipe », retirée', '1', 35_000, 35_000)],
    },
    {
      kind: 'totals',
      rows: [
        { label: 'Total HT', value: euros(35_000) },
        { label: 'TVA 20\u00a0%', value: euros(7_000) },
        { label: 'À votre crédit, TTC', value: euros(42_000), strong: true },
      ],
    },
    mentions,
  ],
};
