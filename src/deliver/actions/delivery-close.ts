import { write } from '#journal/write.js';
import { formatDay } from '#kernel/day.js';
import { done, type Result, refused } from '#kernel/refusal.js';
import { civilDay } from '#shell/clock.js';
import type { Context } from '#shell/context.js';
import type { Commitment, Settlement } from '../facts/commitment.js';
import { sayDocumentDay } from '../rules/delivery-paper.js';
import { commitmentRows } from '../store/commitments.js';
import { deliveryWords } from '../words.js';
import { listCommitments, settleWithin } from './commitments.js';
import { type DeliveryDetail, deliveryDetail } from './delivery-read.js';

/** A reservation has its own answer; what was noted by hand is of no quote. */
const isOfQuote = ({ party, source }: Pick<Commitment, 'party' | 'source'>): boolean =>
  party === 'ours' && source !== 'reservation';

/** The promises of ours that the quote made and that are still open, once its delivery is accepted without reservation. */
export async function promisesToClose(
  context: Context,
  { state, quoteId }: Pick<DeliveryDetail, 'state' | 'quoteId'>,
): Promise<readonly Commitment[]> {
  if (state !== 'accepted' || quoteId === null) return [];
  return (await listCommitments(context, { quoteId, openOnly: true })).filter(isOfQuote);
}

/** The acceptance is the proof: its number, its day and who signed it, in the language of what was signed. */
function proofOf({ number, answer, content: { language } }: DeliveryDetail): Settlement {
  const day = answer && formatDay(civilDay(Date.parse(answer.created_at)));
  const words = deliveryWords(language).close.proof(
    number,
    day === null ? '' : sayDocumentDay(day, language),
    answer?.signer_name ?? '',
  );
  return { state: 'done', words, on: day };
}

/**
 * Settles in one act the promises of ours that a delivery kept, with its acceptance as their proof.
 * @param chosen ids of the promises; absent, every open one of the quote
 * @returns refusals `delivery.unknown`, `delivery.notAccepted`, `delivery.nothingToClose`
 */
export function closeDelivered(
  context: Context,
  id: string,
  chosen?: readonly string[],
): Promise<Result<{ readonly id: string; readonly closed: number }>> {
  return write(context, async (work): Promise<Result<{ readonly id: string; readonly closed: number }>> => {
    const delivery = await deliveryDetail(work.db, context.organisationId, id);
    if (!delivery) return refused({ code: 'delivery.unknown' });
    const { state, quoteId, number } = delivery;
    if (state !== 'accepted') return refused({ code: 'delivery.notAccepted', values: { number } });
    const rows =
      quoteId === null ? [] : await commitmentRows(work.db, context.organisationId, { quoteId, openOnly: true });
    const kept = rows.filter((row) => isOfQuote(row) && (chosen === undefined || chosen.includes(row.id)));
    if (kept.length === 0) return refused({ code: 'delivery.nothingToClose' });
    const proof = proofOf(delivery);
    for (const row of kept) {
      const settled = await settleWithin(context, work, row, proof);
      if (!settled.ok) return settled;
    }
    return done({ id, closed: kept.length });
  });
}
