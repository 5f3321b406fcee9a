/** Chances given before, and what came (0 or 1). */
export interface Scored {
  readonly chances: readonly number[];
  readonly outcomes: readonly number[];
}

const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;

/** Chance that a positive case was given the higher chance of a random pair (ties count half). */
export function auc({ chances, outcomes }: Scored): number {
  const order = chances.map((chance, i) => ({ chance, outcome: outcomes[i] ?? 0 })).sort((a, b) => a.chance - b.chance);
  let positives = 0;
  let ranks = 0;
  for (let from = 0; from < order.length; ) {
    let to = from;
    while (to < order.length && order[to]?.chance === order[from]?.chance) to++;
    const hits = order.slice(from, to).filter((one) => one.outcome === 1).length;
    positives += hits;
    ranks += (hits * (from + to + 1)) / 2;
    from = to;
  }
  return (ranks - (positives * (positives + 1)) / 2) / (positives * (order.length - positives));
}

/** Mean squared distance between chance and outcome; lower is better. */
export const brier = ({ chances, outcomes }: Scored): number =>
  mean(chances.map((p, i) => (p - (outcomes[i] ?? 0)) ** 2));

/** Mean negative log-likelihood; lower is better. */
export const logLoss = ({ chances, outcomes }: Scored): number =>
  mean(chances.map((p, i) => -Math.log(Math.min(1 - 1e-6, Math.max(1e-6, outcomes[i] ? p : 1 - p)))));
