import { dayOf } from '#kernel/day.js';
import { ecbPlus } from '../eu/ecb.js';
import { firstDayOfHalf, halfYear, lastDayOfHalf } from '../half-year.js';
import { formatPercent, percent, type RatePeriod, type RateTable } from '../rate.js';

/** Business debtors, no clause: ECB + 10 (C. com. L441-10 II). Fixed by half-years since 1 January 2013 (loi 2012-387, art. 121). */
export const frDefault: RateTable = ecbPlus({
  key: 'fr.default',
  from: '2009S1',
  points: '10',
  status: 'read',
  indicativeBefore: '2013S1',
});

/** Public buyers: ECB + 8, for delays that begin in the half-year (CCP R2192-31). */
export const frPublic: RateTable = ecbPlus({
  key: 'fr.public',
  from: '2009S1',
  points: '8',
  status: 'read',
  indicativeBefore: '2013S1',
});

const F783 = 'service-public.fr F783 (page of 2020-06-18)';

/** Until 2014 one rate a year for every creditor. */
const YEARLY: readonly (readonly [year: number, rate: string, source: string])[] = [
  [2009, '3.79', 'moneyvox.fr/credit/actualites/52984'],
  [2010, '0.65', 'moneyvox.fr/credit/actualites/52984'],
  [2011, '0.38', 'moneyvox.fr/credit/actualites/52984'],
  [2012, '0.71', `moneyvox.fr/credit/actualites/52984; ${F783}`],
  [2013, '0.04', `moneyvox.fr/credit/actualites/52984; ${F783}`],
  [2014, '0.04', `moneyvox.fr/credit/actualites/52984; ${F783}`],
];

/** Since 2015 a half-yearly rate for creditors who are not private persons. */
const HALF_YEARLY: readonly (readonly [label: string, rate: string, source: string])[] = [
  ['2015S1', '0.93', `${F783}; moneyvox.fr/credit/actualites/52984`],
  ['2015S2', '0.99', `${F783}; moneyvox.fr/credit/actualites/52984`],
  ['2016S1', '1.01', `${F783}; onb-france.com`],
  ['2016S2', '0.93', `${F783}; archives.phytoma-ldv.com VI28806205`],
  ['2017S1', '0.90', F783],
  ['2017S2', '0.90', `${F783}; lextimes.fr`],
  ['2018S1', '0.89', F783],
  ['2018S2', '0.88', `${F783}; veegee.fr 81217`],
  ['2019S1', '0.86', F783],
  ['2019S2', '0.87', F783],
  ['2020S1', '0.87', `${F783}; cabinet-cec.fr`],
  ['2020S2', '0.84', `${F783}; cabinet-cec.fr`],
  ['2021S1', '0.79', 'dandrel-avocats.fr'],
  ['2021S2', '0.76', 'dandrel-avocats.fr'],
  ['2022S1', '0.76', 'exeoffice.eu'],
  ['2022S2', '0.77', 'exeoffice.eu'],
  ['2023S1', '2.06', 'exeoffice.eu'],
  ['2023S2', '4.22', 'exeoffice.eu'],
  ['2024S1', '5.07', 'exeoffice.eu; medicis.expert'],
  ['2024S2', '4.92', 'legifiscal.fr/actualites-fiscales/4371; bpifrance-creation.fr'],
  ['2025S1', '3.71', 'legifiscal.fr/actualites-fiscales/4371; ksca.fr 615065'],
  ['2025S2', '2.76', 'legifiscal.fr/actualites-fiscales/4371'],
  [
    '2026S1',
    '2.62',
    'arrêté du 15 décembre 2025, JORF du 26 décembre 2025 (juriblio.fr); legifiscal.fr/actualites-fiscales/4371',
  ],
  ['2026S2', '2.75', 'arrêté du 26 juin 2026, JORF du 30 juin 2026, as cited by two public files'],
];

const read = { formula: '', status: 'read' } as const;

/**
 * Legal interest of a creditor other than a private person: the category follows the creditor,
 * so it also applies against a consumer (C. mon. fin. L313-2).
 */
export const frLegal: RateTable = {
  key: 'fr.legal',
  periods: [
    ...YEARLY.map(([year, rate, source]) => ({
      label: String(year),
      from: dayOf(year, 1, 1),
      to: dayOf(year, 12, 31),
      ppm: percent(rate),
      source,
      ...read,
    })),
    ...HALF_YEARLY.map(([label, rate, source]) => ({
      label,
      from: firstDayOfHalf(halfYear(label)),
      to: lastDayOfHalf(halfYear(label)),
      ppm: percent(rate),
      source,
      ...read,
    })),
  ],
};

function tripled(legal: RatePeriod): RatePeriod {
  return { ...legal, ppm: legal.ppm * 3, formula: `3 × ${formatPercent(legal.ppm)}` };
}

/** Floor of a rate agreed between businesses: three times the legal rate (C. com. L441-10 II). */
export const frFloor: RateTable = { key: 'fr.floor', periods: frLegal.periods.map(tripled) };
