import type { Work } from '#journal/write.js';
import type { Context } from '#shell/context.js';
import type { QuoteRow, QuoteVersionRow } from '#shell/database/schema.js';
import type { QuoteContent } from '../facts/quote.js';
import { quoteTotals, totalRange } from '../rules/quote/amounts.js';
import { type QuoteDetail, quoteDetail } from './quote-detail.js';

/** The columns that a version takes from its content. */
export function columnsOfContent(
  content: QuoteContent,
): Pick<QuoteVersionRow, 'content' | 'title' | 'total_cents' | 'total_max_cents' | 'valid_until'> {
  const { leastCents, mostCents } = totalRange(quoteTotals(content));
  return {
    content: JSON.stringify(content),
    title: content.title,
    total_cents: leastCents,
    total_max_cents: mostCents,
    valid_until: content.validUntil,
  };
}

/** The row of a draft version. */
export function draftVersionRow(
  context: Context,
  work: Work,
  quote: { readonly id: string; readonly client_id: string },
  version: number,
  content: QuoteContent,
): QuoteVersionRow {
  return {
    id: context.newId(),
    organisation_id: context.organisationId,
    client_id: quote.client_id,
    quote_id: quote.id,
    version,
    state: 'draft',
    ...columnsOfContent(content),
    terms_release_id: null,
    issued_on: null,
    sealed: null,
    file_id: null,
    sent_at: null,
    created_at: work.at,
    updated_at: work.at,
  };
}

/** Where a new quote comes from, when it does not come from nothing. */
type Origin = Pick<QuoteRow, 'kind' | 'parent_id' | 'asked_by' | 'duplicate_of'>;

/** The row of a new quote. */
export function newQuoteRow(
  context: Context,
  work: Work,
  clientId: string,
  number: string,
  origin: Partial<Origin> = {},
): QuoteRow {
  return {
    id: context.newId(),
    organisation_id: context.organisationId,
    client_id: clientId,
    kind: 'quote',
    number,
    state: 'draft',
    parent_id: null,
    asked_by: null,
    duplicate_of: null,
    accepted_version_id: null,
    ...origin,
    created_at: work.at,
    updated_at: work.at,
  };
}

/** A quote that was just written. */
export async function quoteAgain(context: Context, work: Work, id: string): Promise<QuoteDetail> {
  const quote = await quoteDetail(work.db, context.organisationId, id);
  if (!quote) throw new Error(`quote ${id} is gone`);
  return quote;
}
