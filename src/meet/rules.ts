import type { Identity, IdentityChange } from './facts/identity.js';

/** What one field was and is. */
export type FieldChange = readonly [before: string | number | null, after: string | number | null];

/** The fields that a change really changes, with what they were. */
export function changedFields(
  before: Identity,
  change: IdentityChange,
): Readonly<Partial<Record<keyof Identity, FieldChange>>> {
  const changed: Partial<Record<keyof Identity, FieldChange>> = {};
  for (const field of Object.keys(before) as (keyof Identity)[]) {
    const after = change[field];
    if (after !== undefined && after !== before[field]) changed[field] = [before[field], after];
  }
  return changed;
}

const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Text to search in and for: without accents or case, so that `hélène` and `Helene` meet. */
export function searchable(...texts: readonly (string | null)[]): string {
  return folded(texts.filter(Boolean).join(' '));
}
