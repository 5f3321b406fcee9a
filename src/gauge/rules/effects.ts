import type { Portfolio } from '../facts/portfolio.js';
import { EARLIEST, LATEST } from './delays.js';

/** What a dispute and electronic invoicing change in the days to pay, in whole days. */
export interface Effects {
  readonly disputeDays: number;
  readonly electronicDays: number;
}

/** Before any fact, in five facts' worth: a dispute adds a week, electronic invoicing takes off four days. */
const SHIPPED: Effects = { disputeDays: 8, electronicDays: -4 };
const SHIPPED_WEIGHT = 5;

/** Sums kept for each client: n, Σd, Σe, Σy, Σd², Σde, Σe², Σdy, Σey (d disputed, e electronic, y days late). */
const SUMS = 9;

/** Running sums of settled invoices, enough for a regression within clients. */
export interface EffectSums {
  readonly byClient: Float64Array;
  settled: number;
  disputesKnown: number;
}

export function noEffects(clients: number): EffectSums {
  return { byClient: new Float64Array(clients * SUMS), settled: 0, disputesKnown: 0 };
}

/** Days from due date to settlement, kept within the grid of delays. */
export function delayOf(portfolio: Portfolio, row: number): number {
  const delay = (portfolio.settled[row] ?? 0) - (portfolio.due[row] ?? 0);
  return Math.min(LATEST, Math.max(EARLIEST, delay));
}

/** 0 for paper, 1 for electronic, halfway when unknown. */
const electronicOf = (flag: number | undefined): number => (flag === 1 ? 1 : flag === 0 ? 0 : 0.5);

/** Counts one settled invoice. */
export function addToEffects(sums: EffectSums, portfolio: Portfolio, row: number): void {
  const at = (portfolio.client[row] ?? 0) * SUMS;
  const d = portfolio.disputed[row] === 1 ? 1 : 0;
  const e = electronicOf(portfolio.electronic[row]);
  const y = delayOf(portfolio, row);
  [1, d, e, y, d * d, d * e, e * e, d * y, e * y].forEach((value, i) => {
    sums.byClient[at + i] = (sums.byClient[at + i] ?? 0) + value;
  });
  sums.settled += 1;
  if (portfolio.disputed[row] !== -1) sums.disputesKnown += 1;
}

/**
 * Effect of a dispute and of electronic invoicing on the days to pay: least squares on the deviations
 * from each client's own means (so that a slow client with many disputes does not pass for an effect of
 * disputes), drawn towards the shipped effects. Where most settled invoices say nothing about disputes,
 * none is assumed.
 */
export function effectsOf({ byClient, settled, disputesKnown }: EffectSums): Effects {
  let dd = SHIPPED_WEIGHT;
  let de = 0;
  let ee = SHIPPED_WEIGHT;
  let dy = SHIPPED_WEIGHT * SHIPPED.disputeDays;
  let ey = SHIPPED_WEIGHT * SHIPPED.electronicDays;
  for (let at = 0; at < byClient.length; at += SUMS) {
    const [n = 0, d = 0, e = 0, y = 0, sdd = 0, sde = 0, see = 0, sdy = 0, sey = 0] = byClient.subarray(at, at + SUMS);
    if (n < 2) continue;
    dd += sdd - (d * d) / n;
    de += sde - (d * e) / n;
    ee += see - (e * e) / n;
    dy += sdy - (d * y) / n;
    ey += sey - (e * y) / n;
  }
  const determinant = dd * ee - de * de;
  const disputeDays = Math.round((dy * ee - de * ey) / determinant);
  const electronicDays = Math.round((ey * dd - de * dy) / determinant);
  return { disputeDays: disputesKnown * 2 > settled ? disputeDays : 0, electronicDays };
}

/**
 * Whole days that electronic invoicing moves one invoice by: half of the effect either way, none when
 * unknown. Disputes are left out: they are not known at issue.
 */
export function electronicShift(effects: Effects, flag: number | undefined): number {
  if (flag === 1) return Math.round(effects.electronicDays / 2);
  return flag === 0 ? Math.round(effects.electronicDays / 2) - effects.electronicDays : 0;
}
