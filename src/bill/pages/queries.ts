import { z } from 'zod';
import { parseDay } from '#kernel/day.js';
import { id } from '#shell/web/fields.js';
import { type Query, SORTS, STATE_FILTERS } from '../rules/register/query.js';

const orAbsent = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional().catch(undefined));

const day = z.string().transform((text, context) => {
  const parsed = parseDay(text);
  if (parsed === undefined) context.addIssue({ code: 'custom', message: 'bill.badDay' });
  return parsed ?? z.NEVER;
});

/** Filters of the list as an address holds them; what cannot be read is passed over. */
export const listQuery = z.object({
  state: orAbsent(z.enum(STATE_FILTERS)),
  client: orAbsent(id),
  from: orAbsent(day),
  to: orAbsent(day),
  sort: orAbsent(z.enum(SORTS)),
  direction: orAbsent(z.enum(['asc', 'desc'])),
  page: orAbsent(z.coerce.number().int().min(1).max(1_000_000)),
});
export type ListQuery = z.output<typeof listQuery>;

/** What is asked of the register; the latest first where nothing else is asked. */
export function queryOf({ state, client, from, to, sort = 'issued', direction, page = 1 }: ListQuery): Query {
  const descending = direction === undefined ? sort === 'issued' : direction === 'desc';
  return { state: state ?? 'all', clientId: client, from, to, sort, descending, page };
}

/** The address of the list with some of its filters changed; what is usual is left out. */
export function listHref(typed: Readonly<Record<string, string | undefined>>, path = '/invoices'): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(typed)) if (value !== undefined && value !== '') query.set(name, value);
  const text = query.toString();
  return text === '' ? path : `${path}?${text}`;
}
