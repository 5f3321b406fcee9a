import { type Day, dayOf } from '#kernel/day.js';
import { type Holidays, nextWorkingDay } from '../holidays.js';
import { fortyEuros, type Regime } from '../regime.js';
import { frDefault, frFloor, frLegal, frPublic } from './rates.js';

/** The eleven national holidays (C. trav. L3133-1); Alsace-Moselle and overseas ones are not counted. */
const HOLIDAYS: Holidays = { fixed: [101, 501, 508, 714, 815, 1101, 1111, 1225], fromEaster: [1, 39, 50] };

/** A term that ends on a Saturday, Sunday or holiday ends on the next working day (public buyers, service-public.fr F32073). */
export function frNextWorkingDay(day: Day): Day {
  return nextWorkingDay(day, HOLIDAYS);
}

const INDEMNITY_SINCE = dayOf(2013, 1, 1);
const common = { country: 'FR', compoundsYearly: false, allocation: 'fr.1343-1' } as const;

export const frRegimes: readonly Regime[] = [
  {
    ...common,
    debtor: 'business',
    rates: frDefault,
    fixing: 'eachPeriod',
    start: 'dueDate',
    contract: 'aboveFloor',
    floor: frFloor,
    indemnity: fortyEuros('fr.D441-5', INDEMNITY_SINCE),
    articles: ['fr.L441-10.II'],
    caveats: [],
  },
  {
    ...common,
    debtor: 'consumer',
    rates: frLegal,
    fixing: 'eachPeriod',
    start: 'formalNotice',
    contract: 'ifLower',
    indemnity: null,
    articles: ['fr.1231-6', 'fr.1344-1', 'fr.L313-2'],
    caveats: [],
  },
  {
    ...common,
    debtor: 'public',
    rates: frPublic,
    fixing: 'atStart',
    start: 'dueDate',
    contract: 'ignored',
    roll: frNextWorkingDay,
    indemnity: fortyEuros('fr.D2192-35', INDEMNITY_SINCE),
    articles: ['fr.L2192-13', 'fr.R2192-31', 'fr.R2192-32'],
    caveats: [],
  },
];
