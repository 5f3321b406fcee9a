import type { Work } from '#journal/write.js';
import { canonical } from '#kernel/canonical.js';
import { done, type Result, refused } from '#kernel/refusal.js';
import { unprintable } from '#paper/printable.js';
import type { Context } from '#shell/context.js';
import type { AcceptanceRow, CommitmentRow } from '#shell/database/schema.js';
import type { QuoteDocument } from '../facts/quote.js';
import { acceptedCommitments } from '../rules/accept.js';
import type { Signature } from '../rules/accept-signature.js';
import type { Evidence } from '../rules/evidence.js';
import { receiptPaper } from '../rules/receipt.js';
import { evidenceHash, printOf } from './accept-evidence.js';
import type { QuoteDetail, QuoteVersion } from './quote-detail.js';
import { paperOf, printQuote } from './quote-document.js';

const PDF = 'application/pdf';

/** A version that is being accepted, by whatever channel. */
export interface Accepting {
  readonly quote: QuoteDetail;
  readonly version: QuoteVersion;
  readonly document: QuoteDocument;
  readonly evidence: Evidence;
  readonly signature: Signature | null;
  readonly linkId: string | null;
  readonly scanFileId: string | null;
  /** When it was signed, in words. */
  readonly signedAt: string;
}

/** A printed receipt, not yet written. */
export interface PrintedReceipt {
  readonly bytes: Uint8Array;
  readonly sha256: string;
  readonly name: string;
}

/**
 * Prints the receipt of an acceptance and archives its bytes.
 * @returns refusal `accept.noGlyph` where a name holds a character that the fonts do not have
 */
export async function printReceipt(context: Context, accepting: Accepting): Promise<Result<PrintedReceipt>> {
  const { document, evidence, signature, signedAt } = accepting;
  const print = printOf(document, evidence, signature, { day: context.clock.today(), signedAt });
  const paper = receiptPaper(paperOf(context, document), document, evidence, print);
  const [missing] = unprintable(paper);
  if (missing)
    return refused({ code: 'accept.noGlyph', field: 'name', ...(missing.values ? { values: missing.values } : {}) });
  const bytes = await printQuote(paper);
  const kind = document.content.language === 'fr' ? 'recu' : 'receipt';
  return done({ bytes, sha256: context.files.put(bytes), name: `${document.number}-v${document.version}-${kind}.pdf` });
}

function commitmentRows(
  context: Context,
  work: Work,
  { quote, version, document, evidence }: Accepting,
): CommitmentRow[] {
  return acceptedCommitments(document, evidence.option?.key ?? null).map(({ party, text, source, due }) => ({
    id: context.newId(),
    organisation_id: context.organisationId,
    client_id: quote.clientId,
    party,
    text,
    source,
    source_id: version.id,
    quote_id: quote.id,
    due_on: due,
    state: 'open',
    settled_text: null,
    settled_file_id: null,
    settled_on: null,
    created_at: work.at,
    updated_at: work.at,
  }));
}

function acceptanceRow(context: Context, work: Work, accepting: Accepting, receiptFileId: string): AcceptanceRow {
  const { quote, version, evidence, signature } = accepting;
  return {
    id: context.newId(),
    organisation_id: context.organisationId,
    client_id: quote.clientId,
    purpose: 'quote',
    subject_id: version.id,
    link_id: accepting.linkId,
    outcome: 'accepted',
    channel: evidence.channel,
    signer_name: evidence.signer,
    capacity: evidence.capacity,
    signature: signature && JSON.stringify(signature),
    reason: null,
    satisfaction: null,
    own_words: null,
    may_quote: null,
    evidence: canonical(evidence),
    evidence_sha256: evidenceHash(evidence),
    receipt_file_id: receiptFileId,
    scan_file_id: accepting.scanFileId,
    created_at: work.at,
  };
}

/** What the journal says of an acceptance. */
function factOf({ quote, document, evidence, version }: Accepting, receiptSha256: string) {
  const { terms, option, warnings, amount, currency, signer, capacity, channel, signedAt } = evidence;
  return {
    number: quote.number,
    version: version.version,
    title: document.content.title,
    amount,
    currency,
    option: option?.title ?? null,
    channel,
    signer,
    capacity,
    signedAt,
    warnings: warnings.map(({ text }) => text),
    terms: terms?.number ?? null,
    pdfSha256: evidence.pdfSha256,
    documentSha256: evidence.shownSha256,
    termsSha256: terms?.sha256 ?? null,
    scanSha256: evidence.scanSha256,
    evidenceSha256: evidenceHash(evidence),
    receiptSha256,
  };
}

/** An acceptance as kept. */
export interface KeptAcceptance {
  readonly id: string;
  readonly evidenceSha256: string;
  readonly receipt: Omit<PrintedReceipt, 'bytes'>;
}

/**
 * Writes an acceptance under one journal entry (`quote.accepted` or `changeOrder.accepted`): the receipt, the evidence,
 * the states of the version and of the quote, and every promise that is now binding.
 */
export async function keepAcceptance(
  context: Context,
  work: Work,
  accepting: Accepting,
  { bytes, sha256, name }: PrintedReceipt,
): Promise<KeptAcceptance> {
  const { quote, version } = accepting;
  const chain = quote.clientId;
  const fileId = context.newId();
  const kind = quote.kind === 'changeOrder' ? 'changeOrder.accepted' : 'quote.accepted';
  work.record({ chain, kind, payload: factOf(accepting, sha256) });
  await work.insert(chain, 'archived_file', [
    {
      id: fileId,
      organisation_id: context.organisationId,
      client_id: chain,
      sha256,
      bytes: bytes.length,
      media_type: PDF,
      name,
      created_at: work.at,
    },
  ]);
  const row = acceptanceRow(context, work, accepting, fileId);
  await work.insert(chain, 'acceptance', [row]);
  await work.update(chain, 'quote_version', version.id, { state: 'accepted', updated_at: work.at });
  const change = { state: 'accepted', accepted_version_id: version.id, updated_at: work.at } as const;
  await work.update(chain, 'quote', quote.id, change);
  await work.insert(chain, 'commitment', commitmentRows(context, work, accepting));
  return { id: row.id, evidenceSha256: row.evidence_sha256, receipt: { sha256, name } };
}
