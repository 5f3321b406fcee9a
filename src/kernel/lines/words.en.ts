import type { Unit, VatCategory } from './facts.js';
import type { LineWords, UnitWords } from './words.fr.js';

const of = (one: string, many: string, short: string): UnitWords => ({ one, many, short });

const units: Readonly<Record<Unit, UnitWords>> = {
  piece: of('unit', 'units', 'unit'),
  hour: of('hour', 'hours', 'h'),
  day: of('day', 'days', 'day'),
  week: of('week', 'weeks', 'week'),
  month: of('month', 'months', 'month'),
  year: of('year', 'years', 'year'),
  flat: of('flat fee', 'flat fees', 'flat'),
  word: of('word', 'words', 'word'),
  page: of('page', 'pages', 'page'),
  km: of('kilometre', 'kilometres', 'km'),
  m: of('metre', 'metres', 'm'),
  m2: of('square metre', 'square metres', 'm²'),
  m3: of('cubic metre', 'cubic metres', 'm³'),
  kg: of('kilogram', 'kilograms', 'kg'),
  litre: of('litre', 'litres', 'l'),
};

const vatCategories: Readonly<Record<VatCategory, string>> = {
  S: 'Subject to VAT',
  Z: 'Zero rate',
  E: 'Exempt from VAT',
  AE: 'Reverse charge to the client',
  K: 'Intra-Community supply',
  G: 'Export outside the European Union',
  O: 'Outside the scope of French VAT',
};

/** The French articles stay as they are cited: the document is French by law, whatever language it is in. */
const vatMentions: Readonly<Record<VatCategory, string | null>> = {
  S: null,
  Z: null,
  E: 'Exempt from VAT, article 261 of the French tax code (CGI)',
  AE: 'Reverse charge (autoliquidation)',
  K: 'Exempt from VAT, article 262 ter, I of the French tax code (CGI)',
  G: 'Exempt from VAT, article 262, I of the French tax code (CGI)',
  O: 'VAT not applicable, article 259, 1° of the French tax code (CGI)',
};

export const en: LineWords = {
  units,
  vatCategories,
  vatMentions,
  smallBusinessMention:
    'VAT not applicable, article 293 B of the French tax code (TVA non applicable, art. 293 B du CGI)',
  kinds: { service: 'Service', goods: 'Goods' },
  offered: 'Offered',
  rounds: (count) =>
    count === 0
      ? 'No round of corrections included'
      : count === 1
        ? 'One round of corrections included'
        : `${count} rounds of corrections included`,
  content: { included: 'Included', excluded: 'Not included', deliverables: 'Deliverables' },
  refusals: {
    noTitle: 'Say in a few words what is supplied: a line without a title can be disputed.',
    badPrice: 'A price excluding VAT of zero or more, with six decimals at most, such as 450 or 1250.50.',
    badQuantity: 'A quantity above zero, with four decimals at most, such as 1 or 2.5.',
    badPercent: 'A percentage from 0 to 100, with two decimals at most.',
    badRate: 'This VAT rate does not exist in France: 20, 10, 5.5 or 2.1 on the mainland, 0 without tax.',
    rateOfCategory:
      'The rate does not go with the VAT category: a rate where the line is subject to VAT, 0 in every other case.',
    sameKey: 'Two lines bear the same key: give each its own.',
  },
};
