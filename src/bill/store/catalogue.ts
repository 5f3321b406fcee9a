import type { Kysely } from 'kysely';
import type { Json } from '#kernel/canonical.js';
import { canonical } from '#kernel/canonical.js';
import { itemFactsOf } from '#kernel/lines/from-item.js';
import type { Language } from '#kernel/words.js';
import type { Trade } from '#meet/facts/trades.js';
import type { CatalogueItemRow, Database } from '#shell/database/schema.js';
import type { CatalogueItem } from '../facts/catalogue.js';

type Db = Kysely<Database>;

/** An item as its row holds it. */
export const itemOf = (row: CatalogueItemRow): CatalogueItem => ({
  ...itemFactsOf(row),
  cost: row.cost,
  trade: row.trade as Trade | null,
  archivedAt: row.archived_at,
});

/** The columns of what an item says. */
export const columnsOf = (item: Omit<CatalogueItem, 'id' | 'archivedAt'>) => ({
  title: item.title,
  description: item.description,
  kind: item.kind,
  unit: item.unit,
  price: item.price,
  vat_category: item.vatCategory,
  vat_rate: item.vatRate,
  cost: item.cost,
  content: canonical(item.content as unknown as Json),
  complimentary: (item.complimentary ? 1 : 0) as 0 | 1,
  standing: canonical([...item.standing]),
  trade: item.trade,
});

const itemsIn = (db: Db, organisationId: string) =>
  db.selectFrom('catalogue_item').selectAll().where('organisation_id', '=', organisationId);

/** Every item, archived ones too: what is sold first, then what is offered, in the order in which they were made. */
export function allItems(db: Db, organisationId: string): Promise<CatalogueItemRow[]> {
  return itemsIn(db, organisationId).orderBy('complimentary').orderBy('created_at').orderBy('id').execute();
}

export function findItem(db: Db, organisationId: string, id: string): Promise<CatalogueItemRow | undefined> {
  return itemsIn(db, organisationId).where('id', '=', id).executeTakeFirst();
}

/** Whether the business is exempt from VAT (CGI 293 B). */
export async function isVatExempt(db: Db, organisationId: string): Promise<boolean> {
  const { vat_exempt } = await db
    .selectFrom('organisation')
    .select('vat_exempt')
    .where('id', '=', organisationId)
    .executeTakeFirstOrThrow();
  return vat_exempt === 1;
}

/** The trade that the business states of itself. */
export async function statedTrade(db: Db, organisationId: string): Promise<Trade | null> {
  const row = await db
    .selectFrom('business_profile')
    .select('trade')
    .where('organisation_id', '=', organisationId)
    .executeTakeFirst();
  return (row?.trade ?? null) as Trade | null;
}

/** The language of the business's letters and documents. */
export async function languageOf(db: Db, organisationId: string): Promise<Language> {
  const row = await db
    .selectFrom('organisation')
    .select('language')
    .where('id', '=', organisationId)
    .executeTakeFirstOrThrow();
  return row.language;
}
