import { write } from '#journal/write.js';
import { civilOf, parseDay } from '#kernel/day.js';
import { done, type Result, refused } from '#kernel/refusal.js';
import { sayDate, sayMoney } from '#kernel/words.js';
import type { Context } from '#shell/context.js';
import { queueMail } from '#shell/mail/queue.js';
import type { BillDocument } from '../facts/bill.js';
import { documentRow, sealedOf } from '../store/documents.js';
import { billWords } from '../words.js';
import { archiveBill } from './archive.js';

/** Subject and text of the mail that carries a document, in the leading language of the client. */
function mailOf(document: BillDocument): { readonly subject: string; readonly text: string } {
  const [language] = document.languages;
  const words = billWords(language);
  const { kind, number, seller, totals, currency, content } = document;
  const due = document.dueOn === null || totals.payableCents === 0 ? undefined : parseDay(document.dueOn);
  return {
    subject: words.mail.subject(words.kinds[kind], number, seller.name),
    text: words.mail.text({
      kind: words.kinds[kind],
      number,
      title: content.title,
      amount: sayMoney(totals.payableCents, currency, language),
      due: due === undefined ? '' : sayDate(civilOf(due), language),
      seller: seller.name,
    }),
  };
}

/**
 * Puts an issued document in the outbox, its PDF archived before: what leaves is what is kept.
 * @param email where it goes; the client's address when absent
 * @returns refusals `bill.unknown`, `bill.noEmail`, `paper.noGlyph`
 */
export async function sendInvoice(
  context: Context,
  id: string,
  email?: string,
): Promise<Result<{ readonly mail: string; readonly recipient: string }>> {
  const archived = await archiveBill(context, id);
  if (!archived.ok) return archived;
  return write(context, async (work): Promise<Result<{ mail: string; recipient: string }>> => {
    const row = await documentRow(work.db, context.organisationId, id);
    if (!row) return refused({ code: 'bill.unknown' });
    const document = sealedOf(row);
    const recipient = email || document.buyer.email;
    if (!recipient) return refused({ code: 'bill.noEmail', field: 'email' });
    const attachment = { name: `${row.number}.pdf`, sha256: archived.value.sha256, mediaType: 'application/pdf' };
    const mail = await queueMail(context, work, {
      chain: row.client_id,
      clientId: row.client_id,
      kind: 'invoice',
      subjectId: id,
      recipient,
      ...mailOf(document),
      attachments: [attachment],
    });
    return done({ mail, recipient });
  });
}
