/**
 * An expected refusal is a value: what was refused, on which field or record, and why.
 * Exceptions are for bugs.
 */
export interface Refusal {
  /** Stable code, a key of the words of the stage that refuses (`agree.unknownField`, say). */
  readonly code: string;
  /** Field or record concerned, as the user named it. */
  readonly field?: string;
  /** Values that the sentence quotes, by name. */
  readonly values?: Readonly<Record<string, string | number>>;
  /** Records on which the refusal rests. */
  readonly records?: readonly string[];
}

export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusals: readonly Refusal[] };

export function done<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function refused(...refusals: readonly Refusal[]): {
  readonly ok: false;
  readonly refusals: readonly Refusal[];
} {
  return { ok: false, refusals };
}
