import { type Work, write } from '#journal/write.js';
import { formatDay } from '#kernel/day.js';
import { done, type Result, refused } from '#kernel/refusal.js';
import { follow } from '#kernel/transition.js';
import type { Context } from '#shell/context.js';
import type { ReservationRow } from '#shell/database/schema.js';
import type { ReservationAnswer } from '../facts/delivery.js';
import { RESERVATION_LIFE } from '../rules/delivery.js';
import { commitmentOfReservation, deliveryRow, reservationRow } from '../store/deliveries.js';
import { insertFile, type KeptFile, keepFile, type SentFile } from './files.js';

/** The promise that the reservation is follows it: kept with the proof once it is lifted, due on the new day. */
async function followPromise(
  context: Context,
  work: Work,
  row: ReservationRow,
  { state, answer, deadline }: ReservationAnswer,
  file: KeptFile | undefined,
): Promise<void> {
  const promise = await commitmentOfReservation(work.db, context.organisationId, row.id);
  if (promise?.state !== 'open') return;
  const change =
    state === 'lifted'
      ? {
          state: 'done' as const,
          settled_text: answer,
          settled_file_id: file?.id ?? null,
          settled_on: formatDay(context.clock.today()),
        }
      : deadline === null
        ? {}
        : { due_on: deadline };
  if (Object.keys(change).length > 0)
    await work.update(row.client_id, 'commitment', promise.id, { ...change, updated_at: work.at });
}

/**
 * Answers one reservation: lifted with its proof, answered with words, or given a new deadline.
 * @returns refusals `delivery.unknownReservation`, `delivery.lifted`, `delivery.noProof`, `delivery.noAnswer`, `commitment.notAttachable`
 */
export async function answerReservation(
  context: Context,
  id: string,
  given: ReservationAnswer,
  file?: SentFile,
): Promise<Result<ReservationRow>> {
  const kept = file && keepFile(context, file, 'any', 'file');
  if (kept && !kept.ok) return kept;
  return write(context, async (work): Promise<Result<ReservationRow>> => {
    const row = await reservationRow(work.db, context.organisationId, id);
    const delivery = row && (await deliveryRow(work.db, context.organisationId, row.delivery_id));
    if (!row || !delivery) return refused({ code: 'delivery.unknownReservation' });
    const { answer, deadline, state } = given;
    const followed = follow(RESERVATION_LIFE, row.state, state === 'lifted' ? 'lift' : 'answer', {
      answer,
      deadline,
      hasFile: kept !== undefined,
    });
    const about = { number: delivery.number, position: row.position, text: row.text };
    if (!followed.ok) {
      const reasons = followed.refusals.map(({ code }) => code);
      const payload = { ...about, event: state, reasons };
      work.record({ chain: row.client_id, kind: 'delivery.attemptRefused', payload });
      return followed;
    }
    const proof = kept === undefined ? {} : { file: kept.value.sha256 };
    const payload = { ...about, state, answer, deadline, ...proof };
    work.record({ chain: row.client_id, kind: 'reservation.answered', payload });
    if (kept) await insertFile(context, work, row.client_id, kept.value);
    const change = {
      state: followed.value,
      answer: answer ?? row.answer,
      answered_at: work.at,
      deadline: deadline ?? row.deadline,
    };
    await work.update(row.client_id, 'reservation', id, change);
    await followPromise(context, work, row, given, kept?.value);
    return done({ ...row, ...change });
  });
}

/** One reservation of this organisation, with the number of its delivery. */
export async function readReservation(context: Context, id: string) {
  const row = await reservationRow(context.store.read, context.organisationId, id);
  const delivery = row && (await deliveryRow(context.store.read, context.organisationId, row.delivery_id));
  return row && delivery && { reservation: row, number: delivery.number };
}
