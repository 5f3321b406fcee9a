import type { Day } from '#kernel/day.js';
import { type EarlierLetter, LETTER_KINDS, type LetterKind } from './facts.js';

/** Days after the due date from which each letter is due, if the one before has had its time (method 5.2). */
const LADDER_DAYS: Readonly<Record<LetterKind, number>> = {
  reminder1: 5,
  reminder2: 12,
  reminder3: 20,
  formalNotice: 30,
};

export interface LadderFacts {
  readonly asOf: Day;
  /** Due date of the oldest invoice still owed, if any is. */
  readonly oldestDue?: Day;
  /** Letters already issued for what is still owed. */
  readonly issued: readonly EarlierLetter[];
  /** Whether the debt is disputed: letters rest until it is settled. */
  readonly disputed?: boolean;
}

type LadderReason = 'nothingOverdue' | 'disputed' | 'grace' | 'due' | 'waiting' | 'chooseRoute';

/** What the ladder proposes: a letter now, the day of the next one, or the end of the letters; and why. */
export interface NextReminder {
  readonly kind: LetterKind | null;
  /** First day on which `kind`, or the letter that is waited for, is due. */
  readonly from: Day | null;
  readonly reason: LadderReason;
  readonly values: { readonly daysOverdue: number; readonly waitedFor: LetterKind | null };
}

/** Days that a letter is given before the next: what lies between their rungs. */
function patience(kind: LetterKind): number {
  const rung = LETTER_KINDS.indexOf(kind);
  const before = LETTER_KINDS[rung - 1];
  return before ? LADDER_DAYS[kind] - LADDER_DAYS[before] : 0;
}

/**
 * The next letter of a debt: the rung after the last one issued, never two at once, each given its time.
 * A debt that is old and was never reminded of still starts with the first letter: good faith comes first.
 */
export function nextReminder({ asOf, oldestDue, issued, disputed }: LadderFacts): NextReminder {
  const none = (reason: LadderReason, daysOverdue: number): NextReminder => ({
    kind: null,
    from: null,
    reason,
    values: { daysOverdue, waitedFor: null },
  });
  if (oldestDue === undefined || oldestDue >= asOf) return none('nothingOverdue', 0);
  const daysOverdue = asOf - oldestDue;
  if (disputed) return none('disputed', daysOverdue);
  const rung = Math.max(-1, ...issued.map(({ kind }) => LETTER_KINDS.indexOf(kind)));
  const kind = LETTER_KINDS[rung + 1];
  if (!kind) return none('chooseRoute', daysOverdue);
  const last = Math.max(...issued.map((letter) => letter.issued));
  const from = Math.max(oldestDue + LADDER_DAYS[kind], issued.length > 0 ? last + patience(kind) : 0);
  if (asOf >= from) return { kind, from, reason: 'due', values: { daysOverdue, waitedFor: null } };
  const reason = issued.length > 0 ? 'waiting' : 'grace';
  return { kind: null, from, reason, values: { daysOverdue, waitedFor: kind } };
}
