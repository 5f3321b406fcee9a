import type { Work } from '#journal/write.js';
import type { Language } from '#kernel/words.js';
import type { Context } from '#shell/context.js';
import type { AcceptanceRow } from '#shell/database/schema.js';
import { queueMail } from '#shell/mail/queue.js';
import { sayMoment } from '#shell/web/parts/figures.js';
import { acceptWords } from '../accept-words.js';
import { ownMailbox, sayDayText } from './accept-mails.js';
import type { OpenedQuote } from './accept-open.js';

function factsOf({ document, answer, renounceUntil }: OpenedQuote, row: AcceptanceRow, language: Language) {
  return {
    number: document.number,
    version: document.version,
    title: document.content.title,
    seller: document.seller.name,
    client: document.buyer.name,
    name: row.signer_name ?? '',
    concluded: sayMoment(answer?.created_at ?? row.created_at, language),
    at: sayMoment(row.created_at, language),
    moment: row.created_at,
    until: sayDayText(renounceUntil ?? '', language),
    hash: row.evidence_sha256,
  };
}

/**
 * Acknowledges a withdrawal on a durable medium, with its content, its day and its hour (C. consom. L221-21): to the
 * address that the consumer gave and, where it is another, to that of the link; and tells the business what follows.
 */
export async function mailWithdrawal(
  context: Context,
  work: Work,
  opened: OpenedQuote,
  row: AcceptanceRow,
  email: string | null,
): Promise<void> {
  const { quote, document, link } = opened;
  const { clientId } = quote;
  const about = { chain: clientId, clientId, kind: 'receipt', subjectId: row.id, attachments: [] } as const;
  const { language } = document.content;
  const { withdrawal: words } = acceptWords(language).mail;
  const recipients = new Set([email, link.email].filter((address): address is string => address !== null));
  for (const recipient of recipients) {
    const facts = { ...factsOf(opened, row, language), email: email ?? recipient };
    await queueMail(context, work, {
      ...about,
      recipient,
      subject: words.subject(quote.number),
      text: words.text(facts),
    });
  }
  const own = await ownMailbox(context, work);
  if (own.email === null) return;
  const { withdrawal } = acceptWords(own.language).mail;
  const facts = factsOf(opened, row, own.language);
  const subject = withdrawal.toSellerSubject(quote.number, document.buyer.name);
  await queueMail(context, work, { ...about, recipient: own.email, subject, text: withdrawal.toSeller(facts) });
}
