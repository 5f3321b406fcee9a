import type { Kysely } from 'kysely';
import type { CommitmentRow, Database } from '#shell/database/schema.js';

/** A connection to read from: the store's, or a transaction's. */
export type Db = Kysely<Database>;

export interface CommitmentFilter {
  readonly clientId?: string | undefined;
  readonly quoteId?: string | undefined;
  readonly openOnly?: boolean | undefined;
}

/** A promise with the names that a list shows. */
export interface CommitmentListed extends CommitmentRow {
  readonly client_name: string;
  readonly quote_number: string | null;
}

const listed = (db: Db, organisationId: string) =>
  db
    .selectFrom('commitment')
    .innerJoin('client', 'client.id', 'commitment.client_id')
    .leftJoin('quote', 'quote.id', 'commitment.quote_id')
    .selectAll('commitment')
    .select(['client.name as client_name', 'quote.number as quote_number'])
    .where('commitment.organisation_id', '=', organisationId);

/** Promises of the organisation or of one client, in the order in which they were made. */
export function commitmentRows(db: Db, organisationId: string, filter: CommitmentFilter): Promise<CommitmentListed[]> {
  let query = listed(db, organisationId);
  if (filter.clientId !== undefined) query = query.where('commitment.client_id', '=', filter.clientId);
  if (filter.quoteId !== undefined) query = query.where('commitment.quote_id', '=', filter.quoteId);
  if (filter.openOnly) query = query.where('commitment.state', '=', 'open');
  return query.orderBy('commitment.id').execute();
}

/** One promise of this organisation. */
export function commitmentRow(db: Db, organisationId: string, id: string): Promise<CommitmentListed | undefined> {
  return listed(db, organisationId).where('commitment.id', '=', id).executeTakeFirst();
}
