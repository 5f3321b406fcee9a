import { type Day, formatDay, parseDay } from '#kernel/day.js';
import { firstDayOfHalf, type HalfYear, halfYear, halfYearLabel, lastDayOfHalf } from '../half-year.js';
import {
  formatPercent,
  POINT,
  type Ppm,
  percent,
  type RatePeriod,
  type RateStatus,
  type RateTable,
  type TableKey,
} from '../rate.js';

const BDF = 'banque-france.fr/en/policy-rates, to 2024-10-23';
const COPY = 'ECB key rates, copy of 2026-10-03';
const MEMORY = 'date from memory; not in force on any 1 January or 1 July';

/** Main refinancing operations, fixed rate: first day in force, percent, source. */
const DECISIONS: readonly (readonly [from: string, rate: string, source: string, status?: RateStatus])[] = [
  ['2008-12-10', '2.50', BDF],
  ['2009-01-21', '2.00', BDF],
  ['2009-03-11', '1.50', BDF],
  ['2009-04-08', '1.25', BDF],
  ['2009-05-13', '1.00', BDF],
  ['2011-04-13', '1.25', BDF],
  ['2011-07-13', '1.50', BDF],
  ['2011-11-09', '1.25', BDF],
  ['2011-12-14', '1.00', BDF],
  ['2012-07-11', '0.75', BDF],
  ['2013-05-08', '0.50', BDF],
  ['2013-11-13', '0.25', BDF],
  ['2014-06-11', '0.15', BDF],
  ['2014-09-10', '0.05', BDF],
  ['2016-03-16', '0.00', BDF],
  ['2022-07-27', '0.50', BDF],
  ['2022-09-14', '1.25', BDF],
  ['2022-11-02', '2.00', BDF],
  ['2022-12-21', '2.50', BDF],
  ['2023-02-08', '3.00', BDF],
  ['2023-03-22', '3.50', BDF],
  ['2023-05-10', '3.75', BDF],
  ['2023-06-21', '4.00', BDF],
  ['2023-08-02', '4.25', BDF],
  ['2023-09-20', '4.50', BDF],
  ['2024-06-12', '4.25', BDF],
  ['2024-09-18', '3.65', BDF],
  ['2024-10-23', '3.40', BDF],
  ['2024-12-18', '3.15', COPY],
  ['2025-02-05', '2.90', MEMORY, 'memory'],
  ['2025-03-12', '2.65', 'todaytimeslive.com; coinengineer.net, ECB 6 March 2025'],
  ['2025-04-23', '2.40', MEMORY, 'memory'],
  ['2025-06-11', '2.15', COPY],
  ['2026-06-17', '2.40', `${COPY} and of 2026-08-14`],
  ['2026-09-16', '2.65', COPY],
];

/** Day on which the tables of this folder were last looked up. */
const READ_ON = '2026-11-23';

/** Last half-year whose ECB rate of the first day is known. */
const LAST_KNOWN: HalfYear = halfYear('2026S2');

function mustDay(text: string): Day {
  const day = parseDay(text);
  if (day === undefined) throw new Error(`not a day: ${text}`);
  return day;
}

/** The ECB's main refinancing rate, decision by decision. */
export const ecb: RateTable = {
  key: 'eu.ecb',
  periods: DECISIONS.map(([from, rate, source, status = 'read'], index) => {
    const next = DECISIONS[index + 1]?.[0];
    const to = next === undefined ? mustDay(READ_ON) : mustDay(next) - 1;
    return { label: from, from: mustDay(from), to, ppm: percent(rate), formula: '', status, source };
  }),
};

/** How a country makes its half-yearly rate from the ECB's. */
export interface EcbRule {
  readonly key: TableKey;
  /** First half-year of the table. */
  readonly from: string;
  /** Points added, as written in the law. */
  readonly points: string;
  /** `read` when the law itself refers to the ECB; `derived` when a national notice is the reference. */
  readonly status: RateStatus;
  /** National notices that were read, by half-year. */
  readonly confirmed?: Readonly<Record<string, string>>;
  /** Rounded up to the next multiple of so many millionths. */
  readonly roundUpTo?: Ppm;
  /** Half-years before this one are marked indicative. */
  readonly indicativeBefore?: string;
}

function ecbOn(day: Day): RatePeriod {
  const decision = ecb.periods.findLast((period) => period.from <= day);
  if (!decision) throw new Error(`no ECB rate on ${formatDay(day)}`);
  return decision;
}

function period(half: HalfYear, rule: EcbRule): RatePeriod {
  const from = firstDayOfHalf(half);
  const decision = ecbOn(from);
  const label = halfYearLabel(half);
  const sum = decision.ppm + percent(rule.points);
  const step = rule.roundUpTo;
  const ppm = step === undefined ? sum : Math.ceil(sum / step) * step;
  const sign = rule.points.startsWith('-') ? '-' : '+';
  const rounded = step === undefined ? '' : `, rounded up to the next ${formatPercent(step)} point`;
  const confirmation = rule.confirmed?.[label];
  return {
    label,
    from,
    to: lastDayOfHalf(half),
    ppm,
    formula: `ECB ${formatPercent(decision.ppm)} on ${formatDay(from)} ${sign} ${rule.points.replace('-', '')}${rounded}`,
    status: confirmation === undefined ? rule.status : 'read',
    source: confirmation ?? decision.source,
    ...(rule.indicativeBefore !== undefined && half < halfYear(rule.indicativeBefore) ? { indicative: true } : {}),
  };
}

/**
 * A half-yearly table: the ECB rate in force on 1 January or 1 July, plus points.
 * Moves of the ECB inside a half-year do not count (C. com. L441-10 II; Directive 2011/7/EU, art. 3).
 */
export function ecbPlus(rule: EcbRule): RateTable {
  const periods: RatePeriod[] = [];
  for (let half = halfYear(rule.from); half <= LAST_KNOWN; half++) periods.push(period(half, rule));
  return { key: rule.key, periods };
}

/** Adds points to every row of a table: `Basiszinssatz + 9`. */
export function plusPoints(key: TableKey, table: RateTable, points: number): RateTable {
  return {
    key,
    periods: table.periods.map((row) => ({
      ...row,
      ppm: row.ppm + points * POINT,
      formula: `${row.formula} + ${points}`,
    })),
  };
}
