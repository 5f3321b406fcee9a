import { sayDay } from '#agree/rules/paper/days.js';
import { itemsBlock, type Saying, sayDecimal } from '#agree/rules/paper/items.js';
import { businessName } from '#agree/rules/paper/parties.js';
import type { BillDocument } from '#bill/facts/bill.js';
import { sayIban } from '#kernel/identifiers.js';
import { sayMoney } from '#kernel/words.js';
import { epcPayload } from '#paper/code.js';
import type { Block, PaymentBlock, Table, TotalsBlock } from '#paper/facts.js';
import { billPaperWords } from './words.js';

/** A document and the language in which it is said. */
export interface Said {
  readonly document: BillDocument;
  readonly saying: Saying;
}

const moneyOf =
  ({ saying }: Said) =>
  (cents: number): string =>
    sayMoney(cents, saying.currency, saying.language);

/** The lines with their content; complimentary ones at true value, tinted. */
export function lineBlocks({ document, saying }: Said): Block[] {
  const words = billPaperWords(saying.language);
  const caption = document.kind === 'creditNote' ? words.creditCaption : words.caption;
  return [itemsBlock(caption, document.content.lines, saying)];
}

/**
 * Base and tax of each rate (CGI ann. II art. 242 nonies A, I, 11°); none for a seller who charges no VAT, nor where the
 * sums say it already, all lines bearing the same rate.
 */
export function vatTable(said: Said): Table[] {
  const { document, saying } = said;
  if (saying.vatExempt || document.totals.breakdown.length < 2) return [];
  const { vat } = billPaperWords(saying.language);
  const money = moneyOf(said);
  return [
    {
      kind: 'table',
      caption: vat.caption,
      columns: [
        { title: vat.rate, align: 'left' },
        { title: vat.base, align: 'decimal' },
        { title: vat.amount, align: 'decimal' },
      ],
      rows: document.totals.breakdown.map(({ rate, baseCents, vatCents }) => [
        vat.percent(sayDecimal(rate, saying.language)),
        money(baseCents),
        money(vatCents),
      ]),
    },
  ];
}

/** The VAT of the sums, with its rate where there is only one. */
function vatLabel({ document, saying }: Said): string {
  const words = billPaperWords(saying.language).totals;
  const [only, second] = document.totals.breakdown;
  return only && !second ? words.vatAt(sayDecimal(only.rate, saying.language)) : words.vat;
}

/** Sums, deposits deducted, what is to be paid. */
export function totalsBlock(said: Said): TotalsBlock {
  const { document, saying } = said;
  const words = billPaperWords(saying.language).totals;
  const money = moneyOf(said);
  const { totals, deposits, kind } = document;
  const credit = kind === 'creditNote';
  const sums = saying.vatExempt
    ? [{ label: words.exemptTotal, value: money(totals.totalCents) }]
    : [
        { label: words.net, value: money(totals.netCents) },
        { label: vatLabel(said), value: money(totals.vatCents) },
        { label: words.total, value: money(totals.totalCents) },
      ];
  return {
    kind: 'totals',
    rows: [
      ...sums,
      ...deposits.map(({ number, issuedOn, totalCents }) => ({
        label: (credit ? words.depositBack : words.deposit)(number, sayDay(issuedOn, saying.language)),
        value: money(-totalCents),
      })),
      { label: credit ? words.credited : words.payable, value: money(totals.payableCents), strong: true },
    ],
  };
}

/** What was offered here and since the start; nothing where nothing was. */
export function offeredBlocks(said: Said): Block[] {
  const { document, saying } = said;
  const words = billPaperWords(saying.language);
  if (document.kind === 'creditNote' || document.offeredSinceStartCents <= 0) return [];
  const excl = (cents: number): string => {
    const amount = moneyOf(said)(cents);
    return saying.vatExempt ? amount : words.excl(amount);
  };
  const here = document.totals.offeredCents;
  const since = excl(document.offeredSinceStartCents);
  return [
    {
      kind: 'paragraph',
      tone: 'small',
      text: here > 0 ? words.offered(excl(here), since) : words.offeredBefore(since),
    },
  ];
}

/** "Agreed at the start": the accepted quote, recalled. */
export function agreedBlocks(said: Said): Block[] {
  const { agreed } = said.document;
  if (!agreed) return [];
  const { language } = said.saying;
  const words = billPaperWords(language).agreed;
  const { quoteNumber, version, quoteDate, title, option, acceptedOn, acceptedBy, concededCents, warnings } = agreed;
  return [
    {
      kind: 'recall',
      title: words.title,
      facts: [
        { label: words.quote, value: words.quoteOf(quoteNumber, version, sayDay(quoteDate, language)) },
        { label: words.scope, value: title },
        ...(option === null ? [] : [{ label: words.option, value: option }]),
        ...(acceptedOn
          ? [{ label: words.accepted, value: words.acceptedBy(sayDay(acceptedOn, language), acceptedBy) }]
          : []),
        ...(concededCents > 0 ? [{ label: words.conceded, value: moneyOf(said)(concededCents) }] : []),
      ],
      paragraphs: warnings.map(words.warning),
    },
  ];
}

/** How to pay, with a code for the bank's application. */
export function paymentBlocks(said: Said): Block[] {
  const { document, saying } = said;
  const { seller, totals, number, kind, dueOn, deposits } = document;
  const words = billPaperWords(saying.language);
  if (kind === 'creditNote') return [{ kind: 'paragraph', text: words.creditUse }];
  if (totals.payableCents === 0)
    return [{ kind: 'paragraph', text: deposits.length > 0 ? words.alreadyPaid : words.nothingToPay }];
  const { payment } = words;
  const amount = moneyOf(said)(totals.payableCents);
  const beneficiary = businessName(seller);
  const lines: PaymentBlock['lines'] = [
    { label: payment.amount, value: amount, strong: true },
    ...(dueOn === null ? [] : [{ label: payment.by, value: sayDay(dueOn, saying.language), strong: true }]),
    { label: payment.beneficiary, value: beneficiary },
    ...(seller.iban ? [{ label: payment.iban, value: sayIban(seller.iban) }] : []),
    ...(seller.bic ? [{ label: payment.bic, value: seller.bic }] : []),
    ...(number ? [{ label: payment.reference, value: number }] : []),
  ];
  const payload =
    seller.iban && number
      ? epcPayload({
          beneficiary,
          iban: seller.iban,
          ...(seller.bic ? { bic: seller.bic } : {}),
          currency: document.currency,
          amountCents: totals.payableCents,
          reference: number,
        })
      : undefined;
  const code = payload?.ok
    ? { payload: payload.value, caption: payment.caption, alternative: payment.alternative(amount, beneficiary) }
    : undefined;
  return [{ kind: 'payment', title: payment.title, lines, ...(code ? { code } : {}) }];
}
