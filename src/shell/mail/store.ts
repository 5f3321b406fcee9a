import type { Kysely } from 'kysely';
import type { Database, OutboxRow } from '#shell/database/schema.js';
import type { MailState } from './facts.js';

type Db = Kysely<Database>;

/** A mail of this organisation; undefined when it has none such. */
export function outboxRow(db: Db, organisationId: string, id: string): Promise<OutboxRow | undefined> {
  return db
    .selectFrom('outbox')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .executeTakeFirst();
}

/** Mails in some states, oldest first. */
export function outboxRows(db: Db, organisationId: string, states: readonly MailState[]): Promise<OutboxRow[]> {
  return db
    .selectFrom('outbox')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('state', 'in', [...states])
    .orderBy('created_at')
    .orderBy('id')
    .execute();
}
