import { totalsOf } from '#kernel/lines/totals.js';
import { done, type Result, refused } from '#kernel/refusal.js';
import { parsePercent } from '#law/rate.js';
import { buyerOf, languagesOf, sellerOf } from '#meet/actions/parties.js';
import { lawOf } from '#meet/rules.js';
import type { BillDocument, Correction, DeductedDeposit } from '../facts/bill.js';
import type { Order } from '../facts/issued.js';
import { agreedAtTheStart } from '../rules/agreed.js';
import { beyondQuote } from '../rules/beyond-quote.js';
import { depositsGivenBack, depositsLeft, takeDeposits } from '../rules/deposits.js';
import type { Ground } from '../rules/document.js';
import { agreedLines } from '../rules/from-quote.js';
import { beyondLeft } from '../rules/left.js';
import { creditNotesOf, type Db, documentRow, documentsOfQuote, offeredTo, sealedOf } from '../store/documents.js';
import { type GroundRow, groundRow } from '../store/ground.js';
import { type AcceptedQuote, acceptedQuoteOf } from '../store/quotes.js';
import { linesFor } from './lines.js';

/**
 * The deposits that an invoice of a quote deducts: all that is left of them, up to its own total. So whoever was asked a
 * deposit is never asked it twice, whichever invoice comes next.
 */
function deducted(order: Order, issued: readonly BillDocument[]): Result<readonly DeductedDeposit[]> {
  const { deposits: named, lines } = order.content;
  if (order.kind !== 'balance' && order.kind !== 'progress')
    return named.length === 0 ? done([]) : refused({ code: 'bill.depositNeedsQuote', field: 'deposits' });
  if (
    new Set(named).size !== named.length ||
    named.some((id) => !issued.some((one) => one.kind === 'deposit' && one.id === id))
  )
    return refused({ code: 'bill.unknownDeposit', field: 'deposits' });
  return done(takeDeposits(depositsLeft(issued), totalsOf(lines).totalCents));
}

/** What an order for a quote deducts, once it is known not to go beyond the quote. */
async function ofQuote(
  db: Db,
  own: string,
  order: Order,
  quote: AcceptedQuote | null,
  vatExempt: boolean,
): Promise<Result<readonly DeductedDeposit[]>> {
  if (order.kind === 'creditNote') return done([]);
  if (!quote) return deducted(order, []);
  const issued = (await documentsOfQuote(db, own, quote.quoteId)).map(sealedOf);
  const agreed = linesFor(agreedLines(quote.document.content, quote.option), vatExempt);
  const fitted = { ...order.content, lines: linesFor(order.content.lines, vatExempt) };
  const beyond = beyondQuote(order.kind, fitted, agreed, issued);
  return beyond.length > 0 ? refused(...beyond) : deducted({ ...order, content: fitted }, issued);
}

/** What a credit note corrects, and the deposits that it opens again. */
interface Corrected {
  readonly corrects: Correction | null;
  readonly deposits: readonly DeductedDeposit[];
}

/** Why a deposit cannot be credited by that sum: another invoice deducts it, which is to be credited first. */
async function stillDeducted(db: Db, own: string, deposit: BillDocument, cents: number, quoteId: string | null) {
  if (deposit.kind !== 'deposit' || quoteId === null) return [];
  const issued = (await documentsOfQuote(db, own, quoteId)).map(sealedOf);
  const left = depositsLeft(issued).find(({ invoiceId }) => invoiceId === deposit.id)?.totalCents ?? 0;
  const holder = issued.findLast(
    ({ kind, deposits }) => kind !== 'creditNote' && deposits.some(({ invoiceId }) => invoiceId === deposit.id),
  );
  return holder && cents > left
    ? [{ code: 'bill.depositDeducted', field: 'lines', values: { number: deposit.number, by: holder.number } }]
    : [];
}

/** The invoice that a credit note corrects, while something is left of it; a journaled refusal is the caller's. */
async function correctionOf(db: Db, own: string, order: Order): Promise<Result<Corrected>> {
  if (order.kind !== 'creditNote') return done({ corrects: null, deposits: [] });
  const row = order.correctsId === null ? undefined : await documentRow(db, own, order.correctsId);
  if (!row || row.kind === 'creditNote' || row.client_id !== order.clientId)
    return refused({ code: 'bill.noCorrection', field: 'corrects' });
  const invoice: BillDocument = sealedOf(row);
  const credited = (await creditNotesOf(db, own, [row.id])).map(sealedOf);
  const { totalCents } = totalsOf(order.content.lines);
  const beyond = [
    ...beyondLeft(order.content.lines, invoice, credited),
    ...(await stillDeducted(db, own, invoice, totalCents, row.quote_id)),
  ];
  if (beyond.length > 0) return refused(...beyond);
  return done({
    corrects: { invoiceId: row.id, number: row.number, issuedOn: row.issued_on },
    deposits: depositsGivenBack(invoice, credited, totalCents),
  });
}

/** All that an issue, or the preview of a draft, rests on. */
export interface Found {
  readonly row: GroundRow;
  readonly ground: Ground;
}

/**
 * Reads what a document rests on.
 * @returns refusals `bill.unknownClient`, `bill.erasedClient`, `bill.unknownQuote`, `bill.unknownDeposit`,
 * `bill.depositNeedsQuote`, `bill.noCorrection`, `bill.creditBeyond`, `bill.depositDeducted`, and those of `beyondQuote`
 */
export async function groundOf(db: Db, own: string, order: Order): Promise<Result<Found>> {
  const { clientId, quoteId } = order;
  const row = await groundRow(db, own, clientId);
  const buyer = row && (await buyerOf(db, own, clientId));
  if (!row || !buyer) return refused({ code: 'bill.unknownClient', field: 'client' });
  if (row.erased_at) return refused({ code: 'bill.erasedClient', field: 'client' });
  const quote = quoteId === null ? null : await acceptedQuoteOf(db, own, quoteId);
  if (quote === undefined || (quote && quote.clientId !== clientId))
    return refused({ code: 'bill.unknownQuote', field: 'quote' });
  const deposits = await ofQuote(db, own, order, quote, row.vat_exempt === 1);
  if (!deposits.ok) return deposits;
  const corrects = await correctionOf(db, own, order);
  if (!corrects.ok) return corrects;
  const agreedRate = row.kind === 'business' ? (row.contract_rate ?? row.own_contract_rate) : null;
  const ground: Ground = {
    seller: await sellerOf(db, own),
    buyer,
    languages: languagesOf(row.language, row.document_language),
    currency: row.currency,
    lawCountry: lawOf(row, { country: row.own_country }).country,
    agreedRate: agreedRate === null ? null : (parsePercent(agreedRate) ?? null),
    deposits: [...deposits.value, ...corrects.value.deposits],
    corrects: corrects.value.corrects,
    agreed: quote ? agreedAtTheStart(quote) : null,
    offeredBeforeCents: await offeredTo(db, own, clientId),
  };
  return done({ row, ground });
}
