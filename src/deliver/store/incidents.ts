import type { IncidentRow } from '#shell/database/schema.js';
import type { Db } from './commitments.js';

export type IncidentListed = IncidentRow & {
  readonly prospect_name: string | null;
  readonly contradicted_kind: string | null;
  readonly contradicted_at: string | null;
};

const listed = (db: Db, organisationId: string) =>
  db
    .selectFrom('incident')
    .leftJoin('client as prospect', 'prospect.id', 'incident.prospect_client_id')
    .leftJoin('journal_entry as fact', (join) =>
      join
        .onRef('fact.organisation_id', '=', 'incident.organisation_id')
        .onRef('fact.chain', '=', 'incident.client_id')
        .onRef('fact.seq', '=', 'incident.contradicts_seq'),
    )
    .selectAll('incident')
    .select(['prospect.name as prospect_name', 'fact.kind as contradicted_kind', 'fact.at as contradicted_at'])
    .where('incident.organisation_id', '=', organisationId);

/** Incidents of a client, the latest first. */
export function incidentRows(db: Db, organisationId: string, clientId: string): Promise<IncidentListed[]> {
  return listed(db, organisationId)
    .where('incident.client_id', '=', clientId)
    .orderBy('incident.happened_on', 'desc')
    .orderBy('incident.id', 'desc')
    .execute();
}

export function incidentRow(db: Db, organisationId: string, id: string): Promise<IncidentListed | undefined> {
  return listed(db, organisationId).where('incident.id', '=', id).executeTakeFirst();
}

export interface FactRow {
  readonly seq: number;
  readonly kind: string;
  readonly at: string;
  readonly payload: string | null;
}

/** Entries of a client's journal of some kinds, the latest first. */
export async function factRows(
  db: Db,
  organisationId: string,
  clientId: string,
  kinds: readonly string[],
): Promise<FactRow[]> {
  const rows = await db
    .selectFrom('journal_entry')
    .select(['seq', 'kind', 'at', 'payload'])
    .where('organisation_id', '=', organisationId)
    .where('chain', '=', clientId)
    .where('kind', 'in', [...kinds])
    .orderBy('seq', 'desc')
    .execute();
  return rows.map((row) => ({ ...row, seq: Number(row.seq) }));
}
