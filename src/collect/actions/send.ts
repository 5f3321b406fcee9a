import { write } from '#journal/write.js';
import { parseCents } from '#kernel/money.js';
import { done, type Result, refused } from '#kernel/refusal.js';
import { sayMoney } from '#kernel/words.js';
import type { Context } from '#shell/context.js';
import { mailReadiness } from '#shell/mail/account.js';
import type { MailState } from '#shell/mail/facts.js';
import { queueMail } from '#shell/mail/queue.js';
import { isMailAddress } from '#shell/mail/rules/address.js';
import { sayDay } from '../rules/letter/said.js';
import { letterRow } from '../store/letters.js';
import { collectWords } from '../words.js';
import { type AnyLetter, anyLetterFrom, isFactual, readLetter } from './any.js';
import type { FactualLetter } from './factual/read.js';
import type { Letter } from './read.js';

const PDF = 'application/pdf';

/** States in which a mail has left, will, or may have: the same letter does not follow it to the same address. */
const UNDER_WAY: ReadonlySet<MailState> = new Set(['pending', 'sending', 'sent', 'uncertain']);

/** The short message that carries a letter of facts. */
function factualMessage({ draft, language, number, parties }: FactualLetter): string[] {
  const { body } = collectWords(language).mail;
  return [
    body.salutation,
    body.recall(number ?? '', sayDay(draft.asOf, language), draft.subject),
    body.answer(sayDay(draft.replyBy, language)),
    [body.close, ...parties.signature].join('\n'),
  ];
}

/** The short message that carries a reminder. */
function reminderMessage(letter: Letter): string[] {
  const { draft, language, number, currency, invoices, kind, parties } = letter;
  const { body } = collectWords(language).mail;
  const amount = sayMoney(parseCents(letter.amount) ?? 0, currency, language);
  const about = invoices.length > 0 ? body.about(invoices) : '';
  return [
    body.salutation,
    body.letter(number ?? '', sayDay(draft.asOf, language), kind === 'formalNotice', about),
    body.ask(amount, sayDay(draft.payBy, language)),
    `${body.crossed} ${body.reply}`,
    [body.close, ...parties.signature].join('\n'),
  ];
}

/** The short message that carries a letter, in the letter's language. */
function messageOf(letter: AnyLetter): string {
  return `${(isFactual(letter) ? factualMessage(letter) : reminderMessage(letter)).join('\n\n')}\n`;
}

/**
 * Sends an issued letter by e-mail, its archived PDF attached: it waits in the outbox from now on, and starts no clock
 * before it has left.
 * @param email the client's own when absent
 * @returns refusals `letter.unknown`, `letter.notIssued`, `letter.erasedClient`, `letter.noEmail`, `mail.address`,
 *   `letter.archiveBroken`, `letter.alreadyMailed`, `mail.notConfigured`, `mail.passwordLost`
 */
export async function sendLetter(context: Context, id: string, email?: string): Promise<Result<AnyLetter>> {
  const readiness = await mailReadiness(context);
  if (readiness === 'notConfigured' || readiness === 'passwordLost') return refused({ code: `mail.${readiness}` });
  const queued = await write(context, async (work): Promise<Result<string>> => {
    const row = await letterRow(work.db, context.organisationId, id);
    if (!row) return refused({ code: 'letter.unknown' });
    const letter = await anyLetterFrom(work.db, context, row);
    if (letter.state !== 'issued') return refused({ code: 'letter.notIssued' });
    if (letter.client.erased_at !== null) return refused({ code: 'letter.erasedClient' });
    const recipient = email?.trim() || letter.client.email;
    if (!recipient) return refused({ code: 'letter.noEmail', field: 'email' });
    if (!isMailAddress(recipient)) return refused({ code: 'mail.address', field: 'email' });
    const { number, sha256, mail, clientId } = letter;
    if (sha256 === null || !context.files.get(sha256))
      return refused({ code: 'letter.archiveBroken', values: { number: number ?? id } });
    if (mail?.recipient === recipient && UNDER_WAY.has(mail.state)) {
      work.record({ chain: clientId, kind: 'letter.refused', payload: { letter: number, event: 'send' } });
      return refused({ code: 'letter.alreadyMailed', field: 'email', values: { recipient } });
    }
    const about = { chain: clientId, clientId, kind: 'letter', subjectId: id } as const;
    const attachments = [{ name: `${number}.pdf`, sha256, mediaType: PDF }];
    return done(
      await queueMail(context, work, {
        ...about,
        recipient,
        subject: letter.subject,
        text: messageOf(letter),
        attachments,
      }),
    );
  });
  if (!queued.ok) return queued;
  const letter = await readLetter(context, id);
  return letter ? done(letter) : refused({ code: 'letter.unknown' });
}
