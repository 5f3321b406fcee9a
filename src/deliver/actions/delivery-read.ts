import { quoteDetail } from '#agree/actions/quote-detail.js';
import { readRelease } from '#agree/actions/terms-read.js';
import type { QuoteDocument } from '#agree/facts/quote.js';
import { tacitDaysOf } from '#agree/rules/terms.js';
import { formatDay } from '#kernel/day.js';
import { civilDay } from '#shell/clock.js';
import type { Context } from '#shell/context.js';
import type { AcceptanceRow, OutboxRow, ReservationRow } from '#shell/database/schema.js';
import { sha256Of } from '#shell/files.js';
import type { DeliveryContent, DeliveryDocument, DeliveryState, TacitClause } from '../facts/delivery.js';
import { tacitSince } from '../rules/delivery.js';
import type { Db } from '../store/commitments.js';
import {
  acceptanceEvidence,
  type DeliveryListed,
  deliveryAnswer,
  deliveryMails,
  deliveryNumbered,
  deliveryRow,
  deliveryRows,
  reservationRows,
} from '../store/deliveries.js';

/** A delivery as a list shows it. */
export interface DeliverySummary {
  readonly id: string;
  readonly number: string;
  readonly clientId: string;
  readonly clientName: string;
  readonly quoteId: string | null;
  readonly quoteNumber: string | null;
  readonly title: string;
  readonly state: DeliveryState;
  /** `YYYY-MM-DD`. */
  readonly deliveredOn: string | null;
  readonly sentAt: string | null;
}

/** What the client ticked, as the evidence of the answer holds it. */
export interface Ticked {
  readonly text: string;
  readonly received: boolean;
}

/** A delivery with its content, its answer and its reservations. */
export interface DeliveryDetail extends DeliverySummary {
  readonly content: DeliveryContent;
  readonly document: DeliveryDocument | null;
  /** SHA-256 of the document as put forward, and of its PDF. */
  readonly shown: string | null;
  readonly pdfSha256: string | null;
  readonly fileId: string | null;
  readonly answer: AcceptanceRow | null;
  /** Each deliverable, ticked or not; null where nobody ticked: no answer yet, or silence. */
  readonly ticked: readonly Ticked[] | null;
  readonly reservations: readonly ReservationRow[];
  readonly mails: readonly { readonly recipient: string; readonly state: OutboxRow['state'] }[];
  /** When the last message with it left. */
  readonly messageLeftAt: string | null;
  /** Last day to speak as the message named it, and first day on which silence has accepted. */
  readonly tacitOn: string | null;
  readonly tacitSince: string | null;
}

const shownHash = (document: DeliveryDocument): string => sha256Of(JSON.stringify(document));

function summaryOf(row: DeliveryListed): DeliverySummary {
  return {
    id: row.id,
    number: row.number,
    clientId: row.client_id,
    clientName: row.client_name,
    quoteId: row.quote_id,
    quoteNumber: row.quote_number,
    title: row.title,
    state: row.state,
    deliveredOn: row.delivered_on,
    sentAt: row.sent_at,
  };
}

/** Deliveries of the organisation or of one client, the latest first. */
export async function listDeliveries(context: Context, clientId?: string): Promise<readonly DeliverySummary[]> {
  return (await deliveryRows(context.store.read, context.organisationId, clientId)).map(summaryOf);
}

function tickedIn(answer: AcceptanceRow | undefined): readonly Ticked[] | null {
  if (!answer) return null;
  const { particulars } = JSON.parse(answer.evidence) as { particulars?: { deliverables?: readonly Ticked[] } };
  return particulars?.deliverables ?? null;
}

async function detailOf(db: Db, organisationId: string, row: DeliveryListed): Promise<DeliveryDetail> {
  const document = row.sealed === null ? null : (JSON.parse(row.sealed) as DeliveryDocument);
  const mails = await deliveryMails(db, organisationId, row.id);
  // The last message counts: its own last day replaces that of an earlier one.
  const left = mails.filter(({ state }) => state === 'sent').at(-1)?.settled_at ?? null;
  const answer = await deliveryAnswer(db, organisationId, row.id);
  const since = tacitSince(document?.tacit ?? null, row.tacit_on, left ? civilDay(Date.parse(left)) : null);
  return {
    ...summaryOf(row),
    content: JSON.parse(row.content) as DeliveryContent,
    document,
    shown: document && shownHash(document),
    pdfSha256: row.sha256,
    fileId: row.file_id,
    answer: answer ?? null,
    ticked: tickedIn(answer),
    reservations: await reservationRows(db, organisationId, row.id),
    mails: mails.map(({ recipient, state }) => ({ recipient, state })),
    messageLeftAt: left,
    tacitOn: row.tacit_on,
    tacitSince: since === null ? null : formatDay(since),
  };
}

/** One delivery; undefined when this organisation has none such. */
export async function deliveryDetail(db: Db, organisationId: string, id: string): Promise<DeliveryDetail | undefined> {
  const row = await deliveryRow(db, organisationId, id);
  return row && detailOf(db, organisationId, row);
}

/** A delivery by its number or its id. */
export async function deliveryNamed(context: Context, named: string): Promise<DeliveryDetail | undefined> {
  const { read } = context.store;
  const own = context.organisationId;
  const row = (await deliveryNumbered(read, own, named)) ?? (await deliveryRow(read, own, named));
  return row && detailOf(read, own, row);
}

/** An accepted quote, with the option that the client ticked. */
export interface AcceptedQuote {
  readonly id: string;
  readonly clientId: string;
  readonly document: QuoteDocument;
  readonly option: string | null;
}

/** The accepted version of a quote; undefined when the quote is not accepted. */
export async function acceptedQuote(
  db: Db,
  organisationId: string,
  quoteId: string,
): Promise<AcceptedQuote | undefined> {
  const quote = await quoteDetail(db, organisationId, quoteId);
  const version = quote?.accepted;
  if (quote?.state !== 'accepted' || !version?.document) return undefined;
  const evidence = await acceptanceEvidence(db, organisationId, version.id);
  const { option = null } = JSON.parse(evidence ?? '{}') as { option?: { key: string } | null };
  return { id: quote.id, clientId: quote.clientId, document: version.document, option: option?.key ?? null };
}

/** The clause of the accepted terms under which silence accepts; null where they say nothing of it. */
export async function tacitClauseOf(
  db: Db,
  organisationId: string,
  { content, terms }: QuoteDocument,
): Promise<TacitClause | null> {
  const release = terms && (await readRelease(db, organisationId, terms.releaseId));
  const days = release ? tacitDaysOf(release.content) : null;
  const clause = release?.content.clauses.find(({ parameters }) => parameters.tacitDays !== undefined);
  if (!terms || !clause || days === null) return null;
  const { language } = content;
  return {
    days,
    termsNumber: terms.number,
    termsSha256: terms.sha256,
    title: clause.title[language],
    text: clause.text[language],
  };
}
