import { write } from '#journal/write.js';
import { done, type Result, refused } from '#kernel/refusal.js';
import { documentDefaultsOf } from '#meet/actions/parties.js';
import type { Context } from '#shell/context.js';
import { contentAgain } from '../rules/quote/content.js';
import { attemptQuote } from './attempt.js';
import { clientFor, insertQuote } from './draft-quote.js';
import { type QuoteDetail, quoteDetail } from './quote-detail.js';
import { nextQuoteNumber } from './quote-number.js';
import { draftVersionRow, newQuoteRow, quoteAgain } from './quote-rows.js';

const unknown = () => refused({ code: 'quote.unknown' });

/** The version whose content another starts from: the one in force, else the last. */
const latestContent = ({ inForce, versions }: QuoteDetail) => (inForce ?? versions.at(-1))?.content;

/**
 * Begins a new version of a quote that was sent or declined. The one in force stays valid until the new one is sealed.
 * @returns refusals `quote.unknown` and those of the quote's life: `quote.accepted` where a change order is the way
 */
export function newVersion(context: Context, quoteId: string): Promise<Result<QuoteDetail>> {
  return write(context, async (work) => {
    const quote = await quoteDetail(work.db, context.organisationId, quoteId);
    if (!quote) return unknown();
    const attempted = attemptQuote(context, work, quote, 'newVersion');
    if (!attempted.ok) return attempted;
    const content = latestContent(quote);
    if (!content) throw new Error(`quote ${quoteId} has no version`);
    const { quoteValidDays } = await documentDefaultsOf(work.db, context.organisationId);
    const number = (quote.versions.at(-1)?.version ?? 0) + 1;
    const again = contentAgain(content, quoteValidDays, context.clock.today());
    const row = draftVersionRow(context, work, { id: quote.id, client_id: quote.clientId }, number, again);
    work.record({
      chain: quote.clientId,
      kind: 'quote.versionDrafted',
      payload: { number: quote.number, version: number, title: row.title },
    });
    await work.insert(quote.clientId, 'quote_version', [row]);
    await work.update(quote.clientId, 'quote', quote.id, { updated_at: work.at });
    return done(await quoteAgain(context, work, quote.id));
  });
}

/**
 * Copies a quote under a new number, for the same client or another: its content only, never what anyone answered, with
 * a new validity.
 * @returns refusals `quote.unknown`, `quote.unknownClient`, `quote.erasedClient`
 */
export function duplicateQuote(context: Context, quoteId: string, clientId?: string): Promise<Result<QuoteDetail>> {
  return write(context, async (work) => {
    const quote = await quoteDetail(work.db, context.organisationId, quoteId);
    const content = quote && latestContent(quote);
    if (!quote || !content) return unknown();
    const client = await clientFor(context, work, clientId ?? quote.clientId);
    if (!client.ok) return client;
    const { quoteValidDays } = await documentDefaultsOf(work.db, context.organisationId);
    const again = contentAgain(content, quoteValidDays, context.clock.today());
    const number = await nextQuoteNumber(context, work);
    const row = newQuoteRow(context, work, client.value.id, number, { duplicate_of: quote.id });
    return done(await insertQuote(context, work, row, again));
  });
}

/**
 * Withdraws a quote that was sent: it can no longer be accepted. Before its term an offer that reached the client binds
 * (C. civ. 1116): the journal keeps the day and the reason.
 * @returns refusals `quote.unknown` and those of the quote's life
 */
export function withdrawQuote(
  context: Context,
  quoteId: string,
  { reason = null }: { readonly reason?: string | null } = {},
): Promise<Result<QuoteDetail>> {
  return write(context, async (work) => {
    const quote = await quoteDetail(work.db, context.organisationId, quoteId);
    if (!quote) return unknown();
    const attempted = attemptQuote(context, work, quote, 'withdraw');
    if (!attempted.ok) return attempted;
    const { inForce, number, clientId } = quote;
    work.record({
      chain: clientId,
      kind: 'quote.withdrawn',
      payload: { number, version: inForce?.version ?? null, validUntil: inForce?.validUntil ?? null, reason },
    });
    if (inForce) {
      await work.update(clientId, 'quote_version', inForce.id, { state: 'withdrawn', updated_at: work.at });
    }
    await work.update(clientId, 'quote', quote.id, { state: attempted.value, updated_at: work.at });
    return done(await quoteAgain(context, work, quote.id));
  });
}
