import { expect, it } from 'vitest';
import { write } from '#journal/write.js';
import { onEveryEngine } from '#shell/testing/engines.js';
import { visitorOf } from '#shell/testing/visitors.js';
import { furnishBusiness, furnishClient, must, siteRequest } from '../actions/fixtures.js';
import { quoteDetail } from '../actions/quote-detail.js';
import { sealVersion } from '../actions/seal.js';
import { termsRefusalWords } from '../terms-words.js';
import { quoteRefusalWords } from '../words.js';
import { quoteDoors } from './doors.js';
import { quoteEditorDoors } from './editor/doors.js';

onEveryEngine('quotes in the browser and for programs', ({ open }) => {
  async function desk(role: 'owner' | 'accountant' = 'owner') {
    const { workspace, context } = await open();
    await furnishBusiness(context);
    const client = await furnishClient(context);
    const doors = [...quoteDoors, ...quoteEditorDoors];
    const visitor = await visitorOf(workspace, doors, { ...quoteRefusalWords, ...termsRefusalWords }, role);
    const seal = (id: string) =>
      write(context, async (work) => {
        const quote = await quoteDetail(work.db, context.organisationId, id);
        return sealVersion(context, work, quote?.draft?.id ?? quote?.inForce?.id ?? '');
      });
    /** Marks a quote accepted, as the client's signature does. */
    const accept = (id: string) =>
      write(context, async (work) => {
        const quote = await quoteDetail(work.db, context.organisationId, id);
        const version = quote?.inForce?.id ?? '';
        work.record({ chain: client, kind: 'quote.accepted', payload: { number: quote?.number ?? '' } });
        await work.update(client, 'quote_version', version, { state: 'accepted' });
        await work.update(client, 'quote', id, { state: 'accepted', accepted_version_id: version });
      });
    return { context, client, visitor, seal, accept };
  }

  it('begin as a plain form, say what is missing, and are found again', async () => {
    const { client, visitor } = await desk();
    expect((await visitor.page('/quotes')).text).toContain('Aucun devis pour l’instant');
    expect((await visitor.page('/quotes/new')).text).toContain('Boulangerie Lemoine');
    expect((await visitor.page(`/quotes/new?client=${client}`)).location).toBe(`/clients/${client}/quotes/new`);
    expect((await visitor.page(`/clients/${client}/quotes/new`)).text).toContain('Ce qui est compris');
    const made = await visitor.submit(`/clients/${client}/quotes`, {
      form: '1',
      title: 'Site vitrine',
      'lines.0.key': 'l1',
      'lines.0.title': 'Prestation web',
      'lines.0.quantity': '1',
      'lines.0.price': '1 000',
      'lines.0.included': '',
      'lines.1.key': 'l2',
      'lines.1.title': '',
      'lines.1.price': '',
      'lines.1.included': '',
    });
    expect(made.status).toBe(303);
    const path = (made.location ?? '').replace(/\/edit$/, '');
    const page = await visitor.page(path);
    expect(page.text).toContain('D2026-0001');
    expect(page.text).toContain('ne dit pas ce qu’elle comprend');
    expect(page.text).toContain(`href="${path}/edit#field-lines-0-included"`);
    const read = await visitor.json(path);
    expect(read.json.findings.map(({ code }: { code: string }) => code)).toContain('quote.bareLine');
    expect((await visitor.page('/quotes?q=vitrine')).text).toContain('Site vitrine');
    expect((await visitor.json('/quotes?q=100%25')).json.total).toBe(0);
    expect((await visitor.json(`/quotes?client=${client}&state=draft`)).json.quotes[0]).toMatchObject({
      number: 'D2026-0001',
      total: '1200.00',
      client: 'Boulangerie Lemoine',
    });
    expect((await visitor.page(`${path}/pdf`)).text.slice(0, 5)).toBe('%PDF-');
  });

  it('refuse a body that says something else than a quote', async () => {
    const { client, visitor } = await desk();
    const refused = await visitor.send(`/clients/${client}/quotes`, { title: 'Site', lignes: [] });
    expect(refused.status).toBe(422);
    const wrong = await visitor.send(`/clients/${client}/quotes`, { title: 'A', options: [siteRequest().lines[0]] });
    expect(wrong.status).toBe(422);
    const nobody = '01900000-0000-7000-8000-000000000000';
    expect((await visitor.send(`/clients/${nobody}/quotes`, { title: 'A' })).status).toBe(404);
    expect((await visitor.page(`/quotes/${nobody}`)).status).toBe(404);
  });

  it('peer 7: an accepted quote is refused every change, or becomes a new quote without acceptance', async () => {
    const { client, context, visitor, seal, accept } = await desk();
    const { json: quote } = await visitor.send(`/clients/${client}/quotes`, siteRequest());
    const path = `/quotes/${quote.id}`;
    must(await seal(quote.id));
    await accept(quote.id);
    const accepted = (await visitor.page(path)).text;
    expect(accepted).toContain(`href="${path}/invoices/new"`);
    expect(accepted).toMatch(new RegExp(`action="/deliveries".*?name="quoteId" value="${quote.id}"`, 's'));
    const before = await context.store.read.selectFrom('quote_version').selectAll().execute();
    const content = quote.versions[0].content;
    const edited = await visitor.send(`${path}/edit`, { ...content, title: 'Autre' });
    expect([edited.status, edited.json.refusals[0].code]).toEqual([409, 'quote.accepted']);
    for (const last of ['versions', 'withdraw', 'discard']) {
      expect((await visitor.send(`${path}/${last}`, {})).status).toBe(409);
      expect((await visitor.submit(`${path}/${last}`, {})).status).toBe(409);
    }
    expect((await seal(quote.id)).ok).toBe(false);
    expect(await context.store.read.selectFrom('quote_version').selectAll().execute()).toEqual(before);
    const copy = await visitor.send(`${path}/duplicate`, {});
    expect(copy.json).toMatchObject({ number: 'D2026-0002', state: 'draft', accepted: null, inForce: null });
    expect(copy.json.duplicateOf.number).toBe('D2026-0001');
    const order = await visitor.send(`${path}/change-orders`, { title: 'Une sixième page', askedBy: 'client' });
    expect(order.json).toMatchObject({
      kind: 'changeOrder',
      number: 'D2026-0001-A1',
      askedBy: 'client',
      accepted: null,
    });
    expect((await visitor.page(path)).text).toContain('D2026-0001-A1');
    const refusals = await context.store.read
      .selectFrom('journal_entry')
      .select('payload')
      .where('kind', '=', 'quote.refused')
      .execute();
    expect(refusals).toHaveLength(8);
    expect(JSON.parse(refusals[0]?.payload ?? '{}')).toMatchObject({ event: 'edit', state: 'accepted' });
  });

  it('keep the version in force until the next is sealed, then show what changed', async () => {
    const { client, visitor, seal } = await desk();
    const { json: quote } = await visitor.send(`/clients/${client}/quotes`, siteRequest());
    const path = `/quotes/${quote.id}`;
    must(await seal(quote.id));
    const next = await visitor.send(`${path}/versions`, {});
    expect(next.json).toMatchObject({ state: 'sent', draft: 2, inForce: 1 });
    const [line, gift] = quote.versions[0].content.lines;
    const content = {
      ...next.json.versions[1].content,
      lines: [{ ...line, price: '1300' }, gift],
      warnings: [{ key: 'w1', text: 'Le rendu reste simple : ni animation, ni boutique.' }],
    };
    const saved = await visitor.send(`${path}/edit`, { ...content, updatedAt: next.json.versions[1].updatedAt });
    expect(saved.status).toBe(200);
    must(await seal(quote.id));
    const now = await visitor.json(path);
    expect(now.json).toMatchObject({ draft: null, inForce: 2 });
    expect(now.json.versions[0].state).toBe('superseded');
    const difference = await visitor.json(`${path}/difference`);
    expect(difference.json.changes).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ subject: 'line', detail: 'price', before: '1200', after: '1300' }),
        expect.objectContaining({ subject: 'total', before: '1440.00', after: '1560.00' }),
      ]),
    );
    const page = await visitor.page(path);
    expect(page.text).toContain('Elle ne peut plus être acceptée');
    expect(page.text).toContain('<del>espace client</del>');
  });

  it('show no verb to whoever only reads', async () => {
    const { client, visitor } = await desk('accountant');
    expect((await visitor.send(`/clients/${client}/quotes`, { title: 'A' })).status).toBe(403);
    expect((await visitor.page(`/clients/${client}/quotes/new`, 'en')).text).not.toContain(
      '<form method="post" action="/clients',
    );
  });
});
