import type { LineContent, Unit, VatCategory } from '#kernel/lines/facts.js';
import type { ItemFacts, StandingFor } from '#kernel/lines/from-item.js';
import { type Db, itemsInUse } from './quotes.js';

/** Items of the catalogue in use, as lines are made from them. */
export async function catalogueItems(db: Db, organisationId: string): Promise<readonly ItemFacts[]> {
  const rows = await itemsInUse(db, organisationId);
  return rows.map((row) => ({
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
    standing: JSON.parse(row.standing) as StandingFor[],
  }));
}
