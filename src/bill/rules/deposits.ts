import { type Cents, scaleHalfUp } from '#kernel/money.js';
import type { BillDocument, DeductedDeposit } from '../facts/bill.js';

type Issued = Pick<BillDocument, 'id' | 'kind' | 'number' | 'issuedOn' | 'totals' | 'corrects' | 'deposits'>;

/** A part of a deposit, with its share of the VAT. */
const partOf = (deposit: DeductedDeposit, cents: Cents): DeductedDeposit => ({
  ...deposit,
  totalCents: cents,
  vatCents: scaleHalfUp(deposit.vatCents, cents, deposit.totalCents),
});

/**
 * What is left of each deposit invoice of a quote: less its own credit notes, less what other invoices deducted, and
 * again with what the credit notes of these gave back.
 * @param issued all that was issued from the quote, credit notes included, in order
 */
export function depositsLeft(issued: readonly Issued[]): readonly DeductedDeposit[] {
  return issued
    .filter(({ kind }) => kind === 'deposit')
    .map((deposit) => {
      let { totalCents, vatCents } = deposit.totals;
      for (const { kind, corrects, totals, deposits } of issued) {
        if (corrects?.invoiceId === deposit.id) {
          totalCents -= totals.totalCents;
          vatCents -= totals.vatCents;
        }
        const sign = kind === 'creditNote' ? 1 : -1;
        for (const part of deposits.filter(({ invoiceId }) => invoiceId === deposit.id)) {
          totalCents += sign * part.totalCents;
          vatCents += sign * part.vatCents;
        }
      }
      return { invoiceId: deposit.id, number: deposit.number, issuedOn: deposit.issuedOn, totalCents, vatCents };
    })
    .filter(({ totalCents }) => totalCents > 0);
}

/** Deposits up to a sum, the first ones first. @param cents most that is taken, incl. VAT */
export function takeDeposits(deposits: readonly DeductedDeposit[], cents: Cents): readonly DeductedDeposit[] {
  let room = cents;
  return deposits.flatMap((deposit) => {
    const taken = Math.min(room, deposit.totalCents);
    room -= Math.max(0, taken);
    return taken > 0 ? [partOf(deposit, taken)] : [];
  });
}

/**
 * The deposits that a credit note opens again: whatever it corrects beyond what its invoice asked itself was asked by the
 * deposits, which are corrected by credit notes of their own.
 * @param noteCents total of the credit note, incl. VAT
 */
export function depositsGivenBack(
  invoice: Pick<BillDocument, 'deposits' | 'totals'>,
  credited: readonly Pick<BillDocument, 'deposits' | 'totals'>[],
  noteCents: Cents,
): readonly DeductedDeposit[] {
  const room = credited.reduce((left, { totals }) => left - totals.payableCents, invoice.totals.payableCents);
  const back = credited.flatMap(({ deposits }) => deposits);
  const left = invoice.deposits.map((deposit) => {
    const given = back.filter(({ invoiceId }) => invoiceId === deposit.invoiceId);
    return {
      ...deposit,
      totalCents: given.reduce((sum, { totalCents }) => sum - totalCents, deposit.totalCents),
      vatCents: given.reduce((sum, { vatCents }) => sum - vatCents, deposit.vatCents),
    };
  });
  return takeDeposits(left, Math.max(0, noteCents - room));
}
