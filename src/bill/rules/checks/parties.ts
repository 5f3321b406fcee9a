import type { BillDocument } from '#bill/facts/bill.js';
import { isFrenchVatNumber, isIban, isSiren, isSiret } from '#kernel/identifiers.js';
import type { Refusal } from '#kernel/refusal.js';

const blank = (text: string | null): boolean => (text ?? '').trim() === '';

/** The name of a business that nobody has named yet. */
const UNNAMED = 'Mon entreprise';

function sellerProblems({ seller }: BillDocument): Refusal[] {
  const unmet: Refusal[] = [];
  if (blank(seller.name) || seller.name === UNNAMED) unmet.push({ code: 'bill.sellerName', field: 'seller.name' });
  if (blank(seller.address.line1) && blank(seller.address.city))
    unmet.push({ code: 'bill.sellerAddress', field: 'seller.address' });
  if (seller.address.country === 'FR' && !isSiren(seller.siren ?? ''))
    unmet.push({ code: 'bill.sellerSiren', field: 'seller.siren' });
  if (seller.vatNumber?.startsWith('FR') && !isFrenchVatNumber(seller.vatNumber))
    unmet.push({ code: 'bill.sellerVat', field: 'seller.vatNumber' });
  if (seller.iban && !isIban(seller.iban)) unmet.push({ code: 'bill.sellerIban', field: 'seller.iban' });
  return unmet;
}

function buyerProblems({ buyer, seller }: BillDocument): Refusal[] {
  const unmet: Refusal[] = [];
  if (blank(buyer.name)) unmet.push({ code: 'bill.buyerName', field: 'buyer.name' });
  if (buyer.siren && buyer.address.country === 'FR' && !isSiren(buyer.siren.slice(0, 9)))
    unmet.push({ code: 'bill.buyerSiren', field: 'buyer.siren' });
  if (buyer.siret && !isSiret(buyer.siret)) unmet.push({ code: 'bill.buyerSiret', field: 'buyer.siret' });
  if (buyer.siren && seller.siren && buyer.siren.slice(0, 9) === seller.siren)
    unmet.push({ code: 'bill.samePerson', field: 'buyer.siren' });
  if (buyer.vatNumber?.startsWith('FR') && !isFrenchVatNumber(buyer.vatNumber))
    unmet.push({ code: 'bill.buyerVat', field: 'buyer.vatNumber' });
  return unmet;
}

/** What is wrong or missing in the parties, and would be wrong on the document for ever. */
export function partyProblems(document: BillDocument): readonly Refusal[] {
  return [...sellerProblems(document), ...buyerProblems(document)];
}

/** What a careful seller would complete before issuing: the client's address and number (CGI ann. II 242 nonies A, I, 1°). */
export function partyAdvice({ buyer, seller }: BillDocument): readonly Refusal[] {
  const advice: Refusal[] = [];
  if (blank(buyer.address.line1) && blank(buyer.address.city))
    advice.push({ code: 'bill.buyerNoAddress', field: 'buyer.address' });
  if (buyer.kind !== 'consumer' && buyer.address.country === 'FR' && blank(buyer.siren))
    advice.push({ code: 'bill.buyerNoSiren', field: 'buyer.siren' });
  if (blank(seller.iban)) advice.push({ code: 'bill.sellerNoIban', field: 'seller.iban' });
  if (blank(seller.vatNumber) && !seller.vatExempt)
    advice.push({ code: 'bill.sellerNoVat', field: 'seller.vatNumber' });
  return advice;
}
