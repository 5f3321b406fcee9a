import type { CatalogueItem } from '#bill/facts/catalogue.js';
import { en } from '#bill/words/catalogue.en.js';
import { type CatalogueWords, fr } from '#bill/words/catalogue.fr.js';
import type { Unit } from '#kernel/lines/facts.js';
import { en as linesEn } from '#kernel/lines/words.en.js';
import { type LineWords, fr as linesFr } from '#kernel/lines/words.fr.js';
import type { Language } from '#kernel/words.js';
import { NO_BREAK, sayNumber } from '#kernel/words.js';

const WORDS: Readonly<Record<Language, CatalogueWords>> = { fr, en };
const LINES: Readonly<Record<Language, LineWords>> = { fr: linesFr, en: linesEn };

export const catalogueWords = (language: Language): CatalogueWords => WORDS[language];
export const lineWords = (language: Language): LineWords => LINES[language];

/** A decimal string as a person of this language reads and types it: `12,5`. */
export const localised = (text: string, language: Language): string =>
  language === 'fr' ? text.replace('.', ',') : text;

const CENTS = 2;

/** A price as it is listed, in euros: two decimals at least, all of them where there are more. */
function sayPrice(price: string, language: Language): string {
  const decimals = Math.max(CENTS, price.split('.')[1]?.length ?? 0);
  const amount = sayNumber(Number(price), decimals, language);
  return language === 'fr' ? `${amount}${NO_BREAK}€` : `€${amount}`;
}

/** `65,00 € / heure`; a flat price stands alone. */
export function sayUnitPrice({ price, unit }: { price: string; unit: Unit }, language: Language): string {
  const said = sayPrice(price, language);
  return unit === 'flat' ? said : WORDS[language].perUnit(said, LINES[language].units[unit].one);
}

/** Rates that apply overseas or in Corsica only. */
const OVERSEAS = ['8.5', '1.75', '1.05', '13', '0.9'];

/** `20 %`, `Exonéré de TVA (0 %)`. */
export function sayVat({ vatCategory, vatRate }: Pick<CatalogueItem, 'vatCategory' | 'vatRate'>, language: Language) {
  const { vat } = WORDS[language];
  if (vatCategory !== 'S') return vat.untaxed(LINES[language].vatCategories[vatCategory]);
  const rate = localised(vatRate, language);
  return OVERSEAS.includes(vatRate) ? vat.overseas(rate) : vat.taxed(rate);
}

const CHOICES: readonly Pick<CatalogueItem, 'vatCategory' | 'vatRate'>[] = [
  ...['20', '10', '5.5', '2.1'].map((vatRate) => ({ vatCategory: 'S' as const, vatRate })),
  ...(['E', 'AE', 'K', 'G', 'O', 'Z'] as const).map((vatCategory) => ({ vatCategory, vatRate: '0' })),
  ...OVERSEAS.map((vatRate) => ({ vatCategory: 'S' as const, vatRate })),
];

/** Category and rate as one choice; one that an item holds and that is not usual is there too. */
export function vatChoices(language: Language, chosen: string): readonly (readonly [value: string, label: string])[] {
  const usual = CHOICES.map((vat) => [`${vat.vatCategory}:${vat.vatRate}`, sayVat(vat, language)] as const);
  return usual.some(([value]) => value === chosen) ? usual : [[chosen, chosen.replace(':', ' ')], ...usual];
}
