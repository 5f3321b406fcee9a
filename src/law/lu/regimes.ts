import { transposed } from '../eu/directive.js';
import { ecbPlus } from '../eu/ecb.js';

export const LU_ARTICLES = {
  'lu.interest': 'Loi modifiée du 18 avril 2004 relative aux délais de paiement et aux intérêts de retard',
  'lu.allocation': 'C. civ. luxembourgeois, art. 1254',
} as const;

/** ECB + 8. */
export const luRates = ecbPlus({
  key: 'lu.business',
  from: '2015S1',
  points: '8',
  status: 'derived',
  confirmed: { '2024S2': 'mj.gouvernement.lu' },
});

export const luRegimes = transposed({
  country: 'LU',
  rates: luRates,
  articles: ['lu.interest'],
  indemnityArticle: 'lu.interest',
  allocation: 'lu.allocation',
});
