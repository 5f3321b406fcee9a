import { z } from 'zod';
import type { Context } from '#shell/context.js';
import { attachment, goTo, notFound, refuse, show } from '#shell/web/answers.js';
import { type Door, door } from '#shell/web/door.js';
import { oneId } from '#shell/web/fields.js';
import { mailReadiness } from '../account.js';
import { bodyOf, MAIL_STATES } from '../facts.js';
import { textWithLink } from '../link-text.js';
import { unwrittenMessages } from '../sample.js';
import { CHOICES, settleMail } from '../settle.js';
import { outboxRows } from '../store.js';
import { listMails, mailSchema, readMail, viewOf } from '../view.js';
import { InboxPage, type Letterbox } from './inbox.js';
import { MailPage, OutboxPage } from './outbox.js';

const list = door({
  method: 'GET',
  path: '/outbox',
  name: 'listMails',
  summary: 'Mails that wait, left, failed or may have left, oldest first.',
  access: 'account',
  query: z.object({ state: z.enum(MAIL_STATES).optional().catch(undefined) }),
  answer: z.array(mailSchema),
  handle: async (visit) => {
    const { context, query } = visit;
    const mails = await listMails(context, query.state && [query.state]);
    const readiness = await mailReadiness(context);
    return show([...mails], () => <OutboxPage visit={visit} mails={mails} readiness={readiness} />);
  },
});

const one = door({
  method: 'GET',
  path: '/outbox/:id',
  name: 'readMail',
  summary: 'A mail as it left or will: its text, its files, its state.',
  access: 'account',
  params: oneId,
  answer: mailSchema,
  handle: async (visit) => {
    const mail = await readMail(visit.context, visit.params.id);
    return mail ? show(mail, () => <MailPage visit={visit} mail={mail} />) : notFound();
  },
});

const settle = door({
  method: 'POST',
  path: '/outbox/:id/settle',
  name: 'settleMail',
  summary: 'Settles a mail: it arrived (`sent`), send it again (`resend`), give it up (`cancel`).',
  access: 'account',
  params: oneId,
  body: z.object({ choice: z.enum(CHOICES) }),
  answer: mailSchema,
  handle: async ({ context, params, body }) => {
    const settled = await settleMail(context, params.id, body.choice);
    if (settled.ok) return goTo('/outbox', settled.value);
    return settled.refusals.some(({ code }) => code === 'mail.unknown') ? notFound() : refuse(settled.refusals, 409);
  },
  again: async (visit, refusals) => {
    const mail = await readMail(visit.context, visit.params.id);
    return mail && <MailPage visit={visit} mail={mail} refusals={refusals} />;
  },
});

const file = door({
  method: 'GET',
  path: '/outbox/:id/files/:sha256',
  name: 'mailFile',
  summary: 'A file as it left with a mail.',
  access: 'account',
  params: oneId.extend({ sha256: z.string() }),
  media: 'application/octet-stream',
  handle: async ({ context, params }) => {
    const mail = await readMail(context, params.id);
    const named = mail?.attachments.find(({ sha256 }) => sha256 === params.sha256);
    const bytes = named && context.files.get(named.sha256);
    return bytes ? attachment(bytes, named.mediaType, named.name) : notFound();
  },
});

/** Everything that the sample business would have sent, the latest first. */
async function sampleMessages(context: Context): Promise<Letterbox[]> {
  const rows = await outboxRows(context.store.read, context.organisationId, ['sent']);
  const sent = rows.flatMap((row): Letterbox[] => {
    const body = bodyOf(row);
    const text = body && textWithLink(context, body);
    const { id, recipient, subject, created_at: at } = row;
    return text === undefined ? [] : [{ id, recipient, subject, text, at, mail: viewOf(row) }];
  });
  const codes = unwrittenMessages(context).map((message): Letterbox => ({ ...message, mail: null }));
  return [...sent, ...codes].sort((a, b) => (a.at < b.at ? 1 : -1));
}

const inbox = door({
  method: 'GET',
  path: '/sample/inbox',
  name: 'sampleInbox',
  summary: 'The pretend mailbox of the sample business: what it would have sent, one-time codes included.',
  access: 'account',
  answer: z.array(
    z.object({ id: z.string(), recipient: z.string(), subject: z.string(), text: z.string(), at: z.string() }),
  ),
  handle: async (visit) => {
    if (!visit.sample) return notFound();
    const messages = await sampleMessages(visit.context);
    const plain = messages.map(({ mail: _, ...message }) => message);
    return show(plain, () => <InboxPage visit={visit} messages={messages} />);
  },
});

/** The doors of the outbox, and of the sample business's pretend mailbox. */
export const mailDoors: readonly Door[] = [list, one, settle, file, inbox];
