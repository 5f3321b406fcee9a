import type { Kysely } from 'kysely';
import { type Work, write } from '#journal/write.js';
import { done, type Refusal, type Result, refused } from '#kernel/refusal.js';
import { searchable } from '#meet/rules.js';
import type { Context } from '#shell/context.js';
import type { CatalogueItemRow, Database } from '#shell/database/schema.js';
import type { CatalogueItem, ItemChange, NewItem } from '../facts/catalogue.js';
import { itemAfter, newItem, refusalsOfItem } from '../rules/catalogue.js';
import { allItems, columnsOf, findItem, isVatExempt, itemOf } from '../store/catalogue.js';

/** What a list of the catalogue is asked for. */
export interface CatalogueQuery {
  /** Words that title or description hold, without accents or case. */
  readonly search?: string | undefined;
  /** Archived items instead of those on offer. */
  readonly archived?: boolean | undefined;
}

/** The items on offer of a business: what is sold first, then what is offered. */
export async function catalogueOf(db: Kysely<Database>, organisationId: string): Promise<readonly CatalogueItem[]> {
  return (await allItems(db, organisationId)).filter((row) => row.archived_at === null).map(itemOf);
}

/** The items that a query asks for. */
export async function listItems(context: Context, query: CatalogueQuery = {}): Promise<readonly CatalogueItem[]> {
  const rows = await allItems(context.store.read, context.organisationId);
  const words = searchable(query.search ?? '')
    .split(/\s+/)
    .filter(Boolean);
  return rows
    .filter((row) => (row.archived_at !== null) === (query.archived ?? false))
    .filter((row) => words.every((word) => searchable(row.title, row.description).includes(word)))
    .map(itemOf);
}

/** An item by its id, archived or not; undefined when this organisation has none such. */
export async function readItem(context: Context, id: string): Promise<CatalogueItem | undefined> {
  const row = await findItem(context.store.read, context.organisationId, id);
  return row && itemOf(row);
}

const sameTitle = (a: string, b: string): boolean => searchable(a.trim()) === searchable(b.trim());

/** Two items on offer under one title cannot be told apart. */
function titleTaken(rows: readonly CatalogueItemRow[], title: string, except: string): readonly Refusal[] {
  const other = rows.find((row) => row.id !== except && row.archived_at === null && sameTitle(row.title, title));
  return other ? [{ code: 'catalogue.sameTitle', field: 'title', values: { title }, records: [other.id] }] : [];
}

/** Writes a new item under a fact already recorded on the organisation's chain. */
export async function insertItem(
  context: Context,
  work: Work,
  facts: Omit<CatalogueItem, 'id' | 'archivedAt'>,
  starter: string | null = null,
): Promise<CatalogueItem> {
  const row: CatalogueItemRow = {
    id: context.newId(),
    organisation_id: context.organisationId,
    ...columnsOf(facts),
    starter,
    archived_at: null,
    created_at: work.at,
    updated_at: work.at,
  };
  await work.insert(context.organisationId, 'catalogue_item', [row]);
  return itemOf(row);
}

/**
 * Adds items, all or none.
 * @returns refusals `catalogue.sameTitle`, `lines.rateOfCategory`
 */
export function addItems(context: Context, given: readonly NewItem[]): Promise<Result<readonly CatalogueItem[]>> {
  const own = context.organisationId;
  return write(context, async (work) => {
    const rows = await allItems(work.db, own);
    const exempt = await isVatExempt(work.db, own);
    const items = given.map((item) => newItem(item, exempt));
    const refusals = items.flatMap((item, index) => [
      ...titleTaken(rows, item.title, ''),
      ...(items.slice(0, index).some((other) => sameTitle(other.title, item.title))
        ? [{ code: 'catalogue.sameTitle', field: 'title', values: { title: item.title } }]
        : []),
      ...refusalsOfItem(item),
    ]);
    if (refusals.length > 0) return refused(...refusals);
    const added: CatalogueItem[] = [];
    for (const item of items) {
      const { title, price, unit } = item;
      work.record({ chain: own, kind: 'catalogue.added', payload: { title, price, unit } });
      added.push(await insertItem(context, work, item));
    }
    return done(added);
  });
}

/** Adds one item; see `addItems`. */
export async function addItem(context: Context, given: NewItem): Promise<Result<CatalogueItem>> {
  const added = await addItems(context, [given]);
  return added.ok ? done(added.value[0] as CatalogueItem) : added;
}

const unknown = refused({ code: 'catalogue.unknownItem', field: 'item' });

/**
 * Changes an item; what is not stated stays. Lines already made of it keep what they say. What changes nothing writes nothing.
 * @returns refusals `catalogue.unknownItem`, `catalogue.sameTitle`, `lines.rateOfCategory`
 */
export function changeItem(context: Context, id: string, change: ItemChange): Promise<Result<CatalogueItem>> {
  const own = context.organisationId;
  return write(context, async (work) => {
    const rows = await allItems(work.db, own);
    const row = rows.find((each) => each.id === id);
    if (!row) return unknown;
    const { id: _, archivedAt, ...before } = itemOf(row);
    const after = itemAfter(before, change);
    const refusals = [...(archivedAt ? [] : titleTaken(rows, after.title, id)), ...refusalsOfItem(after)];
    if (refusals.length > 0) return refused(...refusals);
    const [was, is] = [columnsOf(before), columnsOf(after)];
    const keys = (Object.keys(is) as (keyof typeof is)[]).filter((key) => was[key] !== is[key]);
    if (keys.length === 0) return done(itemOf(row));
    const changes = Object.fromEntries(keys.map((key) => [key, [was[key], is[key]]]));
    work.record({ chain: own, kind: 'catalogue.changed', payload: { item: id, title: after.title, changes } });
    await work.update(own, 'catalogue_item', id, { ...is, updated_at: work.at });
    return done({ id, ...after, archivedAt });
  });
}

/**
 * Takes an item off the catalogue, or puts it back. Lines already made of it stay as they are; it no longer puts itself
 * on documents. Doing it twice is doing it once.
 * @returns refusals `catalogue.unknownItem`, and on the way back `catalogue.sameTitle`
 */
export function setArchived(context: Context, id: string, archived: boolean): Promise<Result<CatalogueItem>> {
  const own = context.organisationId;
  return write(context, async (work) => {
    const rows = await allItems(work.db, own);
    const row = rows.find((each) => each.id === id);
    if (!row) return unknown;
    if ((row.archived_at !== null) === archived) return done(itemOf(row));
    const taken = archived ? [] : titleTaken(rows, row.title, id);
    if (taken.length > 0) return refused(...taken);
    const kind = archived ? 'catalogue.archived' : 'catalogue.restored';
    work.record({ chain: own, kind, payload: { item: id, title: row.title } });
    const archived_at = archived ? work.at : null;
    await work.update(own, 'catalogue_item', id, { archived_at, updated_at: work.at });
    return done(itemOf({ ...row, archived_at }));
  });
}
