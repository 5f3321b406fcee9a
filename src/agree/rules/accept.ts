import { parseDay } from '#kernel/day.js';
import type { Refusal } from '#kernel/refusal.js';
import type { Transition } from '#kernel/transition.js';
import type { CommitmentRow, QuoteVersionRow } from '#shell/database/schema.js';
import type { QuoteDocument } from '../facts/quote.js';

/** What the guards of an answer look at. */
export interface AnswerStanding {
  /** SHA-256 of the document that the client's page showed, and of the one that stands. */
  readonly shown: string;
  readonly stands: string;
  readonly validUntil: string;
  /** `YYYY-MM-DD` where the program runs. */
  readonly today: string;
}

type VersionState = QuoteVersionRow['state'];
export type AnswerEvent = 'accept' | 'decline' | 'askChange';
type Guard = (standing: AnswerStanding) => Refusal | undefined;

const sameDocument: Guard = ({ shown, stands }) => (shown === stands ? undefined : { code: 'accept.otherVersion' });
const stillValid: Guard = ({ validUntil, today }) =>
  today <= validUntil ? undefined : { code: 'accept.expired', values: { day: validUntil } };
const always =
  (code: string): Guard =>
  () => ({ code });

const open = [sameDocument, stillValid];
const EVENTS: readonly AnswerEvent[] = ['accept', 'decline', 'askChange'];
const CLOSED = {
  draft: 'accept.notSent',
  superseded: 'accept.superseded',
  accepted: 'accept.alreadyAccepted',
  declined: 'accept.declined',
  withdrawn: 'accept.withdrawn',
} as const;

/**
 * A client's answers to a quote version: a sent one, still valid and the very one that was shown, is accepted or declined
 * once (C. civ. 1113, 1116, 1118); asking for a change leaves the offer as it is. Every other attempt has its refusal.
 */
export const ANSWER_LIFE: readonly Transition<VersionState, AnswerEvent, AnswerStanding>[] = [
  { from: 'sent', event: 'accept', to: 'accepted', guards: open },
  { from: 'sent', event: 'decline', to: 'declined', guards: [sameDocument] },
  { from: 'sent', event: 'askChange', to: 'sent', guards: [sameDocument] },
  ...Object.entries(CLOSED).flatMap(([from, code]) =>
    EVENTS.map((event) => ({
      from: from as VersionState,
      event,
      to: from as VersionState,
      guards: [always(code)],
    })),
  ),
];

/** A promise that an acceptance makes binding, before it has a row. */
export interface AcceptedCommitment {
  readonly party: CommitmentRow['party'];
  readonly text: string;
  readonly source: 'quote' | 'content' | 'duty';
  /** `YYYY-MM-DD`; null where the quote states none. */
  readonly due: string | null;
}

/**
 * Every promise of an accepted quote: each line of the work and of the option chosen, what it holds and hands over, and
 * the dated duties of both sides.
 * @param option key of the option that the client ticked; null where the quote has none
 */
export function acceptedCommitments(document: QuoteDocument, option: string | null): readonly AcceptedCommitment[] {
  const { content } = document;
  const chosen = content.options.find(({ key }) => key === option)?.lines ?? [];
  const due = content.endsOn !== undefined && parseDay(content.endsOn) !== undefined ? content.endsOn : null;
  const ours = (text: string, source: 'quote' | 'content'): AcceptedCommitment => ({ party: 'ours', text, source, due });
  const lines = [...content.lines, ...chosen].flatMap(({ title, content: held }) => [
    ours(title, 'quote'),
    ...[...held.included, ...held.deliverables].map((text) => ours(`${title} – ${text}`, 'content')),
  ]);
  const duties = content.duties.map(
    ({ party, text, due: on }): AcceptedCommitment => ({ party, text, source: 'duty', due: on }),
  );
  return [...lines, ...duties];
}
