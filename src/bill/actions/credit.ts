import { write } from '#journal/write.js';
import type { Line } from '#kernel/lines/facts.js';
import { done, type Result, refused } from '#kernel/refusal.js';
import type { Context } from '#shell/context.js';
import type { BillContent } from '../facts/bill.js';
import type { Issued, Order } from '../facts/issued.js';
import { isWhollyCredited, wholeCredit } from '../rules/left.js';
import { creditNotesOf, type Db, documentRow, sealedOf } from '../store/documents.js';
import { billWords } from '../words.js';
import { type Draft, draftIn } from './draft.js';
import { issuing } from './issue.js';

/** What a credit note corrects of its invoice: all that is left, or some lines. */
export interface Credit {
  readonly reason: string;
  readonly effect?: Order['effect'];
  /** Absent: everything that is left. */
  readonly lines?: readonly Line[];
}

/** The order that a credit note is: its lines are those given, or all that is left of the invoice. */
async function creditOrder(db: Db, own: string, invoiceId: string, credit: Credit): Promise<Result<Order>> {
  const row = await documentRow(db, own, invoiceId);
  if (!row) return refused({ code: 'bill.unknown' });
  if (row.kind === 'creditNote') return refused({ code: 'bill.creditOfCredit', values: { number: row.number } });
  const invoice = sealedOf(row);
  const credited = (await creditNotesOf(db, own, [invoiceId])).map(sealedOf);
  if (isWhollyCredited(invoice, credited))
    return refused({ code: 'bill.whollyCredited', values: { number: row.number } });
  const words = billWords(invoice.languages[0]).credit;
  const titles = { title: words.titleOf(row.number), remainder: words.remainderOf(row.number) };
  const whole = wholeCredit(invoice, credited, titles, credit.reason);
  const content: BillContent = credit.lines ? { ...whole, lines: credit.lines } : whole;
  return done({
    clientId: row.client_id,
    kind: 'creditNote',
    content,
    quoteId: row.quote_id,
    correctsId: row.id,
    draftId: null,
    effect: credit.effect ?? 'fromDate',
  });
}

/**
 * Issues a credit note that corrects an invoice issued here, in whole or in part, and settles what it leaves of it.
 * @returns refusals `bill.unknown`, `bill.creditOfCredit`, `bill.whollyCredited`, `bill.creditBeyond` and those of an issue
 */
export const creditInvoice = (context: Context, invoiceId: string, credit: Credit): Promise<Result<Issued>> =>
  issuing(context, (work) => creditOrder(work.db, context.organisationId, invoiceId, credit));

/** Drafts a credit note, to change its lines before the issue. @returns the refusals of `creditInvoice` */
export function draftCredit(context: Context, invoiceId: string, credit: Credit): Promise<Result<Draft>> {
  return write(context, async (work) => {
    const order = await creditOrder(work.db, context.organisationId, invoiceId, credit);
    return order.ok ? draftIn(context, work, order.value) : order;
  });
}
