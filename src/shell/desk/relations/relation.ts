import type { Due } from '#bill/rules.js';
import type { ClientStanding } from '#gauge/cli.js';
import type { Relation as Gauged } from '#gauge/relations.js';
import type { Tick } from '#gauge/rules/ticks.js';
import type { Day } from '#kernel/day.js';
import type { Cents } from '#kernel/money.js';
import type { Language } from '#kernel/words.js';
import type { ClientKind } from '#meet/facts/identity.js';
import type { LightState } from '#shell/web/parts.js';

/** What is at stake with a client in one currency. */
export interface Stake {
  readonly currency: string;
  readonly openCents: Cents;
  readonly overdueCents: Cents;
  /** All interest and flat sums accrued: with what the books leave open, the total of the dossier. */
  readonly penaltiesCents: Cents;
  /** The part of what is overdue that is out of time at the most prudent count. */
  readonly barredCents: Cents;
}

/**
 * What due dates rest on beside the records: a term that nobody confirmed (`assumed`), one that the user stated
 * (`byTerm`), or nothing (null: the records state them).
 */
export type DueBasis = 'assumed' | 'byTerm' | null;

/** What several due dates rest on: the weakest of their grounds. */
export function dueBasis(dues: readonly Pick<Due, 'assumed' | 'stated'>[]): DueBasis {
  if (dues.some(({ assumed }) => assumed)) return 'assumed';
  return dues.some(({ stated }) => stated) ? 'byTerm' : null;
}

/** The one act that a relation calls for. */
export type NextStep =
  | {
      readonly kind: 'remind';
      readonly level: 'reminder1' | 'reminder2' | 'reminder3' | 'formalNotice';
      readonly since: Day;
    }
  | { readonly kind: 'finishDraft'; readonly letterId: string }
  | { readonly kind: 'wait'; readonly until: Day }
  | { readonly kind: 'afterNotice' }
  | { readonly kind: 'settleDispute' }
  /** All that is overdue is out of time: there is nothing to remind of before a look at the limitation. */
  | { readonly kind: 'barred' }
  | { readonly kind: 'nothing' };

/** One line of the table of relations. */
export interface Relation {
  readonly id: string;
  readonly name: string;
  readonly code: string | null;
  readonly kind: ClientKind;
  readonly light: LightState;
  readonly mutedUntil: Day | null;
  /** One line that explains the light. */
  readonly reason: (language: Language) => string;
  readonly ticks: readonly Tick[];
  readonly punctuality: number | null;
  /** The business's own currency first. */
  readonly stakes: readonly Stake[];
  /** Invoices and balances brought forward that are not paid in full. */
  readonly open: number;
  readonly overdue: number;
  /** Balances among the open ones whose invoices are from before the records. */
  readonly broughtForward: number;
  /** Something is unpaid more than thirty days after its due date. */
  readonly longOverdue: boolean;
  readonly medianDaysToPay: number | null;
  /** The median rests on issue dates supposed from due dates. */
  readonly medianAssumed: boolean;
  /** What the due dates behind the light rest on. */
  readonly basis: DueBasis;
  /** What the due dates of all that is overdue rest on, and so its penalties and the next letter. */
  readonly overdueBasis: DueBasis;
  readonly next: NextStep;
  /** The same as `entente clients --json` prints it. */
  readonly line: (language: Language) => ClientStanding;
  /** What it was made from. */
  readonly gauged: Gauged;
}
