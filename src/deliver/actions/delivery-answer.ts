import { evidenceHash } from '#agree/actions/accept-evidence.js';
import { printQuote as printPaper } from '#agree/actions/quote-document.js';
import { EVIDENCE_FORMAT, type Evidence, maskEmail, type NetworkTrace } from '#agree/rules/evidence.js';
import { type Work, write } from '#journal/write.js';
import { canonical } from '#kernel/canonical.js';
import { done, type Refusal, type Result, refused } from '#kernel/refusal.js';
import { missingCharacters } from '#paper/pdf/fonts.js';
import { unprintable } from '#paper/printable.js';
import type { Context } from '#shell/context.js';
import type { ClientLinkRow } from '#shell/database/schema.js';
import { sha256Of } from '#shell/files.js';
import { nudgeSender } from '#shell/mail/nudge.js';
import { sayMoment } from '#shell/web/parts/figures.js';
import type { Declaration, DeliveryDocument, DeliveryState, Outcome } from '../facts/delivery.js';
import { attachmentName, fileFormOf } from '../rules/attachment.js';
import { EVENT_OF } from '../rules/delivery.js';
import { type DeliveryReceipt, deliveryReceiptPaper } from '../rules/delivery-paper.js';
import { attemptDelivery } from './delivery-attempt.js';
import { keepAnswer } from './delivery-keep.js';
import { type DeliveryDetail, deliveryDetail } from './delivery-read.js';
import { logoOf } from './delivery-send.js';
import type { KeptFile, SentFile } from './files.js';

/** A photo that comes with a reservation, at the same place in the list. */
export type Photo = SentFile;

/** An answer as its maker receives it. */
export interface Answered {
  readonly id: string;
  readonly evidenceSha256: string;
  readonly outcome: DeliveryState;
}

export interface AnswerAsk {
  readonly delivery: DeliveryDetail;
  readonly declaration: Declaration;
  readonly photos: readonly (Photo | undefined)[];
  readonly network: NetworkTrace | null;
  readonly channel: 'link' | 'onSite';
  readonly link: ClientLinkRow | null;
}

type CodeCheck = () => Promise<Result<{ readonly verifiedAt: string }>>;

/** Words of the client that the fonts cannot print, and photos that are none: told before a code is spent. */
function mendable({ declaration, photos }: AnswerAsk): readonly Refusal[] {
  const { name, capacity, reason, ownWords, reservations } = declaration;
  const texts = [name, capacity, reason, ownWords, ...reservations.map(({ text }) => text)];
  const characters = missingCharacters(texts.join('').replace(/\s/g, ''));
  return [
    ...(characters.length > 0 ? [{ code: 'delivery.noGlyph', values: { characters: characters.join(' ') } }] : []),
    ...photos.flatMap((photo, index) =>
      photo && fileFormOf(photo.bytes)?.isPicture !== true
        ? [{ code: 'delivery.notPicture', field: `reservations.${index}.photo` }]
        : [],
    ),
  ];
}

/** A photo as a file to keep, not yet in the archive. */
function photoFile(context: Context, photo: Photo | undefined): KeptFile | null {
  const form = photo && fileFormOf(photo.bytes);
  if (!photo || !form) return null;
  return {
    id: context.newId(),
    name: attachmentName(photo.name, form),
    mediaType: form.mediaType,
    sha256: sha256Of(photo.bytes),
    bytes: photo.bytes.length,
  };
}

function evidenceOf(
  ask: AnswerAsk,
  document: DeliveryDocument,
  photos: readonly (KeptFile | null)[],
  moments: { readonly at: string; readonly codeVerifiedAt: string | null },
): Evidence {
  const { delivery, declaration, channel, network, link } = ask;
  const { received, reservations, reason, satisfaction, ownWords, mayQuote } = declaration;
  return {
    format: EVIDENCE_FORMAT,
    purpose: 'delivery',
    outcome: declaration.outcome,
    channel,
    number: delivery.number,
    version: null,
    pdfSha256: delivery.pdfSha256 ?? '',
    shownSha256: delivery.shown ?? '',
    terms: null,
    option: null,
    amount: null,
    currency: null,
    warnings: [],
    signer: declaration.name,
    capacity: declaration.capacity,
    signature: 'typed',
    signedAt: moments.at,
    code:
      moments.codeVerifiedAt === null
        ? null
        : { sentTo: maskEmail(link?.email ?? ''), verifiedAt: moments.codeVerifiedAt },
    scanSha256: null,
    network,
    disclosed: true,
    particulars: {
      deliverables: document.content.deliverables.map(({ key, text }) => ({ text, received: received.includes(key) })),
      reservations: reservations.map(({ text, deadline }, index) => ({
        text,
        deadline,
        photoSha256: photos[index]?.sha256 ?? null,
      })),
      reason,
      satisfaction,
      ownWords,
      mayQuote,
    },
  };
}

function receiptOf(context: Context, ask: AnswerAsk, document: DeliveryDocument, evidence: Evidence): DeliveryReceipt {
  const { language } = document.content;
  return {
    on: context.clock.today(),
    signedAt: sayMoment(evidence.signedAt, language),
    codeVerifiedAt: evidence.code && sayMoment(evidence.code.verifiedAt, language),
    evidenceSha256: evidenceHash(evidence),
    declaration: ask.declaration,
    photos: ask.photos.map((photo) => photo !== undefined),
    silence: null,
  };
}

/** Prints a receipt; its bytes are archived with the transaction that they belong to. */
export async function printReceipt(
  context: Context,
  document: DeliveryDocument,
  evidence: Evidence,
  receipt: DeliveryReceipt,
): Promise<Result<KeptFile>> {
  const paper = deliveryReceiptPaper(document, evidence, receipt, logoOf(context, document));
  const [missing] = unprintable(paper);
  if (missing) return refused({ code: 'delivery.noGlyph', values: missing.values ?? {} });
  const bytes = await printPaper(paper);
  const name = `${document.number}-${document.content.language === 'fr' ? 'recu' : 'receipt'}.pdf`;
  return done({
    id: context.newId(),
    name,
    mediaType: 'application/pdf',
    sha256: context.files.put(bytes),
    bytes: bytes.length,
  });
}

/**
 * Answers a delivery within a write: every guard, then the code where there is one, then the evidence, its receipt, the reservations and what they promise.
 * @param checkCode checks the one-time code in the same transaction; absent on site
 */
export async function answerWithin(
  context: Context,
  work: Work,
  ask: AnswerAsk,
  checkCode?: CodeCheck,
): Promise<Result<Answered>> {
  const { delivery, declaration, photos } = ask;
  const followed = attemptDelivery(context, work, delivery, EVENT_OF[declaration.outcome], declaration);
  if (!followed.ok) return followed;
  const { document, number, clientId, state } = delivery;
  const unmet = declaration.shown === delivery.shown ? mendable(ask) : [{ code: 'delivery.otherDocument' }];
  if (unmet.length > 0 || !document) {
    const reasons = unmet.map(({ code }) => code);
    work.record({
      chain: clientId,
      kind: 'delivery.attemptRefused',
      payload: { number, event: 'answer', state, reasons },
    });
    return refused(...unmet);
  }
  const checked = checkCode && (await checkCode());
  if (checked && !checked.ok) return checked;
  const files = photos.map((photo) => photoFile(context, photo));
  const moments = { at: work.at, codeVerifiedAt: checked?.value.verifiedAt ?? null };
  const evidence = evidenceOf(ask, document, files, moments);
  const receipt = await printReceipt(context, document, evidence, receiptOf(context, ask, document, evidence));
  if (!receipt.ok) return receipt;
  for (const photo of photos) if (photo) context.files.put(photo.bytes);
  const id = await keepAnswer(context, work, {
    delivery,
    document,
    evidence,
    evidenceJson: canonical(evidence),
    evidenceSha256: evidenceHash(evidence),
    declaration,
    photos: files,
    receipt: receipt.value,
    link: ask.link,
  });
  return done({ id, evidenceSha256: evidenceHash(evidence), outcome: declaration.outcome as Outcome });
}

/**
 * Answers a delivery on site: the client fills it in on the seller's own device, handed over.
 * @returns refusals `delivery.unknown` and those of `answerWithin`
 */
export async function answerOnSite(
  context: Context,
  id: string,
  declaration: Declaration,
  photos: readonly (Photo | undefined)[],
  network: NetworkTrace | null,
): Promise<Result<Answered>> {
  const result = await write(context, async (work): Promise<Result<Answered>> => {
    const delivery = await deliveryDetail(work.db, context.organisationId, id);
    if (!delivery) return refused({ code: 'delivery.unknown' });
    return answerWithin(context, work, { delivery, declaration, photos, network, channel: 'onSite', link: null });
  });
  if (result.ok) nudgeSender(context);
  return result;
}
