import type { Day } from '#kernel/day.js';
import type { Cents } from '#kernel/money.js';
import type { ArticleKey } from './article.js';
import type { PlainNote } from './note.js';
import type { RateTable } from './rate.js';

/** Countries whose late-payment law is known here (ISO 3166). */
export const COUNTRIES = ['FR', 'DE', 'BE', 'LU', 'ES', 'IT', 'NL', 'GB', 'CH'] as const;
export type Country = (typeof COUNTRIES)[number];

/** Who owes: another business, a private person, or a public buyer. */
export const DEBTORS = ['business', 'consumer', 'public'] as const;
export type Debtor = (typeof DEBTORS)[number];

/**
 * What becomes of a rate agreed in the contract.
 * - `aboveFloor`: applies in each half-year in which it reaches the floor; ineffective otherwise.
 * - `agreed`: applies; zero excludes all interest, which is void, so the legal rate applies.
 * - `ifLower`: binds the creditor when lower; a higher one is not claimed.
 * - `ifHigher`: applies when higher; a lower one does not reduce what the law gives.
 * - `ignored`: the law fixes the rate.
 */
type ContractPolicy = 'aboveFloor' | 'agreed' | 'ifLower' | 'ifHigher' | 'ignored';

/** A flat sum due once for each invoice paid late. */
export interface Indemnity {
  readonly currency: string;
  /** Sum for a debt of so many cents, unpaid when interest begins. */
  readonly sum: (debt: Cents) => Cents;
  readonly article: ArticleKey;
  /** First due day to which the text applies. */
  readonly since?: Day;
}

/** The law of one country for one kind of debtor. */
export interface Regime {
  readonly country: Country;
  readonly debtor: Debtor;
  readonly rates: RateTable;
  /** Re-fixed with each row of the table, or kept as it was on the first day of the delay. */
  readonly fixing: 'eachPeriod' | 'atStart';
  /** Interest runs from the day after the due date, after the formal notice, or after the notice when there is one. */
  readonly start: 'dueDate' | 'formalNotice' | 'noticeIfGiven';
  readonly contract: ContractPolicy;
  readonly floor?: RateTable;
  /** Moves a due date that is not a working day. */
  readonly roll?: (due: Day) => Day;
  readonly indemnity: Indemnity | null;
  /** Interest of each full year of delay bears interest. */
  readonly compoundsYearly: boolean;
  readonly articles: readonly ArticleKey[];
  /** Article under which a part payment goes to interest first. */
  readonly allocation?: ArticleKey;
  /** Said with every result. */
  readonly caveats: readonly PlainNote[];
}

/** The flat sum of Directive 2011/7/EU, art. 6. */
export function fortyEuros(article: ArticleKey, since?: Day): Indemnity {
  return { currency: 'EUR', sum: () => 40_00, article, ...(since === undefined ? {} : { since }) };
}
