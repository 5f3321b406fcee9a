import { dayOf } from '#kernel/day.js';
import { transposed } from '../eu/directive.js';
import { ecbPlus } from '../eu/ecb.js';
import { percent, type RateTable } from '../rate.js';
import type { Regime } from '../regime.js';

export const IT_ARTICLES = {
  'it.4': 'D.Lgs. 231/2002, art. 4',
  'it.5': 'D.Lgs. 231/2002, art. 5',
  'it.6': 'D.Lgs. 231/2002, art. 6',
  'it.1194': 'Codice civile, art. 1194',
  'it.1224': 'Codice civile, art. 1224',
  'it.1284': 'Codice civile, art. 1284',
} as const;

/** ECB + 8, published by the MEF. */
export const itRates = ecbPlus({
  key: 'it.business',
  from: '2015S1',
  points: '8',
  status: 'derived',
  confirmed: { '2026S1': 'MEF notice, GU n. 15 of 2026-01-20 (ntplusdiritto.ilsole24ore.com)' },
});

/** Legal rate of 2026, for consumers; earlier years were not looked up. */
export const itLegal: RateTable = {
  key: 'it.legal',
  periods: [
    {
      label: '2026',
      from: dayOf(2026, 1, 1),
      to: dayOf(2026, 12, 31),
      ppm: percent('1.60'),
      formula: '',
      status: 'read',
      source: 'faibrescia.it; ntplusdiritto.ilsole24ore.com',
    },
  ],
};

const consumer: Regime = {
  country: 'IT',
  debtor: 'consumer',
  rates: itLegal,
  fixing: 'eachPeriod',
  start: 'dueDate',
  contract: 'ifLower',
  indemnity: null,
  compoundsYearly: false,
  articles: ['it.1224', 'it.1284'],
  allocation: 'it.1194',
  caveats: ['itConsumerStart'],
};

export const itRegimes: readonly Regime[] = [
  ...transposed({
    country: 'IT',
    rates: itRates,
    articles: ['it.4', 'it.5'],
    indemnityArticle: 'it.6',
    allocation: 'it.1194',
  }),
  consumer,
];
