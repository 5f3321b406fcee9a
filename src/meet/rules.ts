import type { ClientKind, Identity, IdentityChange } from './facts/identity.js';

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

/** Whose law governs the contracts with a client, and why. */
export interface GoverningLaw {
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /**
   * - `agreed`: the contract names it (Rome I, art. 3).
   * - `domestic`: both are of one country.
   * - `provider`: law of the seller or of the provider of services (Rome I, art. 4(1)(a) and (b)).
   * - `consumer`: law of the consumer's country, to which the offer was directed (Rome I, art. 6(1)).
   * - `publicBuyer`: a public buyer contracts under the law of its own country.
   */
  readonly ground: 'agreed' | 'domestic' | 'provider' | 'consumer' | 'publicBuyer';
}

/**
 * The law that governs the contracts with a client: the one that they name, else the one that regulation (EC)
 * 593/2008 (Rome I) gives by default. Penalties, payment terms and limitation follow it.
 */
export function lawOf(
  client: { readonly kind: ClientKind; readonly country: string; readonly governing_law: string | null },
  organisation: { readonly country: string },
): GoverningLaw {
  if (client.governing_law !== null) return { country: client.governing_law, ground: 'agreed' };
  if (client.country === organisation.country) return { country: client.country, ground: 'domestic' };
  if (client.kind === 'business') return { country: organisation.country, ground: 'provider' };
  return { country: client.country, ground: client.kind === 'consumer' ? 'consumer' : 'publicBuyer' };
}
