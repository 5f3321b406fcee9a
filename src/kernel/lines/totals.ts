import { type Cents, scaleHalfUp } from '../money.js';
import { type Decimal, parseDecimal, productInCents } from './decimal.js';
import type { Line, LineAmounts, Totals, VatBreakdown } from './facts.js';

export const QUANTITY_DECIMALS = 4;
export const PRICE_DECIMALS = 6;
export const PERCENT_DECIMALS = 2;

function decimalIn(text: string, decimals: number): Decimal {
  const decimal = parseDecimal(text, decimals);
  if (!decimal) throw new Error(`not a decimal number: ${text}`);
  return decimal;
}

/** Percent with two decimals at most, as hundredths of a percent: `5.5` is 550. */
export function percentHundredths(text: string): number {
  const { digits, scale } = decimalIn(text, PERCENT_DECIMALS);
  return Number(digits) * 10 ** (PERCENT_DECIMALS - scale);
}

/** Whether a line is offered whole: shown at its true value, with a discount of 100 %. */
export const isComplimentary = ({ discount }: Pick<Line, 'discount'>): boolean =>
  discount !== undefined && percentHundredths(discount.percent) === 100_00;

/**
 * Amounts of a line: gross = quantity × price half up, the allowance is a percent of it half up, net = gross − allowance.
 * @throws when a number is not one (lines are validated before)
 */
export function lineAmounts(line: Line): LineAmounts {
  const quantity = decimalIn(line.quantity, QUANTITY_DECIMALS);
  const grossCents = productInCents(quantity, decimalIn(line.price, PRICE_DECIMALS));
  const discountCents = line.discount ? scaleHalfUp(grossCents, percentHundredths(line.discount.percent), 100_00) : 0;
  const listCents =
    line.listPrice === undefined ? grossCents : productInCents(quantity, decimalIn(line.listPrice, PRICE_DECIMALS));
  return { key: line.key, grossCents, discountCents, netCents: grossCents - discountCents, listCents };
}

const sum = (values: readonly Cents[]): Cents => values.reduce((total, value) => total + value, 0);

/** `20.00`, `20.0` and `20` are one rate. */
const sameRate = (rate: string): number => percentHundredths(rate);

function breakdownOf(lines: readonly Line[], amounts: readonly LineAmounts[]): readonly VatBreakdown[] {
  const groups = new Map<string, { category: Line['vatCategory']; rate: string; baseCents: Cents }>();
  lines.forEach((line, index) => {
    const key = `${line.vatCategory} ${sameRate(line.vatRate)}`;
    const group = groups.get(key) ?? { category: line.vatCategory, rate: line.vatRate, baseCents: 0 };
    group.baseCents += amounts[index]?.netCents ?? 0;
    groups.set(key, group);
  });
  return [...groups.values()]
    .sort((a, b) => a.category.localeCompare(b.category) || sameRate(b.rate) - sameRate(a.rate))
    .map((group) => ({ ...group, vatCents: scaleHalfUp(group.baseCents, sameRate(group.rate), 100_00) }));
}

/**
 * Totals of a document: the only place that computes them. VAT per category and rate on the sum, half up, never line by
 * line (EN 16931, BR-CO-10 to 17).
 * @param prepaidCents what deposits already paid, incl. VAT (BT-113)
 * @throws when a line holds a number that is none (lines are validated before)
 */
export function totalsOf(lines: readonly Line[], prepaidCents: Cents = 0): Totals {
  const amounts = lines.map(lineAmounts);
  const netCents = sum(amounts.map((amount) => amount.netCents));
  const breakdown = breakdownOf(lines, amounts);
  const vatCents = sum(breakdown.map((part) => part.vatCents));
  const totalCents = netCents + vatCents;
  return {
    lines: amounts,
    netCents,
    breakdown,
    vatCents,
    totalCents,
    prepaidCents,
    payableCents: totalCents - prepaidCents,
    offeredCents: sum(amounts.filter((_, index) => isComplimentary(lines[index] as Line)).map((a) => a.grossCents)),
    concededCents: sum(amounts.map(({ listCents, grossCents }) => Math.max(0, listCents - grossCents))),
  };
}
