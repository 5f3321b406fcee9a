import type { QuoteDocument } from '#agree/facts/quote.js';
import type { Totals } from '#kernel/lines/facts.js';
import { sayMoney } from '#kernel/words.js';
import type { Block, Labelled, Recall, Table } from '#paper/facts.js';
import { type Conceded, concededHundredths, concessionsOf, depositCents } from '../quote/amounts.js';
import { type Saying, sayDecimal } from './items.js';
import { paperWords } from './words.js';

const basisOf = ({ vatExempt }: Saying): 'exempt' | 'taxed' => (vatExempt ? 'exempt' : 'taxed');

function vatRows(totals: Totals, saying: Saying): Labelled[] {
  const { language, currency, vatExempt } = saying;
  const words = paperWords(language).totals;
  if (vatExempt) return [];
  return totals.breakdown.map(({ category, rate, baseCents, vatCents }) => {
    const base = sayMoney(baseCents, currency, language);
    const label = category === 'S' ? words.vat(sayDecimal(rate, language), base) : words.untaxed(base);
    return { label, value: sayMoney(vatCents, currency, language) };
  });
}

/** True value of what is offered whole, where something is. */
function offeredRows({ offeredCents }: Totals, { language, currency }: Saying): Labelled[] {
  if (offeredCents === 0) return [];
  return [{ label: paperWords(language).totals.offered, value: sayMoney(offeredCents, currency, language) }];
}

/** Sums of a quote without options: net, VAT by rate, total, what is offered, deposit. */
function totalsRows({ totals, content }: QuoteDocument, saying: Saying) {
  const { language, currency } = saying;
  const words = paperWords(language).totals;
  const money = (cents: number): string => sayMoney(cents, currency, language);
  const basis = basisOf(saying);
  const deposit = depositCents(content, totals);
  return [
    ...(saying.vatExempt ? [] : [{ label: words.net[basis], value: money(totals.netCents) }]),
    ...vatRows(totals, saying),
    { label: words.total[basis], value: money(totals.totalCents), strong: true },
    ...(deposit > 0
      ? [{ label: words.deposit(sayDecimal(content.depositPercent, language)), value: money(deposit) }]
      : []),
    ...offeredRows(totals, saying),
  ];
}

/** Sums of each option, one row an option. */
function optionsTable({ content, optionTotals }: QuoteDocument, saying: Saying): Table {
  const { language, currency, vatExempt } = saying;
  const words = paperWords(language).totals;
  const money = (cents: number): string => sayMoney(cents, currency, language);
  const rows = content.options.map(({ key, title }) => {
    const totals = optionTotals[key];
    if (!totals) throw new Error(`option ${key} has no totals`);
    const { netCents, vatCents, totalCents } = totals;
    return vatExempt ? [title, money(totalCents)] : [title, money(netCents), money(vatCents), money(totalCents)];
  });
  return {
    kind: 'table',
    caption: words.heading,
    columns: [
      { title: words.option, align: 'left' },
      ...(vatExempt
        ? []
        : [
            { title: words.net.taxed, align: 'decimal' } as const,
            { title: words.vatColumn, align: 'decimal' } as const,
          ]),
      { title: words.total[basisOf(saying)], align: 'decimal' },
    ],
    rows,
  };
}

/** What is to be paid: sums, or the sums of each option. */
export function totalsBlocks(document: QuoteDocument, saying: Saying): Block[] {
  const { content, totals } = document;
  if (content.options.length > 0) {
    const offered = offeredRows(totals, saying);
    return [
      optionsTable(document, saying),
      ...(offered.length > 0 ? [{ kind: 'totals', rows: offered } as const] : []),
    ];
  }
  return [{ kind: 'totals', rows: totalsRows(document, saying) }];
}

/** What is conceded on the lowered lines: usual price, agreed price, effort. */
function concededRows(conceded: Conceded, saying: Saying): Labelled[] {
  const { language, currency } = saying;
  const words = paperWords(language).concession;
  const money = (cents: number): string => sayMoney(cents, currency, language);
  const percent = sayDecimal(String(concededHundredths(conceded) / 100), language);
  return [
    { label: words.list[basisOf(saying)], value: money(conceded.listCents) },
    { label: words.agreed[basisOf(saying)], value: money(conceded.agreedCents) },
    { label: words.conceded, value: words.share(money(conceded.concededCents), money(conceded.listCents), percent) },
  ];
}

/** The same of each option, one row an option. */
function concededByOption(content: QuoteDocument['content'], saying: Saying): Labelled[] {
  const { language, currency } = saying;
  const words = paperWords(language).concession;
  const money = (cents: number): string => sayMoney(cents, currency, language);
  return concessionsOf(content).map((one) => {
    const percent = sayDecimal(String(concededHundredths(one) / 100), language);
    const { listCents, agreedCents, concededCents } = one;
    const said = words.ofOption[basisOf(saying)](money(listCents), money(agreedCents));
    const share = words.share(money(concededCents), money(listCents), percent);
    return {
      label: words.option(one.option ?? ''),
      value: concededCents === 0 ? words.nothing : `${said} ${words.effort(share)}`,
    };
  });
}

/** The price conceded: usual and agreed value, with each option, reason, counterpart, and that it is no reference. */
export function concessionBlocks({ content }: QuoteDocument, saying: Saying): Block[] {
  const conceded = concessionsOf(content);
  const [first] = conceded;
  if (!first || conceded.every(({ concededCents }) => concededCents === 0)) return [];
  const words = paperWords(saying.language).concession;
  const recall: Recall = {
    kind: 'recall',
    title: words.title,
    facts: [
      ...(first.option === null ? concededRows(first, saying) : concededByOption(content, saying)),
      ...(content.concession?.reason ? [{ label: words.reason, value: content.concession.reason }] : []),
      ...(content.concession?.counterpart ? [{ label: words.counterpart, value: content.concession.counterpart }] : []),
    ],
    paragraphs: [words.text],
  };
  return [recall];
}

/** The deposit in words, of the whole or of each option. */
export function saidDeposit(document: QuoteDocument, saying: Saying): string {
  const { content, totals, optionTotals } = document;
  const { language, currency } = saying;
  const words = paperWords(language).conditions;
  const money = (of: Totals): string => sayMoney(depositCents(content, of), currency, language);
  if (content.options.length === 0) return money(totals);
  return content.options
    .flatMap(({ key, title }) => {
      const of = optionTotals[key];
      return of ? [words.forOption(money(of), title)] : [];
    })
    .join(words.or);
}
