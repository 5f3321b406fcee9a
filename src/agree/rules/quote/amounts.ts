import type { QuoteContent } from '#agree/facts/quote.js';
import type { Line, Totals } from '#kernel/lines/facts.js';
import { isComplimentary, lineAmounts, percentHundredths, totalsOf } from '#kernel/lines/totals.js';
import { scaleHalfUp } from '#kernel/money.js';

/** Totals of a quote: without any option, and with each of them. */
export interface QuoteTotals {
  readonly totals: Totals;
  readonly optionTotals: Readonly<Record<string, Totals>>;
}

/** Totals of a content: the common lines alone, then with the lines of each option. */
export function quoteTotals({ lines, options }: Pick<QuoteContent, 'lines' | 'options'>): QuoteTotals {
  return {
    totals: totalsOf(lines),
    optionTotals: Object.fromEntries(options.map((option) => [option.key, totalsOf([...lines, ...option.lines])])),
  };
}

/** Least and greatest amounts to pay incl. VAT, whatever option is ticked. */
export function totalRange({ totals, optionTotals }: QuoteTotals): { leastCents: number; mostCents: number } {
  const all = Object.values(optionTotals).map(({ totalCents }) => totalCents);
  if (all.length === 0) return { leastCents: totals.totalCents, mostCents: totals.totalCents };
  return { leastCents: Math.min(...all), mostCents: Math.max(...all) };
}

/** What was conceded on the price, in cents excl. VAT. Lines offered whole are gifts of their own, not concessions. */
export interface Conceded {
  readonly listCents: number;
  readonly agreedCents: number;
  readonly concededCents: number;
}

/**
 * List value against agreed value of the lines whose price was lowered: a usual price above the agreed one, or a
 * discount that is not whole. Lines at their usual price count on neither side.
 */
export function concededOn(lines: readonly Line[]): Conceded {
  let [listCents, agreedCents] = [0, 0];
  for (const line of lines) {
    if (isComplimentary(line)) continue;
    const amounts = lineAmounts(line);
    const usualCents = Math.max(amounts.listCents, amounts.grossCents);
    if (usualCents === amounts.netCents) continue;
    listCents += usualCents;
    agreedCents += amounts.netCents;
  }
  return { listCents, agreedCents, concededCents: listCents - agreedCents };
}

/** Share conceded, in hundredths of a percent, rounded down: `20.01 %` is 2001. */
export function concededHundredths({ listCents, concededCents }: Conceded): number {
  return listCents === 0 ? 0 : Number((BigInt(concededCents) * 100_00n) / BigInt(listCents));
}

const isGreater = (one: Conceded, other: Conceded): boolean =>
  other.listCents === 0 ||
  BigInt(one.concededCents) * BigInt(other.listCents) > BigInt(other.concededCents) * BigInt(one.listCents);

/** What one option concedes, the common lines included; no option where the quote has none. */
export interface OptionConceded extends Conceded {
  readonly option: string | null;
}

/** What is conceded with each option, by its title: once where there is none, or where all concede the same. */
export function concessionsOf({ lines, options }: Pick<QuoteContent, 'lines' | 'options'>): readonly OptionConceded[] {
  const all = options.map((option) => ({ option: option.title, ...concededOn([...lines, ...option.lines]) }));
  const [first, ...others] = all;
  if (!first) return [{ option: null, ...concededOn(lines) }];
  const same = others.every(
    ({ listCents, agreedCents }) => listCents === first.listCents && agreedCents === first.agreedCents,
  );
  return same ? [{ ...first, option: null }] : all;
}

/** The greatest concession, by its share, that the client may get, and the option that gives it. */
export function concessionOf(content: Pick<QuoteContent, 'lines' | 'options'>): OptionConceded {
  return concessionsOf(content).reduce((most, one) => (isGreater(one, most) ? one : most));
}

/** Beyond this share of the list value of the lowered lines a warning is asked for: a fifth. */
const WARNING_FROM_PERCENT = 20n;

/** Whether the price was lowered by more than 20 % and no warning says what the client must not expect for it. */
export function asksForWarning(content: Pick<QuoteContent, 'lines' | 'options' | 'warnings'>): boolean {
  const { concededCents, listCents } = concessionOf(content);
  return content.warnings.length === 0 && BigInt(concededCents) * 100n > BigInt(listCents) * WARNING_FROM_PERCENT;
}

/** The deposit of a total, in cents incl. VAT, rounded half up. */
export function depositCents({ depositPercent }: Pick<QuoteContent, 'depositPercent'>, totals: Totals): number {
  return scaleHalfUp(totals.totalCents, percentHundredths(depositPercent), 100_00);
}
