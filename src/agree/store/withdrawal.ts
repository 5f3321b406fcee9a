import type { Db } from './link.js';

/** The change orders of a quote that still stand, and their versions that are at the client's. */
export async function ordersUnder(
  db: Db,
  organisationId: string,
  quoteId: string,
): Promise<{ readonly quotes: readonly string[]; readonly versions: readonly string[] }> {
  const quotes = await db
    .selectFrom('quote')
    .select('id')
    .where('organisation_id', '=', organisationId)
    .where('parent_id', '=', quoteId)
    .where('state', 'in', ['draft', 'sent', 'accepted'])
    .execute();
  if (quotes.length === 0) return { quotes: [], versions: [] };
  const ids = quotes.map(({ id }) => id);
  const versions = await db
    .selectFrom('quote_version')
    .select('id')
    .where('organisation_id', '=', organisationId)
    .where('quote_id', 'in', ids)
    .where('state', 'in', ['sent', 'accepted'])
    .execute();
  return { quotes: ids, versions: versions.map(({ id }) => id) };
}

/** The promises of some quotes that are still open. */
export async function openCommitments(db: Db, organisationId: string, quoteIds: readonly string[]): Promise<string[]> {
  const rows = await db
    .selectFrom('commitment')
    .select('id')
    .where('organisation_id', '=', organisationId)
    .where('quote_id', 'in', [...quoteIds])
    .where('state', '=', 'open')
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
}
