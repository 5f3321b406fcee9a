import { z } from 'zod';
import { QUOTE_STATES } from './state.js';

/** `sent` here is sent and still valid, `expired` sent and past its validity. */
export const STATE_FILTERS = [...QUOTE_STATES, 'expired'] as const;
export type QuoteStateFilter = (typeof STATE_FILTERS)[number];

export const QUOTE_SORTS = ['updated', 'number', 'title', 'client', 'state', 'total', 'validUntil'] as const;
export type QuoteSort = (typeof QUOTE_SORTS)[number];

const nothing = z.literal('').transform(() => undefined);

/** What a link to the list says; an unknown value is as good as none, so that old links keep working. */
export const quotesQuery = z.object({
  q: z.string().trim().max(200).catch('').default(''),
  state: z
    .union([nothing, z.enum(STATE_FILTERS)])
    .optional()
    .catch(undefined),
  client: z
    .union([nothing, z.string().max(40)])
    .optional()
    .catch(undefined),
  sort: z.enum(QUOTE_SORTS).catch('updated').default('updated'),
  direction: z.enum(['asc', 'desc']).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(100_000).catch(1).default(1),
});
export type QuotesQuery = z.output<typeof quotesQuery>;

const DOWNWARDS: readonly QuoteSort[] = ['updated', 'number', 'total'];

/** The direction in which a column is first read. */
export function directionOf({ sort, direction }: Pick<QuotesQuery, 'sort' | 'direction'>): 'asc' | 'desc' {
  return direction ?? (DOWNWARDS.includes(sort) ? 'desc' : 'asc');
}
