import { write } from '#journal/write.js';
import type { Context } from '#shell/context.js';

/** The usual payment term of the business, and whether it was ever stated. */
export interface BusinessTerm {
  readonly days: number;
  readonly stated: boolean;
}

/** What holds with every client unless its own identity says otherwise. */
export interface BusinessDefaults extends BusinessTerm {
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
}

/** The payment term on which due dates rest where the records state none, and the country whose law governs by default. */
export async function readBusinessDefaults(context: Context): Promise<BusinessDefaults> {
  const row = await context.store.read
    .selectFrom('organisation')
    .select(['term_days', 'term_stated_at', 'country'])
    .where('id', '=', context.organisationId)
    .executeTakeFirstOrThrow();
  return { days: row.term_days, stated: row.term_stated_at !== null, country: row.country };
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
