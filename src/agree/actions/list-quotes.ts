import { z } from 'zod';
import { formatDay } from '#kernel/day.js';
import { formatCents } from '#kernel/money.js';
import type { Context } from '#shell/context.js';
import { directionOf, type QuotesQuery } from '../facts/list.js';
import { QUOTE_STATES } from '../facts/state.js';
import { countQuotes, type ListedRow, listedQuotes } from '../store/quote-list.js';
import { currencyOf } from '../store/quotes.js';
import { type SignedAmount, signedAmounts } from './signed-amount.js';

const PAGE_SIZE = 50;

/** A quote in brief. */
export const quoteSummarySchema = z.object({
  id: z.string(),
  clientId: z.string(),
  client: z.string(),
  kind: z.enum(['quote', 'changeOrder']),
  number: z.string(),
  state: z.enum(QUOTE_STATES),
  /** Sent, and past its validity. */
  expired: z.boolean(),
  /** Accepted, then ended by a consumer's withdrawal. */
  renounced: z.boolean(),
  /** The last version, sent or not. */
  version: z.number(),
  title: z.string(),
  /** Incl. VAT; the least and the most that the client may choose, or what he signed. */
  total: z.string(),
  totalMost: z.string(),
  /** The option that was signed. */
  option: z.string().nullable(),
  currency: z.string(),
  issuedOn: z.string().nullable(),
  validUntil: z.string(),
  updatedAt: z.string(),
});
export type QuoteSummary = z.output<typeof quoteSummarySchema>;

const summaryOf = (
  row: ListedRow,
  signed: SignedAmount | undefined,
  currency: string,
  today: string,
): QuoteSummary => ({
  id: row.id,
  clientId: row.client_id,
  client: row.client_name,
  kind: row.kind,
  number: row.number,
  state: row.state,
  expired: row.state === 'sent' && row.valid_until < today,
  renounced: row.state === 'withdrawn' && row.accepted_version_id !== null,
  version: row.version,
  title: row.title,
  total: formatCents(signed?.totalCents ?? row.total_cents),
  totalMost: formatCents(signed?.totalCents ?? row.total_max_cents),
  option: signed?.option ?? null,
  currency,
  issuedOn: row.issued_on,
  validUntil: row.valid_until,
  updatedAt: row.updated_at,
});

/** One page of the quotes that are asked for. */
export interface QuotesPage {
  readonly quotes: readonly QuoteSummary[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
}

/** Quotes by state, client and text, sorted, a page at a time; a page beyond the end is the last. */
export async function listQuotes(context: Context, query: QuotesQuery): Promise<QuotesPage> {
  const db = context.store.read;
  const own = context.organisationId;
  const today = formatDay(context.clock.today());
  const { state, client, q, sort } = query;
  const asked = { state, clientId: client, text: q, sort, direction: directionOf(query), today };
  const total = await countQuotes(db, own, asked);
  const pages = Math.max(1, Math.ceil(total / PAGE_SIZE));
  const page = Math.min(query.page, pages);
  const rows = await listedQuotes(db, own, asked, { offset: (page - 1) * PAGE_SIZE, limit: PAGE_SIZE });
  const currency = await currencyOf(db, own);
  const accepted = rows.flatMap(({ accepted_version_id }) =>
    accepted_version_id === null ? [] : [accepted_version_id],
  );
  const signed = await signedAmounts(db, own, accepted);
  const quotes = rows.map((row) => summaryOf(row, signed.get(row.accepted_version_id ?? ''), currency, today));
  return { quotes, total, page, pages };
}
