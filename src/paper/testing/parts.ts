import { dayOf } from '#kernel/day.js';
import type { Item, LetterDocument, Letterhead } from '../facts.js';

/** A figure as French documents write it, from cents. */
export function figure(cents: number): string {
  const units = String(Math.floor(Math.abs(cents) / 100)).replace(/\B(?=(\d{3})+(?!\d))/g, '\u202f');
  return `${cents < 0 ? '−' : ''}${units},${String(Math.abs(cents) % 100).padStart(2, '0')}`;
}
export const euros = (cents: number): string => `${figure(cents)}\u00a0€`;

const letterhead: Letterhead = {
  name: 'Atelier Mélisse – Claire Besnard EI',
  address: ['14, rue des Tanneurs', '37000 Tours'],
  contact: ['02 47 00 00 00', 'claire@atelier-melisse.example'],
  legal: ['Claire Besnard, entrepreneuse individuelle – SIREN 732\u00a0829\u00a0320 – RCS Tours', 'TVA FR44732829320'],
};

const recipient = ['Société Lemaire & Fils', 'À l’attention de M. Paul Lemaire', '12, rue des Œillets', '49000 Angers'];

const colour = '#8a3b2a';

/** What all sample documents share. */
export const base = {
  language: 'fr',
  created: dayOf(2026, 3, 12),
  letterhead,
  recipient,
  placeAndDate: 'Tours, le 12 mars 2026',
  colour,
  words: { subjectLabel: '', page: (page: number, pages: number) => `Page ${page} sur ${pages}` },
} as const satisfies Partial<LetterDocument>;

export const lineColumns = [
  { title: 'Prestation', align: 'left' },
  { title: 'Quantité', align: 'decimal' },
  { title: 'Prix unitaire HT', align: 'decimal' },
  { title: 'TVA', align: 'decimal' },
  { title: 'Total HT', align: 'decimal' },
] as const;

/** A line of so many units at a price in cents. */
export function line(
  title: string,
  quantity: string,
  priceCents: number,
  totalCents: number,
  more: Partial<Item> = {},
): Item {
  return {
    title,
    details: [],
    adjustments: [],
    cells: [quantity, figure(priceCents), '20\u00a0%', figure(totalCents)],
    ...more,
  };
}

/** A complimentary line at its true value. */
export function offered(title: string, quantity: string, priceCents: number, totalCents: number): Item {
  return line(title, quantity, priceCents, totalCents, {
    tone: 'offered',
    cells: [quantity, figure(priceCents), '20\u00a0%', figure(totalCents)],
    adjustments: [{ label: 'Offert\u202f: remise de 100\u00a0%', cells: ['', '', '', figure(-totalCents)] }],
  });
}

/** 64 hexadecimal signs that look like a SHA-256. */
export function hash(seed: number): string {
  let state = seed * 2_654_435_761;
  return Array.from({ length: 64 }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return ((state >> 12) & 15).toString(16);
  }).join('');
}

/** A signature as a finger draws it, in a box of 1000 × 300. */
export const strokes: readonly (readonly number[])[] = [
  Array.from({ length: 60 }, (_, i) => [
    80 + i * 11,
    150 + Math.round(95 * Math.sin(i / 4.2) * Math.exp(-i / 70)),
  ]).flat(),
  Array.from({ length: 26 }, (_, i) => [600 + i * 11, 190 - Math.round(60 * Math.abs(Math.sin(i / 3)))]).flat(),
  [140, 262, 420, 246, 760, 236, 905, 228],
  [930, 150],
];
