import { CODE_MINUTES, checkCode, drawCode, forgetCode, keepCode } from '#agree/actions/code.js';
import { linkOf, throughLink } from '#agree/actions/link.js';
import { sayCode } from '#agree/rules/code-text.js';
import { maskEmail, type NetworkTrace } from '#agree/rules/evidence.js';
import { type Work, write } from '#journal/write.js';
import { done, type Refusal, type Result, refused } from '#kernel/refusal.js';
import { type Context, momentOf } from '#shell/context.js';
import type { ClientLinkRow } from '#shell/database/schema.js';
import { nudgeSender } from '#shell/mail/nudge.js';
import { sendUnwritten } from '#shell/mail/unwritten.js';
import type { Declaration, DeliveryDocument } from '../facts/delivery.js';
import type { Db } from '../store/commitments.js';
import { deliveryWords } from '../words.js';
import { type Answered, answerWithin, type Photo } from './delivery-answer.js';
import { type DeliveryDetail, deliveryDetail } from './delivery-read.js';

/** A delivery as its client's link opens it. */
export interface OpenedDelivery {
  readonly link: ClientLinkRow;
  readonly delivery: DeliveryDetail;
  readonly document: DeliveryDocument;
  readonly shown: string;
}

export type DeliveryOpening =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'closed'; readonly why: 'expired' | 'revoked'; readonly link: ClientLinkRow }
  | { readonly kind: 'open'; readonly opened: OpenedDelivery };

/** Opens the delivery of a token. Reads only. */
export async function openDeliveryLink(context: Context, db: Db, token: string): Promise<DeliveryOpening> {
  const found = await linkOf(context, db, token);
  if (found?.row.purpose !== 'delivery') return { kind: 'unknown' };
  const { row: link, standing } = found;
  const delivery = await deliveryDetail(db, context.organisationId, link.subject_id);
  if (!delivery?.document || delivery.shown === null) return { kind: 'unknown' };
  if (standing !== 'open') return { kind: 'closed', why: standing, link };
  return { kind: 'open', opened: { link, delivery, document: delivery.document, shown: delivery.shown } };
}

const CLOSED = { expired: { code: 'link.expired' }, revoked: { code: 'link.closed' } } as const;

function recordRefused(work: Work, { delivery }: OpenedDelivery, event: string, refusals: readonly Refusal[]): void {
  const { clientId, number, state } = delivery;
  const reasons = refusals.map(({ code }) => code);
  work.record({ chain: clientId, kind: 'delivery.attemptRefused', payload: { number, event, state, reasons } });
}

/** Acts through a link in one transaction, in the link's own name. */
async function actThrough<T>(
  context: Context,
  token: string,
  act: (work: Work, opened: OpenedDelivery, named: Context) => Promise<Result<T>>,
): Promise<Result<T>> {
  const found = await linkOf(context, context.store.read, token);
  if (!found) return refused({ code: 'link.unknown' });
  const named = throughLink(context, found.row.id);
  return write(named, async (work): Promise<Result<T>> => {
    const opening = await openDeliveryLink(named, work.db, token);
    if (opening.kind === 'unknown') return refused({ code: 'link.unknown' });
    if (opening.kind === 'closed') return refused(CLOSED[opening.why]);
    return act(work, opening.opened, named);
  });
}

/**
 * Sends the client a one-time code for his answer: in his mailbox, and hashed in one row that goes with it.
 * @returns refusals `delivery.answered`, `delivery.otherDocument`, `code.notSent`, `code.tooMany`, `code.noEmail`, those of the link
 */
export async function askDeliveryCode(
  context: Context,
  token: string,
  shown: string,
): Promise<Result<{ readonly sentTo: string }>> {
  const fresh = await drawCode();
  const kept = await actThrough(context, token, async (work, opened, named) => {
    const { delivery, link, document } = opened;
    const { number } = delivery;
    const refusals: Refusal[] =
      delivery.answer !== null
        ? [{ code: 'delivery.answered', values: { number } }]
        : shown === opened.shown
          ? []
          : [{ code: 'delivery.otherDocument' }];
    if (refusals.length > 0) {
      recordRefused(work, opened, 'askCode', refusals);
      return refused(...refusals);
    }
    const code = await keepCode(named, work, link, fresh, { number, sentTo: maskEmail(link.email ?? '') });
    if (!code.ok) return code;
    const { id, clientId } = delivery;
    const seller = document.seller.name;
    return done({
      linkId: link.id,
      email: link.email ?? '',
      id,
      clientId,
      number,
      seller,
      language: document.content.language,
    });
  });
  if (!kept.ok) return kept;
  const { linkId, email, id, clientId, number, seller, language } = kept.value;
  const { mail } = deliveryWords(language);
  const secret = sayCode(fresh.code);
  const sent = await sendUnwritten(throughLink(context, linkId), {
    chain: clientId,
    clientId,
    subjectId: id,
    recipient: email,
    subject: mail.code(number),
    text: mail.codeText({ code: secret, number, seller, minutes: CODE_MINUTES }),
    secret,
  });
  if (sent.ok) return done({ sentTo: maskEmail(email) });
  await forgetCode(context, linkId, momentOf(context.clock));
  return refused({ code: 'code.notSent' });
}

/**
 * Answers a delivery through its client's link: once, whatever the number of requests, bound to the document that was shown, and confirmed by the code.
 * @returns refusals `delivery.*` of its life, `delivery.otherDocument`, `delivery.notPicture`, `delivery.noGlyph`, `code.*`, those of the link; each attempt is journaled
 */
export async function answerThroughLink(
  context: Context,
  token: string,
  declaration: Declaration,
  photos: readonly (Photo | undefined)[],
  network: NetworkTrace,
): Promise<Result<Answered>> {
  const result = await actThrough(context, token, async (work, opened, named): Promise<Result<Answered>> => {
    const { delivery, link } = opened;
    const { answer } = delivery;
    // The same answer again is the same answer; another one is refused below, as it came too late.
    if (answer !== null && answer.link_id === link.id && answer.outcome === declaration.outcome)
      return done({ id: answer.id, evidenceSha256: answer.evidence_sha256, outcome: delivery.state });
    const ask = { delivery, declaration, photos, network, channel: 'link', link } as const;
    return answerWithin(named, work, ask, () => checkCode(named, work, link.id, declaration.code));
  });
  if (result.ok) nudgeSender(context);
  return result;
}
