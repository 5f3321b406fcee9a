import { type Day, dayOf } from '#kernel/day.js';
import type { Language } from '#kernel/words.js';
import { ARTICLES, type ArticleKey } from './article.js';

/** First day of article L. 441-10 (ordonnance 2019-359 of 24 April 2019); article L. 441-6 said the same before. */
const L441_10_SINCE: Day = dayOf(2019, 4, 26);

const FORMER: Readonly<Record<Language, string>> = {
  fr: 'ancien art. L. 441-6 jusqu’au 25 avril 2019',
  en: 'formerly art. L. 441-6, until 25 April 2019',
};

/** Whether an invoice due on that day fell under article L. 441-6 of the French Commercial Code. */
export function isUnderL4416(due: Day): boolean {
  return due < L441_10_SINCE;
}

/** A text as a page of that language names it. */
function sayArticle(key: ArticleKey, language: Language): string {
  const text = ARTICLES[key];
  return language === 'fr' ? text.replace('Directive 2011/7/EU', 'directive 2011/7/UE') : text;
}

/** A text as cited for an invoice: with the article that held its place when the invoice fell due, where it was another. */
export function citation(key: ArticleKey, due: Day, language: Language): string {
  const text = sayArticle(key, language);
  return key.startsWith('fr.L441-10') && isUnderL4416(due) ? `${text} (${FORMER[language]})` : text;
}
