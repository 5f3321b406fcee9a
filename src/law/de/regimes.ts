import type { Day } from '#kernel/day.js';
import { ecbPlus, plusPoints } from '../eu/ecb.js';
import { type Holidays, nextWorkingDay } from '../holidays.js';
import type { RateTable } from '../rate.js';
import { fortyEuros, type Regime } from '../regime.js';

export const DE_ARTICLES = {
  'de.193': 'BGB § 193',
  'de.247': 'BGB § 247',
  'de.271a': 'BGB § 271a Abs. 1',
  'de.286': 'BGB § 286',
  'de.288.1': 'BGB § 288 Abs. 1',
  'de.288.2': 'BGB § 288 Abs. 2',
  'de.288.5': 'BGB § 288 Abs. 5',
  'de.367': 'BGB § 367 Abs. 1',
} as const;

/** Basiszinssatz (BGB 247), derived as ECB − 0.88: the two have moved together since 2009. */
export const deBase: RateTable = ecbPlus({ key: 'de.base', from: '2015S1', points: '-0.88', status: 'derived' });
export const deBusiness: RateTable = plusPoints('de.business', deBase, 9);
export const deConsumer: RateTable = plusPoints('de.consumer', deBase, 5);

/** Holidays of the whole Federation; those of one Land are not counted. */
const HOLIDAYS: Holidays = { fixed: [101, 501, 1003, 1225, 1226], fromEaster: [-2, 1, 39, 50] };

/** BGB 193: a term that ends on a Saturday, Sunday or holiday ends on the next working day. */
export function deNextWorkingDay(day: Day): Day {
  return nextWorkingDay(day, HOLIDAYS);
}

const common = {
  country: 'DE',
  fixing: 'eachPeriod',
  start: 'dueDate',
  roll: deNextWorkingDay,
  compoundsYearly: false,
  allocation: 'de.367',
} as const;

const business: Regime = {
  ...common,
  debtor: 'business',
  rates: deBusiness,
  contract: 'agreed',
  indemnity: fortyEuros('de.288.5'),
  articles: ['de.247', 'de.286', 'de.288.2'],
  caveats: [],
};

export const deRegimes: readonly Regime[] = [
  business,
  { ...business, debtor: 'public', contract: 'ignored' },
  {
    ...common,
    debtor: 'consumer',
    rates: deConsumer,
    contract: 'ifLower',
    indemnity: null,
    articles: ['de.247', 'de.286', 'de.288.1'],
    caveats: ['deConsumerStart'],
  },
];
