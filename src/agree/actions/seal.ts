import type { Work } from '#journal/write.js';
import { formatCents } from '#kernel/money.js';
import { done, type Result, refused } from '#kernel/refusal.js';
import { unprintable } from '#paper/printable.js';
import type { Context } from '#shell/context.js';
import { sha256Of } from '#shell/files.js';
import type { BoundTerms, QuoteDocument } from '../facts/quote.js';
import { totalRange } from '../rules/quote/amounts.js';
import { attemptQuote } from './attempt.js';
import { type QuoteDetail, type QuoteVersion, quoteDetailOfVersion } from './quote-detail.js';
import { documentOf, findingsIn, paperOf, printQuote } from './quote-document.js';
import { boundTo, ensureFirstTerms } from './terms-read.js';

/** A version as it was sealed. */
export interface Sealed {
  readonly document: QuoteDocument;
  readonly fileId: string;
  /** SHA-256 of the archived PDF. */
  readonly sha256: string;
}

const PDF = 'application/pdf';

/** The terms that a version is bound to from now on: those in force, or the first ones. A public buyer reads those of businesses. */
async function termsFor(context: Context, work: Work, document: QuoteDocument): Promise<Result<BoundTerms>> {
  const audience = document.buyer.kind === 'consumer' ? 'consumer' : 'business';
  const release = await ensureFirstTerms(context, work, audience);
  if (!release.ok) return release;
  const { releaseId, number, releasedOn, sha256, fileSha256 } = boundTo(release.value, document.content.language);
  return done({ releaseId, number, releasedOn, sha256, fileSha256 });
}

/** What the journal says of a version that is sent. */
function factOf(document: QuoteDocument, text: string, sha256: string) {
  const { number, version, currency, content, terms } = document;
  const { leastCents, mostCents } = totalRange(document);
  return {
    number,
    version,
    title: content.title,
    currency,
    amount: formatCents(leastCents),
    ...(mostCents === leastCents ? {} : { amountMost: formatCents(mostCents) }),
    validUntil: content.validUntil,
    warnings: content.warnings.length,
    documentSha256: sha256Of(text),
    sha256,
    terms: terms?.number ?? null,
    termsSha256: terms?.sha256 ?? null,
  };
}

/** The version that was in force gives way to the new one: it can no longer be accepted. */
async function supersede(work: Work, quote: QuoteDetail, by: QuoteVersion): Promise<void> {
  for (const version of quote.versions.filter(({ state }) => state === 'sent')) {
    work.record({
      chain: quote.clientId,
      kind: 'quote.superseded',
      payload: { number: quote.number, version: version.version, by: by.version },
    });
    await work.update(quote.clientId, 'quote_version', version.id, { state: 'superseded', updated_at: work.at });
  }
}

/** Prints, archives and freezes a version. */
async function freeze(
  context: Context,
  work: Work,
  quote: QuoteDetail,
  draft: QuoteVersion,
  document: QuoteDocument,
): Promise<Sealed> {
  const bytes = await printQuote(paperOf(context, document));
  const sealed = JSON.stringify(document);
  const sha256 = context.files.put(bytes);
  const fileId = context.newId();
  const chain = quote.clientId;
  const kind = quote.kind === 'changeOrder' ? 'changeOrder.sent' : 'quote.sent';
  work.record({ chain, kind, payload: factOf(document, sealed, sha256) });
  await work.insert(chain, 'archived_file', [
    {
      id: fileId,
      organisation_id: context.organisationId,
      client_id: chain,
      sha256,
      bytes: bytes.length,
      media_type: PDF,
      name: `${document.number}-v${document.version}.pdf`,
      created_at: work.at,
    },
  ]);
  await work.update(chain, 'quote_version', draft.id, {
    state: 'sent',
    sealed,
    terms_release_id: document.terms?.releaseId ?? null,
    issued_on: document.issuedOn,
    file_id: fileId,
    sent_at: work.at,
    updated_at: work.at,
  });
  return { document, fileId, sha256 };
}

/**
 * Seals the draft version of a quote, inside a write: read through, bound to the general terms in force, printed,
 * archived under its hash, journaled (`quote.sent` or `changeOrder.sent`), never changed afterwards. The version that
 * was in force before is superseded. Sending the mail is the caller's.
 * @returns refusals `quote.unknown`, `quote.toMend` with every finding to mend, `paper.noGlyph`, `terms.*`, and those
 * of the quote's life
 */
export async function sealVersion(context: Context, work: Work, versionId: string): Promise<Result<Sealed>> {
  const quote = await quoteDetailOfVersion(work.db, context.organisationId, versionId);
  if (!quote) return refused({ code: 'quote.unknown' });
  const version = quote.versions.find(({ id }) => id === versionId) as QuoteVersion;
  const reading = await documentOf(work.db, context, quote, version);
  const attempted = attemptQuote(context, work, quote, 'send', {
    version: version.version,
    findings: findingsIn(context, reading),
    unprintable: unprintable(paperOf(context, reading)),
  });
  if (!attempted.ok) return attempted;
  const terms = await termsFor(context, work, reading);
  if (!terms.ok) return terms;
  const sealed = await freeze(context, work, quote, version, { ...reading, terms: terms.value });
  await supersede(work, quote, version);
  await work.update(quote.clientId, 'quote', quote.id, { state: attempted.value, updated_at: work.at });
  return done(sealed);
}
