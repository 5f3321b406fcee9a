import type { Line } from '#kernel/lines/facts.js';
import { isComplimentary, lineAmounts } from '#kernel/lines/totals.js';
import { type Language, sayMoney } from '#kernel/words.js';
import type { Column, Item, ItemDetail, Items } from '#paper/facts.js';
import type { PaperWords } from './words.fr.js';
import { paperWords } from './words.js';

/** How a document says its amounts. */
export interface Saying {
  readonly language: Language;
  readonly currency: string;
  /** The business is exempt from VAT: no column, no rate, no "excl. VAT". */
  readonly vatExempt: boolean;
}

/** A decimal number as its language writes it: `2.5` is `2,5`. */
export const sayDecimal = (text: string, language: Language): string =>
  language === 'fr' ? text.replace('.', ',') : text;

/** A unit price: cents when it has no more than two decimals, else as it is. */
function sayPrice(price: string, { language, currency }: Saying): string {
  const [units = '0', decimals = ''] = price.split('.');
  const shown = sayMoney(Number(units) * 100 + Number(decimals.slice(0, 2).padEnd(2, '0')), currency, language);
  const rest = decimals.slice(2).replace(/0+$/, '');
  return rest === '' ? shown : shown.replace(/(\d)(?=\D*$)/, `$1${rest}`);
}

function quantityOf({ quantity, unit }: Line, language: Language, words: PaperWords): string {
  const said = sayDecimal(quantity, language);
  if (unit === 'flat' && quantity === '1') return words.lines.units.flat.short;
  return `${said}\u00a0${words.lines.units[unit].short}`;
}

function detailsOf({ content }: Line, words: PaperWords): ItemDetail[] {
  const { content: labels, rounds } = words.lines;
  const included = [...content.included, ...(content.rounds === undefined ? [] : [rounds(content.rounds)])];
  return [
    { label: labels.included, items: included },
    { label: labels.deliverables, items: content.deliverables },
    { label: labels.excluded, items: content.excluded },
  ].filter(({ items }) => items.length > 0);
}

/** Cells after the title: quantity, unit price, VAT where there is one, amount. */
const cells = (saying: Saying, quantity: string, price: string, vat: string, amount: string): string[] =>
  saying.vatExempt ? [quantity, price, amount] : [quantity, price, vat, amount];

function discountLabel(line: Line, language: Language, words: PaperWords): string {
  const { items } = words;
  const label = isComplimentary(line)
    ? items.offered
    : items.discount(sayDecimal(line.discount?.percent ?? '0', language));
  return line.discount?.reason ? items.because(label, line.discount.reason) : label;
}

function adjustmentsOf(line: Line, saying: Saying, words: PaperWords): Item['adjustments'] {
  const { language, currency } = saying;
  const { discountCents, netCents, listCents, grossCents } = lineAmounts(line);
  const money = (cents: number): string => sayMoney(cents, currency, language);
  const basis = saying.vatExempt ? 'exempt' : 'taxed';
  return [
    ...(line.listPrice !== undefined && listCents > grossCents
      ? [
          {
            label: words.items.listPrice,
            cells: cells(saying, '', sayPrice(line.listPrice, saying), '', money(listCents)),
          },
        ]
      : []),
    ...(line.discount
      ? [
          { label: discountLabel(line, language, words), cells: cells(saying, '', '', '', money(-discountCents)) },
          { label: words.items.net[basis], cells: cells(saying, '', '', '', money(netCents)) },
        ]
      : []),
  ];
}

function itemOf(line: Line, saying: Saying): Item {
  const { language, currency } = saying;
  const words = paperWords(language);
  const vat =
    line.vatCategory === 'S' ? `${sayDecimal(line.vatRate, language)}${language === 'fr' ? '\u00a0' : ''}%` : '–';
  const gross = sayMoney(lineAmounts(line).grossCents, currency, language);
  return {
    title: line.title,
    ...(line.description ? { description: line.description } : {}),
    details: detailsOf(line, words),
    cells: cells(saying, quantityOf(line, language, words), sayPrice(line.price, saying), vat, gross),
    adjustments: adjustmentsOf(line, saying, words),
    ...(isComplimentary(line) ? { tone: 'offered' as const } : {}),
  };
}

/** Lines of a quote with what they hold: usual price beside the agreed one, discounts as rows of their own. */
export function itemsBlock(caption: string, lines: readonly Line[], saying: Saying): Items {
  const { items } = paperWords(saying.language);
  const basis = saying.vatExempt ? 'exempt' : 'taxed';
  const columns: Column[] = [
    { title: items.title, align: 'left' },
    { title: items.quantity, align: 'right' },
    { title: items.unitPrice[basis], align: 'decimal' },
    ...(saying.vatExempt ? [] : [{ title: items.vat, align: 'right' } as const]),
    { title: items.amount[basis], align: 'decimal' },
  ];
  return { kind: 'items', caption, columns, items: lines.map((line) => itemOf(line, saying)) };
}
