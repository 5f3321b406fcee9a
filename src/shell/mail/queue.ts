import type { Work } from '#journal/write.js';
import type { Context } from '#shell/context.js';
import type { OutboxRow } from '#shell/database/schema.js';
import { messageIdFor } from './account.js';
import type { Mail, MailBody } from './facts.js';
import { LINK_PURPOSE } from './link-text.js';
import { oneLine } from './rules/address.js';
import { seal } from './secret.js';

/** The row of a mail that was not tried yet. */
export async function freshRow(
  context: Context,
  work: Work,
  mail: Omit<Mail, 'text' | 'attachments'>,
  body: MailBody | null,
): Promise<OutboxRow> {
  const id = context.newId();
  return {
    id,
    organisation_id: context.organisationId,
    client_id: mail.clientId,
    chain: mail.chain,
    kind: mail.kind,
    subject_id: mail.subjectId,
    recipient: oneLine(mail.recipient),
    subject: oneLine(mail.subject),
    body: body && JSON.stringify(body),
    message_id: await messageIdFor(work.db, context.organisationId, id),
    state: 'pending',
    attempts: 0,
    next_at: work.at,
    last_error: null,
    sending_at: null,
    settled_at: null,
    created_at: work.at,
  };
}

/** Journals that a mail is to leave. */
export function recordQueued(work: Work, row: OutboxRow): void {
  const { id, kind, recipient, subject } = row;
  work.record({ chain: row.chain, kind: 'mail.queued', payload: { mail: id, about: kind, recipient, subject } });
}

/**
 * Puts a mail in the outbox, within the transaction that gives it its reason: it leaves if, and only if, that is committed.
 * Its attachments are archived files; an address that cannot be one shows in the outbox as a failure, never as an exception.
 * @returns its id
 */
export async function queueMail(context: Context, work: Work, mail: Mail): Promise<string> {
  const { text, attachments, link, ...about } = mail;
  const sealed = link === undefined ? {} : { link: seal(context, LINK_PURPOSE, link) };
  const row = await freshRow(context, work, about, { text, attachments, ...sealed });
  recordQueued(work, row);
  await work.insert(row.chain, 'outbox', [row]);
  return row.id;
}
