import { type Work, write } from '#journal/write.js';
import { civilOf, formatDay, parseDay } from '#kernel/day.js';
import { done, type Refusal, type Result, refused } from '#kernel/refusal.js';
import { type Language, sayDate } from '#kernel/words.js';
import type { Context } from '#shell/context.js';
import type { AcceptanceRow } from '#shell/database/schema.js';
import { sha256Of } from '#shell/files.js';
import { nudgeSender } from '#shell/mail/nudge.js';
import type { QuoteDocument } from '../facts/quote.js';
import { SCAN_BYTES_MAX, scanKind } from '../rules/accept-scan.js';
import type { Consent } from '../rules/consent.js';
import type { Evidence } from '../rules/evidence.js';
import { evidenceOfDocument } from './accept-evidence.js';
import { type Accepting, type KeptAcceptance, keepAcceptance, printReceipt } from './accept-keep.js';
import { mailReceipts } from './accept-mails.js';
import { shownHash } from './accept-open.js';
import { attemptQuote } from './attempt.js';
import { type QuoteDetail, type QuoteVersion, quoteDetail } from './quote-detail.js';

/** What the business says of a quote signed on paper. */
export interface PaperSigning {
  readonly scan: Uint8Array;
  readonly signer: string;
  readonly capacity: string;
  /** `YYYY-MM-DD`, as written beside the signature. */
  readonly signedOn: string;
  /** Key of the option ticked, where the quote has some. */
  readonly option: string | null;
}

const dayIn = (text: string, language: Language): string => {
  const day = parseDay(text);
  return day === undefined ? text : sayDate(civilOf(day), language);
};

/** What is wrong with a paper signature, seen beside the version that it accepts. */
function wrongWith(context: Context, document: QuoteDocument, signing: PaperSigning): Refusal[] {
  const { content, issuedOn } = document;
  const { signedOn, option } = signing;
  const day = (text: string) => ({ day: dayIn(text, context.language) });
  const options = content.options.map(({ key }) => key);
  return [
    ...(signing.scan.length > SCAN_BYTES_MAX ? [{ code: 'web.tooLarge', field: 'file' }] : []),
    ...(scanKind(signing.scan) ? [] : [{ code: 'accept.badScan', field: 'file' }]),
    ...(signedOn > formatDay(context.clock.today()) ? [{ code: 'accept.future', field: 'signedOn' }] : []),
    ...(signedOn < issuedOn ? [{ code: 'accept.beforeSent', field: 'signedOn', values: day(issuedOn) }] : []),
    ...(signedOn > content.validUntil
      ? [{ code: 'accept.afterTerm', field: 'signedOn', values: day(content.validUntil) }]
      : []),
    ...(options.length > 0 && !options.includes(option ?? '')
      ? [{ code: 'accept.optionMissing', field: 'option' }]
      : []),
  ];
}

/** The guards of a signature, all met on the paper that was signed as a whole. */
const onPaper = ({ option }: PaperSigning): Consent => ({
  option: option === null ? null : { key: option, at: '' },
  warnings: new Map(),
  terms: null,
  codeAskedAt: null,
});

async function keepScan(context: Context, work: Work, quote: QuoteDetail, scan: Uint8Array, sha256: string) {
  const id = context.newId();
  const kind = scanKind(scan) ?? { mediaType: 'application/pdf', extension: 'pdf' };
  work.record({
    chain: quote.clientId,
    kind: 'scan.archived',
    payload: { number: quote.number, sha256, bytes: scan.length },
  });
  await work.insert(quote.clientId, 'archived_file', [
    {
      id,
      organisation_id: context.organisationId,
      client_id: quote.clientId,
      sha256,
      bytes: scan.length,
      media_type: kind.mediaType,
      name: `${quote.number}-signed.${kind.extension}`,
      created_at: work.at,
    },
  ]);
  return id;
}

function paperEvidence(document: QuoteDocument, version: QuoteVersion, signing: PaperSigning, scan: string): Evidence {
  return {
    ...evidenceOfDocument(document, shownHash(document), version.sha256 ?? '', onPaper(signing)),
    channel: 'paper',
    signer: signing.signer,
    capacity: signing.capacity,
    signature: 'paper',
    signedAt: signing.signedOn,
    code: null,
    scanSha256: scan,
    network: null,
    disclosed: false,
  };
}

async function accept(
  context: Context,
  work: Work,
  quote: QuoteDetail,
  version: QuoteVersion,
  signing: PaperSigning,
): Promise<Result<KeptAcceptance>> {
  const document = version.document as QuoteDocument;
  const scanSha256 = sha256Of(signing.scan);
  const accepting: Omit<Accepting, 'scanFileId'> = {
    quote,
    version,
    document,
    evidence: paperEvidence(document, version, signing, scanSha256),
    signature: null,
    linkId: null,
    signedAt: dayIn(signing.signedOn, document.content.language),
  };
  const printed = await printReceipt(context, { ...accepting, scanFileId: null });
  if (!printed.ok) return printed;
  context.files.put(signing.scan);
  const scanFileId = await keepScan(context, work, quote, signing.scan, scanSha256);
  const whole: Accepting = { ...accepting, scanFileId };
  const kept = await keepAcceptance(context, work, whole, printed.value);
  await mailReceipts(context, work, whole, kept, document.buyer.email);
  return done(kept);
}

/** The same paper sent again. */
async function sameScan(
  work: Work,
  own: string,
  versionId: string,
  sha256: string,
): Promise<AcceptanceRow | undefined> {
  const rows = await work.db
    .selectFrom('acceptance')
    .innerJoin('archived_file', 'archived_file.id', 'acceptance.scan_file_id')
    .selectAll('acceptance')
    .where('acceptance.organisation_id', '=', own)
    .where('acceptance.subject_id', '=', versionId)
    .where('archived_file.sha256', '=', sha256)
    .execute();
  return rows[0];
}

/**
 * Records that the client signed the version in force on paper: the scan is archived and its hash journaled, the guards
 * are noted as met on paper, the receipt leaves like any other. The same scan sent again changes nothing. A paper signed
 * on the last day of validity counts, even when it arrives later.
 * @returns refusals `quote.unknown`, `accept.badScan`, `accept.future`, `accept.beforeSent`, `accept.afterTerm`,
 * `accept.optionMissing`, `accept.noGlyph`, and those of the quote's life; each attempt is journaled
 */
export async function acceptOnPaper(
  context: Context,
  quoteId: string,
  signing: PaperSigning,
): Promise<Result<{ id: string; evidenceSha256: string }>> {
  const own = context.organisationId;
  const result = await write(context, async (work): Promise<Result<{ id: string; evidenceSha256: string }>> => {
    const quote = await quoteDetail(work.db, own, quoteId);
    if (!quote) return refused({ code: 'quote.unknown' });
    const version = quote.inForce;
    const again = version && (await sameScan(work, own, version.id, sha256Of(signing.scan)));
    if (again) return done({ id: again.id, evidenceSha256: again.evidence_sha256 });
    const attempted = attemptQuote(context, work, quote, 'accept', { on: signing.signedOn });
    if (!attempted.ok) return attempted;
    if (!version?.document) return refused({ code: 'send.notSendable' });
    const wrong = wrongWith(context, version.document, signing);
    if (wrong.length > 0) return refused(...wrong);
    const kept = await accept(context, work, quote, version, signing);
    return kept.ok ? done({ id: kept.value.id, evidenceSha256: kept.value.evidenceSha256 }) : kept;
  });
  if (result.ok) nudgeSender(context);
  return result;
}
