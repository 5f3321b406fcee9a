import { type Work, write } from '#journal/write.js';
import { done, type Refusal, type Result, refused } from '#kernel/refusal.js';
import { type Context, momentOf } from '#shell/context.js';
import type { OutboxRow } from '#shell/database/schema.js';
import { isSample, serverOf } from './account.js';
import { converse, type Outcome } from './dialogue.js';
import type { Mail } from './facts.js';
import { composeMessage } from './message.js';
import { settleOutcome } from './outcome.js';
import { freshRow, recordQueued } from './queue.js';
import { keepUnwritten } from './sample.js';
import { outboxRow } from './store.js';

/** A mail that carries a secret: its text is in memory while it leaves, and nowhere afterwards. */
export interface UnwrittenMail extends Omit<Mail, 'kind' | 'attachments'> {
  /** What must be found nowhere else: it stands in the text, never in the subject. */
  readonly secret: string;
}

/** The row of a mail that is leaving now; without its text. */
async function announce(context: Context, work: Work, mail: UnwrittenMail): Promise<OutboxRow> {
  const { chain, clientId, subjectId, recipient, subject } = mail;
  const about = { chain, clientId, kind: 'code', subjectId, recipient, subject } as const;
  const row: OutboxRow = {
    ...(await freshRow(context, work, about, null)),
    state: 'sending',
    attempts: 1,
    next_at: null,
    sending_at: work.at,
  };
  recordQueued(work, row);
  await work.insert(chain, 'outbox', [row]);
  return row;
}

type End = Pick<Outcome, 'kind' | 'words'>;

/** What may be kept of the server's words: once it has seen the text, only their number, for it may repeat the rest. */
const discreet = ({ kind, words, shown }: Outcome): End => ({
  kind,
  words: shown ? (/^\d{3}\b/.exec(words)?.[0] ?? '') : words,
});

async function leave(context: Context, row: OutboxRow, mail: UnwrittenMail): Promise<End> {
  if (await isSample(context.store.read, context.organisationId)) {
    const { id, recipient, subject } = row;
    keepUnwritten(context, { id, recipient, subject, text: mail.text, at: momentOf(context.clock) });
    return { kind: 'accepted', words: '' };
  }
  const server = await serverOf(context);
  if (typeof server === 'string') return { kind: 'refused', words: `mail.${server}` };
  const message = await composeMessage(context, server, row, { text: mail.text, attachments: [] });
  if (!message.ok) return { kind: 'refused', words: message.refusals[0]?.code ?? '' };
  return discreet(await converse(server, message.value));
}

/** What is said of a mail that did not leave for certain. */
function refusalOf({ kind, words }: End): Refusal {
  if (kind === 'lost') return { code: 'mail.lost', field: 'email' };
  if (words.startsWith('mail.')) return { code: words, field: 'email' };
  const code = kind === 'refused' ? 'mail.refused' : 'mail.deferred';
  return { code, field: 'email', values: { words } };
}

/** How a mail ended that this request had sent before: what its row says. */
function endOf({ state, last_error }: OutboxRow): End {
  const kind = state === 'sent' ? 'accepted' : state === 'failed' ? 'refused' : 'lost';
  return { kind, words: last_error ?? '' };
}

/**
 * Sends at once a mail whose text must be stored nowhere, a one-time code: not in the outbox (which keeps that it
 * left, to whom and how it ended), the journal, the log or an error. It is never tried again: whoever needs one asks
 * for another. Called outside `write`, it makes transactions of its own; a repeated request sends nothing again.
 * @returns refusals `mail.notConfigured`, `mail.passwordLost`, `mail.address`, `mail.refused`, `mail.deferred`, `mail.lost`, or why
 *   the server could not be spoken to (`mail.unreachable`, `mail.timeout`, `mail.dns`, `mail.tls`, `mail.certificate`, `mail.cut`)
 */
export async function sendUnwritten(context: Context, mail: UnwrittenMail): Promise<Result<{ readonly id: string }>> {
  if (mail.subject.includes(mail.secret)) throw new Error('the subject of a mail tells its secret');
  let first = false;
  const row = await write(context, (work) => {
    first = true;
    return announce(context, work, mail);
  });
  const known = first ? undefined : await outboxRow(context.store.read, context.organisationId, row.id);
  const end = known ? endOf(known) : await leave(context, row, mail);
  if (first) {
    const { repeatable: _, ...once } = context;
    await settleOutcome(once, row.id, end.kind === 'deferred' ? { ...end, kind: 'refused' } : end);
  }
  return end.kind === 'accepted' ? done({ id: row.id }) : refused(refusalOf(end));
}
