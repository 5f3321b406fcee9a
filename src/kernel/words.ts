/** Languages of the pages, letters and messages. */
export const LANGUAGES = ['fr', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Narrow no-break space (French thousands and double punctuation) and no-break space. */
export const NARROW = '\u202f';
export const NO_BREAK = '\u00a0';

const groupThousands = (digits: string, separator: string): string =>
  digits.replace(/\B(?=(\d{3})+(?!\d))/g, separator);

const SYMBOLS: Readonly<Record<string, string>> = { EUR: '€', GBP: '£', USD: '$', CHF: 'CHF' };

/** An amount as a person reads it: `1 234,50 €` in French, `€1,234.50` in English. */
export function sayMoney(cents: number, currency: string, language: Language): string {
  const absolute = Math.abs(cents);
  const units = String(Math.floor(absolute / 100));
  const rest = String(absolute % 100).padStart(2, '0');
  const symbol = SYMBOLS[currency] ?? currency;
  const sign = cents < 0 ? '\u2212' : '';
  if (language === 'fr') return `${sign}${groupThousands(units, NARROW)},${rest}${NO_BREAK}${symbol}`;
  const joint = symbol.length > 1 ? NO_BREAK : '';
  return `${sign}${symbol}${joint}${groupThousands(units, ',')}.${rest}`;
}

/** A number with a fixed number of decimals: `12,40` or `12.40`. */
export function sayNumber(value: number, decimals: number, language: Language): string {
  const [units = '0', rest] = Math.abs(value).toFixed(decimals).split('.');
  const sign = value < 0 && Number(value.toFixed(decimals)) !== 0 ? '\u2212' : '';
  const grouped = groupThousands(units, language === 'fr' ? NARROW : ',');
  return rest === undefined ? sign + grouped : `${sign}${grouped}${language === 'fr' ? ',' : '.'}${rest}`;
}

/** A share between 0 and 1 as a whole percentage: `65 %` or `65%`. */
export function sayPercent(share: number, language: Language, decimals = 0): string {
  return sayNumber(share * 100, decimals, language) + (language === 'fr' ? `${NO_BREAK}%` : '%');
}

const MONTHS: Readonly<Record<Language, readonly string[]>> = {
  fr: [
    'janvier',
    'février',
    'mars',
    'avril',
    'mai',
    'juin',
    'juillet',
    'août',
    'septembre',
    'octobre',
    'novembre',
    'décembre',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
};
const SHORT_MONTHS: Readonly<Record<Language, readonly string[]>> = {
  fr: ['janv.', 'févr.', 'mars', 'avr.', 'mai', 'juin', 'juil.', 'août', 'sept.', 'oct.', 'nov.', 'déc.'],
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
};

interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

function sayWith(months: readonly string[], { year, month, day }: CivilDate, language: Language): string {
  const dayWord = language === 'fr' && day === 1 ? '1er' : String(day);
  return `${dayWord}${NO_BREAK}${months[month - 1] ?? ''} ${year}`;
}

/** A date in full: `12 mars 2026`, `1er mars 2026`, `12 March 2026`. */
export function sayDate(date: CivilDate, language: Language): string {
  return sayWith(MONTHS[language], date, language);
}

/** A date for a table: `12 mars 2026`, `12 sept. 2026`, `12 Sep 2026`. */
export function sayShortDate(date: CivilDate, language: Language): string {
  return sayWith(SHORT_MONTHS[language], date, language);
}

/** A text under its label, or alone where it names itself: it says the label's first word, or has a label of its own. */
export function underLabel(label: string, text: string, colon = `${NARROW}: `): string {
  const [first = label] = label.toLowerCase().split(' ');
  const names = text.toLowerCase().includes(first) || /^[^.;]{1,60}[\s\u202f\u00a0]?: /.test(text);
  return names ? text : `${label}${colon}${text}`;
}

/** A sentence with its full stop, once. */
export const fullStop = (text: string): string =>
  /[.!?…]$/.test(text) ? text.replace(/([^.])\.\.$/, '$1.') : `${text}.`;

const VOWEL = /^[aeiouàâäéèêëîïôöùûüœæ]/i;

/** `de` before a name: `d’Atelier Brume`, `de Boulangerie Lemoine`. An h is left alone. */
export const ofName = (name: string): string => (VOWEL.test(name) ? `d’${name}` : `de ${name}`);

/** `que` before a name: `qu’Atelier Brume`, `que Boulangerie Lemoine`. */
export const thatName = (name: string): string => (VOWEL.test(name) ? `qu’${name}` : `que ${name}`);
