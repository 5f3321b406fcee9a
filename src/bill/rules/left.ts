import type { Line, VatBreakdown } from '#kernel/lines/facts.js';
import { percentHundredths, totalsOf } from '#kernel/lines/totals.js';
import { formatCents } from '#kernel/money.js';
import type { Refusal } from '#kernel/refusal.js';
import type { BillContent, BillDocument } from '../facts/bill.js';

const keyOf = ({ category, rate }: Pick<VatBreakdown, 'category' | 'rate'>): string =>
  `${category} ${percentHundredths(rate)}`;

/** What credit notes have left of an invoice: taxable base of each VAT category and rate, in cents. */
function basesLeft(
  invoice: Pick<BillDocument, 'totals'>,
  credited: readonly Pick<BillDocument, 'totals'>[],
): ReadonlyMap<string, number> {
  const left = new Map(invoice.totals.breakdown.map((part) => [keyOf(part), part.baseCents]));
  for (const part of credited.flatMap(({ totals }) => totals.breakdown))
    left.set(keyOf(part), (left.get(keyOf(part)) ?? 0) - part.baseCents);
  return left;
}

/** Whether nothing is left of an invoice to correct. */
export const isWhollyCredited = (
  invoice: Pick<BillDocument, 'totals'>,
  credited: readonly Pick<BillDocument, 'totals'>[],
): boolean => credited.length > 0 && [...basesLeft(invoice, credited).values()].every((cents) => cents <= 0);

/**
 * Why a credit note would go beyond what is left of its invoice, category by category; none when it does not.
 */
export function beyondLeft(
  lines: readonly Line[],
  invoice: Pick<BillDocument, 'totals' | 'number'>,
  credited: readonly Pick<BillDocument, 'totals'>[],
): readonly Refusal[] {
  const left = basesLeft(invoice, credited);
  return totalsOf(lines).breakdown.flatMap((part) => {
    const room = left.get(keyOf(part)) ?? 0;
    return part.baseCents > room
      ? [{ code: 'bill.creditBeyond', field: 'lines', values: { number: invoice.number, rate: part.rate } }]
      : [];
  });
}

const key = (index: number): string => `c${index + 1}`;

/** A sum that is left of a category, as one line of a credit note. */
function remainder(invoice: BillDocument, mapKey: string, cents: number, index: number, title: string): Line[] {
  const part = invoice.totals.breakdown.find((one) => keyOf(one) === mapKey);
  if (!part || cents <= 0) return [];
  const same = invoice.content.lines.filter(
    ({ vatCategory, vatRate }) => keyOf({ category: vatCategory, rate: vatRate }) === mapKey,
  );
  return [
    {
      key: key(index),
      title,
      kind: same.every(({ kind }) => kind === 'goods') ? 'goods' : 'service',
      quantity: '1',
      unit: 'flat',
      price: formatCents(cents),
      vatCategory: part.category,
      vatRate: part.rate,
      content: { included: same.map((line) => line.title), excluded: [], deliverables: [] },
    },
  ];
}

/**
 * The content of a credit note for all that is left of an invoice: its own lines while nothing was corrected yet, else
 * what is left of each VAT rate.
 * @param title of the credit note and of the sums left, in the language of the document
 */
export function wholeCredit(
  invoice: BillDocument,
  credited: readonly BillDocument[],
  words: { readonly title: string; readonly remainder: string },
  reason: string,
): BillContent {
  const lines =
    credited.length === 0
      ? invoice.content.lines.map(({ timeEntries: _, ...line }) => line)
      : [...basesLeft(invoice, credited)].flatMap(([mapKey, cents], index) =>
          remainder(invoice, mapKey, cents, index, words.remainder),
        );
  const { exemption } = invoice.content;
  return {
    title: words.title,
    lines,
    termDays: 0,
    reason,
    deposits: [],
    ...(exemption === undefined ? {} : { exemption }),
  };
}
