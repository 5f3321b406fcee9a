import type { LineContent, VatCategory } from '#kernel/lines/facts.js';
import { rateFitsCategory } from '#kernel/lines/schema.js';
import type { Refusal } from '#kernel/refusal.js';
import type { Language } from '#kernel/words.js';
import type { Trade } from '#meet/facts/trades.js';
import type { CatalogueItem, ItemChange, NewItem } from '../facts/catalogue.js';
import type { Starter } from '../facts/starters/starter.js';

interface Vat {
  readonly vatCategory: VatCategory;
  readonly vatRate: string;
}

/** VAT of what a business sells where nothing else is said: none where it is exempt (CGI 293 B), the standard rate else. */
export const usualVat = (vatExempt: boolean): Vat =>
  vatExempt ? { vatCategory: 'E', vatRate: '0' } : { vatCategory: 'S', vatRate: '20' };

/** A stated category has its own usual rate: 20 where it is taxed, 0 elsewhere; a rate alone keeps the category. */
function statedVat({ vatCategory, vatRate }: Pick<ItemChange, 'vatCategory' | 'vatRate'>, before: Vat): Vat {
  if (vatCategory === undefined) return { vatCategory: before.vatCategory, vatRate: vatRate ?? before.vatRate };
  return { vatCategory, vatRate: vatRate ?? (vatCategory === 'S' ? '20' : '0') };
}

type Facts = Omit<CatalogueItem, 'id' | 'archivedAt'>;

const BLANK: Omit<Facts, 'title' | 'price' | 'vatCategory' | 'vatRate'> = {
  description: null,
  kind: 'service',
  unit: 'flat',
  cost: null,
  content: { included: [], excluded: [], deliverables: [] },
  complimentary: false,
  standing: [],
  trade: null,
};

const stated = <T extends object>(change: T): Partial<T> =>
  Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as Partial<T>;

function contentAfter(before: LineContent, change: NonNullable<ItemChange['content']>): LineContent {
  const rounds = change.rounds === undefined ? before.rounds : (change.rounds ?? undefined);
  return {
    included: change.included ?? before.included,
    excluded: change.excluded ?? before.excluded,
    deliverables: change.deliverables ?? before.deliverables,
    ...(rounds === undefined ? {} : { rounds }),
  };
}

/** A changed item: what is not stated stays. Only what is complimentary stands on documents by itself. */
export function itemAfter(before: Facts, change: ItemChange): Facts {
  const { content = {}, vatCategory, vatRate, ...rest } = change;
  const after = { ...before, ...stated(rest), ...statedVat({ vatCategory, vatRate }, before) } as Facts;
  return {
    ...after,
    content: contentAfter(before.content, content),
    standing: after.complimentary ? after.standing : [],
  };
}

/** A new item: what is not stated is usual. */
export const newItem = (given: NewItem, vatExempt: boolean): Facts =>
  itemAfter({ ...BLANK, ...usualVat(vatExempt), title: given.title, price: given.price }, given);

/** What an item may not be, whatever was stated of it. */
export const refusalsOfItem = (facts: Facts): readonly Refusal[] =>
  rateFitsCategory(facts) ? [] : [{ code: 'lines.rateOfCategory', field: 'vatRate' }];

/** A starter in the language of the business, to be changed as it likes. */
export const itemOfStarter = (starter: Starter, trade: Trade, language: Language, vatExempt: boolean): Facts => ({
  ...BLANK,
  ...usualVat(vatExempt),
  ...starter[language],
  kind: starter.kind,
  unit: starter.unit,
  price: starter.price,
  complimentary: starter.complimentary,
  trade,
});

/** The name under which a catalogue remembers a starter: `web.showcase`. */
export const starterName = (trade: Trade, { key }: Pick<Starter, 'key'>): string => `${trade}.${key}`;

/** What an item is worth over what it costs, as a share of its price; null where no cost is stated or nothing is charged. */
export function marginOf({ price, cost }: Pick<CatalogueItem, 'price' | 'cost'>): number | null {
  if (cost === null || Number(price) === 0) return null;
  return (Number(price) - Number(cost)) / Number(price);
}
