import type { Kysely } from 'kysely';
import type { AcceptanceRow, Database } from '#shell/database/schema.js';

type Db = Kysely<Database>;

/** The answers that were given to a quote version or a delivery, in order. */
export function answersTo(db: Db, organisationId: string, subjectIds: readonly string[]): Promise<AcceptanceRow[]> {
  if (subjectIds.length === 0) return Promise.resolve([]);
  return db
    .selectFrom('acceptance')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('subject_id', 'in', [...subjectIds])
    .orderBy('created_at')
    .orderBy('id')
    .execute();
}

/** An archived file of this organisation, by its id. */
export function archivedFile(db: Db, organisationId: string, id: string) {
  return db
    .selectFrom('archived_file')
    .select(['id', 'sha256', 'name', 'media_type'])
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .executeTakeFirst();
}
