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
  /** Interest and flat sums accrued and not paid. */
  readonly penaltiesCents: Cents;
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
  readonly open: number;
  readonly overdue: number;
  readonly medianDaysToPay: number | null;
  /** The median rests on issue dates supposed from due dates. */
  readonly medianAssumed: boolean;
  /** Whether the light rests on due dates that are only assumed. */
  readonly assumed: boolean;
  /** Whether what is overdue, and so its penalties and the next letter, is so by an assumed due date. */
  readonly overdueAssumed: boolean;
  readonly next: NextStep;
  /** The same as `entente clients --json` prints it. */
  readonly line: (language: Language) => ClientStanding;
  /** What it was made from. */
  readonly gauged: Gauged;
}
