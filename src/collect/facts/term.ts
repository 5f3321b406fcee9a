import type { Day } from '#kernel/day.js';
import type { ArticleKey } from '#law/article.js';
import type { Country, Debtor } from '#law/regime.js';

/** The two lawful counts of an end-of-month term (CEPC): the contract must say which. */
type EndOfMonthMethod = 'endOfMonthThenDays' | 'daysThenEndOfMonth';

/** A payment term agreed in the contract, counted from the invoice. */
export type AgreedTerm =
  | { readonly kind: 'net'; readonly days: number }
  | { readonly kind: 'endOfMonth'; readonly days: number; readonly method: EndOfMonthMethod };

/** An invoice whose term is to be judged. */
export interface TermCase {
  readonly country: Country;
  readonly debtor: Debtor;
  /** Issue of the invoice; taken as its receipt where the law counts from receipt. */
  readonly invoiceDay: Day;
  /** Receipt of the goods or end of the service. */
  readonly performanceDay: Day;
  readonly agreed: AgreedTerm | null;
}

/** Remarks on a term, said by the words. */
export type TermRemark =
  | 'defaultTerm'
  | 'noCeiling'
  | 'endOfMonthException'
  | 'publicReceipt'
  | 'sixtyUnlessExpress'
  | 'sixtyAtMost'
  | 'nlSmall';

/** The latest due date that the law admits, the one agreed, and whether it is admitted. */
export interface TermResult {
  /** null where the law sets no ceiling. */
  readonly latestLawfulDue: Day | null;
  /** null when nothing was agreed. */
  readonly agreedDue: Day | null;
  readonly lawful: boolean;
  readonly articles: readonly ArticleKey[];
  readonly remarks: readonly TermRemark[];
}
