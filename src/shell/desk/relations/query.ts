import { z } from 'zod';
import { CLIENT_KINDS } from '#meet/facts/identity.js';

export const SORTS = ['name', 'light', 'punctuality', 'open', 'overdue', 'penalties', 'days', 'next'] as const;
export type Sort = (typeof SORTS)[number];
export type Direction = 'asc' | 'desc';

export const LIGHT_FILTERS = ['problem', 'watch', 'ok', 'grey'] as const;

const nothing = z.literal('').transform(() => undefined);

/** What a link to the table says: an unknown value is as good as none, so that old links keep working. */
export const relationsQuery = z.object({
  q: z.string().trim().max(200).catch('').default(''),
  light: z
    .union([nothing, z.enum(LIGHT_FILTERS)])
    .optional()
    .catch(undefined),
  kind: z
    .union([nothing, z.enum(CLIENT_KINDS)])
    .optional()
    .catch(undefined),
  overdue: z.literal('1').optional().catch(undefined),
  sort: z.enum(SORTS).catch('light').default('light'),
  direction: z.enum(['asc', 'desc']).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(100_000).catch(1).default(1),
});
export type RelationsQuery = z.output<typeof relationsQuery>;

/** The direction in which a column is first read: names upwards, everything that asks for attention downwards. */
export function directionOf({ sort, direction }: Pick<RelationsQuery, 'sort' | 'direction'>): Direction {
  return direction ?? (sort === 'name' ? 'asc' : 'desc');
}

/** The address of the table with some of its query changed; what is usual is left out of it. */
export function relationsHref(query: RelationsQuery, change: Partial<RelationsQuery> = {}): string {
  const wanted = { ...query, page: 1, ...change };
  const parts = new URLSearchParams();
  if (wanted.q) parts.set('q', wanted.q);
  if (wanted.light) parts.set('light', wanted.light);
  if (wanted.kind) parts.set('kind', wanted.kind);
  if (wanted.overdue) parts.set('overdue', '1');
  if (wanted.sort !== 'light') parts.set('sort', wanted.sort);
  if (wanted.direction && wanted.direction !== directionOf({ sort: wanted.sort, direction: undefined }))
    parts.set('direction', wanted.direction);
  if (wanted.page > 1) parts.set('page', String(wanted.page));
  const text = parts.toString();
  return text ? `/relations?${text}` : '/relations';
}
