import { type MadeLink, makeLink } from '#agree/actions/link.js';
import { printQuote as printPaper } from '#agree/actions/quote-document.js';
import { type Work, write } from '#journal/write.js';
import { formatDay } from '#kernel/day.js';
import { done, type Result, refused } from '#kernel/refusal.js';
import { buyerOf, sellerOf } from '#meet/actions/parties.js';
import { unprintable } from '#paper/printable.js';
import type { Context } from '#shell/context.js';
import { mailReadiness } from '#shell/mail/account.js';
import { LINK_MARK } from '#shell/mail/facts.js';
import { nudgeSender } from '#shell/mail/nudge.js';
import { queueMail } from '#shell/mail/queue.js';
import type { DeliveryDocument } from '../facts/delivery.js';
import { lastDayToSpeak } from '../rules/delivery.js';
import { deliveryPaper, sayDocumentDay } from '../rules/delivery-paper.js';
import { emailOfClient } from '../store/deliveries.js';
import { deliveryWords } from '../words.js';
import { attemptDelivery } from './delivery-attempt.js';
import { acceptedQuote, type DeliveryDetail, deliveryDetail, tacitClauseOf } from './delivery-read.js';

const PDF = 'application/pdf';
const DAY_MS = 86_400_000;
/** A link opens its delivery for so long: the answer may come late, and the receipt is fetched afterwards. */
const LINK_DAYS = 180;

/** The logo of a seller, from the archive. */
export const logoOf = (context: Context, { seller }: DeliveryDocument): Uint8Array | undefined =>
  seller.logo === null ? undefined : context.files.get(seller.logo);

async function documentOf(context: Context, work: Work, delivery: DeliveryDetail): Promise<DeliveryDocument> {
  const own = context.organisationId;
  const buyer = await buyerOf(work.db, own, delivery.clientId);
  if (!buyer) throw new Error(`delivery ${delivery.id} has no client`);
  const quote = delivery.quoteId === null ? undefined : await acceptedQuote(work.db, own, delivery.quoteId);
  const today = formatDay(context.clock.today());
  return {
    number: delivery.number,
    issuedOn: today,
    deliveredOn: delivery.deliveredOn ?? today,
    seller: await sellerOf(work.db, own),
    buyer,
    quote: quote
      ? { number: quote.document.number, version: quote.document.version, issuedOn: quote.document.issuedOn }
      : null,
    content: delivery.content,
    tacit: quote ? await tacitClauseOf(work.db, own, quote.document) : null,
  };
}

/** Freezes a delivery with its PDF; one that is frozen already is put forward again as it is. */
async function present(context: Context, work: Work, delivery: DeliveryDetail): Promise<Result<DeliveryDocument>> {
  const attempted = attemptDelivery(context, work, delivery, 'present');
  if (!attempted.ok) return attempted;
  if (delivery.document) return done(delivery.document);
  const document = await documentOf(context, work, delivery);
  const paper = deliveryPaper(document, logoOf(context, document));
  const [missing] = unprintable(paper);
  if (missing) return refused({ code: 'delivery.noGlyph', field: 'deliverables', values: missing.values ?? {} });
  const bytes = await printPaper(paper);
  const [fileId, sha256] = [context.newId(), context.files.put(bytes)];
  const { id, clientId, number } = delivery;
  const sealed = JSON.stringify(document);
  const tacitOn = document.tacit && formatDay(lastDayToSpeak(context.clock.today(), document.tacit));
  work.record({
    chain: clientId,
    kind: 'delivery.sent',
    payload: {
      number,
      title: document.content.title,
      deliveredOn: document.deliveredOn,
      deliverables: document.content.deliverables.map(({ text }) => text),
      quote: document.quote?.number ?? null,
      tacitOn,
      pdfSha256: sha256,
    },
  });
  const base = { organisation_id: context.organisationId, client_id: clientId, created_at: work.at };
  await work.insert(clientId, 'archived_file', [
    { ...base, id: fileId, sha256, bytes: bytes.length, media_type: PDF, name: `${number}.pdf` },
  ]);
  const change = { state: 'sent', sealed, tacit_on: tacitOn, file_id: fileId, sent_at: work.at } as const;
  await work.update(clientId, 'delivery', id, { ...change, updated_at: work.at });
  return done(document);
}

export interface DeliverySendAsk {
  /** The client's own when absent. */
  readonly email?: string | undefined;
  /** Where this site is found by the client: `https://entente.example.fr`. */
  readonly origin: string;
  /** By mail, or as a link that the business hands over by itself. */
  readonly by?: 'mail' | 'hand' | undefined;
}

/** A delivery that was put forward. */
export interface DeliverySent {
  readonly id: string;
  readonly number: string;
  readonly email: string;
  readonly mailId: string | null;
  /** The client's address, told this once; null when a repeated request is answered again. */
  readonly link: string | null;
}

async function mailDelivery(
  context: Context,
  work: Work,
  delivery: DeliveryDetail,
  document: DeliveryDocument,
  to: { readonly email: string; readonly link: string },
): Promise<string> {
  const { content, seller, buyer, number, deliveredOn, tacit } = document;
  const { mail } = deliveryWords(content.language);
  const say = (text: string | null): string => sayDocumentDay(text, content.language);
  const lastDay = tacit === null ? null : formatDay(lastDayToSpeak(context.clock.today(), tacit));
  const text = mail.text({
    contact: buyer.contactName ?? '',
    title: content.title,
    day: say(deliveredOn),
    seller: seller.name,
    link: LINK_MARK,
    lastDay: say(lastDay),
  });
  const pdf = (await deliveryDetail(work.db, context.organisationId, delivery.id))?.pdfSha256 ?? '';
  return queueMail(context, work, {
    chain: delivery.clientId,
    clientId: delivery.clientId,
    kind: 'delivery',
    subjectId: delivery.id,
    recipient: to.email,
    subject: mail.subject(number, content.title, seller.name),
    text,
    attachments: [{ name: `${number}.pdf`, sha256: pdf, mediaType: PDF }],
    link: to.link,
  });
}

/**
 * Puts a delivery forward to its client: frozen with its PDF, a link made, a courteous mail queued, in one transaction.
 * @returns refusals `delivery.unknown`, `delivery.noEmail`, `delivery.mailNotReady`, `delivery.noGlyph`, those of its life
 */
export async function sendDelivery(context: Context, id: string, ask: DeliverySendAsk): Promise<Result<DeliverySent>> {
  const own = context.organisationId;
  const byMail = (ask.by ?? 'mail') === 'mail';
  const readiness = await mailReadiness(context);
  if (byMail && readiness !== 'ready' && readiness !== 'sample') return refused({ code: 'delivery.mailNotReady' });
  let made: MadeLink | undefined;
  const result = await write(context, async (work): Promise<Result<Omit<DeliverySent, 'link'>>> => {
    const delivery = await deliveryDetail(work.db, own, id);
    if (!delivery) return refused({ code: 'delivery.unknown' });
    const { clientId, number } = delivery;
    const email = ask.email || (await emailOfClient(work.db, own, clientId));
    if (!email) return refused({ code: 'delivery.noEmail', field: 'email' });
    const presented = await present(context, work, delivery);
    if (!presented.ok) return presented;
    const expiresAt = new Date(context.clock.now() + LINK_DAYS * DAY_MS).toISOString();
    made = await makeLink(context, work, { clientId, purpose: 'delivery', subjectId: id, email, expiresAt, number });
    const link = ask.origin + made.path;
    const mailId = byMail ? await mailDelivery(context, work, delivery, presented.value, { email, link }) : null;
    return done({ id, number, email, mailId });
  });
  if (!result.ok) return result;
  nudgeSender(context);
  return done({ ...result.value, link: made ? ask.origin + made.path : null });
}

/**
 * Freezes a delivery so that the client answers on site, on the seller's own device.
 * @returns refusals `delivery.unknown`, `delivery.noGlyph`, those of its life
 */
export function presentOnSite(context: Context, id: string): Promise<Result<{ readonly id: string }>> {
  return write(context, async (work): Promise<Result<{ readonly id: string }>> => {
    const delivery = await deliveryDetail(work.db, context.organisationId, id);
    if (!delivery) return refused({ code: 'delivery.unknown' });
    const presented = await present(context, work, delivery);
    return presented.ok ? done({ id }) : presented;
  });
}
