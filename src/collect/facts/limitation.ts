import type { Day } from '#kernel/day.js';
import type { ArticleKey } from '#law/article.js';
import type { Note } from '#law/note.js';
import type { Country, Debtor } from '#law/regime.js';

/** Facts that restart the period, and two that many believe to. */
export const LIMITATION_EVENTS = [
  'acknowledgement',
  'partialPayment',
  'courtClaim',
  'enforcement',
  'reminder',
  'registeredLetter',
] as const;
export type LimitationEventKind = (typeof LIMITATION_EVENTS)[number];

export interface LimitationEvent {
  readonly kind: LimitationEventKind;
  readonly day: Day;
}

/** A claim whose last day is sought. */
export interface LimitationCase {
  readonly country: Country;
  readonly debtor: Debtor;
  /** Completion of the service: the period runs from it, not from the invoice. */
  readonly completedDay: Day;
  readonly invoiceDay: Day | null;
  readonly events: readonly LimitationEvent[];
}

/** The last day on which a claim may be brought; on the next it is prescribed. */
export interface LimitationResult {
  readonly lastDay: Day;
  readonly prescribedFrom: Day;
  readonly articles: readonly ArticleKey[];
  readonly notes: readonly Note[];
}
