export const sigmoid = (z: number): number => 1 / (1 + Math.exp(-z));

/** Log-odds of a probability, kept within 1 % and 99 % so that one client's record never speaks for certain. */
export function logit(p: number): number {
  const kept = Math.min(0.99, Math.max(0.01, p));
  return Math.log(kept / (1 - kept));
}

/** Σ coefficient × feature. */
export function dot(coefficients: ArrayLike<number>, features: ArrayLike<number>, offset = 0): number {
  let sum = 0;
  for (let j = 0; j < coefficients.length; j++) sum += (coefficients[j] ?? 0) * (features[offset + j] ?? 0);
  return sum;
}

/** Training rows: `width` features each, row after row, and their outcomes (0 or 1). */
export interface Sample {
  readonly width: number;
  readonly features: readonly number[];
  readonly outcomes: readonly number[];
  /** Weight of each row; 1 when absent. */
  readonly weights?: readonly number[];
}

/** Penalised negative log-likelihood. */
function loss(sample: Sample, centre: readonly number[], penalty: number, b: readonly number[]): number {
  let sum = 0;
  sample.outcomes.forEach((outcome, i) => {
    const z = dot(b, sample.features, i * sample.width);
    sum += (sample.weights?.[i] ?? 1) * (Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z))) - outcome * z);
  });
  b.forEach((value, j) => {
    sum += (penalty / 2) * (value - (centre[j] ?? 0)) ** 2;
  });
  return sum;
}

/** Normal equations of one Newton step, as rows of an augmented matrix [A | g]. */
function newtonSystem(
  sample: Sample,
  centre: readonly number[],
  penalty: number,
  b: readonly number[],
): Float64Array[] {
  const { width, features, outcomes, weights } = sample;
  const system = Array.from({ length: width }, () => new Float64Array(width + 1));
  for (let i = 0; i < outcomes.length; i++) {
    const at = i * width;
    const p = sigmoid(dot(b, features, at));
    const weight = weights?.[i] ?? 1;
    const curvature = p * (1 - p) * weight;
    const residual = ((outcomes[i] ?? 0) - p) * weight;
    for (let j = 0; j < width; j++) {
      const row = system[j] as Float64Array;
      const x = features[at + j] ?? 0;
      row[width] = (row[width] ?? 0) + x * residual;
      for (let k = 0; k <= j; k++) row[k] = (row[k] ?? 0) + curvature * x * (features[at + k] ?? 0);
    }
  }
  for (let j = 0; j < width; j++) {
    const row = system[j] as Float64Array;
    for (let k = j + 1; k < width; k++) row[k] = system[k]?.[j] ?? 0;
    row[j] = (row[j] ?? 0) + penalty;
    row[width] = (row[width] ?? 0) - penalty * ((b[j] ?? 0) - (centre[j] ?? 0));
  }
  return system;
}

/** Solves a symmetric positive definite system by elimination; the matrix is used up. */
function solve(system: Float64Array[]): number[] {
  const width = system.length;
  for (let c = 0; c < width; c++) {
    const pivot = system[c] as Float64Array;
    for (let r = c + 1; r < width; r++) {
      const row = system[r] as Float64Array;
      const factor = (row[c] ?? 0) / (pivot[c] ?? 1);
      for (let k = c; k <= width; k++) row[k] = (row[k] ?? 0) - factor * (pivot[k] ?? 0);
    }
  }
  const solution = new Array<number>(width).fill(0);
  for (let r = width - 1; r >= 0; r--) {
    const row = system[r] as Float64Array;
    let sum = row[width] ?? 0;
    for (let k = r + 1; k < width; k++) sum -= (row[k] ?? 0) * (solution[k] ?? 0);
    solution[r] = sum / (row[r] ?? 1);
  }
  return solution;
}

/**
 * Ridge logistic regression by iteratively reweighted least squares, drawn towards `centre` rather than
 * towards zero: with few rows the answer is `centre`, with many it is the data's. A step that does not
 * lower the loss is halved, so it always ends at the one minimum (the loss is strictly convex).
 * @param penalty weight of the squared distance to `centre`, more than zero
 * @param from where to start; changes the time taken, not the answer beyond 1e-7
 */
export function fitLogistic(
  sample: Sample,
  centre: readonly number[],
  penalty: number,
  from: readonly number[] = centre,
): readonly number[] {
  let b: readonly number[] = from;
  let current = loss(sample, centre, penalty, b);
  for (let iteration = 0; iteration < 30; iteration++) {
    const step = solve(newtonSystem(sample, centre, penalty, b));
    let scale = 1;
    let next: readonly number[] = b;
    let lower = false;
    for (; !lower && scale > 1e-6; scale /= 2) {
      next = b.map((value, j) => value + scale * (step[j] ?? 0));
      const reached = loss(sample, centre, penalty, next);
      if (reached <= current) {
        current = reached;
        lower = true;
      }
    }
    if (!lower) return b;
    b = next;
    if (step.every((change) => Math.abs(change) < 1e-7)) break;
  }
  return b;
}
