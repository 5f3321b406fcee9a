import { dayOf } from '#kernel/day.js';
import { percent, type RateTable } from '../rate.js';
import type { Regime } from '../regime.js';

export const CH_ARTICLES = {
  'ch.85': 'CO, art. 85',
  'ch.102': 'CO, art. 102',
  'ch.104': 'CO, art. 104',
} as const;

/** 5 % by law, without revision. */
export const chRates: RateTable = {
  key: 'ch.all',
  periods: [
    {
      label: 'CO 104',
      from: dayOf(1912, 1, 1),
      to: dayOf(9999, 12, 31),
      ppm: percent('5.00'),
      formula: '',
      status: 'memory',
      source: 'Code des obligations, art. 104',
    },
  ],
};

const business: Regime = {
  country: 'CH',
  debtor: 'business',
  rates: chRates,
  fixing: 'atStart',
  start: 'noticeIfGiven',
  contract: 'ifHigher',
  indemnity: null,
  compoundsYearly: false,
  articles: ['ch.102', 'ch.104'],
  allocation: 'ch.85',
  caveats: ['chStart'],
};

export const chRegimes: readonly Regime[] = [
  business,
  { ...business, debtor: 'public' },
  { ...business, debtor: 'consumer', contract: 'ignored' },
];
