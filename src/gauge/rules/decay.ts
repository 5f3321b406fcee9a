import type { Day } from '#kernel/day.js';

/** Half-life of a fact in a light: what was seen half a year ago counts half (method 2.2). */
export const SIGNAL_HALF_LIFE_DAYS = 180;

/**
 * Half-life of a fact in a forecast. Longer than a light's: once disputes and electronic invoicing are
 * taken out of the days to pay, 365 days forecast better than 180 (docs/forecast.md).
 */
export const FORECAST_HALF_LIFE_DAYS = 365;

const AGES = 4096;

/** Weights 0.5^(age ÷ half-life) by age in whole days; ages beyond eleven years weigh nothing. */
export function decayTable(halfLifeDays: number): (age: Day) => number {
  const weights = Float64Array.from({ length: AGES }, (_, age) => 0.5 ** (age / halfLifeDays));
  return (age) => weights[Math.max(0, age)] ?? 0;
}
