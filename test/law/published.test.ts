import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatCents, parseCents } from '#kernel/money.js';
import { frFloor } from '#law/fr/rates.js';
import { formatPercent, interestOf, percent } from '#law/rate.js';

const FILE = '../shared/law/published-examples.json';

interface Example {
  readonly id: string;
  readonly computed: string;
  readonly published: string;
  readonly verdict: 'match' | 'mismatch';
}

const interest = (base: string, rate: string, days: number): string =>
  formatCents(interestOf(parseCents(base) ?? 0, percent(rate), days));

const floor = (label: string): string =>
  formatPercent(frFloor.periods.find((period) => period.label === label)?.ppm ?? 0);

const sum = (...amounts: string[]): string =>
  formatCents(amounts.reduce((total, amount) => total + (parseCents(amount) ?? 0), 0));

const THREE_PERIODS = [
  interest('2000', '4.29', 61),
  interest('2000', '9.29', 44),
  interest('2000', '9.54', 100),
] as const;

/** Each example computed by the engine's own arithmetic. EX-07 counts a quarter as 91.25 days: 365 days of a quarter of the sum. */
const COMPUTED: Readonly<Record<string, string>> = {
  'EX-01': THREE_PERIODS[0],
  'EX-02': THREE_PERIODS[1],
  'EX-03': THREE_PERIODS[2],
  'EX-04': sum('2000', ...THREE_PERIODS),
  'EX-05': interest(sum('2000', THREE_PERIODS[0], THREE_PERIODS[1]), '9.54', 100),
  'EX-06': interest('5000', '10', 30),
  'EX-07': interest('2500', '10.25', 365),
  'EX-08': floor('2026S1'),
  'EX-09': floor('2024S1'),
  'EX-10': floor('2024S2'),
  'EX-11': interest('10000', '2.76', 30),
  'EX-12': interest('5000', '12.25', 101),
  'EX-13': interest('2000', '13.25', 45),
};

describe.skipIf(!existsSync(FILE))('published examples', () => {
  const examples = existsSync(FILE) ? (JSON.parse(readFileSync(FILE, 'utf8')) as Example[]) : [];

  it('are all computed here', () => {
    expect(examples.map(({ id }) => id).sort()).toEqual(Object.keys(COMPUTED).sort());
  });

  it.each(examples)('$id comes out, and a mismatch stays one', ({ id, computed, published, verdict }) => {
    expect(COMPUTED[id]).toBe(computed);
    expect(COMPUTED[id] === published).toBe(verdict === 'match');
  });
});
