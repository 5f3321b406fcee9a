import { done, type Result, refused } from '#kernel/refusal.js';
import { parsePercent } from '#law/rate.js';
import { buyerOf, languagesOf, sellerOf } from '#meet/actions/parties.js';
import { lawOf } from '#meet/rules.js';
import type { BillDocument, Correction, DeductedDeposit } from '../facts/bill.js';
import type { Order } from '../facts/issued.js';
import { agreedAtTheStart } from '../rules/agreed.js';
import type { Ground } from '../rules/document.js';
import { beyondLeft } from '../rules/left.js';
import {
  creditNotesOf,
  type Db,
  documentRow,
  documentsOf,
  documentsOfQuote,
  offeredTo,
  sealedOf,
} from '../store/documents.js';
import { type GroundRow, groundRow } from '../store/ground.js';
import { acceptedQuoteOf } from '../store/quotes.js';

/** Deposits that another balance of the quote deducts already, unless it was credited whole. */
async function deductedElsewhere(db: Db, own: string, quoteId: string): Promise<ReadonlySet<string>> {
  const balances = (await documentsOfQuote(db, own, quoteId)).filter(({ kind }) => kind === 'balance');
  const notes = await creditNotesOf(
    db,
    own,
    balances.map(({ id }) => id),
  );
  const credited = (id: string): number =>
    notes.filter(({ corrects_id }) => corrects_id === id).reduce((sum, { net_cents }) => sum + net_cents, 0);
  return new Set(
    balances.filter(({ id, net_cents }) => credited(id) < net_cents).flatMap((row) => sealedOf(row).content.deposits),
  );
}

/** The deposits that a balance deducts, each for what credit notes left of it. */
async function depositsOf(db: Db, own: string, order: Order): Promise<Result<readonly DeductedDeposit[]>> {
  const { deposits: ids } = order.content;
  if (ids.length === 0) return done([]);
  if (order.kind !== 'balance' || order.quoteId === null)
    return refused({ code: 'bill.depositNeedsQuote', field: 'deposits' });
  const rows = (await documentsOf(db, own, ids)).filter(
    ({ kind, quote_id }) => kind === 'deposit' && quote_id === order.quoteId,
  );
  const elsewhere = await deductedElsewhere(db, own, order.quoteId);
  if (rows.length !== new Set(ids).size || rows.some(({ id }) => elsewhere.has(id)))
    return refused({ code: 'bill.unknownDeposit', field: 'deposits' });
  const notes = await creditNotesOf(db, own, ids);
  return done(
    rows.map((row) => {
      const credited = notes.filter(({ corrects_id }) => corrects_id === row.id);
      const left = (column: 'total_cents' | 'vat_cents'): number =>
        Math.max(0, row[column] - credited.reduce((sum, note) => sum + note[column], 0));
      return {
        invoiceId: row.id,
        number: row.number,
        issuedOn: row.issued_on,
        totalCents: left('total_cents'),
        vatCents: left('vat_cents'),
      };
    }),
  );
}

/** The invoice that a credit note corrects, while something is left of it; a journaled refusal is the caller's. */
async function correctionOf(db: Db, own: string, order: Order): Promise<Result<Correction | null>> {
  if (order.kind !== 'creditNote') return done(null);
  const row = order.correctsId === null ? undefined : await documentRow(db, own, order.correctsId);
  if (!row || row.kind === 'creditNote' || row.client_id !== order.clientId)
    return refused({ code: 'bill.noCorrection', field: 'corrects' });
  const invoice: BillDocument = sealedOf(row);
  const credited = (await creditNotesOf(db, own, [row.id])).map(sealedOf);
  const beyond = beyondLeft(order.content.lines, invoice, credited);
  if (beyond.length > 0) return refused(...beyond);
  return done({ invoiceId: row.id, number: row.number, issuedOn: row.issued_on });
}

/** All that an issue, or the preview of a draft, rests on. */
export interface Found {
  readonly row: GroundRow;
  readonly ground: Ground;
}

/**
 * Reads what a document rests on.
 * @returns refusals `bill.unknownClient`, `bill.erasedClient`, `bill.unknownQuote`, `bill.unknownDeposit`, `bill.depositNeedsQuote`, `bill.noCorrection`, `bill.creditBeyond`
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
  const deposits = await depositsOf(db, own, order);
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
    deposits: deposits.value,
    corrects: corrects.value,
    agreed: quote ? agreedAtTheStart(quote) : null,
    offeredBeforeCents: await offeredTo(db, own, clientId),
  };
  return done({ row, ground });
}
