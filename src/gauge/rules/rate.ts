import { betaCdf, betaQuantile, lnBeta } from './beta.js';

/** A Beta distribution of a client's rate, by its mean (0 to 1) and its strength (invoices' worth). */
export interface Prior {
  readonly mean: number;
  readonly strength: number;
}

/** Weighted count of what was seen: `hits` of `trials`. */
export interface Tally {
  readonly hits: number;
  readonly trials: number;
}

/**
 * Lateness of a client nobody knows yet: Beta(1.2, 1.8). Its mean of 0.40 lies between Bonsai's 0.29
 * for freelance invoices and Altares' 0.51 for French firms.
 */
export const LATE_PRIOR: Prior = { mean: 0.4, strength: 3 };

/** Disputes of a client nobody knows yet: Beta(0.6, 2.4). */
export const DISPUTED_PRIOR: Prior = { mean: 0.2, strength: 3 };

const STRENGTHS = [0.5, 1, 2, 3, 5, 8, 12] as const;
const USUAL_STRENGTH = 3;

/** Log-likelihood of the tallies under a beta-binomial law (binomial coefficients left out: they are the same for every prior). */
function likelihood(tallies: readonly Tally[], alpha: number, beta: number): number {
  const base = lnBeta(alpha, beta);
  let sum = 0;
  for (const { hits, trials } of tallies) {
    if (trials > 0) sum += lnBeta(alpha + hits, beta + trials - hits) - base;
  }
  return sum;
}

/**
 * Empirical-Bayes prior of a portfolio: its own mean, drawn towards the shipped one by three invoices'
 * worth, and the strength most likely under a beta-binomial law with a log-normal penalty centred on 3
 * (method 3.4: a fixed strength of 3 is hard to beat until the portfolio grows).
 */
export function fitPrior(tallies: readonly Tally[], shipped: Prior): Prior {
  let hits = shipped.mean * shipped.strength;
  let trials = shipped.strength;
  for (const tally of tallies) {
    hits += tally.hits;
    trials += tally.trials;
  }
  const mean = hits / trials;
  let best: Prior = { mean, strength: USUAL_STRENGTH };
  let highest = Number.NEGATIVE_INFINITY;
  for (const strength of STRENGTHS) {
    const score =
      likelihood(tallies, mean * strength, (1 - mean) * strength) - Math.log(strength / USUAL_STRENGTH) ** 2 / 2;
    if (score > highest) {
      highest = score;
      best = { mean, strength };
    }
  }
  return best;
}

/** A client's rate after what was seen of it: the share expected next, and the Beta it comes from. */
export interface Rate {
  readonly mean: number;
  readonly alpha: number;
  readonly beta: number;
}

/** Beta posterior of a rate: the fewer the trials, the closer to the prior. */
export function rateOf({ hits, trials }: Tally, prior: Prior): Rate {
  const alpha = prior.mean * prior.strength + hits;
  const beta = (1 - prior.mean) * prior.strength + trials - hits;
  return { mean: alpha / (alpha + beta), alpha, beta };
}

/** P(rate > threshold). */
export function chanceAbove(rate: Rate, threshold: number): number {
  return 1 - betaCdf(threshold, rate.alpha, rate.beta);
}

/** Central 80 % interval of a rate. */
export function intervalOf(rate: Rate): { readonly low: number; readonly high: number } {
  return { low: betaQuantile(0.1, rate.alpha, rate.beta), high: betaQuantile(0.9, rate.alpha, rate.beta) };
}
