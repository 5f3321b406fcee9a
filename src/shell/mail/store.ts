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

export type Waiting = Pick<OutboxRow, 'id' | 'client_id' | 'recipient' | 'next_at'>;

/** Mails that wait to leave, in the order in which they were written, whether their time has come or not. */
export function waiting(db: Db, organisationId: string): Promise<Waiting[]> {
  return db
    .selectFrom('outbox')
    .select(['id', 'client_id', 'recipient', 'next_at'])
    .where('organisation_id', '=', organisationId)
    .where('state', '=', 'pending')
    .orderBy('created_at')
    .orderBy('id')
    .execute();
}
