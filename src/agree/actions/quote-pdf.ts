import { done, type Result, refused } from '#kernel/refusal.js';
import { unprintable } from '#paper/printable.js';
import type { Context } from '#shell/context.js';
import type { QuoteDetail, QuoteVersion } from './quote-detail.js';
import { documentOf, paperOf, printQuote } from './quote-document.js';

/**
 * The PDF of a version: marked as a draft before it is sent; afterwards the archived one, whose SHA-256 is checked, and
 * never another: what is printed anew is not what was sent.
 * @returns refusals `paper.noGlyph` for a draft, `quote.archiveBroken` for a version that was sent
 */
export async function quotePdf(
  context: Context,
  quote: QuoteDetail,
  version: QuoteVersion,
): Promise<Result<Uint8Array>> {
  if (version.document) {
    const archived = version.sha256 === null ? undefined : context.files.get(version.sha256);
    return archived ? done(archived) : refused({ code: 'quote.archiveBroken', values: { number: quote.number } });
  }
  const document = await documentOf(context.store.read, context, quote, version);
  const paper = paperOf(context, document, { draft: true });
  const missing = unprintable(paper);
  return missing.length > 0 ? refused(...missing) : done(await printQuote(paper));
}
