import type { Unit, VatCategory } from './facts.js';

/** A unit as it is said: of one, of several, and in a narrow column. */
export interface UnitWords {
  readonly one: string;
  readonly many: string;
  readonly short: string;
}

const of = (one: string, many: string, short: string): UnitWords => ({ one, many, short });

const units: Readonly<Record<Unit, UnitWords>> = {
  piece: of('unité', 'unités', 'u.'),
  hour: of('heure', 'heures', 'h'),
  day: of('jour', 'jours', 'j'),
  week: of('semaine', 'semaines', 'sem.'),
  month: of('mois', 'mois', 'mois'),
  year: of('an', 'ans', 'an'),
  flat: of('forfait', 'forfaits', 'forfait'),
  word: of('mot', 'mots', 'mot'),
  page: of('page', 'pages', 'page'),
  km: of('kilomètre', 'kilomètres', 'km'),
  m: of('mètre', 'mètres', 'm'),
  m2: of('mètre carré', 'mètres carrés', 'm²'),
  m3: of('mètre cube', 'mètres cubes', 'm³'),
  kg: of('kilogramme', 'kilogrammes', 'kg'),
  litre: of('litre', 'litres', 'l'),
};

const vatCategories: Readonly<Record<VatCategory, string>> = {
  S: 'Soumis à la TVA',
  Z: 'Taux zéro',
  E: 'Exonéré de TVA',
  AE: 'Autoliquidation par le client',
  K: 'Livraison intracommunautaire',
  G: 'Exportation hors de l’Union européenne',
  O: 'Hors du champ de la TVA française',
};

/** What a French document says of a category (CGI ann. II art. 242 nonies A, I, 12° and 13°); null where it says nothing. */
const vatMentions: Readonly<Record<VatCategory, string | null>> = {
  S: null,
  Z: null,
  E: 'Exonération de TVA, article 261 du CGI',
  AE: 'Autoliquidation',
  K: 'Exonération de TVA, article 262 ter, I du CGI',
  G: 'Exonération de TVA, article 262, I du CGI',
  O: 'TVA non applicable, article 259, 1° du CGI',
};

/** Words of units, VAT categories and refused lines. */
export const fr = {
  units,
  vatCategories,
  vatMentions,
  /** In place of the exemption's mention where the business itself is exempt (CGI 293 E). */
  smallBusinessMention: 'TVA non applicable, article 293 B du CGI',
  kinds: { service: 'Prestation', goods: 'Fourniture' },
  offered: 'Offert',
  rounds: (count: number) =>
    count === 0
      ? 'Aucune série de corrections comprise'
      : count === 1
        ? 'Une série de corrections comprise'
        : `${count}\u00a0séries de corrections comprises`,
  content: { included: 'Compris', excluded: 'Non compris', deliverables: 'Livrables' },
  refusals: {
    noTitle: 'Dites en quelques mots ce qui est fourni\u202f: une ligne sans titre se conteste.',
    badPrice: 'Un prix hors taxes de zéro ou plus, avec six décimales au plus, par exemple 450 ou 1\u202f250,50.',
    badQuantity: 'Une quantité supérieure à zéro, avec quatre décimales au plus, par exemple 1 ou 2,5.',
    badPercent: 'Un pourcentage de 0 à 100, avec deux décimales au plus.',
    badRate: 'Ce taux de TVA n’existe pas en France\u202f: 20, 10, 5,5 ou 2,1 en métropole, 0 sans taxe.',
    rateOfCategory:
      'Le taux ne va pas avec la catégorie de TVA\u202f: un taux si la ligne est soumise à la TVA, 0 dans tous les autres cas.',
    sameKey: 'Deux lignes portent le même repère (key)\u202f: donnez à chacune le sien.',
  },
};
export type LineWords = typeof fr;
