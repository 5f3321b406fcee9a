import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { Context } from '#shell/context.js';
import type { Database, OutboxRow } from '#shell/database/schema.js';
import { bodyOf, MAIL_STATES, type MailState } from './facts.js';
import { outboxRow, outboxRows } from './store.js';

const KINDS = [
  'quote',
  'delivery',
  'receipt',
  'code',
  'letter',
  'invoice',
  'test',
] as const satisfies readonly OutboxRow['kind'][];

/** A mail as a program receives it. */
export const mailSchema = z.object({
  id: z.string(),
  clientId: z.string().nullable(),
  kind: z.enum(KINDS),
  subjectId: z.string().nullable(),
  recipient: z.string(),
  subject: z.string(),
  /** Null for a one-time code, which is written nowhere. */
  text: z.string().nullable(),
  attachments: z.array(z.object({ name: z.string(), sha256: z.string(), mediaType: z.string() })).readonly(),
  messageId: z.string(),
  state: z.enum(MAIL_STATES),
  attempts: z.int(),
  nextAt: z.string().nullable(),
  /** The server's own words, or a code such as `mail.address`. */
  lastError: z.string().nullable(),
  createdAt: z.string(),
  settledAt: z.string().nullable(),
});
export type MailView = z.output<typeof mailSchema>;

export function viewOf(row: OutboxRow): MailView {
  const body = bodyOf(row);
  return {
    id: row.id,
    clientId: row.client_id,
    kind: row.kind,
    subjectId: row.subject_id,
    recipient: row.recipient,
    subject: row.subject,
    text: body?.text ?? null,
    attachments: body?.attachments ?? [],
    messageId: row.message_id,
    state: row.state,
    attempts: row.attempts,
    nextAt: row.next_at,
    lastError: row.last_error,
    createdAt: row.created_at,
    settledAt: row.settled_at,
  };
}

/** Mails in some states, oldest first. */
export async function listMails(
  context: Context,
  states: readonly MailState[] = MAIL_STATES,
): Promise<readonly MailView[]> {
  return (await outboxRows(context.store.read, context.organisationId, states)).map(viewOf);
}

/** A mail by its id; undefined when this organisation has none such. */
export async function readMail(context: Context, id: string): Promise<MailView | undefined> {
  const row = await outboxRow(context.store.read, context.organisationId, id);
  return row && viewOf(row);
}

/** What became of the mail of a document. */
export interface MailStanding {
  readonly id: string;
  readonly state: MailState;
  readonly recipient: string;
  /** When it was sent, failed or was settled; null while it waits or nobody knows. */
  readonly settledAt: string | null;
  readonly lastError: string | null;
}

/**
 * The latest mail of a document: a letter, a quote version, a delivery, an invoice; undefined when none was ever queued.
 * A document whose mail is not `sent` has not reached anybody by mail: no delay runs from it.
 */
export async function mailOf(
  db: Kysely<Database>,
  organisationId: string,
  subjectId: string,
): Promise<MailStanding | undefined> {
  const row = await db
    .selectFrom('outbox')
    .select(['id', 'state', 'recipient', 'settled_at', 'last_error'])
    .where('organisation_id', '=', organisationId)
    .where('subject_id', '=', subjectId)
    .where('kind', '!=', 'code')
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return (
    row && {
      id: row.id,
      state: row.state,
      recipient: row.recipient,
      settledAt: row.settled_at,
      lastError: row.last_error,
    }
  );
}

/** How many mails ask for a person: they failed, or nobody knows whether they left. Codes that were lost ask for nothing. */
export async function mailsToSettle(context: Context): Promise<number> {
  const { count } = await context.store.read
    .selectFrom('outbox')
    .select((row) => row.fn.countAll<number | string>().as('count'))
    .where('organisation_id', '=', context.organisationId)
    .where('state', 'in', ['uncertain', 'failed'])
    .where('body', 'is not', null)
    .executeTakeFirstOrThrow();
  return Number(count);
}
