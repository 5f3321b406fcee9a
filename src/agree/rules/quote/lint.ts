import type { QuoteContent } from '#agree/facts/quote.js';
import type { Finding } from '#agree/facts/state.js';
import { type Day, formatDay } from '#kernel/day.js';
import type { Line } from '#kernel/lines/facts.js';
import { isComplimentary, lineAmounts, percentHundredths } from '#kernel/lines/totals.js';
import { formatCents } from '#kernel/money.js';
import type { Buyer, PostalAddress, Seller } from '#meet/facts/party.js';
import { asksForWarning, concededHundredths, concessionOf } from './amounts.js';
import { isDetailed, isGenericTitle } from './bare.js';
import { lintDates } from './lint-dates.js';
import { lintOptions } from './lint-options.js';

/** What a reading of a quote before it is sent looks at. */
export interface QuoteReading {
  readonly content: QuoteContent;
  readonly seller: Seller;
  readonly buyer: Buyer;
  /** Name that the business has from installation, before anyone gave it its own. */
  readonly unnamed: string;
  readonly today: Day;
}

/** Cents excl. VAT from which a line must say what it holds. */
const DETAILED_FROM_CENTS = 100_00;

const toMend = (code: string, field?: string, values?: Finding['values']): Finding => ({
  code,
  severity: 'toMend',
  ...(field === undefined ? {} : { field }),
  ...(values === undefined ? {} : { values }),
});
const advice = (...found: Parameters<typeof toMend>): Finding => ({ ...toMend(...found), severity: 'advice' });

function lintLine(line: Line, field: string): Finding[] {
  const { netCents, grossCents } = lineAmounts(line);
  const values = { title: line.title, amount: formatCents(netCents) };
  if (isComplimentary(line))
    return grossCents === 0 ? [advice('quote.offeredWithoutValue', `${field}.price`, values)] : [];
  if (netCents < DETAILED_FROM_CENTS || isDetailed(line)) return [];
  if (isGenericTitle(line.title) && !line.description) return [toMend('quote.bareLine', `${field}.content`, values)];
  if (line.kind === 'goods') return [];
  return line.description
    ? [advice('quote.onlyDescribed', `${field}.content`, values)]
    : [toMend('quote.notDetailed', `${field}.content`, values)];
}

function lintLines({ lines, options }: QuoteContent): Finding[] {
  if (lines.length === 0 && options.length === 0) return [toMend('quote.noLine', 'lines')];
  return [
    ...lines.flatMap((line, index) => lintLine(line, `lines.${index}`)),
    ...options.flatMap((option, place) =>
      option.lines.flatMap((line, index) => lintLine(line, `options.${place}.lines.${index}`)),
    ),
  ];
}

/** What a lowered price must say: why, and for what; beyond a fifth, what is not to be expected for it. */
function lintConcession(content: QuoteContent): Finding[] {
  const conceded = concessionOf(content);
  const { concession } = content;
  if (conceded.concededCents === 0)
    return concession?.reason ? [advice('quote.nothingConceded', 'concession.reason')] : [];
  const values = {
    amount: formatCents(conceded.concededCents),
    usual: formatCents(conceded.listCents),
    option: conceded.option ?? '',
    percent: (concededHundredths(conceded) / 100).toFixed(2),
  };
  return [
    ...(concession?.reason ? [] : [toMend('quote.noReason', 'concession.reason', values)]),
    ...(concession?.counterpart ? [] : [toMend('quote.noCounterpart', 'concession.counterpart', values)]),
    ...(asksForWarning(content) ? [advice('quote.warningNeeded', 'warnings', values)] : []),
  ];
}

const DEPOSIT_USUAL_MAX = 50_00;

function lintDeposit({ depositPercent }: QuoteContent): Finding[] {
  const share = percentHundredths(depositPercent);
  return share > DEPOSIT_USUAL_MAX ? [advice('quote.highDeposit', 'depositPercent', { percent: depositPercent })] : [];
}

const allLines = ({ lines, options }: QuoteContent): readonly Line[] => [
  ...lines,
  ...options.flatMap((option) => option.lines),
];

function lintVat(content: QuoteContent, { vatExempt }: Seller): Finding[] {
  const taxed = allLines(content).find(({ vatCategory }) => vatCategory === 'S');
  return vatExempt && taxed ? [toMend('quote.vatWhenExempt', 'lines', { title: taxed.title })] : [];
}

/** Promises of both sides: a quote that asks nothing of the client lets him forget that he has a part in it. */
function lintDuties(content: QuoteContent): Finding[] {
  const { duties } = content;
  const services = allLines(content).some((line) => line.kind === 'service' && !isComplimentary(line));
  if (duties.some(({ party }) => party === 'theirs')) return [];
  return services ? [toMend('quote.noClientDuty', 'duties')] : [advice('quote.noClientDuty', 'duties')];
}

const isComplete = ({ line1, city }: PostalAddress): boolean => Boolean(line1 && city);

/** Who offers, who is offered: what a quote must name (French administration, sheet F31144; C. com. R123-237). */
function lintParties({ seller, buyer, unnamed }: QuoteReading): Finding[] {
  return [
    ...(seller.name === unnamed ? [toMend('quote.sellerName', undefined, { name: unnamed })] : []),
    ...(isComplete(seller.address) ? [] : [toMend('quote.sellerAddress')]),
    ...(seller.siren || seller.address.country !== 'FR' ? [] : [toMend('quote.sellerSiren')]),
    ...(isComplete(buyer.address) ? [] : [toMend('quote.buyerAddress', undefined, { client: buyer.name })]),
    ...(buyer.kind === 'consumer' && !seller.mediator ? [advice('quote.noMediator')] : []),
  ];
}

/**
 * Reads a quote before it leaves: what must be mended first, and what is worth a look. Every refusal of the list names
 * its place in the content; those about the parties have none.
 */
export function lintQuote(reading: QuoteReading): readonly Finding[] {
  const { content, seller, today } = reading;
  return [
    ...lintLines(content),
    ...lintOptions(content),
    ...lintConcession(content),
    ...lintDuties(content),
    ...lintDates(content, formatDay(today)),
    ...lintDeposit(content),
    ...lintVat(content, seller),
    ...lintParties(reading),
  ];
}
