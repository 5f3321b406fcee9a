import type { QuoteDocument } from '#agree/facts/quote.js';
import type { AgreedAtTheStart } from '../facts/bill.js';

interface Accepted {
  readonly document: QuoteDocument;
  readonly acceptedOn: string;
  readonly acceptedBy: string;
  readonly option: string | null;
}

/** What the accepted quote says, as its invoices recall it: number and date, scope, option, warnings, acceptance. */
export function agreedAtTheStart({ document, acceptedOn, acceptedBy, option }: Accepted): AgreedAtTheStart {
  const { content, number, version, issuedOn, totals, optionTotals } = document;
  const chosen = content.options.find(({ key }) => key === option);
  const agreed = chosen ? (optionTotals[chosen.key] ?? totals) : totals;
  return {
    quoteNumber: number,
    version,
    quoteDate: issuedOn,
    title: content.title,
    acceptedOn,
    acceptedBy,
    option: chosen?.title ?? null,
    warnings: content.warnings.map(({ text }) => text),
    concededCents: agreed.concededCents,
  };
}
