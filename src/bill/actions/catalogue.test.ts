import { expect, it } from 'vitest';
import { verifyEvidence } from '#journal/verify/verify.js';
import { standingLines } from '#kernel/lines/standing.js';
import { isComplimentary } from '#kernel/lines/totals.js';
import type { Context } from '#shell/context.js';
import { changeBusiness } from '#shell/settings/actions.js';
import { onEveryEngine } from '#shell/testing/engines.js';
import { itemChangeSchema, newItemSchema } from '../facts/catalogue.js';
import { STARTERS } from '../facts/starters/all.js';
import { addItem, addItems, catalogueOf, changeItem, listItems, readItem, setArchived } from './catalogue.js';
import { addStarters, startersOf } from './catalogue-starters.js';

const given = (item: object) => newItemSchema.parse(item);

async function added(context: Context, item: object) {
  const result = await addItem(context, given(item));
  if (!result.ok) throw new Error(JSON.stringify(result.refusals));
  return result.value;
}

const entries = (context: Context) =>
  context.store.read.selectFrom('journal_entry').select('kind').where('kind', 'like', 'catalogue.%').execute();

onEveryEngine('the catalogue', (bench) => {
  it('keeps what is sold with its content, and reads it again', async () => {
    const { context } = await bench.open();
    const item = await added(context, {
      title: 'Site vitrine',
      price: '1\u202f800,50',
      unit: 'flat',
      cost: '600',
      content: { included: 'Cinq pages\r\n- Formulaire\n\n', deliverables: ['Le site'], rounds: '2' },
    });
    expect(item).toMatchObject({
      price: '1800.50',
      vatCategory: 'S',
      vatRate: '20',
      cost: '600',
      content: { included: ['Cinq pages', 'Formulaire'], excluded: [], deliverables: ['Le site'], rounds: 2 },
      complimentary: false,
      standing: [],
    });
    expect(await readItem(context, item.id)).toEqual(item);
    expect(await catalogueOf(context.store.read, context.organisationId)).toEqual([item]);
    expect((await verifyEvidence(context.store.read, context.files)).findings).toEqual([]);
  });

  it('is without VAT where the business is exempt, unless an item says otherwise', async () => {
    const { context } = await bench.open();
    await changeBusiness(context, { vatExempt: true });
    expect(await added(context, { title: 'Logo', price: '450' })).toMatchObject({ vatCategory: 'E', vatRate: '0' });
    expect(await added(context, { title: 'Page', price: '90', vatCategory: 'S' })).toMatchObject({ vatRate: '20' });
    const [starter] = await addStarters(context, 'web', 'fr', ['showcase']);
    expect(starter).toMatchObject({ vatCategory: 'E', vatRate: '0' });
  });

  it('changes field by field; what is empty is cleared, what changes nothing is not written', async () => {
    const { context } = await bench.open();
    const { id } = await added(context, {
      title: 'Page',
      price: '90',
      description: 'Une page',
      content: { rounds: 1 },
    });
    const change = (fields: object) => changeItem(context, id, itemChangeSchema.parse(fields));
    expect(await change({ price: '95', description: '', content: { rounds: '', included: 'Texte' } })).toMatchObject({
      value: { price: '95', description: null, title: 'Page', content: { included: ['Texte'] } },
    });
    expect((await readItem(context, id))?.content.rounds).toBeUndefined();
    await change({ price: '95' });
    expect((await entries(context)).map(({ kind }) => kind)).toEqual(['catalogue.added', 'catalogue.changed']);
    expect(await change({ vatCategory: 'AE', vatRate: '20' })).toMatchObject({
      refusals: [{ code: 'lines.rateOfCategory' }],
    });
    expect(await change({ vat: 'AE:0' })).toMatchObject({ value: { vatCategory: 'AE', vatRate: '0' } });
  });

  it('offers standing items by themselves to their kinds of clients, at true value', async () => {
    const { context } = await bench.open();
    await added(context, { title: 'Page', price: '90', standing: ['business'] });
    const gift = { title: 'Formation', price: '65', unit: 'hour', complimentary: 'on', standing: { business: 'on' } };
    const { id } = await added(context, gift);
    const items = await catalogueOf(context.store.read, context.organisationId);
    expect(items.map(({ standing }) => standing)).toEqual([[], ['business']]);
    const lines = standingLines(items, 'business', []);
    expect(lines.map((line) => [line.title, isComplimentary(line)])).toEqual([['Formation', true]]);
    await setArchived(context, id, true);
    expect(standingLines(await catalogueOf(context.store.read, context.organisationId), 'business', [])).toEqual([]);
  });

  it('takes off and puts back, each once', async () => {
    const { context } = await bench.open();
    const { id } = await added(context, { title: 'Page', price: '90' });
    await setArchived(context, id, true);
    await setArchived(context, id, true);
    expect(await listItems(context)).toEqual([]);
    expect(await listItems(context, { archived: true })).toMatchObject([{ id, title: 'Page' }]);
    const twin = await added(context, { title: 'page', price: '80' });
    expect(await setArchived(context, id, false)).toMatchObject({ refusals: [{ code: 'catalogue.sameTitle' }] });
    await setArchived(context, twin.id, true);
    expect(await setArchived(context, id, false)).toMatchObject({ ok: true });
    expect(
      (await entries(context)).map(({ kind }) => kind).filter((kind) => kind === 'catalogue.archived'),
    ).toHaveLength(2);
    expect((await verifyEvidence(context.store.read, context.files)).findings).toEqual([]);
  });

  it('adds all or none, and no title twice', async () => {
    const { context } = await bench.open();
    const list = [given({ title: 'Logo', price: '1' }), given({ title: 'LOGO', price: '2' })];
    expect(await addItems(context, list)).toMatchObject({ refusals: [{ code: 'catalogue.sameTitle' }] });
    expect(await listItems(context)).toEqual([]);
    expect(await entries(context)).toEqual([]);
  });

  it('is searched without accents or case', async () => {
    const { context } = await bench.open();
    await addStarters(context, 'web', 'fr');
    const titles = async (search: string) => (await listItems(context, { search })).map(({ title }) => title);
    expect(await titles('SECURITE mise')).toEqual(['Mise à jour de sécurité']);
    expect(await titles('nothing like it')).toEqual([]);
  });

  it('of another organisation does not exist', async () => {
    const { context } = await bench.open();
    const { id } = await added(context, { title: 'Page', price: '90' });
    const foreign = { ...context, organisationId: context.newId() };
    expect(await readItem(foreign, id)).toBeUndefined();
    expect(await listItems(foreign)).toEqual([]);
    expect(await changeItem(foreign, id, { title: 'Taken over' })).toMatchObject({
      refusals: [{ code: 'catalogue.unknownItem' }],
    });
    expect(await setArchived(foreign, id, true)).toMatchObject({ ok: false });
  });
});

onEveryEngine('starters', (bench) => {
  it('are added once, whatever became of them', async () => {
    const { context } = await bench.open();
    const first = await addStarters(context, 'design', 'fr', ['logo', 'travel', 'nobody']);
    expect(first.map(({ title, complimentary }) => [title, complimentary])).toEqual([
      ['Logo et règles d’emploi', false],
      ['Déplacement de moins de vingt kilomètres', true],
    ]);
    await changeItem(context, first[0]?.id ?? '', { title: 'Logo' });
    await setArchived(context, first[1]?.id ?? '', true);
    expect(await addStarters(context, 'design', 'en', ['logo', 'travel'])).toEqual([]);
    expect((await startersOf(context, 'design')).filter(({ taken }) => taken)).toHaveLength(2);
    const rest = await addStarters(context, 'design', 'en');
    expect(rest).toHaveLength(STARTERS.design.length - 2);
    expect(rest.map(({ title }) => title)).toContain('Archive for one year');
    expect((await verifyEvidence(context.store.read, context.files)).findings).toEqual([]);
  });
});

it('of a form or a file names what does not fit', () => {
  const codes = (item: object): unknown[] =>
    newItemSchema.safeParse(item).error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`) ?? [];
  expect(codes({ title: ' ', price: 'x', cost: '-1', vat: 'S:19', content: { rounds: '100' } })).toEqual([
    'title lines.noTitle',
    'price lines.badPrice',
    'cost lines.badPrice',
    'content.rounds catalogue.rounds',
  ]);
  expect(codes({ title: 'Logo', price: '1', vat: 'S:19' })).toEqual(['vat lines.badRate']);
  expect(codes({ title: 'Logo', price: '1', content: { included: 'x'.repeat(401) } })).toEqual([
    'content.included.0 catalogue.longPoint',
  ]);
  expect(codes({ title: 'Logo', price: '1', netCents: 3 })).toHaveLength(1);
});
