import MailComposer from 'nodemailer/lib/mail-composer';
import { done, type Result, refused } from '#kernel/refusal.js';
import type { Context } from '#shell/context.js';
import type { OutboxRow } from '#shell/database/schema.js';
import type { Server } from './account.js';
import type { MailBody, MailKind } from './facts.js';
import { textWithLink } from './link-text.js';
import { isMailAddress, oneLine } from './rules/address.js';

/** Written by the program and not by a person (RFC 3834, 5): answering machines leave them alone. */
const AUTOMATIC: ReadonlySet<MailKind> = new Set(['code', 'receipt', 'test']);

interface File {
  readonly filename: string;
  readonly content: Buffer;
  readonly contentType: string;
}

function filesOf(context: Context, { attachments }: MailBody): Result<File[]> {
  const files: File[] = [];
  for (const { name, sha256, mediaType } of attachments) {
    const bytes = context.files.get(sha256);
    if (!bytes) return refused({ code: 'mail.attachment', values: { name } });
    files.push({ filename: oneLine(name), content: Buffer.from(bytes), contentType: oneLine(mediaType) });
  }
  return done(files);
}

/** A message as it crosses the network, and its envelope. */
export interface Message {
  readonly from: string;
  readonly to: string;
  readonly bytes: Buffer;
}

/**
 * Writes a mail as a message (RFC 5322), the same bytes at every try: its Message-ID, date and boundary are those of its row.
 * @returns refusals `mail.address`, `mail.linkLost` when its link was sealed with another key, `mail.attachment` when an archived file is missing or altered
 */
export async function composeMessage(
  context: Context,
  server: Pick<Server, 'fromName' | 'fromAddress'>,
  row: OutboxRow,
  body: MailBody,
): Promise<Result<Message>> {
  if (!isMailAddress(row.recipient)) return refused({ code: 'mail.address', values: { address: row.recipient } });
  const text = textWithLink(context, body);
  if (text === undefined) return refused({ code: 'mail.linkLost' });
  const files = filesOf(context, body);
  if (!files.ok) return files;
  const composer = new MailComposer({
    from: { name: oneLine(server.fromName), address: server.fromAddress },
    to: { name: '', address: row.recipient },
    subject: row.subject,
    text,
    attachments: files.value,
    messageId: row.message_id,
    date: new Date(row.created_at),
    baseBoundary: row.id,
    headers: AUTOMATIC.has(row.kind) ? { 'Auto-Submitted': 'auto-generated' } : {},
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return done({ from: server.fromAddress, to: row.recipient, bytes: await composer.compile().build() });
}
