import { write } from '#journal/write.js';
import { done, type Result, refused } from '#kernel/refusal.js';
import type { Context } from '#shell/context.js';
import { deliverMail } from './deliver.js';
import type { Patience } from './dialogue.js';
import { queueMail } from './queue.js';
import { type MailView, viewOf } from './view.js';
import { mailWords } from './words.js';

const SECOND = 1000;

/** Somebody waits for the answer in a browser. */
const IN_A_BROWSER: Patience = {
  connection: 15 * SECOND,
  greeting: 15 * SECOND,
  silence: 15 * SECOND,
  whole: 30 * SECOND,
};

/**
 * Sends a test message at once.
 * @returns the mail as it left; refusals `mail.refused`, `mail.deferred`, `mail.lost` with the server's words, `mail.notConfigured`, `mail.passwordLost`, `mail.address`
 */
export async function sendTest(context: Context, recipient: string): Promise<Result<MailView>> {
  const { subject, text } = mailWords(context.language).testMail;
  const { organisationId: chain } = context;
  const about = { chain, clientId: null, kind: 'test', subjectId: null } as const;
  const id = await write(context, (work) =>
    queueMail(context, work, { ...about, recipient, subject, text, attachments: [] }),
  );
  const { repeatable: _, ...once } = context;
  const row = await deliverMail(once, id, IN_A_BROWSER);
  if (row.state === 'sent') return done(viewOf(row));
  const words = row.last_error ?? '';
  if (row.state === 'uncertain') return refused({ code: 'mail.lost' });
  return refused(words.startsWith('mail.') ? { code: words } : { code: 'mail.refused', values: { words } });
}
