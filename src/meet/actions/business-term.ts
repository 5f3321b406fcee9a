import { write } from '#journal/write.js';
import type { Context } from '#shell/context.js';

/** The usual payment term of the business, and whether it was ever stated. */
export interface BusinessTerm {
  readonly days: number;
  readonly stated: boolean;
}

/** The payment term on which a due date rests where neither the records nor the client's own term say otherwise. */
export async function readBusinessTerm(context: Context): Promise<BusinessTerm> {
  const row = await context.store.read
    .selectFrom('organisation')
    .select(['term_days', 'term_stated_at'])
    .where('id', '=', context.organisationId)
    .executeTakeFirstOrThrow();
  return { days: row.term_days, stated: row.term_stated_at !== null };
}

/** States the usual payment term of the business, in days from the invoice date. Stating it again unchanged writes nothing. */
export function stateBusinessTerm(context: Context, days: number): Promise<BusinessTerm> {
  const own = context.organisationId;
  return write(context, async (work) => {
    const { term_days, term_stated_at } = await work.db
      .selectFrom('organisation')
      .select(['term_days', 'term_stated_at'])
      .where('id', '=', own)
      .executeTakeFirstOrThrow();
    if (term_stated_at !== null && term_days === days) return { days, stated: true };
    work.record({ chain: own, kind: 'organisation.changed', payload: { changes: { termDays: [term_days, days] } } });
    await work.update(own, 'organisation', own, { term_days: days, term_stated_at: work.at });
    return { days, stated: true };
  });
}
