/**
 * Distribution of days from due date to payment on a grid of whole days. Payments earlier or later
 * than the grid count at its ends.
 */
export const EARLIEST = -120;
export const LATEST = 240;
const SIZE = LATEST - EARLIEST + 1;

/** Weight by day after the due date; index 0 is day `EARLIEST`. */
export type Delays = Float64Array;

export const noDelays = (): Delays => new Float64Array(SIZE);

const place = (day: number): number => Math.min(SIZE - 1, Math.max(0, day - EARLIEST));

/**
 * Delays of a client nobody knows yet, in shares: 40 % late, three quarters of those within a fortnight
 * and nine tenths within five weeks (Bonsai on freelance invoices, Altares on French firms; method 2.1).
 */
const SHIPPED_SHARES: readonly (readonly [day: number, share: number])[] = [
  [-20, 0.1],
  [-10, 0.15],
  [-4, 0.2],
  [-1, 0.15],
  [3, 0.12],
  [8, 0.1],
  [13, 0.08],
  [25, 0.06],
  [45, 0.03],
  [90, 0.007],
  [180, 0.003],
];

/** Adds the delays of an unknown client with a total weight. */
export function addShippedDelays(delays: Delays, weight: number): void {
  for (const [day, share] of SHIPPED_SHARES) addDelay(delays, day, share * weight);
}

/** Adds one payment `day` days after its due date (negative: before). */
export function addDelay(delays: Delays, day: number, weight: number): void {
  const at = place(day);
  delays[at] = (delays[at] ?? 0) + weight;
}

/** Adds a whole distribution, moved by `shift` days, with total weight `weight`. */
export function addShape(delays: Delays, shape: Delays, shift: number, weight: number): void {
  const total = totalOf(shape);
  if (total <= 0) return;
  const factor = weight / total;
  for (let i = 0; i < SIZE; i++) {
    const mass = shape[i] ?? 0;
    if (mass > 0) addDelay(delays, i + EARLIEST + shift, mass * factor);
  }
}

export function totalOf(delays: Delays): number {
  let sum = 0;
  for (let i = 0; i < SIZE; i++) sum += delays[i] ?? 0;
  return sum;
}

/** Width in days of the doubt around each observed payment. */
const DOUBT_DAYS = 2;

/** Chance that a payment like one seen `day` days after the due date comes after it, by `day + SIZE`. */
const AFTER_DUE = Float64Array.from(
  { length: 2 * SIZE + 1 },
  (_, i) => 1 / (1 + Math.exp((-1.702 * (i - SIZE - 0.5)) / DOUBT_DAYS)),
);

/** P(paid after the due date), when the distribution is moved by `shift` days. */
export function chanceLate(delays: Delays, shift = 0): number {
  let late = 0;
  let total = 0;
  for (let i = 0; i < SIZE; i++) {
    const mass = delays[i] ?? 0;
    if (mass === 0) continue;
    total += mass;
    late += mass * (AFTER_DUE[Math.min(2 * SIZE, Math.max(0, i + EARLIEST + shift + SIZE))] ?? 0);
  }
  return total > 0 ? late / total : 0;
}

/** P(paid on a day from `from` to `to`), days after the due date, both included. */
export function shareBetween(delays: Delays, from: number, to: number): number {
  let inside = 0;
  for (let i = Math.max(0, from - EARLIEST); i <= Math.min(SIZE - 1, to - EARLIEST); i++) inside += delays[i] ?? 0;
  return inside;
}

/**
 * The day by which a share `p` of the weight is paid, in days after the due date, with decimals:
 * straight between the midpoints of the days, as for a weighted median.
 */
export function quantileOf(delays: Delays, p: number): number {
  const target = p * totalOf(delays);
  let below = 0;
  let previousDay = Number.NaN;
  let previousMid = 0;
  let last = 0;
  for (let i = 0; i < SIZE; i++) {
    const mass = delays[i] ?? 0;
    if (mass === 0) continue;
    const mid = below + mass / 2;
    last = i + EARLIEST;
    if (mid >= target) {
      return Number.isNaN(previousDay)
        ? last
        : previousDay + ((last - previousDay) * (target - previousMid)) / (mid - previousMid);
    }
    previousDay = last;
    previousMid = mid;
    below += mass;
  }
  return last;
}

/** Share of the weight before `day`, half of that on `day` itself (0 to 1). */
export function positionOf(delays: Delays, day: number): number {
  const at = place(day);
  let before = 0;
  let total = 0;
  for (let i = 0; i < SIZE; i++) {
    const mass = delays[i] ?? 0;
    total += mass;
    if (i < at) before += mass;
    else if (i === at) before += mass / 2;
  }
  return total > 0 ? before / total : 0.5;
}
