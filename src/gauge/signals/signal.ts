import type { Day } from '#kernel/day.js';
import type { Portfolio } from '../facts/portfolio.js';
import type { Habits } from '../rules/habits.js';

/** Grey says "not enough records yet"; the others are ordered by what they ask of the reader. */
export type Light = 'grey' | 'ok' | 'watch' | 'problem';

/** The seven signs; those that have a file here are in `SIGNALS`. */
export type SignalId = 'S1' | 'S2' | 'S3' | 'S4' | 'S5' | 'S6' | 'S7';

/** Records of one client, and of the user's other clients to compare with. */
export interface Records {
  readonly portfolio: Portfolio;
  /** Index into the portfolio's `clientIds`. */
  readonly client: number;
  readonly habits: Habits;
}

/** What the user set, and the day on which the question is asked. */
export interface Terms {
  readonly today: Day;
  /** Share above which a rate is a problem, 0 to 1; null for the signal's own. */
  readonly threshold: number | null;
  /** Records that the user excluded from lights, by id. */
  readonly excluded: ReadonlySet<string>;
  /** The light is muted up to and including this day. */
  readonly mutedUntil: Day | null;
}

/** What one signal finds in the records of one client. */
export interface Finding<Reason = unknown, Change = unknown> {
  readonly signal: SignalId;
  readonly light: Light;
  readonly mutedUntil: Day | null;
  /** Values of the one-line reason; the words are in `words.fr.ts` and `words.en.ts`. */
  readonly reason: Reason;
  /** Records that it rests on, by id. */
  readonly facts: readonly string[];
  /** What would turn the light, computed and not guessed; null when nothing within reach would. */
  readonly change: Change | null;
}

/** One sign of a one-sided relation: a pure judgement of records. */
export type Signal<Reason = unknown, Change = unknown> = (records: Records, terms: Terms) => Finding<Reason, Change>;
