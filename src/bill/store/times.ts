import type { TimeEntryRow } from '#shell/database/schema.js';
import type { Db } from './drafts.js';

/** Time entries by their ids. */
export function timeEntriesOf(db: Db, organisationId: string, ids: readonly string[]): Promise<TimeEntryRow[]> {
  if (ids.length === 0) return Promise.resolve([]);
  return db
    .selectFrom('time_entry')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('id', 'in', [...ids])
    .execute();
}
