import type { Refusal } from '#kernel/refusal.js';

/** The life of a quote as a whole; its versions have one of their own. */
export type QuoteState = 'draft' | 'sent' | 'accepted' | 'declined' | 'withdrawn';
export type VersionState = 'draft' | 'sent' | 'superseded' | 'accepted' | 'declined' | 'withdrawn';

export const QUOTE_STATES = ['draft', 'sent', 'accepted', 'declined', 'withdrawn'] as const satisfies QuoteState[];

/**
 * What a reading of a quote found: `toMend` keeps it from being sent, `advice` is only worth a look. `field` names the
 * place in its content (`lines.0.content`), `values` what the sentence quotes.
 */
export interface Finding extends Refusal {
  readonly severity: 'toMend' | 'advice';
}
