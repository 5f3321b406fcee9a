import type { Day } from '#kernel/day.js';
import { type Cents, scaleHalfUp } from '#kernel/money.js';

/** A yearly rate in millionths: 12.40 % is 124 000. Four decimals of a percent are exact. */
export type Ppm = number & { readonly __ppm?: never };

/** Millionths in one percentage point. */
export const POINT: Ppm = 10_000;

/** Largest rate accepted from outside: 1 000 % a year. */
const PPM_MAX = 1_000 * POINT;

/** A year always counts 365 days, leap years too (service-public.fr F783, F32073). */
const YEAR_MILLIONTHS = 365_000_000;

const PERCENT = /^(-?)(\d{1,4})(?:\.(\d{1,4}))?$/;

/** Reads a percentage such as `12.40` or `-0.88`; undefined when it is not one (four decimals at most, up to 1 000). */
export function parsePercent(text: string): Ppm | undefined {
  const match = PERCENT.exec(text);
  if (!match) return undefined;
  const ppm = Number(match[2]) * POINT + Number((match[3] ?? '').padEnd(4, '0'));
  if (ppm > PPM_MAX) return undefined;
  return match[1] === '-' && ppm !== 0 ? -ppm : ppm;
}

/** A percentage written in a table of this folder. Throws when the table is mistyped. */
export function percent(text: string): Ppm {
  const ppm = parsePercent(text);
  if (ppm === undefined) throw new Error(`not a percentage: ${text}`);
  return ppm;
}

/** Writes a rate with two decimals, or up to four when it has them: `12.40`, `4.125`. */
export function formatPercent(ppm: Ppm): string {
  const absolute = Math.abs(ppm);
  const units = Math.floor(absolute / POINT);
  const decimals = String(absolute - units * POINT).padStart(4, '0');
  const short = decimals.endsWith('00') ? decimals.slice(0, 2) : decimals.replace(/0$/, '');
  return `${ppm < 0 ? '-' : ''}${units}.${short}`;
}

/** Simple interest of one segment: base × rate × days ÷ 365, rounded half-up to the cent. Exact for any amount. */
export function interestOf(base: Cents, ppm: Ppm, days: number): Cents {
  return scaleHalfUp(base, ppm * days, YEAR_MILLIONTHS);
}

/**
 * How a row of a rate table is known: read in a source, derived from another table by the
 * rule of the law (the national notice was not read), or remembered and not verified.
 */
export type RateStatus = 'read' | 'derived' | 'memory';

/** One row of a rate table: a rate that holds from a day to another, both included. */
export interface RatePeriod {
  /** `2026S2`, or `2014` for a rate fixed for a whole year. */
  readonly label: string;
  readonly from: Day;
  readonly to: Day;
  readonly ppm: Ppm;
  /** How the figure is made: `ECB 2.40 on 2026-07-01 + 10`. */
  readonly formula: string;
  readonly status: RateStatus;
  readonly source: string;
  /** Before the text that fixes the rate by half-years was in force. */
  readonly indicative?: boolean;
}

/** Stable names of the tables, under which the words hold their titles. */
export type TableKey =
  | 'fr.default'
  | 'fr.legal'
  | 'fr.floor'
  | 'fr.public'
  | 'eu.ecb'
  | 'de.base'
  | 'de.business'
  | 'de.consumer'
  | 'be.business'
  | 'lu.business'
  | 'es.business'
  | 'it.business'
  | 'it.legal'
  | 'nl.business'
  | 'gb.business'
  | 'ch.all';

/** Rows without gap, oldest first. Beyond the last day of the last row nothing is known. */
export interface RateTable {
  readonly key: TableKey;
  readonly periods: readonly RatePeriod[];
}

/** The row in force on a day; undefined before the first and after the last. */
export function periodAt(table: RateTable, day: Day): RatePeriod | undefined {
  const { periods } = table;
  for (let i = periods.length - 1; i >= 0; i--) {
    const period = periods[i];
    if (period && period.from <= day) return day <= period.to ? period : undefined;
  }
  return undefined;
}

/** A period as one line: `2026S2: 12.40 % = ECB 2.40 on 2026-07-01 + 10 (source)`. */
export function describePeriod(period: RatePeriod): string {
  const made = period.formula === '' ? '' : ` = ${period.formula}`;
  const status =
    period.status === 'read' ? '' : `${period.status === 'derived' ? 'derived' : 'from memory, not verified'}; `;
  return `${period.label}: ${formatPercent(period.ppm)} %${made} (${status}${period.source})`;
}
