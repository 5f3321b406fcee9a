import type { BillDocument } from '#bill/facts/bill.js';
import type { VatCategory } from '#kernel/lines/facts.js';
import { percentHundredths } from '#kernel/lines/totals.js';
import type { Refusal } from '#kernel/refusal.js';

/** Categories in which the client's VAT number must stand beside the seller's (2°–5°; BR-AE-02, BR-IC-02). */
const BOTH_NUMBERS = new Set<VatCategory>(['AE', 'K']);

function rateProblems({ content }: BillDocument): Refusal[] {
  return content.lines.flatMap(({ vatCategory, vatRate }, index) => {
    const taxed = percentHundredths(vatRate) > 0;
    const field = `lines.${index}.vatRate`;
    if (vatCategory === 'S' && !taxed) return [{ code: 'bill.noRate', field }];
    return vatCategory !== 'S' && taxed ? [{ code: 'bill.rateWithoutTax', field }] : [];
  });
}

function exemptionProblems({ content, seller }: BillDocument, categories: ReadonlySet<VatCategory>): Refusal[] {
  if (seller.vatExempt) {
    const taxed = content.lines.findIndex(({ vatRate }) => percentHundredths(vatRate) > 0);
    if (taxed >= 0) return [{ code: 'bill.exemptSeller', field: `lines.${taxed}.vatRate` }];
    return content.exemption ? [{ code: 'bill.twoExemptions', field: 'exemption' }] : [];
  }
  const exempt = categories.has('E');
  if (exempt && !content.exemption) return [{ code: 'bill.noExemption', field: 'exemption' }];
  return !exempt && content.exemption ? [{ code: 'bill.idleExemption', field: 'exemption' }] : [];
}

function numberProblems({ seller, buyer }: BillDocument, categories: ReadonlySet<VatCategory>): Refusal[] {
  if (![...categories].some((category) => BOTH_NUMBERS.has(category))) return [];
  return [
    ...(seller.vatNumber ? [] : [{ code: 'bill.needsSellerVat', field: 'seller.vatNumber' }]),
    ...(buyer.vatNumber ? [] : [{ code: 'bill.needsBuyerVat', field: 'buyer.vatNumber' }]),
  ];
}

/** What is wrong in the VAT of a document: rates that do not fit their category, exemptions without their text, numbers that lack. */
export function taxProblems(document: BillDocument): readonly Refusal[] {
  const categories = new Set(document.content.lines.map(({ vatCategory }) => vatCategory));
  const mixed = categories.has('O') && categories.size > 1;
  return [
    ...rateProblems(document),
    ...exemptionProblems(document, categories),
    ...numberProblems(document, categories),
    ...(mixed ? [{ code: 'bill.mixedScope', field: 'lines' }] : []),
  ];
}

/** A gift of goods alone may be a taxable self-supply (CGI 257 II, 1, 1°; ann. II art. 23 N: 73 € a year and recipient). */
export function taxAdvice({ content, totals, kind }: BillDocument): readonly Refusal[] {
  const allFree = totals.netCents === 0 && totals.offeredCents > 0;
  const goods = content.lines.some((line) => line.kind === 'goods');
  return kind !== 'creditNote' && allFree && goods ? [{ code: 'bill.freeGoods', field: 'lines' }] : [];
}
