import type { ArticleKey } from '../article.js';
import type { RateTable } from '../rate.js';
import { type Country, fortyEuros, type Regime } from '../regime.js';

export const EU_ARTICLES = {
  'eu.3': 'Directive 2011/7/EU, art. 3',
  'eu.4': 'Directive 2011/7/EU, art. 4',
  'eu.6': 'Directive 2011/7/EU, art. 6',
  'eu.7': 'Directive 2011/7/EU, art. 7',
} as const;

/** What a national transposition of Directive 2011/7/EU decides by itself. */
export interface Transposition {
  readonly country: Country;
  readonly rates: RateTable;
  readonly articles: readonly ArticleKey[];
  readonly indemnityArticle: ArticleKey;
  readonly allocation: ArticleKey;
  readonly compoundsYearly?: boolean;
  readonly publicArticles?: readonly ArticleKey[];
}

/** Business and public debtors under a transposition: half-yearly rate, 40 €, no reminder needed; consumers are outside. */
export function transposed(law: Transposition): readonly Regime[] {
  const business: Regime = {
    country: law.country,
    debtor: 'business',
    rates: law.rates,
    fixing: 'eachPeriod',
    start: 'dueDate',
    contract: 'agreed',
    indemnity: fortyEuros(law.indemnityArticle),
    compoundsYearly: law.compoundsYearly ?? false,
    articles: law.articles,
    allocation: law.allocation,
    caveats: [],
  };
  const publicBuyer: Regime = {
    ...business,
    debtor: 'public',
    contract: 'ignored',
    articles: [...(law.publicArticles ?? law.articles), 'eu.4'],
    caveats: ['publicAbroad'],
  };
  return [business, publicBuyer];
}
