import { describe, expect, it } from 'vitest';
import { BUCKETS, type Bucket, type Tick } from './rules/ticks.js';
import { Strip, stripTitle } from './strip.js';

const DAYS: Readonly<Record<Bucket, number>> = {
  early: -5,
  onTime: 0,
  grace: 3,
  late: 12,
  veryLate: 45,
  overdue: 40,
  notDue: -10,
};

const tickOf = (bucket: Bucket, daysLate = DAYS[bucket]): Tick => ({ row: 0, bucket, daysLate });
const drawn = async (...ticks: Tick[]): Promise<string> => String(await Strip({ ticks, language: 'fr' }));

describe('strip', () => {
  it('says what it shows', () => {
    const ticks = [tickOf('early'), tickOf('early'), tickOf('late'), tickOf('overdue', 40), tickOf('overdue', 12)];
    expect(stripTitle(ticks, 'fr')).toBe(
      '5\u00a0factures\u202f: 2 en avance, 1 en retard, 2 impayées après l’échéance (la plus ancienne depuis 40\u00a0jours)',
    );
    expect(stripTitle(ticks, 'en')).toBe(
      '5 invoices: 2 early, 1 late, 2 unpaid past the due date (the oldest for 40 days)',
    );
    expect(stripTitle([], 'fr')).toBe('Aucune facture');
  });

  it('has a shape of its own for every kind that asks for attention', async () => {
    const shapes = await Promise.all(
      BUCKETS.map(
        async (bucket) =>
          /<path d="M[\d.]+ ([^"]*)" stroke="var\(--(?!hair|edge)/.exec(await drawn(tickOf(bucket, 10)))?.[1],
      ),
    );
    const [early, , , late, veryLate, overdue, notDue] = shapes;
    expect(early).toBe(late);
    expect(new Set([late, veryLate, overdue, notDue]).size).toBe(4);
  });

  it('goes from early to late and stays within its frame', async () => {
    const at = async (days: number): Promise<number> =>
      Number(/<path d="M([\d.]+) [^"]*" stroke="var\(--watch/.exec(await drawn(tickOf('late', days)))?.[1]);
    const places = await Promise.all([-400, -5, 0, 12, 60, 900].map(at));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places[0]).toBeGreaterThan(0);
    expect(places.at(-1)).toBeLessThan(150);
  });

  it('grows where invoices fall on the same day', async () => {
    expect(await drawn(tickOf('late'), tickOf('late'))).not.toBe(await drawn(tickOf('late')));
  });
});
