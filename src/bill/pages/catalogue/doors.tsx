import { z } from 'zod';
import { addItem, changeItem, listItems, readItem, setArchived } from '#bill/actions/catalogue.js';
import { isExempt, ownTrade } from '#bill/actions/catalogue-business.js';
import { addStarters, startersOf } from '#bill/actions/catalogue-starters.js';
import { type CatalogueItem, itemAnswer, itemChangeSchema, newItemSchema } from '#bill/facts/catalogue.js';
import { usualVat } from '#bill/rules/catalogue.js';
import type { Result } from '#kernel/refusal.js';
import { TRADES, type Trade } from '#meet/facts/trades.js';
import { type Answer, goTo, goToCreated, notFound, refuse, show } from '#shell/web/answers.js';
import { type Door, door } from '#shell/web/door.js';
import { RefusalPage } from '#shell/web/errors.js';
import { oneId } from '#shell/web/fields.js';
import { ItemPage, NewItemPage } from './editor.js';
import { CataloguePage } from './list.js';
import { TradePage, TradesPage } from './starters.js';

const PATH = '/settings/catalogue';

const items = z.object({ items: z.array(itemAnswer) });

const list = door({
  method: 'GET',
  path: PATH,
  name: 'listCatalogue',
  summary: 'What the business sells, then what it usually offers; `search` words in title or description.',
  access: 'account',
  query: z.object({
    search: z.string().trim().max(200).optional(),
    archived: z.enum(['0', '1']).optional(),
    added: z.coerce.number().int().min(0).max(999).optional(),
  }),
  answer: items,
  handle: async (visit) => {
    const { search, archived, added } = visit.query;
    const query = { search, archived: archived === '1' };
    const found = await listItems(visit.context, query);
    return show({ items: [...found] }, async () => {
      const vatExempt = await isExempt(visit.context);
      const hasArchived = query.archived || (await listItems(visit.context, { archived: true })).length > 0;
      const known = { visit, query, vatExempt, hasArchived, added };
      return <CataloguePage {...known} items={found} />;
    });
  },
});

/** Category and rate of a new item, as the form's choice holds them. */
const newVat = async (visit: Parameters<typeof isExempt>[0]): Promise<string> => {
  const { vatCategory, vatRate } = usualVat(await isExempt(visit));
  return `${vatCategory}:${vatRate}`;
};

const blank = door({
  method: 'GET',
  path: `${PATH}/new`,
  name: 'newCatalogueItemForm',
  summary: 'The form for a new item.',
  access: 'account',
  query: z.object({ offered: z.string().optional() }),
  answer: z.object({ vat: z.string() }),
  handle: async (visit) => {
    const vat = await newVat(visit.context);
    const complimentary = visit.query.offered !== undefined;
    return show({ vat }, () => <NewItemPage visit={visit} vat={vat} complimentary={complimentary} />);
  },
});

const add = door({
  method: 'POST',
  path: PATH,
  name: 'addCatalogueItem',
  summary: 'Adds an item; title and price are enough.',
  access: 'account',
  body: newItemSchema,
  answer: itemAnswer,
  handle: async ({ context, body }) => {
    const added = await addItem(context, body);
    return added.ok ? goToCreated(`${PATH}?added=1`, added.value) : refuse(added.refusals);
  },
  again: async (visit, refusals) => (
    <NewItemPage
      visit={visit}
      vat={await newVat(visit.context)}
      complimentary={visit.typed['complimentary'] === 'on'}
      refusals={refusals}
    />
  ),
});

const trades = door({
  method: 'GET',
  path: `${PATH}/starters`,
  name: 'listStarterTrades',
  summary: 'The trades that have items to start with.',
  access: 'account',
  answer: z.object({ own: z.enum(TRADES).nullable(), trades: z.array(z.enum(TRADES)) }),
  handle: async (visit) => {
    const own = await ownTrade(visit.context);
    return show({ own, trades: [...TRADES] }, () => <TradesPage visit={visit} own={own} />);
  },
});

const oneTrade = z.object({ trade: z.string() });
const tradeOf = (params: { readonly trade: string }): Trade | undefined =>
  TRADES.find((trade) => trade === params.trade);

const starters = door({
  method: 'GET',
  path: `${PATH}/starters/:trade`,
  name: 'listStarters',
  summary: 'The items of a trade to start with, in the language asked for, and whether the catalogue took them.',
  access: 'account',
  params: oneTrade,
  answer: z.object({
    starters: z.array(
      z.object({
        key: z.string(),
        title: z.string(),
        price: z.string(),
        unit: z.string(),
        complimentary: z.boolean(),
        taken: z.boolean(),
      }),
    ),
  }),
  handle: async (visit) => {
    const trade = tradeOf(visit.params);
    if (!trade) return notFound();
    const offers = await startersOf(visit.context, trade);
    const said = offers.map(({ starter, taken }) => {
      const { key, price, unit, complimentary } = starter;
      return { key, title: starter[visit.language].title, price, unit, complimentary, taken };
    });
    return show({ starters: said }, () => <TradePage visit={visit} trade={trade} offers={offers} />);
  },
});

const take = door({
  method: 'POST',
  path: `${PATH}/starters/:trade`,
  name: 'addStarters',
  summary: 'Adds items of a trade to the catalogue, in the language asked for; none is added twice.',
  access: 'account',
  params: oneTrade,
  body: z.object({ keys: z.array(z.string().max(40), { error: 'catalogue.nothingTicked' }).max(100) }),
  answer: items,
  handle: async ({ context, params, body, language }) => {
    const trade = tradeOf(params);
    if (!trade) return notFound();
    const added = await addStarters(context, trade, language, body.keys);
    return goTo(`${PATH}?added=${added.length}`, { items: [...added] });
  },
  again: async (visit, refusals) => {
    const trade = tradeOf(visit.params);
    if (!trade) return undefined;
    const offers = await startersOf(visit.context, trade);
    return <TradePage visit={visit} trade={trade} offers={offers} refusals={refusals} />;
  },
});

const read = door({
  method: 'GET',
  path: `${PATH}/:id`,
  name: 'catalogueItem',
  summary: 'An item of the catalogue with its content.',
  access: 'account',
  params: oneId,
  query: z.object({ saved: z.string().optional() }),
  answer: itemAnswer,
  handle: async (visit) => {
    const item = await readItem(visit.context, visit.params.id);
    if (!item) return notFound();
    const saved = visit.query.saved !== undefined;
    return show(item, () => <ItemPage visit={visit} item={item} saved={saved} />);
  },
});

/** Where a changed item leads; one of someone else does not exist. */
function answerOf(result: Result<CatalogueItem>): Answer<CatalogueItem> {
  if (result.ok) return goTo(`${PATH}/${result.value.id}?saved`, result.value);
  return result.refusals.some(({ code }) => code === 'catalogue.unknownItem') ? notFound() : refuse(result.refusals);
}

type Again = NonNullable<Door['again']>;

const again: Again = async (visit, refusals) => {
  const item = await readItem(visit.context, (visit.params as { id: string }).id);
  if (!item) return <RefusalPage visit={visit} status={404} refusals={[{ code: 'web.notFound' }]} />;
  return <ItemPage visit={visit} item={item} refusals={refusals} />;
};

const change = door({
  method: 'POST',
  path: `${PATH}/:id`,
  name: 'changeCatalogueItem',
  summary: 'Changes an item; a field that is not named stays. Lines already made of it keep what they say.',
  access: 'account',
  params: oneId,
  body: itemChangeSchema,
  answer: itemAnswer,
  handle: async ({ context, params, body }) => answerOf(await changeItem(context, params.id, body)),
  again,
});

const archive = door({
  method: 'POST',
  path: `${PATH}/:id/archive`,
  name: 'archiveCatalogueItem',
  summary: 'Takes an item off the catalogue; documents that bear it do not change.',
  access: 'account',
  params: oneId,
  answer: itemAnswer,
  handle: async ({ context, params }) => answerOf(await setArchived(context, params.id, true)),
  again,
});

const restore = door({
  method: 'POST',
  path: `${PATH}/:id/restoration`,
  name: 'restoreCatalogueItem',
  summary: 'Puts an item back in the catalogue.',
  access: 'account',
  params: oneId,
  answer: itemAnswer,
  handle: async ({ context, params }) => answerOf(await setArchived(context, params.id, false)),
  again,
});

/** The doors of the catalogue; those with words in their path come before `/:id`. */
export const catalogueDoors: readonly Door[] = [
  list,
  blank,
  add,
  trades,
  starters,
  take,
  read,
  change,
  archive,
  restore,
];
