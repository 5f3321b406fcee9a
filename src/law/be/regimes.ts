import { transposed } from '../eu/directive.js';
import { ecbPlus } from '../eu/ecb.js';
import { POINT } from '../rate.js';

export const BE_ARTICLES = {
  'be.5': 'Loi du 2 août 2002 (retard de paiement), art. 5',
  'be.6': 'Loi du 2 août 2002 (retard de paiement), art. 6',
  'be.4': 'Loi du 2 août 2002 (retard de paiement), art. 4',
  'be.allocation': 'Ancien C. civ. belge, art. 1254; C. civ., livre 5',
} as const;

const READ = 'medenam.be; leuropeinfo.eu; embuild.be 2026';

/** ECB + 8, rounded up to the next half point. Half-years before 2024 and 2026S2 are derived. */
export const beRates = ecbPlus({
  key: 'be.business',
  from: '2015S1',
  points: '8',
  status: 'derived',
  roundUpTo: POINT / 2,
  confirmed: { '2024S1': READ, '2024S2': READ, '2025S1': READ, '2025S2': READ, '2026S1': READ },
});

export const beRegimes = transposed({
  country: 'BE',
  rates: beRates,
  articles: ['be.5'],
  indemnityArticle: 'be.6',
  allocation: 'be.allocation',
});
