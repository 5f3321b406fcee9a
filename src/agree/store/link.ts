import type { Kysely } from 'kysely';
import type { ClientLinkRow, ConsentStepRow, Database, OneTimeCodeRow } from '#shell/database/schema.js';

export type Db = Kysely<Database>;

/** The link whose token has this SHA-256. */
export function linkOfHash(db: Db, organisationId: string, tokenHash: string): Promise<ClientLinkRow | undefined> {
  return db
    .selectFrom('client_link')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst();
}

export function linkRow(db: Db, organisationId: string, id: string): Promise<ClientLinkRow | undefined> {
  return db
    .selectFrom('client_link')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .executeTakeFirst();
}

/** The links that lead to any of these subjects, the latest first. */
export async function linksTo(db: Db, organisationId: string, subjectIds: readonly string[]): Promise<ClientLinkRow[]> {
  if (subjectIds.length === 0) return [];
  return db
    .selectFrom('client_link')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('subject_id', 'in', [...subjectIds])
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

/** What was done through a link for a subject, in order. */
export function stepsOf(
  db: Db,
  organisationId: string,
  link: Pick<ClientLinkRow, 'id' | 'subject_id'>,
): Promise<ConsentStepRow[]> {
  return db
    .selectFrom('consent_step')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('link_id', '=', link.id)
    .where('subject_id', '=', link.subject_id)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
}

export function codeOf(db: Db, organisationId: string, linkId: string): Promise<OneTimeCodeRow | undefined> {
  return db
    .selectFrom('one_time_code')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('link_id', '=', linkId)
    .orderBy('created_at', 'desc')
    .executeTakeFirst();
}

/** Removes the codes of a link, and every code of the organisation whose time is over. */
export async function removeCodes(db: Db, organisationId: string, linkId: string, now: string): Promise<void> {
  await db
    .deleteFrom('one_time_code')
    .where('organisation_id', '=', organisationId)
    .where((any) => any.or([any('link_id', '=', linkId), any('expires_at', '<=', now)]))
    .execute();
}

/** Counts a try of a code. */
export async function countCodeTry(db: Db, code: OneTimeCodeRow): Promise<void> {
  await db
    .updateTable('one_time_code')
    .set({ attempts: code.attempts + 1 })
    .where('id', '=', code.id)
    .where('organisation_id', '=', code.organisation_id)
    .execute();
}
