import type { Kysely } from 'kysely';
import type { BillDraftRow, Database } from '#shell/database/schema.js';

/** The database, inside a transaction or outside. */
export type Db = Kysely<Database>;

/** A draft of this organisation; undefined when it has none such. */
export function draftRow(db: Db, organisationId: string, id: string): Promise<BillDraftRow | undefined> {
  return db
    .selectFrom('bill_draft')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .executeTakeFirst();
}

/** Drafts with their clients' names, latest change first. */
export function draftRows(db: Db, organisationId: string) {
  return db
    .selectFrom('bill_draft')
    .innerJoin('client', 'client.id', 'bill_draft.client_id')
    .select([
      'bill_draft.id',
      'bill_draft.client_id',
      'bill_draft.kind',
      'bill_draft.title',
      'bill_draft.total_cents',
      'bill_draft.quote_id',
      'bill_draft.corrects_id',
      'bill_draft.updated_at',
      'client.name as client_name',
    ])
    .where('bill_draft.organisation_id', '=', organisationId)
    .orderBy('bill_draft.updated_at', 'desc')
    .orderBy('bill_draft.id', 'desc')
    .execute();
}
