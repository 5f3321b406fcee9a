import { type Day, parseDay } from '#kernel/day.js';
import type { Refusal } from '#kernel/refusal.js';
import type { Transition } from '#kernel/transition.js';
import type { Commitment, CommitmentState } from '../facts/commitment.js';

export type CommitmentEvent = 'keep' | 'release' | 'giveUp' | 'reopen';

/** What the guards of a promise look at. */
export interface SettlementStanding {
  readonly words: string | null;
  readonly hasFile: boolean;
  readonly on: Day;
  readonly today: Day;
}

type Guard = (standing: SettlementStanding) => Refusal | undefined;

const proven: Guard = ({ words, hasFile }) =>
  words !== null || hasFile ? undefined : { code: 'commitment.noProof', field: 'words' };
const inWriting: Guard = ({ words }) => (words !== null ? undefined : { code: 'commitment.noWords', field: 'words' });
const reasoned: Guard = ({ words }) => (words !== null ? undefined : { code: 'commitment.noReason', field: 'words' });
const happened: Guard = ({ on, today }) => (on <= today ? undefined : { code: 'commitment.future', field: 'on' });
const settled: Guard = () => ({ code: 'commitment.settled' });
const open: Guard = () => ({ code: 'commitment.open' });

/** The life of a promise: settled with what proves it, and reopened only by a counter-entry that says why. */
export const COMMITMENT_LIFE: readonly Transition<CommitmentState, CommitmentEvent, SettlementStanding>[] = [
  { from: 'open', event: 'keep', to: 'done', guards: [proven, happened] },
  { from: 'open', event: 'release', to: 'released', guards: [inWriting, happened] },
  { from: 'open', event: 'giveUp', to: 'impossible', guards: [reasoned, happened] },
  { from: 'open', event: 'reopen', to: 'open', guards: [open] },
  ...(['done', 'released', 'impossible'] as const).flatMap((from) => [
    { from, event: 'reopen' as const, to: 'open' as const, guards: [reasoned] },
    ...(['keep', 'release', 'giveUp'] as const).map((event) => ({ from, event, to: from, guards: [settled] })),
  ]),
];

/** The event that leads an open promise to a state. */
export const EVENT_TO = { done: 'keep', released: 'release', impossible: 'giveUp' } as const;

/** Whether a promise is still to be kept and its day is past. */
export function isOverdue(state: CommitmentState, dueOn: string | null, today: Day): boolean {
  const due = dueOn === null ? undefined : parseDay(dueOn);
  return state === 'open' && due !== undefined && due < today;
}

const rankOf = ({ state, dueOn }: Pick<Commitment, 'state' | 'dueOn'>): number =>
  state !== 'open' ? 2 : dueOn === null ? 1 : 0;

/** What is due first: open ones by day (overdue ones are the earliest), then those without a day, then settled ones, latest first. */
export function inOrderOfDue<T extends Pick<Commitment, 'id' | 'state' | 'dueOn' | 'settledOn'>>(
  commitments: readonly T[],
): readonly T[] {
  const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  return [...commitments].sort((a, b) => {
    const rank = rankOf(a) - rankOf(b);
    if (rank !== 0) return rank;
    if (a.state !== 'open') return compare(b.settledOn ?? '', a.settledOn ?? '') || compare(a.id, b.id);
    return compare(a.dueOn ?? '', b.dueOn ?? '') || compare(a.id, b.id);
  });
}
