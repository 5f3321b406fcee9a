import { type Work, write } from '#journal/write.js';
import type { Line } from '#kernel/lines/facts.js';
import { type ItemFacts, lineOfItem } from '#kernel/lines/from-item.js';
import { standingLines } from '#kernel/lines/standing.js';
import { formatCents } from '#kernel/money.js';
import { done, type Refusal, type Result, refused } from '#kernel/refusal.js';
import { documentDefaultsOf, documentLanguagesOf } from '#meet/actions/parties.js';
import type { Context } from '#shell/context.js';
import type { QuoteRow } from '#shell/database/schema.js';
import type { QuoteContent } from '../facts/quote.js';
import { type QuoteRequest, writtenIn } from '../facts/request.js';
import { forSeller, type QuoteDefaults, wholeContent } from '../rules/quote/content.js';
import { catalogueItems } from '../store/items.js';
import { type ClientDefaults, clientDefaults, currencyOf } from '../store/quotes.js';
import type { QuoteDetail } from './quote-detail.js';
import { nextQuoteNumber } from './quote-number.js';
import { draftVersionRow, newQuoteRow, quoteAgain } from './quote-rows.js';

/** The client that a quote is for. */
export async function clientFor(context: Context, work: Work, clientId: string): Promise<Result<ClientDefaults>> {
  const client = await clientDefaults(work.db, context.organisationId, clientId);
  if (!client) return refused({ code: 'quote.unknownClient', field: 'client' });
  return client.erased_at ? refused({ code: 'quote.erasedClient', field: 'client' }) : done(client);
}

/** Usual values of a quote for a client. */
async function defaultsFor(context: Context, work: Work, client: ClientDefaults): Promise<QuoteDefaults> {
  const usual = await documentDefaultsOf(work.db, context.organisationId);
  const [language] = await documentLanguagesOf(work.db, context.organisationId, client.id);
  return {
    language,
    termDays: client.term_days ?? client.own_term_days,
    validDays: usual.quoteValidDays,
    depositPercent: usual.depositPercent,
  };
}

/** Lines of the items chosen, each a copy of the catalogue's. */
function chosenLines(items: readonly ItemFacts[], chosen: QuoteRequest['items']): Result<Line[]> {
  const lines: Line[] = [];
  const unknown: Refusal[] = [];
  chosen.forEach(({ id, quantity }, index) => {
    const item = items.find((each) => each.id === id);
    if (!item) unknown.push({ code: 'quote.unknownItem', field: `items.${index}`, values: { item: id } });
    else {
      const line = lineOfItem(item, `c${index + 1}-${id.slice(-8)}`);
      lines.push(quantity === undefined ? line : { ...line, quantity });
    }
  });
  return unknown.length > 0 ? refused(...unknown) : done(lines);
}

/** The content that a request makes: what was written, what was chosen, what is offered by custom, the usual rest. */
export async function contentFor(
  context: Context,
  work: Work,
  client: ClientDefaults,
  request: QuoteRequest,
): Promise<Result<QuoteContent>> {
  const items = await catalogueItems(work.db, context.organisationId);
  const chosen = chosenLines(items, request.items);
  if (!chosen.ok) return chosen;
  const lines = [...request.lines, ...chosen.value];
  const offered = request.standing ? standingLines(items, client.kind, lines) : [];
  const written = { ...writtenIn(request), lines: [...lines, ...offered] };
  const content = wholeContent(written, await defaultsFor(context, work, client), context.clock.today());
  return done(forSeller(content, client.vat_exempt === 1));
}

/** Writes a new quote with its first version, a draft; the fact is recorded before. */
export async function insertQuote(
  context: Context,
  work: Work,
  quote: QuoteRow,
  content: QuoteContent,
  /** Number of the quote that a change order changes. */
  changes: string | null = null,
): Promise<QuoteDetail> {
  const version = draftVersionRow(context, work, quote, 1, content);
  const order = quote.kind === 'changeOrder';
  work.record({
    chain: quote.client_id,
    kind: order ? 'changeOrder.drafted' : 'quote.drafted',
    payload: {
      number: quote.number,
      title: content.title,
      amount: formatCents(version.total_cents),
      currency: await currencyOf(work.db, context.organisationId),
      ...(order ? { changes, askedBy: quote.asked_by } : {}),
    },
  });
  await work.insert(quote.client_id, 'quote', [quote]);
  await work.insert(quote.client_id, 'quote_version', [version]);
  return quoteAgain(context, work, quote.id);
}

/**
 * Drafts a quote for a client: from what was written, from items of the catalogue, with the complimentary lines that
 * stand for its kind (visible, removable) and the usual values of the business.
 * @returns refusals `quote.unknownClient`, `quote.erasedClient`, `quote.unknownItem`
 */
export function draftQuote(context: Context, clientId: string, request: QuoteRequest): Promise<Result<QuoteDetail>> {
  return write(context, (work) => draftQuoteWithin(context, work, clientId, request));
}

/** As `draftQuote`, within a transaction under way. */
export async function draftQuoteWithin(
  context: Context,
  work: Work,
  clientId: string,
  request: QuoteRequest,
): Promise<Result<QuoteDetail>> {
  const client = await clientFor(context, work, clientId);
  if (!client.ok) return client;
  const content = await contentFor(context, work, client.value, request);
  if (!content.ok) return content;
  const number = await nextQuoteNumber(context, work);
  return done(await insertQuote(context, work, newQuoteRow(context, work, clientId, number), content.value));
}
