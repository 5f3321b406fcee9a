import type { QuoteDocument } from '#agree/facts/quote.js';
import { type Day, formatDay, parseDay } from '#kernel/day.js';
import type { Refusal } from '#kernel/refusal.js';
import type { Transition } from '#kernel/transition.js';
import type { Declaration, Deliverable, DeliveryContent, DeliveryState, TacitClause } from '../facts/delivery.js';

export type DeliveryEvent = 'edit' | 'discard' | 'present' | 'accept' | 'reserve' | 'refuse' | 'tacit';

/** What the guards of a delivery look at. */
export interface DeliveryStanding {
  readonly number: string;
  readonly content: DeliveryContent;
  readonly deliveredOn: Day;
  readonly today: Day;
  /** First day on which silence has accepted; null where the accepted terms say nothing of it, or no message left. */
  readonly tacitSince: Day | null;
  readonly declaration: Declaration | null;
}

type Guard = (standing: DeliveryStanding) => Refusal | undefined;

const frozen: Guard = ({ number }) => ({ code: 'delivery.frozen', values: { number } });
const answered: Guard = ({ number }) => ({ code: 'delivery.answered', values: { number } });
const notSent: Guard = ({ number }) => ({ code: 'delivery.notSent', values: { number } });
const hasDeliverables: Guard = ({ content }) =>
  content.deliverables.length > 0 ? undefined : { code: 'delivery.noDeliverables', field: 'deliverables' };
const delivered: Guard = ({ deliveredOn, today }) =>
  deliveredOn <= today ? undefined : { code: 'delivery.future', field: 'deliveredOn' };
const allReceived: Guard = ({ content, declaration }) =>
  content.deliverables.every(({ key }) => declaration?.received.includes(key))
    ? undefined
    : { code: 'delivery.unticked', field: 'received' };
const hasReservations: Guard = ({ declaration }) =>
  (declaration?.reservations.length ?? 0) > 0
    ? undefined
    : { code: 'delivery.noReservations', field: 'reservations.0.text' };
const noReservations: Guard = ({ declaration }) =>
  (declaration?.reservations.length ?? 0) === 0
    ? undefined
    : { code: 'delivery.withoutReservations', field: 'outcome' };
const reasoned: Guard = ({ declaration }) =>
  declaration?.reason ? undefined : { code: 'delivery.noReason', field: 'reason' };
const clauseOfSilence: Guard = ({ tacitSince }) => (tacitSince === null ? { code: 'delivery.noTacit' } : undefined);
const silenceOver: Guard = ({ tacitSince, today }) =>
  tacitSince === null || tacitSince <= today
    ? undefined
    : { code: 'delivery.tooEarly', values: { day: formatDay(tacitSince) } };

const EVENTS = ['edit', 'discard', 'present', 'accept', 'reserve', 'refuse', 'tacit'] as const;

type Line = Transition<DeliveryState, DeliveryEvent, DeliveryStanding>;

/** The life of a delivery: written, put forward and frozen, then answered once. */
export const DELIVERY_LIFE: readonly Line[] = [
  { from: 'draft', event: 'edit', to: 'draft', guards: [] },
  { from: 'draft', event: 'discard', to: 'draft', guards: [] },
  { from: 'draft', event: 'present', to: 'sent', guards: [hasDeliverables, delivered] },
  ...(['accept', 'reserve', 'refuse', 'tacit'] as const).map(
    (event): Line => ({ from: 'draft', event, to: 'draft', guards: [notSent] }),
  ),
  { from: 'sent', event: 'edit', to: 'sent', guards: [frozen] },
  { from: 'sent', event: 'discard', to: 'sent', guards: [frozen] },
  { from: 'sent', event: 'present', to: 'sent', guards: [] },
  { from: 'sent', event: 'accept', to: 'accepted', guards: [allReceived, noReservations] },
  { from: 'sent', event: 'reserve', to: 'withReservations', guards: [hasReservations] },
  { from: 'sent', event: 'refuse', to: 'refused', guards: [reasoned] },
  { from: 'sent', event: 'tacit', to: 'accepted', guards: [clauseOfSilence, silenceOver] },
  ...(['accepted', 'withReservations', 'refused'] as const).flatMap((from) =>
    EVENTS.map((event): Line => ({ from, event, to: from, guards: [answered] })),
  ),
];

/** The event of a declaration. */
export const EVENT_OF = { accepted: 'accept', withReservations: 'reserve', refused: 'refuse' } as const;

/**
 * What an accepted quote hands over: the deliverables of its lines and of the option chosen; where a line names none, the line itself.
 * @param option key of the option that the client ticked
 */
export function deliverablesOf(
  { content }: Pick<QuoteDocument, 'content'>,
  option: string | null,
): readonly Deliverable[] {
  const chosen = content.options.find(({ key }) => key === option)?.lines ?? [];
  const texts = [...content.lines, ...chosen].flatMap(({ title, content: held }) =>
    held.deliverables.length > 0 ? held.deliverables : [title],
  );
  return [...new Set(texts)].map((text, index) => ({ key: `d${index + 1}`, text }));
}

/** Last day on which the client may speak before silence accepts: the terms' days after the message. */
export function lastDayToSpeak(messageOn: Day, { days }: Pick<TacitClause, 'days'>): Day {
  return messageOn + days;
}

/**
 * First day on which silence has accepted: the day after the last one to speak, which is never before the day that the message named, nor sooner than the terms give from when it really left.
 * @param statedLastDay the last day as the message names it
 * @param leftOn day on which the message left; null while none has: then silence accepts nothing
 */
export function tacitSince(tacit: TacitClause | null, statedLastDay: string | null, leftOn: Day | null): Day | null {
  const stated = statedLastDay === null ? undefined : parseDay(statedLastDay);
  if (tacit === null || stated === undefined || leftOn === null) return null;
  return Math.max(stated, lastDayToSpeak(leftOn, tacit)) + 1;
}

export type ReservationState = 'open' | 'lifted' | 'answered';
export type ReservationEvent = 'lift' | 'answer';

interface ReservationStanding {
  readonly answer: string | null;
  readonly hasFile: boolean;
  readonly deadline: string | null;
}

const proven = ({ answer, hasFile }: ReservationStanding): Refusal | undefined =>
  answer !== null || hasFile ? undefined : { code: 'delivery.noProof', field: 'answer' };
const says = ({ answer, deadline }: ReservationStanding): Refusal | undefined =>
  answer !== null || deadline !== null ? undefined : { code: 'delivery.noAnswer', field: 'answer' };
const lifted = (): Refusal => ({ code: 'delivery.lifted' });

/** The life of a reservation: answered with words or a day as often as needed, lifted with its proof. */
export const RESERVATION_LIFE: readonly Transition<ReservationState, ReservationEvent, ReservationStanding>[] = [
  ...(['open', 'answered'] as const).flatMap(
    (from): Transition<ReservationState, ReservationEvent, ReservationStanding>[] => [
      { from, event: 'lift', to: 'lifted', guards: [proven] },
      { from, event: 'answer', to: 'answered', guards: [says] },
    ],
  ),
  { from: 'lifted', event: 'lift', to: 'lifted', guards: [lifted] },
  { from: 'lifted', event: 'answer', to: 'lifted', guards: [lifted] },
];
