import type { BillDocument } from '#bill/facts/bill.js';
import type { Line, LineAmounts, Totals } from '#kernel/lines/facts.js';
import { CENTS_MAX } from '#kernel/money.js';
import type { Refusal } from '#kernel/refusal.js';

/** A decimal number as a fraction; undefined when the text is none, or has too many decimals. */
function fraction(text: string, decimalsMax: number): readonly [top: bigint, bottom: bigint] | undefined {
  const match = /^(\d{1,12})(?:\.(\d+))?$/.exec(text);
  const decimals = match?.[2] ?? '';
  if (!match || decimals.length > decimalsMax) return undefined;
  return [BigInt(`${match[1]}${decimals}`), 10n ** BigInt(decimals.length)];
}

const halfUp = (top: bigint, bottom: bigint): bigint => (top * 2n + bottom) / (bottom * 2n);

const broken = (rule: string, field: string): Refusal => ({ code: 'bill.arithmetic', field, values: { rule } });

function lineProblems(line: Line, amounts: LineAmounts | undefined, index: number): Refusal[] {
  const field = `lines.${index}`;
  const quantity = fraction(line.quantity, 4);
  const price = fraction(line.price, 6);
  const discount = fraction(line.discount?.percent ?? '0', 2);
  if (!quantity || !price || !discount) return [broken('BR-FR-DEC-03', field)];
  if (!amounts || amounts.key !== line.key) return [broken('BR-24', field)];
  const gross = halfUp(quantity[0] * price[0] * 100n, quantity[1] * price[1]);
  const allowance = halfUp(gross * discount[0], discount[1] * 100n);
  const unmet: Refusal[] = [];
  if (BigInt(amounts.grossCents) !== gross) unmet.push(broken('BT-129 × BT-146', field));
  if (BigInt(amounts.discountCents) !== allowance || allowance > gross) unmet.push(broken('BR-41', field));
  if (BigInt(amounts.netCents) !== gross - allowance) unmet.push(broken('BT-131', field));
  return unmet;
}

/** Bases of the VAT categories, added up again from the lines. */
function bases({ content, totals }: BillDocument): ReadonlyMap<string, bigint> {
  const sums = new Map<string, bigint>();
  content.lines.forEach(({ vatCategory, vatRate }, index) => {
    const rate = fraction(vatRate, 2) ?? [0n, 1n];
    const key = `${vatCategory} ${(rate[0] * 100n) / rate[1]}`;
    sums.set(key, (sums.get(key) ?? 0n) + BigInt(totals.lines[index]?.netCents ?? 0));
  });
  return sums;
}

function vatProblems(document: BillDocument): Refusal[] {
  const expected = bases(document);
  const { breakdown } = document.totals;
  if (breakdown.length !== expected.size) return [broken('BR-CO-18', 'breakdown')];
  return breakdown.flatMap(({ category, rate, baseCents, vatCents }) => {
    const parsed = fraction(rate, 2);
    if (!parsed) return [broken('BR-FR-16', 'breakdown')];
    const base = expected.get(`${category} ${(parsed[0] * 100n) / parsed[1]}`);
    if (base === undefined || base !== BigInt(baseCents)) return [broken('BR-45', 'breakdown')];
    return halfUp(base * parsed[0], parsed[1] * 100n) === BigInt(vatCents) ? [] : [broken('BR-CO-17', 'breakdown')];
  });
}

/** Whether any sum of a document leaves what is accepted anywhere (`CENTS_MAX`). */
export const isTooLarge = ({ lines, totalCents }: Pick<Totals, 'lines' | 'totalCents'>): boolean =>
  totalCents > CENTS_MAX ||
  lines.some(({ grossCents, listCents }) => grossCents > CENTS_MAX || listCents > CENTS_MAX) ||
  lines.reduce((sum, { grossCents }) => sum + grossCents, 0) > CENTS_MAX;

const added = (values: readonly number[]): bigint => values.reduce((total, value) => total + BigInt(value), 0n);

/**
 * Computes every amount of a document again, in exact fractions, and compares: the official rules let a wrong VAT of
 * less than one euro and any line amount pass (CEN #370, #350); these do not.
 */
export function arithmeticProblems(document: BillDocument): readonly Refusal[] {
  const { content, totals, deposits } = document;
  if (isTooLarge(totals)) return [{ code: 'bill.tooLarge', field: 'lines' }];
  const unmet = content.lines.flatMap((line, index) => lineProblems(line, totals.lines[index], index));
  const net = added(totals.lines.map(({ netCents }) => netCents));
  const vat = added(totals.breakdown.map(({ vatCents }) => vatCents));
  if (totals.lines.length !== content.lines.length || BigInt(totals.netCents) !== net)
    unmet.push(broken('BR-CO-10', 'net'));
  if (added(totals.breakdown.map(({ baseCents }) => baseCents)) !== net) unmet.push(broken('BR-CO-13', 'net'));
  if (BigInt(totals.vatCents) !== vat) unmet.push(broken('BR-CO-14', 'vat'));
  if (BigInt(totals.totalCents) !== net + vat) unmet.push(broken('BR-CO-15', 'total'));
  if (BigInt(totals.prepaidCents) !== added(deposits.map(({ totalCents }) => totalCents)))
    unmet.push(broken('BT-113', 'prepaid'));
  if (totals.payableCents !== totals.totalCents - totals.prepaidCents) unmet.push(broken('BR-CO-16', 'payable'));
  return [...unmet, ...vatProblems(document)];
}
