/** A value that clauses name: a whole number within bounds, or a phrase. */
export type ParameterKind =
  | { readonly kind: 'days' | 'count' | 'percent'; readonly min: number; readonly max: number }
  | { readonly kind: 'phrase' };

/**
 * Every value that a clause may hold, with its bounds. Payment days stop at the ceiling of C. com. L441-10 I; the
 * shortest delay to check a delivery keeps a silence from being a trap.
 */
export const PARAMETERS = {
  /** Days of silence after a delivery that accept it; business terms only. */
  tacitDays: { kind: 'days', min: 7, max: 90 },
  /** Days in which the client checks a delivery and states reservations. */
  reservationDays: { kind: 'days', min: 5, max: 90 },
  /** Days in which we answer reservations. */
  answerDays: { kind: 'days', min: 1, max: 60 },
  /** Rounds of correction where the quote names none. */
  rounds: { kind: 'count', min: 0, max: 20 },
  /** Days from the invoice date where the quote names none (C. com. L441-10 I). */
  paymentDays: { kind: 'days', min: 0, max: 60 },
  /** Days between a written warning and a suspension. */
  suspensionDays: { kind: 'days', min: 5, max: 60 },
  /** Days that a formal notice leaves to put a breach right (C. civ. 1225, 1226). */
  cureDays: { kind: 'days', min: 8, max: 90 },
  /** Days of silence of the client after which we write once more. */
  silenceDays: { kind: 'days', min: 15, max: 180 },
  /** Days before the start within which a cancellation costs a share of the price. */
  cancelDays: { kind: 'days', min: 1, max: 60 },
  /** That share, the same for both sides. */
  cancelPercent: { kind: 'percent', min: 0, max: 30 },
  /** Days in which the parties seek an understanding before anyone goes to court. */
  talkDays: { kind: 'days', min: 7, max: 90 },
  /** Months during which files are kept after the last delivery. */
  keepMonths: { kind: 'count', min: 1, max: 120 },
  /** When we answer: `du lundi au vendredi, de 9 h à 18 h`. */
  contactHours: { kind: 'phrase' },
} as const satisfies Readonly<Record<string, ParameterKind>>;

export type ParameterName = keyof typeof PARAMETERS;

/** The code of what is wrong with a value; undefined when nothing is. */
export function parameterProblem(name: ParameterName, value: unknown): string | undefined {
  const rule: ParameterKind = PARAMETERS[name];
  if (rule.kind === 'phrase') {
    const said = typeof value === 'object' && value !== null ? Object.values(value) : [];
    return said.length === 2 ? undefined : 'terms.badValue';
  }
  if (typeof value !== 'number' || value < rule.min) return 'terms.badValue';
  if (value <= rule.max) return undefined;
  return name === 'paymentDays' ? 'terms.aboveCeiling' : 'terms.badValue';
}
