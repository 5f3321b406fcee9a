import { randomBytes } from 'node:crypto';
import { type Work, write } from '#journal/write.js';
import { follow } from '#kernel/transition.js';
import type { Context } from '#shell/context.js';
import type { OutboxRow } from '#shell/database/schema.js';
import type { Outcome } from './dialogue.js';
import { ATTEMPTS_MAX, waitAfter } from './rules/backoff.js';
import { MAIL_LIFE, type MailEvent } from './rules/life.js';
import { outboxRow } from './store.js';

const EVENTS = { accepted: 'accept', deferred: 'defer', refused: 'refuse', lost: 'lose' } as const satisfies Record<
  Outcome['kind'],
  MailEvent
>;

const KINDS = {
  accept: 'mail.sent',
  defer: 'mail.deferred',
  refuse: 'mail.failed',
  lose: 'mail.uncertain',
} as const;

const chance = (): number => randomBytes(4).readUInt32BE() / 2 ** 32;

function changeFor(context: Context, work: Work, row: OutboxRow, event: keyof typeof KINDS): Partial<OutboxRow> {
  if (event === 'defer') {
    const next = context.clock.now() + waitAfter(row.attempts, chance());
    return { next_at: new Date(next).toISOString() };
  }
  return { next_at: null, settled_at: event === 'lose' ? null : work.at };
}

/** Notes how a dialogue ended, in a transaction of its own. A mail put off too often is given up. */
export function settleOutcome(context: Context, id: string, outcome: Pick<Outcome, 'kind' | 'words'>): Promise<void> {
  return write(context, async (work) => {
    const row = await outboxRow(work.db, context.organisationId, id);
    if (!row) return;
    const tired = outcome.kind === 'deferred' && row.attempts >= ATTEMPTS_MAX;
    const event = tired ? 'refuse' : EVENTS[outcome.kind];
    const followed = follow(MAIL_LIFE, row.state, event, { written: row.body !== null });
    // Settled meanwhile by whoever gave this dialogue up for lost: nothing is to be changed.
    if (!followed.ok) return;
    const { recipient, subject, kind, attempts } = row;
    const words = event === 'accept' ? null : outcome.words;
    const payload = { mail: id, about: kind, recipient, subject, attempts, ...(words === null ? {} : { words }) };
    work.record({ chain: row.chain, kind: KINDS[event], payload });
    await work.update(row.chain, 'outbox', id, {
      ...changeFor(context, work, row, event),
      state: followed.value,
      last_error: words,
    });
  });
}
