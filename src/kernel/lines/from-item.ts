import type { Line, LineContent, Unit, VatCategory } from './facts.js';

/** Kinds of client on whose documents a complimentary item may put itself. */
export type StandingFor = 'business' | 'consumer' | 'public';

/** What a line takes from a catalogue item. */
export interface ItemFacts {
  readonly id: string;
  readonly title: string;
  readonly description: string | null;
  readonly kind: 'service' | 'goods';
  readonly unit: Unit;
  /** List price of one unit, excl. VAT: the true value where the item is complimentary. */
  readonly price: string;
  readonly vatCategory: VatCategory;
  readonly vatRate: string;
  readonly content: LineContent;
  /** Usually offered, at its true value. */
  readonly complimentary: boolean;
  readonly standing: readonly StandingFor[];
}

/** The columns of a catalogue item, as every stage may read them. */
interface ItemColumns {
  readonly id: string;
  readonly title: string;
  readonly description: string | null;
  readonly kind: 'service' | 'goods';
  readonly unit: string;
  readonly price: string;
  readonly vat_category: string;
  readonly vat_rate: string;
  readonly content: string;
  readonly complimentary: number;
  readonly standing: string;
}

/** A catalogue item as its row holds it. */
export function itemFactsOf(row: ItemColumns): ItemFacts {
  return {
    id: row.id,
    title: row.title,
    description: row.description,
    kind: row.kind,
    unit: row.unit as Unit,
    price: row.price,
    vatCategory: row.vat_category as VatCategory,
    vatRate: row.vat_rate,
    content: JSON.parse(row.content) as LineContent,
    complimentary: row.complimentary === 1,
    standing: JSON.parse(row.standing) as readonly StandingFor[],
  };
}

/**
 * One unit of a catalogue item as a line, with its content: at list price, or at its true value with a discount of
 * 100 % where it is complimentary. The line is a copy: a later change of the catalogue does not touch it.
 * @param key unique within the document
 */
export function lineOfItem(item: ItemFacts, key: string): Line {
  return {
    key,
    title: item.title,
    ...(item.description === null ? {} : { description: item.description }),
    kind: item.kind,
    quantity: '1',
    unit: item.unit,
    price: item.price,
    vatCategory: item.vatCategory,
    vatRate: item.vatRate,
    ...(item.complimentary ? { discount: { percent: '100' } } : {}),
    content: item.content,
    itemId: item.id,
  };
}
