import type { ArchivedFileRow, ClientRow } from '#shell/database/schema.js';
import type { Db } from './commitments.js';

/** A client of this organisation. */
export function clientRow(db: Db, organisationId: string, id: string): Promise<ClientRow | undefined> {
  return db
    .selectFrom('client')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .executeTakeFirst();
}

/** Names of the clients that still are someone, by name. */
export function clientChoices(db: Db, organisationId: string): Promise<{ id: string; name: string }[]> {
  return db
    .selectFrom('client')
    .select(['id', 'name'])
    .where('organisation_id', '=', organisationId)
    .where('erased_at', 'is', null)
    .orderBy('name')
    .orderBy('id')
    .execute();
}

/** A file of the archive that belongs to this organisation. */
export function archivedFileRow(db: Db, organisationId: string, id: string): Promise<ArchivedFileRow | undefined> {
  return db
    .selectFrom('archived_file')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .executeTakeFirst();
}
