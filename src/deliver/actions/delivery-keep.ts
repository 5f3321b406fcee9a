import type { Evidence } from '#agree/rules/evidence.js';
import type { Work } from '#journal/write.js';
import type { Context } from '#shell/context.js';
import type { AcceptanceRow, ClientLinkRow } from '#shell/database/schema.js';
import { queueMail } from '#shell/mail/queue.js';
import { sayMoment } from '#shell/web/parts/figures.js';
import type { Declaration, DeliveryDocument, Outcome } from '../facts/delivery.js';
import { emailOfClient, ownMailbox } from '../store/deliveries.js';
import { deliveryWords } from '../words.js';
import { commitmentRowFor } from './commitments.js';
import type { DeliveryDetail } from './delivery-read.js';
import { insertFile, type KeptFile } from './files.js';

/** An answer, whole, before it is written. */
export interface KeepAsk {
  readonly delivery: DeliveryDetail;
  readonly document: DeliveryDocument;
  readonly evidence: Evidence;
  readonly evidenceJson: string;
  readonly evidenceSha256: string;
  /** Null where silence accepts: then nobody declared anything. */
  readonly declaration: Declaration | null;
  readonly photos: readonly (KeptFile | null)[];
  readonly receipt: KeptFile;
  readonly link: ClientLinkRow | null;
  /** Days of an acceptance by silence, for the journal. */
  readonly silence?: { readonly tacitOn: string; readonly lastDay: string; readonly clause: string };
}

const KINDS = {
  accepted: 'delivery.accepted',
  withReservations: 'delivery.acceptedWithReservations',
  refused: 'delivery.refused',
} as const satisfies Record<Outcome, string>;

function factOf({ delivery, document, evidence, declaration, receipt, evidenceSha256, photos, silence }: KeepAsk) {
  return {
    number: delivery.number,
    title: document.content.title,
    channel: evidence.channel,
    signer: evidence.signer,
    capacity: evidence.capacity,
    satisfaction: declaration?.satisfaction ?? null,
    words: declaration?.ownWords ?? null,
    mayQuote: declaration?.mayQuote ?? null,
    reason: declaration?.reason ?? null,
    reservations: (declaration?.reservations ?? []).map(({ text, deadline }, index) => ({
      text,
      deadline,
      photoSha256: photos[index]?.sha256 ?? null,
    })),
    signedAt: evidence.signedAt,
    pdfSha256: evidence.pdfSha256,
    documentSha256: evidence.shownSha256,
    evidenceSha256,
    receiptSha256: receipt.sha256,
    ...silence,
  };
}

function acceptanceRow(context: Context, work: Work, ask: KeepAsk): AcceptanceRow {
  const { delivery, evidence, declaration, receipt, link } = ask;
  return {
    id: context.newId(),
    organisation_id: context.organisationId,
    client_id: delivery.clientId,
    purpose: 'delivery',
    subject_id: delivery.id,
    link_id: link?.id ?? null,
    outcome: evidence.outcome as Outcome,
    channel: evidence.channel,
    signer_name: evidence.signer,
    capacity: evidence.capacity,
    signature: declaration && JSON.stringify({ typed: declaration.name }),
    reason: declaration?.reason ?? null,
    satisfaction: declaration?.satisfaction ?? null,
    own_words: declaration?.ownWords ?? null,
    may_quote: declaration === null ? null : declaration.mayQuote ? 1 : 0,
    evidence: ask.evidenceJson,
    evidence_sha256: ask.evidenceSha256,
    receipt_file_id: receipt.id,
    scan_file_id: null,
    created_at: work.at,
  };
}

/** Each reservation is a row of its own, and from now on a promise of the seller's. */
async function keepReservations(context: Context, work: Work, { delivery, declaration, photos }: KeepAsk) {
  for (const [index, { text, deadline }] of (declaration?.reservations ?? []).entries()) {
    const photo = photos[index] ?? null;
    if (photo) await insertFile(context, work, delivery.clientId, photo);
    const id = context.newId();
    await work.insert(delivery.clientId, 'reservation', [
      {
        id,
        organisation_id: context.organisationId,
        client_id: delivery.clientId,
        delivery_id: delivery.id,
        position: index + 1,
        text,
        photo_file_id: photo?.id ?? null,
        deadline,
        state: 'open',
        answer: null,
        answered_at: null,
        created_at: work.at,
      },
    ]);
    const promise = { party: 'ours', text, source: 'reservation', source_id: id } as const;
    const row = commitmentRowFor(context, work, delivery.clientId, {
      ...promise,
      quote_id: delivery.quoteId,
      due_on: deadline,
    });
    await work.insert(delivery.clientId, 'commitment', [row]);
  }
}

/** Mails the receipt, with what was put forward, to the client and to the business. */
async function mailReceipts(context: Context, work: Work, ask: KeepAsk, acceptanceId: string): Promise<void> {
  const { delivery, document, receipt, evidence, evidenceSha256, link } = ask;
  const { number, content, seller, buyer } = document;
  const { clientId } = delivery;
  const attachments = [
    { name: receipt.name, sha256: receipt.sha256, mediaType: receipt.mediaType },
    { name: `${number}.pdf`, sha256: delivery.pdfSha256 ?? '', mediaType: 'application/pdf' },
  ];
  const about = { chain: clientId, clientId, kind: 'receipt', subjectId: acceptanceId, attachments } as const;
  const textIn = (language: 'fr' | 'en'): string => {
    const words = deliveryWords(language);
    const said = `${buyer.name}: ${words.states[evidence.outcome as Outcome]}`;
    const at = sayMoment(evidence.signedAt, language);
    return words.mail.receiptText({ number, said, at, seller: seller.name, hash: evidenceSha256 });
  };
  const recipient = link?.email ?? (await emailOfClient(work.db, context.organisationId, clientId));
  const { language } = content;
  if (recipient)
    await queueMail(context, work, {
      ...about,
      recipient,
      subject: deliveryWords(language).mail.receipt(number),
      text: textIn(language),
    });
  const own = await ownMailbox(work.db, context.organisationId);
  if (own.email === null) return;
  const words = deliveryWords(own.language);
  const subject = words.mail.ownSubject(number, buyer.name, words.states[evidence.outcome as Outcome]);
  await queueMail(context, work, { ...about, recipient: own.email, subject, text: textIn(own.language) });
}

/**
 * Writes an answer under one journal entry: the evidence, the receipt, the reservations and the promises that they are, the state of the delivery; and mails the receipt to both sides.
 * @returns the id of the acceptance
 */
export async function keepAnswer(context: Context, work: Work, ask: KeepAsk): Promise<string> {
  const { delivery, receipt, evidence } = ask;
  const { clientId } = delivery;
  const outcome = evidence.outcome as Outcome;
  work.record({ chain: clientId, kind: KINDS[outcome], payload: factOf(ask) });
  await insertFile(context, work, clientId, receipt);
  const row = acceptanceRow(context, work, ask);
  await work.insert(clientId, 'acceptance', [row]);
  await work.update(clientId, 'delivery', delivery.id, { state: outcome, updated_at: work.at });
  await keepReservations(context, work, ask);
  await mailReceipts(context, work, ask, row.id);
  return row.id;
}
