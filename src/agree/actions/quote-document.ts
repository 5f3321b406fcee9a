import { formatDay } from '#kernel/day.js';
import { buyerOf, sellerOf } from '#meet/actions/parties.js';
import type { LetterDocument } from '#paper/facts.js';
import type { Context } from '#shell/context.js';
import { DEFAULT_BUSINESS_NAME } from '#shell/workspace.js';
import type { BoundTerms, QuoteDocument } from '../facts/quote.js';
import type { Finding } from '../facts/state.js';
import { type QuotePrint, quotePaper } from '../rules/paper/quote.js';
import { quoteTotals } from '../rules/quote/amounts.js';
import { lintQuote } from '../rules/quote/lint.js';
import type { Db } from '../store/quotes.js';
import type { QuoteDetail, QuoteVersion } from './quote-detail.js';

/** A version as a document: the frozen one once sent; for a draft, as it would leave today. */
export async function documentOf(
  db: Db,
  context: Context,
  quote: QuoteDetail,
  version: QuoteVersion,
  terms: BoundTerms | null = null,
): Promise<QuoteDocument> {
  if (version.document) return version.document;
  const own = context.organisationId;
  const buyer = await buyerOf(db, own, quote.clientId);
  if (!buyer) throw new Error(`quote ${quote.id} has no client`);
  return {
    kind: quote.kind,
    number: quote.number,
    version: version.version,
    changes: quote.parent?.number ?? null,
    askedBy: quote.askedBy,
    issuedOn: formatDay(context.clock.today()),
    currency: quote.currency,
    seller: await sellerOf(db, own),
    buyer,
    content: version.content,
    terms,
    ...quoteTotals(version.content),
  };
}

/** What a reading of a document found. */
export function findingsIn(context: Context, { content, seller, buyer }: QuoteDocument): readonly Finding[] {
  return lintQuote({ content, seller, buyer, unnamed: DEFAULT_BUSINESS_NAME, today: context.clock.today() });
}

/** A document laid out for the printer and the screen; the logo comes from the archive. */
export function paperOf(
  context: Context,
  document: QuoteDocument,
  print: Omit<QuotePrint, 'logo'> = {},
): LetterDocument {
  const { logo } = document.seller;
  const bytes = logo === null ? undefined : context.files.get(logo);
  return quotePaper(document, { ...print, ...(bytes ? { logo: bytes } : {}) });
}

/** The printing press is large, and loaded only by a process that prints. */
export const printQuote = async (document: LetterDocument): Promise<Uint8Array> =>
  (await import('#paper/pdf/render.js')).renderLetter(document);
