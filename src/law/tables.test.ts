import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseDay } from '#kernel/day.js';
import { beRates } from './be/regimes.js';
import { deBase } from './de/regimes.js';
import { ecb } from './eu/ecb.js';
import { frDefault, frFloor, frLegal, frPublic } from './fr/rates.js';
import { gbRates } from './gb/regimes.js';
import { firstDayOfHalf, halfYear, halfYearLabel, halfYearOf, lastDayOfHalf } from './half-year.js';
import { POINT, percent, periodAt, type RateTable } from './rate.js';
import { rateTables } from './tables.js';
import { lawWords } from './words.js';

const FILE = '../shared/law/rates.json';

interface Published {
  readonly ecb_mro: readonly { effective: string; rate_pct: string }[];
  readonly fr_legal_interest: readonly { semester: string; other_creditors_pct: string; b2b_floor_3x_pct: string }[];
  readonly fr_b2b_default: readonly { semester: string; rate_pct: string; fr_public_new_delays_pct: string }[];
  readonly de_basiszinssatz_derived: readonly { half_year: string; rate_pct: string }[];
  readonly be_b2b: Readonly<Record<string, string>>;
  readonly uk_reference_rate_boe: Readonly<Record<string, string>>;
}

const rateOf = (table: RateTable, label: string): number | undefined =>
  table.periods.find((period) => period.label === label)?.ppm;

describe('rate tables', () => {
  it('have no gap and a source on every row', () => {
    for (const { key, periods } of rateTables) {
      expect(periods.length, key).toBeGreaterThan(0);
      for (const [index, period] of periods.entries()) {
        expect(period.to, `${key} ${period.label}`).toBeGreaterThanOrEqual(period.from);
        expect(period.source, `${key} ${period.label}`).not.toBe('');
        const next = periods[index + 1];
        if (next) expect(next.from, `${key} ${next.label}`).toBe(period.to + 1);
      }
    }
  });

  it('have a title in both languages', () => {
    for (const { key } of rateTables) {
      expect(lawWords('fr').tables[key], key).toBeTruthy();
      expect(lawWords('en').tables[key], key).toBeTruthy();
    }
  });

  it('end with 2026 and know nothing after', () => {
    const newYear = parseDay('2027-01-01') ?? 0;
    expect(periodAt(frDefault, newYear - 1)?.label).toBe('2026S2');
    expect(periodAt(frDefault, newYear)).toBeUndefined();
    expect(periodAt(frLegal, newYear)).toBeUndefined();
    expect(periodAt(gbRates, newYear)).toBeUndefined();
  });

  it.skipIf(!existsSync(FILE))('agree with the published rates, row by row', () => {
    const { rates } = JSON.parse(readFileSync(FILE, 'utf8')) as { rates: Published };
    for (const row of rates.ecb_mro) {
      const known = rateOf(ecb, row.effective);
      if (known !== undefined) expect(known, row.effective).toBe(percent(row.rate_pct));
    }
    expect(ecb.periods.length).toBe(rates.ecb_mro.filter((row) => row.effective >= '2008-12-10').length);
    for (const row of rates.fr_legal_interest) {
      expect(rateOf(frLegal, row.semester), row.semester).toBe(percent(row.other_creditors_pct));
      expect(rateOf(frFloor, row.semester), row.semester).toBe(percent(row.b2b_floor_3x_pct));
    }
    for (const row of rates.fr_b2b_default) {
      expect(rateOf(frDefault, row.semester), row.semester).toBe(percent(row.rate_pct));
      expect(rateOf(frPublic, row.semester), row.semester).toBe(percent(row.fr_public_new_delays_pct));
    }
    for (const row of rates.de_basiszinssatz_derived)
      expect(rateOf(deBase, row.half_year.replace('H', 'S')), row.half_year).toBe(percent(row.rate_pct));
    for (const [label, rate] of Object.entries(rates.be_b2b)) expect(rateOf(beRates, label), label).toBe(percent(rate));
    for (const [label, rate] of Object.entries(rates.uk_reference_rate_boe))
      expect(rateOf(gbRates, label), label).toBe(percent(rate) + 8 * POINT);
  });

  it('rounds Belgium up to the half point', () => {
    expect(rateOf(beRates, '2024S2')).toBe(percent('12.5'));
    expect(rateOf(beRates, '2022S1')).toBe(percent('8'));
    expect(beRates.periods.find((row) => row.label === '2026S2')).toMatchObject({
      ppm: percent('10.5'),
      status: 'derived',
    });
  });
});

describe('half-year', () => {
  it('begins on 1 January and 1 July', () => {
    const second = halfYear('2026S2');
    expect(firstDayOfHalf(second)).toBe(parseDay('2026-07-01'));
    expect(lastDayOfHalf(second)).toBe(parseDay('2026-12-31'));
    expect(halfYearLabel(halfYearOf(parseDay('2026-06-30') ?? 0))).toBe('2026S1');
    expect(() => halfYear('2026H2')).toThrow();
  });
});
