import type { Db } from './drafts.js';

/** Mails that carried a document, or are about to. */
export function mailsAbout(db: Db, organisationId: string, subjectId: string) {
  return db
    .selectFrom('outbox')
    .select(['id', 'recipient', 'state', 'created_at', 'settled_at'])
    .where('organisation_id', '=', organisationId)
    .where('subject_id', '=', subjectId)
    .orderBy('created_at')
    .execute();
}
