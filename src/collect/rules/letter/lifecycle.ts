import type { Refusal } from '#kernel/refusal.js';
import type { Transition } from '#kernel/transition.js';
import type { Finding } from '../lint/lint.js';

export type LetterState = 'draft' | 'issued' | 'discarded';
export type LetterEvent = 'edit' | 'refresh' | 'discard' | 'issue';

/** What the guards of a letter look at. */
export interface LetterStanding {
  readonly number: string | null;
  /** Whether its day is today. */
  readonly ofToday: boolean;
  /** Whether its sums, or its facts, are those that the records give now. */
  readonly agreesWithRecords: boolean;
  /** What is said when they are not. */
  readonly moved: 'letter.ledgerMoved' | 'letter.factsMoved';
  readonly findings: readonly Finding[];
  /** What the fonts cannot print. */
  readonly unprintable: readonly Refusal[];
}

type Guard = (standing: LetterStanding) => Refusal | undefined;

const closed: Guard = ({ number }) => ({ code: 'letter.alreadyIssued', values: { number: number ?? '' } });
const datedToday: Guard = ({ ofToday }) => (ofToday ? undefined : { code: 'letter.outdated' });
const trueToRecords: Guard = ({ agreesWithRecords, moved }) => (agreesWithRecords ? undefined : { code: moved });
const printable: Guard = ({ unprintable }) => unprintable[0];
const wellRead: Guard = ({ findings }) => {
  const blocking = findings.filter(({ severity }) => severity === 'block');
  return blocking.length > 0 ? { code: 'letter.toMend', values: { count: blocking.length } } : undefined;
};

/** The life of a letter: free while a draft; once issued it is never changed, corrected only by another letter. */
export const LETTER_LIFE: readonly Transition<LetterState, LetterEvent, LetterStanding>[] = [
  { from: 'draft', event: 'edit', to: 'draft', guards: [] },
  { from: 'draft', event: 'refresh', to: 'draft', guards: [] },
  { from: 'draft', event: 'discard', to: 'discarded', guards: [] },
  { from: 'draft', event: 'issue', to: 'issued', guards: [datedToday, trueToRecords, wellRead, printable] },
  { from: 'issued', event: 'edit', to: 'issued', guards: [closed] },
  { from: 'issued', event: 'refresh', to: 'issued', guards: [closed] },
  { from: 'issued', event: 'discard', to: 'issued', guards: [closed] },
  { from: 'issued', event: 'issue', to: 'issued', guards: [closed] },
];
