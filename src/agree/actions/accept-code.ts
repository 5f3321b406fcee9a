import { done, type Result, refused } from '#kernel/refusal.js';
import { type Context, momentOf } from '#shell/context.js';
import { sendUnwritten } from '#shell/mail/unwritten.js';
import { acceptWords } from '../accept-words.js';
import { sayCode } from '../rules/code-text.js';
import { maskEmail } from '../rules/evidence.js';
import { keepSigningCode } from './accept-steps.js';
import { CODE_MINUTES, drawCode, forgetCode } from './code.js';
import { throughLink } from './link.js';

/**
 * Sends the client a one-time code for his signature, once everything before it was done. The code is in his mailbox
 * and, hashed, in one row that goes with it: nowhere else.
 * @returns refusals `code.notSent`, `code.tooMany`, `code.noEmail`, those of the walk before it, and those of the link
 */
export async function askSigningCode(
  context: Context,
  token: string,
  shown: string,
): Promise<Result<{ readonly sentTo: string }>> {
  const fresh = await drawCode();
  const kept = await keepSigningCode(context, token, shown, fresh);
  if (!kept.ok) return kept;
  const { linkId, clientId, versionId, email, number, language, seller } = kept.value;
  const { code: words } = acceptWords(language).mail;
  const secret = sayCode(fresh.code);
  const sent = await sendUnwritten(throughLink(context, linkId), {
    chain: clientId,
    clientId,
    subjectId: versionId,
    recipient: email,
    subject: words.subject(number),
    text: words.text({ code: secret, number, seller, minutes: CODE_MINUTES }),
    secret,
  });
  if (sent.ok) return done({ sentTo: maskEmail(email) });
  await forgetCode(context, linkId, momentOf(context.clock));
  return refused({ code: 'code.notSent' });
}
