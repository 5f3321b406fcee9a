import { transposed } from '../eu/directive.js';
import { ecbPlus } from '../eu/ecb.js';

export const NL_ARTICLES = {
  'nl.119a': 'BW art. 6:119a',
  'nl.119a.3': 'BW art. 6:119a lid 3',
  'nl.119b': 'BW art. 6:119b',
  'nl.96': 'BW art. 6:96 lid 4',
  'nl.44': 'BW art. 6:44',
} as const;

const READ = 'wetboekplus.nl; metaalunie.nl';

/** Wettelijke handelsrente: ECB + 8. */
export const nlRates = ecbPlus({
  key: 'nl.business',
  from: '2015S1',
  points: '8',
  status: 'derived',
  confirmed: { '2024S1': READ, '2024S2': READ, '2025S1': READ, '2025S2': READ },
});

export const nlRegimes = transposed({
  country: 'NL',
  rates: nlRates,
  articles: ['nl.119a', 'nl.119a.3'],
  publicArticles: ['nl.119b'],
  indemnityArticle: 'nl.96',
  allocation: 'nl.44',
  compoundsYearly: true,
});
