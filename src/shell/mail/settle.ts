import { write } from '#journal/write.js';
import { done, type Result, refused } from '#kernel/refusal.js';
import { follow } from '#kernel/transition.js';
import type { Context } from '#shell/context.js';
import type { OutboxRow } from '#shell/database/schema.js';
import { nudgeSender } from './nudge.js';
import { MAIL_LIFE, type MailEvent } from './rules/life.js';
import { outboxRow } from './store.js';
import { type MailView, viewOf } from './view.js';

/** What a person says of a mail: it arrived, it is to be sent again, it is given up. */
export const CHOICES = ['sent', 'resend', 'cancel'] as const;
export type Choice = (typeof CHOICES)[number];

const EVENTS: Readonly<Record<Choice, MailEvent>> = { sent: 'arrived', resend: 'resend', cancel: 'cancel' };

/**
 * Settles a mail that failed, that may have left, or that still waits. Only this makes an uncertain mail leave again.
 * @returns refusals `mail.unknown`, `mail.notNow` (its state has no such choice), `mail.unwritten` (a one-time code)
 */
export async function settleMail(context: Context, id: string, choice: Choice): Promise<Result<MailView>> {
  const settled = await write(context, async (work): Promise<Result<MailView>> => {
    const row = await outboxRow(work.db, context.organisationId, id);
    if (!row) return refused({ code: 'mail.unknown' });
    const { recipient, subject, kind } = row;
    const payload = { mail: id, about: kind, recipient, subject, choice };
    const followed = follow(MAIL_LIFE, row.state, EVENTS[choice], { written: row.body !== null });
    if (!followed.ok) {
      const reasons = followed.refusals.map(({ code }) => code);
      work.record({ chain: row.chain, kind: 'mail.refused', payload: { ...payload, reasons } });
      const forbidden = reasons.includes('transition.forbidden');
      return forbidden ? refused({ code: 'mail.notNow', values: { state: row.state } }) : followed;
    }
    const again = followed.value === 'pending';
    const change: Partial<OutboxRow> = again
      ? { state: 'pending', attempts: 0, next_at: work.at, sending_at: null, settled_at: null }
      : { state: followed.value, next_at: null, settled_at: work.at };
    work.record({ chain: row.chain, kind: 'mail.settled', payload });
    await work.update(row.chain, 'outbox', id, change);
    return done(viewOf({ ...row, ...change }));
  });
  // Whoever is woken reads what is committed.
  if (settled.ok && settled.value.state === 'pending') nudgeSender(context);
  return settled;
}
