import { type Work, write } from '#journal/write.js';
import { done, type Result, refused } from '#kernel/refusal.js';
import { type Context, momentOf } from '#shell/context.js';
import type { OutboxRow } from '#shell/database/schema.js';
import { isSample, serverOf } from './account.js';
import { converse, type Outcome } from './dialogue.js';
import type { Mail } from './facts.js';
import { composeMessage } from './message.js';
import { settleOutcome } from './outcome.js';
import { freshRow, recordQueued } from './queue.js';
import { keepUnwritten } from './sample.js';

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

async function leave(context: Context, row: OutboxRow, mail: UnwrittenMail): Promise<Outcome> {
  if (await isSample(context.store.read, context.organisationId)) {
    const { id, recipient, subject } = row;
    keepUnwritten(context, { id, recipient, subject, text: mail.text, at: momentOf(context.clock) });
    return { kind: 'accepted', words: '', shown: false };
  }
  const server = await serverOf(context);
  if (typeof server === 'string') return { kind: 'refused', words: `mail.${server}`, shown: false };
  const message = await composeMessage(context, server, row, { text: mail.text, attachments: [] });
  if (!message.ok) return { kind: 'refused', words: message.refusals[0]?.code ?? '', shown: false };
  return converse(server, message.value);
}

/** What may be kept of the server's words: once it has seen the text, only their number, for it may repeat the rest. */
const discreet = (outcome: Outcome): Outcome =>
  outcome.shown ? { ...outcome, words: /^\d{3}\b/.exec(outcome.words)?.[0] ?? '' } : outcome;

function resultOf({ kind, words }: Outcome, id: string): Result<{ readonly id: string }> {
  if (kind === 'accepted') return done({ id });
  if (words.startsWith('mail.')) return refused({ code: words, field: 'email' });
  const code = kind === 'refused' ? 'mail.refused' : kind === 'lost' ? 'mail.lost' : 'mail.deferred';
  return refused({ code, field: 'email', values: { words } });
}

/**
 * Sends at once a mail whose text must be stored nowhere, a one-time code: not in the outbox (which keeps that it
 * left, to whom and how it ended), the journal, the log or an error. It is never tried again: whoever needs one asks for another.
 * Called outside `write`, it makes transactions of its own.
 * @returns refusals `mail.notConfigured`, `mail.passwordLost`, `mail.address`, `mail.refused`, `mail.deferred`, `mail.lost`
 */
export async function sendUnwritten(context: Context, mail: UnwrittenMail): Promise<Result<{ readonly id: string }>> {
  if (mail.subject.includes(mail.secret)) throw new Error('the subject of a mail tells its secret');
  // A repeated request answers by itself: what it did was done once.
  const { repeatable: _, ...once } = context;
  const row = await write(once, (work) => announce(once, work, mail));
  const outcome = discreet(await leave(once, row, mail));
  await settleOutcome(once, row.id, outcome.kind === 'deferred' ? { ...outcome, kind: 'refused' } : outcome);
  return resultOf(outcome, row.id);
}
