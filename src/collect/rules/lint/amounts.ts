import type { Language } from '#kernel/words.js';

const SPACE = '[ \\u00a0\\u202f]';
const UNIT = '€|£|\\$|EUR|GBP|USD|CHF|euros?|francs?';

const EXPRESSIONS: Readonly<Record<Language, RegExp>> = {
  fr: new RegExp(
    `(?<![\\d.,])(\\d{1,3}(?:${SPACE}\\d{3})+|\\d+)(?:,(\\d{1,2}))?${SPACE}?(?:${UNIT})(?![\\p{L}])`,
    'gu',
  ),
  en: new RegExp(
    `(?:(?:€|£|\\$|EUR|GBP|USD|CHF)${SPACE}?(\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.(\\d{1,2}))?|(?<![\\d.,])(\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.(\\d{1,2}))?${SPACE}?(?:${UNIT})(?![\\p{L}]))`,
    'gu',
  ),
};

/** A sum of money written in a text, in cents, and where it stands. */
export interface WrittenAmount {
  readonly cents: number;
  readonly text: string;
  readonly index: number;
}

/** The sums of money that a text states, in the manner of its language. */
export function amountsIn(text: string, language: Language): WrittenAmount[] {
  return [...text.matchAll(EXPRESSIONS[language])].map((match) => {
    const units = (match[1] ?? match[3] ?? '0').replace(/\D/g, '');
    const decimals = (match[2] ?? match[4] ?? '').padEnd(2, '0');
    return { cents: Number(units) * 100 + Number(decimals), text: match[0], index: match.index };
  });
}
