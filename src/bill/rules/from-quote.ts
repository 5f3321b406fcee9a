import type { QuoteContent } from '#agree/facts/quote.js';
import type { Line, LineContent, Unit } from '#kernel/lines/facts.js';
import { isComplimentary, lineAmounts, percentHundredths, totalsOf } from '#kernel/lines/totals.js';
import { type Cents, formatCents, scaleHalfUp } from '#kernel/money.js';
import { done, type Refusal, type Result, refused } from '#kernel/refusal.js';
import type { BillDocument } from '../facts/bill.js';
import { isWhollyCredited } from './left.js';

const WHOLE = 100_00;
const NO_CONTENT: LineContent = { included: [], excluded: [], deliverables: [] };

/** The lines that an accepted quote binds to: those of all options, and those of the one that was ticked. */
export function agreedLines(content: QuoteContent, option: string | null): readonly Line[] {
  const chosen = content.options.find(({ key }) => key === option);
  const taken = new Set(content.lines.map(({ key }) => key));
  const more = (chosen?.lines ?? []).map((line) =>
    taken.has(line.key) ? { ...line, key: `${chosen?.key}-${line.key}`.slice(0, 40) } : line,
  );
  return [...content.lines, ...more];
}

/** A line of the quote, and how much of its value, before any discount, earlier invoices hold. */
export interface LineLeft {
  readonly line: Line;
  readonly grossCents: Cents;
  readonly invoicedCents: Cents;
}

type Counted = Pick<BillDocument, 'id' | 'kind' | 'totals' | 'corrects'>;

/**
 * What counts as invoiced of a quote's lines: no deposit, and neither an invoice of which credit notes leave nothing nor
 * these notes, however they name their lines.
 */
export function counted<T extends Counted>(issued: readonly T[]): readonly T[] {
  const notes = (id: string) => issued.filter(({ corrects }) => corrects?.invoiceId === id);
  const annulled = new Set(issued.filter((one) => isWhollyCredited(one, notes(one.id))).map(({ id }) => id));
  return issued.filter(({ id, kind, corrects }) => kind !== 'deposit' && !annulled.has(corrects?.invoiceId ?? id));
}

/** Value of each line that the progress invoices and balances of a quote hold, credit notes deducted. */
export function linesLeft(
  lines: readonly Line[],
  issued: readonly Pick<BillDocument, 'id' | 'kind' | 'content' | 'totals' | 'corrects'>[],
): readonly LineLeft[] {
  const invoiced = new Map<string, number>();
  for (const { kind, content, totals } of counted(issued)) {
    const sign = kind === 'creditNote' ? -1 : 1;
    content.lines.forEach(({ key }, index) => {
      invoiced.set(key, (invoiced.get(key) ?? 0) + sign * (totals.lines[index]?.grossCents ?? 0));
    });
  }
  return lines.map((line) => {
    const { grossCents } = lineAmounts(line);
    return { line, grossCents, invoicedCents: Math.max(0, invoiced.get(line.key) ?? 0) };
  });
}

/** Words that composed lines need, in the language of the client. */
export interface QuoteLineWords {
  readonly depositLine: (percent: string, title: string) => string;
  /** @param of quantity and unit of the whole line; empty for a flat sum */
  readonly progressLine: (percent: string, of: string) => string;
  readonly quantity: (quantity: string, unit: Unit) => string;
  readonly balanceLine: string;
}

/** A percentage above 0 up to 100 in hundredths; undefined when it is none. */
export function shareOf(text: string): number | undefined {
  const plain = text.trim().replace(',', '.');
  if (!/^\d{1,3}(\.\d{1,2})?$/.test(plain)) return undefined;
  const hundredths = percentHundredths(plain);
  return hundredths > 0 && hundredths <= WHOLE ? hundredths : undefined;
}

const groupOf = ({ vatCategory, vatRate, kind }: Line): string =>
  `${vatCategory} ${percentHundredths(vatRate)} ${kind}`;

/**
 * A deposit as lines: one for each VAT rate and nature, in proportion of the total.
 * @param percent of the total, a decimal string
 */
export function depositLines(
  lines: readonly Line[],
  percent: string,
  title: string,
  words: QuoteLineWords,
): readonly Line[] {
  const groups = new Map<string, Line[]>();
  for (const line of lines) groups.set(groupOf(line), [...(groups.get(groupOf(line)) ?? []), line]);
  return [...groups.values()].flatMap((group, index) => {
    const [first] = group;
    const netCents = scaleHalfUp(totalsOf(group).netCents, percentHundredths(percent), WHOLE);
    if (!first || netCents === 0) return [];
    return [
      {
        key: `deposit-${index + 1}`,
        title: words.depositLine(percent.replace('.', ','), title).slice(0, 200),
        kind: first.kind,
        quantity: '1',
        unit: 'flat' as const,
        price: formatCents(netCents),
        vatCategory: first.vatCategory,
        vatRate: first.vatRate,
        content: {
          ...NO_CONTENT,
          included: group
            .filter((line) => !isComplimentary(line))
            .map((line) => line.title)
            .slice(0, 40),
        },
      },
    ];
  });
}

/** A part of a line as a line of its own, under the same key, so that what is left of it can be told. */
function partOf({ line }: LineLeft, cents: Cents, note: string): Line {
  const { listPrice: _, timeEntries: __, ...rest } = line;
  const description = [note, line.description].filter(Boolean).join('\n');
  return { ...rest, quantity: '1', unit: 'flat', price: formatCents(cents), description };
}

/** Quantity and unit of a line, as said; nothing for one flat sum. */
const wholeOf = ({ quantity, unit }: Line, words: QuoteLineWords): string =>
  unit === 'flat' && quantity === '1' ? '' : words.quantity(quantity, unit);

/**
 * A progress invoice as lines: the share asked for of each line, on its value before discount.
 * @param share percentage of each line by its key, a decimal string
 * @returns refusals `bill.badPercent`, `bill.overInvoiced` (a line would exceed 100 %)
 */
export function progressLines(
  left: readonly LineLeft[],
  share: (key: string) => string | undefined,
  words: QuoteLineWords,
): Result<readonly Line[]> {
  const unmet: Refusal[] = [];
  const lines = left.flatMap((one) => {
    const percent = share(one.line.key);
    if (percent === undefined || percent === '' || percent === '0') return [];
    const hundredths = shareOf(percent);
    if (hundredths === undefined) {
      unmet.push({ code: 'bill.badPercent', field: `percents.${one.line.key}` });
      return [];
    }
    const cents = scaleHalfUp(one.grossCents, hundredths, WHOLE);
    if (one.invoicedCents + cents > one.grossCents) {
      unmet.push({ code: 'bill.overInvoiced', field: `percents.${one.line.key}`, values: { title: one.line.title } });
      return [];
    }
    return cents === 0
      ? []
      : [partOf(one, cents, words.progressLine(percent.replace('.', ','), wholeOf(one.line, words)))];
  });
  return unmet.length > 0 ? refused(...unmet) : done(lines);
}

/** The balance as lines: each line that nothing was invoiced of as it stands in the quote, the rest of the others. */
export function balanceLines(left: readonly LineLeft[], words: QuoteLineWords): readonly Line[] {
  return left.flatMap((one) => {
    const rest = one.grossCents - one.invoicedCents;
    if (one.invoicedCents === 0) return [one.line];
    return rest > 0 ? [partOf(one, rest, words.balanceLine)] : [];
  });
}

/** What is left of each line, as a sum under its key: what `totalsOf` needs to tell the rest of a quote. */
export const restLines = (left: readonly LineLeft[]): readonly Line[] =>
  left.map((one) => partOf(one, Math.max(0, one.grossCents - one.invoicedCents), ''));
