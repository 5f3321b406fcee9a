import { expect, it } from 'vitest';
import { en } from '#bill/words/catalogue.en.js';
import { fr } from '#bill/words/catalogue.fr.js';
import { changeBusiness } from '#shell/settings/actions.js';
import { onEveryEngine } from '#shell/testing/engines.js';
import { type Visitor, visitorOf } from '#shell/testing/visitors.js';
import type { Workspace } from '#shell/workspace.js';
import { catalogueDoors } from './doors.js';

const PATH = '/settings/catalogue';
const WORDS = { catalogue: { fr: fr.refusals, en: en.refusals } };

const visit = (workspace: Workspace, role?: 'owner' | 'member' | 'accountant'): Promise<Visitor> =>
  visitorOf(workspace, catalogueDoors, WORDS, role);

onEveryEngine('the pages of the catalogue', (bench) => {
  it('begin with a trade, ticked without a script, and once', async () => {
    const { workspace } = await bench.open();
    const visitor = await visit(workspace);
    expect((await visitor.page(PATH)).text).toContain(fr.empty.title);
    expect((await visitor.page(`${PATH}/starters`)).text).toContain(
      '7\u00a0prestations détaillées, 9\u00a0articles à offrir',
    );
    const trade = await visitor.page(`${PATH}/starters/web`, 'en');
    for (const text of ['Five-page website', '€1,800.00', 'One hour of training', '€65.00 / hour'])
      expect(trade.text).toContain(text);
    expect((await visitor.submit(`${PATH}/starters/web`, { 'keys[]': 'showcase' })).location).toBe(`${PATH}?added=1`);
    expect((await visitor.page(`${PATH}?added=1`)).text).toContain('Site vitrine de cinq pages');
    expect((await visitor.page(`${PATH}/starters/web`)).text).toMatch(/value="showcase" disabled/);
    const again = await visitor.send(`${PATH}/starters/web`, { keys: ['showcase', 'page'] });
    expect(again.json.items).toHaveLength(1);
    const none = await visitor.submit(`${PATH}/starters/web`, {});
    expect([none.status, none.text.includes(fr.refusals.nothingTicked)]).toEqual([422, true]);
    expect((await visitor.page(`${PATH}/starters/fishing`)).status).toBe(404);
  });

  it('keep everything typed when a form is refused, then add, change, take off and put back', async () => {
    const { workspace } = await bench.open();
    const visitor = await visit(workspace);
    const form = {
      title: 'Logo',
      price: 'beaucoup',
      unit: 'flat',
      kind: 'service',
      vat: 'S:20',
      cost: '',
      'content.included': 'Trois pistes\r\nUne retenue',
      'content.rounds': '',
      complimentary: 'off',
      'standing.business': 'off',
    };
    const refused = await visitor.submit(PATH, form);
    expect(refused.status).toBe(422);
    for (const text of ['value="beaucoup"', 'Trois pistes\r\nUne retenue', 'href="#field-price"'])
      expect(refused.text).toContain(text);
    expect((await visitor.submit(PATH, { ...form, price: '450,50', cost: '90' })).location).toBe(`${PATH}?added=1`);
    const { items } = (await visitor.json(`${PATH}?search=logo`)).json;
    expect(items).toMatchObject([{ price: '450.50', content: { included: ['Trois pistes', 'Une retenue'] } }]);
    const path = `${PATH}/${items[0].id}`;
    const page = await visitor.page(path);
    for (const text of ['value="450,50"', 'value="S:20" selected', '80\u00a0%']) expect(page.text).toContain(text);
    expect((await visitor.submit(path, { ...form, price: '500', vat: 'E:0' })).location).toBe(`${path}?saved`);
    expect((await visitor.json(path)).json).toMatchObject({ price: '500', vatCategory: 'E', vatRate: '0' });
    expect((await visitor.submit(`${path}/archive`, {})).location).toBe(`${path}?saved`);
    expect((await visitor.json(PATH)).json.items).toEqual([]);
    expect((await visitor.page(`${PATH}?archived=1`)).text).toContain('Logo');
    await visitor.submit(`${path}/restoration`, {});
    expect((await visitor.json(PATH)).json.items).toHaveLength(1);
  });

  it('propose no VAT to a business that is exempt, and say which items still bear some', async () => {
    const { workspace, context } = await bench.open();
    const visitor = await visit(workspace);
    await visitor.send(PATH, { title: 'Logo', price: '450' });
    await changeBusiness(context, { vatExempt: true });
    expect((await visitor.page(`${PATH}/new`)).text).toContain('value="E:0" selected');
    expect((await visitor.page(PATH)).text).toContain(fr.exemptNotice(1));
  });

  it('are read, not written, by an accountant; unknown items are not there', async () => {
    const { workspace } = await bench.open();
    const owner = await visit(workspace);
    const { id } = (await owner.send(PATH, { title: 'Logo', price: '450', content: { excluded: ['Dépôt'] } })).json;
    const accountant = await visit(workspace, 'accountant');
    const page = await accountant.page(`${PATH}/${id}`);
    expect([page.text.includes('Dépôt'), page.text.includes('<form method="post" action="/settings')]).toEqual([
      true,
      false,
    ]);
    expect((await accountant.send(`${PATH}/${id}`, { title: 'Mine' })).status).toBe(403);
    expect((await owner.json(`${PATH}/01970c08-e900-700e-9d68-7f5131da2344`)).status).toBe(404);
    expect((await owner.send(`${PATH}/01970c08-e900-700e-9d68-7f5131da2344/archive`, {})).status).toBe(404);
  });
});

it('has words of French typography, as many in both languages', () => {
  const sentences = (words: unknown): string[] =>
    typeof words === 'string'
      ? [words]
      : typeof words === 'function'
        ? [String(words(words.length > 1 ? 3 : { title: 'Logo' }, 4))]
        : Object.values(words as object).flatMap(sentences);
  const wrong = sentences(fr).filter((text) =>
    /[^\u202f\u00a0] ?[;!?»]|[^\u202f\d] ?:(?!\/)|«[^\u202f]| [€%]|'/.test(text),
  );
  expect(wrong).toEqual([]);
  expect(sentences(en)).toHaveLength(sentences(fr).length);
});
