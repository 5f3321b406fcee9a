import { evidenceHash } from '#agree/actions/accept-evidence.js';
import { EVIDENCE_FORMAT, type Evidence } from '#agree/rules/evidence.js';
import { write } from '#journal/write.js';
import { canonical } from '#kernel/canonical.js';
import { formatDay, parseDay } from '#kernel/day.js';
import { done, type Result, refused } from '#kernel/refusal.js';
import { civilDay } from '#shell/clock.js';
import type { Context } from '#shell/context.js';
import { nudgeSender } from '#shell/mail/nudge.js';
import { sayMoment } from '#shell/web/parts/figures.js';
import { sayDocumentDay } from '../rules/delivery-paper.js';
import { type Answered, printReceipt } from './delivery-answer.js';
import { attemptDelivery } from './delivery-attempt.js';
import { keepAnswer } from './delivery-keep.js';
import { type DeliveryDetail, deliveryDetail } from './delivery-read.js';

function evidenceOf(delivery: DeliveryDetail, at: string, since: string, lastDay: string): Evidence {
  const { document, number, pdfSha256, shown } = delivery;
  const tacit = document?.tacit;
  return {
    format: EVIDENCE_FORMAT,
    purpose: 'delivery',
    outcome: 'accepted',
    channel: 'tacit',
    number,
    version: null,
    pdfSha256: pdfSha256 ?? '',
    shownSha256: shown ?? '',
    terms: null,
    option: null,
    amount: null,
    currency: null,
    warnings: [],
    signer: null,
    capacity: null,
    signature: null,
    signedAt: at,
    code: null,
    scanSha256: null,
    network: null,
    disclosed: false,
    particulars: {
      termsNumber: tacit?.termsNumber ?? null,
      termsSha256: tacit?.termsSha256 ?? null,
      clause: tacit?.text ?? null,
      days: tacit?.days ?? null,
      messageLeftAt: delivery.messageLeftAt,
      lastDay,
      since,
    },
  };
}

/**
 * Records, by a person's act, that silence has accepted a delivery under the terms that the client accepted; the clause and the days are quoted.
 * @returns refusals `delivery.unknown`, `delivery.noTacit`, `delivery.tooEarly`, `delivery.answered`, `delivery.notSent`
 */
export async function recordTacit(context: Context, id: string): Promise<Result<Answered>> {
  const result = await write(context, async (work): Promise<Result<Answered>> => {
    const delivery = await deliveryDetail(work.db, context.organisationId, id);
    if (!delivery) return refused({ code: 'delivery.unknown' });
    const attempted = attemptDelivery(context, work, delivery, 'tacit');
    if (!attempted.ok) return attempted;
    const { document, tacitSince: since } = delivery;
    if (!document?.tacit || since === null) return refused({ code: 'delivery.noTacit' });
    const lastDay = formatDay((parseDay(since) ?? 0) - 1);
    const evidence = evidenceOf(delivery, work.at, since, lastDay);
    const { language } = document.content;
    const say = (text: string): string => sayDocumentDay(text, language);
    const sentOn = say(formatDay(civilDay(Date.parse(delivery.messageLeftAt ?? work.at))));
    const receipt = await printReceipt(context, document, evidence, {
      on: context.clock.today(),
      signedAt: sayMoment(work.at, language),
      codeVerifiedAt: null,
      evidenceSha256: evidenceHash(evidence),
      declaration: null,
      photos: [],
      silence: { sent: sentOn, lastDay: say(lastDay), since: say(since) },
    });
    if (!receipt.ok) return receipt;
    const acceptanceId = await keepAnswer(context, work, {
      delivery,
      document,
      evidence,
      evidenceJson: canonical(evidence),
      evidenceSha256: evidenceHash(evidence),
      declaration: null,
      photos: [],
      receipt: receipt.value,
      link: null,
      silence: { tacitOn: since, lastDay, clause: document.tacit.text },
    });
    return done({ id: acceptanceId, evidenceSha256: evidenceHash(evidence), outcome: 'accepted' });
  });
  if (result.ok) nudgeSender(context);
  return result;
}
