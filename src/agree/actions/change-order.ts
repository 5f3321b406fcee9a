import { write } from '#journal/write.js';
import { done, type Result, refused } from '#kernel/refusal.js';
import type { Context } from '#shell/context.js';
import type { ChangeOrderRequest } from '../facts/request.js';
import { attemptQuote } from './attempt.js';
import { clientFor, contentFor, insertQuote } from './draft-quote.js';
import { type QuoteDetail, quoteDetail } from './quote-detail.js';
import { newQuoteRow } from './quote-rows.js';

/** `D2026-0001-A2`: the second change order of a quote. One thrown away as a draft may leave its number to another. */
function orderNumber({ number, changeOrders }: QuoteDetail): string {
  const taken = changeOrders.map((order) => Number(order.number.slice(number.length + 2)) || 0);
  return `${number}-A${Math.max(0, ...taken) + 1}`;
}

/**
 * Drafts a change order of an accepted quote: what is added or done otherwise, with its own price and its own
 * acceptance; the accepted quote stays as it is. It counts as a renegotiation, by who asked for it. A change order of a
 * change order is one of the first quote.
 * @returns refusals `quote.unknown`, `quote.notAccepted`, `quote.unknownItem`, `quote.erasedClient`
 */
export function draftChangeOrder(
  context: Context,
  quoteId: string,
  { askedBy, ...request }: ChangeOrderRequest,
): Promise<Result<QuoteDetail>> {
  return write(context, async (work) => {
    const own = context.organisationId;
    const quote = await quoteDetail(work.db, own, quoteId);
    if (!quote) return refused({ code: 'quote.unknown' });
    const attempted = attemptQuote(context, work, quote, 'changeOrder');
    if (!attempted.ok) return attempted;
    const first = quote.parent === null ? quote : await quoteDetail(work.db, own, quote.parent.id);
    if (!first) throw new Error(`quote ${quoteId} has lost its parent`);
    const client = await clientFor(context, work, quote.clientId);
    if (!client.ok) return client;
    const content = await contentFor(context, work, client.value, { ...request, standing: false });
    if (!content.ok) return content;
    const origin = { kind: 'changeOrder', parent_id: first.id, asked_by: askedBy } as const;
    const row = newQuoteRow(context, work, quote.clientId, orderNumber(first), origin);
    return done(await insertQuote(context, work, row, content.value, first.number));
  });
}
