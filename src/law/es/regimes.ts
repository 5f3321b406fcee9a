import { transposed } from '../eu/directive.js';
import { ecbPlus } from '../eu/ecb.js';

export const ES_ARTICLES = {
  'es.4': 'Ley 3/2004, art. 4',
  'es.7': 'Ley 3/2004, art. 7',
  'es.8': 'Ley 3/2004, art. 8',
  'es.allocation': 'Código civil, art. 1173',
} as const;

/** ECB + 8, published in the BOE. */
export const esRates = ecbPlus({
  key: 'es.business',
  from: '2015S1',
  points: '8',
  status: 'derived',
  confirmed: { '2026S1': 'BOE-A-2025-27201' },
});

export const esRegimes = transposed({
  country: 'ES',
  rates: esRates,
  articles: ['es.7'],
  indemnityArticle: 'es.8',
  allocation: 'es.allocation',
});
