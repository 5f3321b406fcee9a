import { z } from 'zod';
import type { DeliveryDetail, DeliverySummary } from '../actions/delivery-read.js';
import { DELIVERY_STATES } from '../facts/delivery.js';

const textOrNull = z.string().nullable();

/** A delivery in a list, as a program receives it. */
export const deliverySummaryAnswer = z.object({
  id: z.string(),
  number: z.string(),
  clientId: z.string(),
  clientName: z.string(),
  quoteId: textOrNull,
  quoteNumber: textOrNull,
  title: z.string(),
  state: z.enum(DELIVERY_STATES),
  deliveredOn: textOrNull,
  sentAt: textOrNull,
});

export const reservationAnswerJson = z.object({
  id: z.string(),
  position: z.int(),
  text: z.string(),
  deadline: textOrNull,
  state: z.enum(['open', 'lifted', 'answered']),
  answer: textOrNull,
  hasPhoto: z.boolean(),
});

/** A delivery as a program receives it. */
export const deliveryAnswerJson = z.object({
  ...deliverySummaryAnswer.shape,
  deliverables: z.array(z.object({ key: z.string(), text: z.string() })),
  note: textOrNull,
  shown: textOrNull,
  pdfSha256: textOrNull,
  tacitSince: textOrNull,
  answer: z
    .object({
      outcome: z.string(),
      channel: z.string(),
      signer: textOrNull,
      capacity: textOrNull,
      satisfaction: z.int().nullable(),
      ownWords: textOrNull,
      mayQuote: z.boolean().nullable(),
      reason: textOrNull,
      at: z.string(),
      evidenceSha256: z.string(),
    })
    .nullable(),
  reservations: z.array(reservationAnswerJson),
});

export const reservationJson = (
  row: DeliveryDetail['reservations'][number],
): z.input<typeof reservationAnswerJson> => ({
  id: row.id,
  position: row.position,
  text: row.text,
  deadline: row.deadline,
  state: row.state,
  answer: row.answer,
  hasPhoto: row.photo_file_id !== null,
});

export const summaryJson = (one: DeliverySummary): z.input<typeof deliverySummaryAnswer> => ({
  id: one.id,
  number: one.number,
  clientId: one.clientId,
  clientName: one.clientName,
  quoteId: one.quoteId,
  quoteNumber: one.quoteNumber,
  title: one.title,
  state: one.state,
  deliveredOn: one.deliveredOn,
  sentAt: one.sentAt,
});

/** A delivery with its answer, as plain values. */
export function deliveryJson(delivery: DeliveryDetail): z.input<typeof deliveryAnswerJson> {
  const { answer } = delivery;
  return {
    ...summaryJson(delivery),
    deliverables: [...delivery.content.deliverables],
    note: delivery.content.note,
    shown: delivery.shown,
    pdfSha256: delivery.pdfSha256,
    tacitSince: delivery.tacitSince,
    answer: answer && {
      outcome: answer.outcome,
      channel: answer.channel,
      signer: answer.signer_name,
      capacity: answer.capacity,
      satisfaction: answer.satisfaction,
      ownWords: answer.own_words,
      mayQuote: answer.may_quote === null ? null : answer.may_quote === 1,
      reason: answer.reason,
      at: answer.created_at,
      evidenceSha256: answer.evidence_sha256,
    },
    reservations: delivery.reservations.map(reservationJson),
  };
}
