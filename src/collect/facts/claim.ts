import type { Day } from '#kernel/day.js';
import type { Cents } from '#kernel/money.js';
import type { ArticleKey } from '#law/article.js';
import type { RateInForce } from '#law/choose.js';
import type { Note } from '#law/note.js';
import type { RatePeriod } from '#law/rate.js';
import type { Country, Debtor } from '#law/regime.js';

/** What a part payment settles first: interest (C. civ. 1343-1, unless agreed otherwise) or principal. */
export const ALLOCATIONS = ['interest-first', 'principal-first'] as const;
export type Allocation = (typeof ALLOCATIONS)[number];

export const EVENT_KINDS = ['payment', 'creditNote'] as const;

/** A credit note is a later gesture, or the correction of an error: its sum was never due. */
export const EFFECTS = ['fromDate', 'fromStart'] as const;

/** A payment or a credit note on an invoice. */
export type ClaimEvent =
  | { readonly kind: 'payment'; readonly day: Day; readonly cents: Cents }
  | {
      readonly kind: 'creditNote';
      readonly day: Day;
      readonly cents: Cents;
      readonly effect: (typeof EFFECTS)[number];
    };

/** One invoice, as the penalty engine sees it. */
export interface Claim {
  readonly country: Country;
  readonly debtor: Debtor;
  /** Amount of the invoice, VAT included, more than zero. */
  readonly principalCents: Cents;
  /** ISO 4217. */
  readonly currency: string;
  readonly dueDay: Day;
  readonly formalNotice: Day | null;
  /** Yearly rate agreed in the contract, in millionths. */
  readonly agreedPpm: number | null;
  /** Last day counted: the day of the statement, as if it were paid that day. */
  readonly asOf: Day;
  /** In any order. */
  readonly events: readonly ClaimEvent[];
  readonly allocation: Allocation;
}

/** Days of one rate and one base, both ends included. */
export interface Segment {
  readonly from: Day;
  readonly to: Day;
  readonly days: number;
  readonly baseCents: Cents;
  readonly interestCents: Cents;
  readonly rate: RateInForce;
}

/** Interest and flat sum of one late invoice, with everything needed to redo them by hand. */
export interface Penalty {
  /** Days of interest: the sum of the segments' days. */
  readonly days: number;
  readonly segments: readonly Segment[];
  /** All interest accrued, paid or not. */
  readonly interestCents: Cents;
  readonly indemnityCents: Cents;
  /** Interest plus indemnity: everything the delay costs, without the principal. */
  readonly totalCents: Cents;
  readonly outstandingPrincipalCents: Cents;
  readonly outstandingInterestCents: Cents;
  /** Paid or credited beyond what was due. */
  readonly creditBalanceCents: Cents;
  /** First day of interest; null when none can run yet (no formal notice). */
  readonly firstDay: Day | null;
  /** What bears interest after the events. */
  readonly baseCents: Cents;
  readonly articles: readonly ArticleKey[];
  /** Rate rows used, floor rows included, in order. */
  readonly rates: readonly RatePeriod[];
  readonly notes: readonly Note[];
}
