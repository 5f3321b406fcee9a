import type { QuoteVersionRow } from '#shell/database/schema.js';
import type { Db } from './debts.js';

/** Entries of a client's journal of some kinds that still tell something, first to last. */
export async function toldEntries(db: Db, organisationId: string, clientId: string, kinds: readonly string[]) {
  const rows = await db
    .selectFrom('journal_entry')
    .select(['seq', 'hash', 'kind', 'at', 'payload'])
    .where('organisation_id', '=', organisationId)
    .where('chain', '=', clientId)
    .where('kind', 'in', [...kinds])
    .where('payload', 'is not', null)
    .orderBy('seq')
    .execute();
  return rows.map(({ payload, seq, ...row }) => ({ ...row, seq: Number(seq), payload: payload ?? '{}' }));
}

/** Accepted versions of a client's quotes, as sealed. */
export function acceptedVersions(
  db: Db,
  organisationId: string,
  clientId: string,
): Promise<Pick<QuoteVersionRow, 'sealed'>[]> {
  return db
    .selectFrom('quote_version')
    .select('sealed')
    .where('organisation_id', '=', organisationId)
    .where('client_id', '=', clientId)
    .where('state', '=', 'accepted')
    .where('sealed', 'is not', null)
    .execute();
}

/** Incidents of a client that stand. */
export async function standingIncidents(db: Db, organisationId: string, clientId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('incident')
    .select('id')
    .where('organisation_id', '=', organisationId)
    .where('client_id', '=', clientId)
    .where('withdrawn_at', 'is', null)
    .execute();
  return rows.map(({ id }) => id);
}
