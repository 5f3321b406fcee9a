import { expect, it } from 'vitest';
import { write } from '#journal/write.js';
import type { Context } from '#shell/context.js';
import { onEveryEngine } from '#shell/testing/engines.js';
import { quoteRequestSchema } from '../facts/request.js';
import { removeDraft, saveDraft } from './change-draft.js';
import { draftQuote } from './draft-quote.js';
import { codesOf, furnishClient, must, siteRequest } from './fixtures.js';
import { quoteDetail } from './quote-detail.js';
import { duplicateQuote } from './versions.js';

/** Puts two items in the catalogue: one that is paid for, one offered by custom to businesses. */
async function furnishCatalogue(context: Context): Promise<{ site: string; training: string }> {
  const own = context.organisationId;
  const [site, training] = [context.newId(), context.newId()];
  const plain = {
    organisation_id: own,
    description: null,
    kind: 'service' as const,
    vat_category: 'S',
    vat_rate: '20',
    cost: null,
    trade: 'web',
    starter: null,
    archived_at: null,
  };
  await write(context, async (work) => {
    const base = { ...plain, created_at: work.at, updated_at: work.at };
    work.record({ chain: own, kind: 'catalogue.added', payload: {} });
    await work.insert(own, 'catalogue_item', [
      {
        ...base,
        id: site,
        title: 'Site vitrine',
        unit: 'flat',
        price: '1800',
        content: '{"included":["Cinq pages"],"excluded":[],"deliverables":[]}',
        complimentary: 0,
        standing: '[]',
      },
      {
        ...base,
        id: training,
        title: 'Heure de formation',
        unit: 'hour',
        price: '65',
        content: '{"included":[],"excluded":[],"deliverables":[]}',
        complimentary: 1,
        standing: '["business"]',
      },
    ]);
  });
  return { site, training };
}

const request = (given: unknown) => quoteRequestSchema.parse(given);

onEveryEngine('a draft of a quote', ({ open }) => {
  it('is made from the catalogue, with what is offered by custom and the usual values', async () => {
    const { context } = await open();
    const { site, training } = await furnishCatalogue(context);
    const client = await furnishClient(context);
    const quote = must(
      await draftQuote(context, client, request({ title: 'Site', items: [{ id: site, quantity: '2' }] })),
    );
    const { content } = quote.draft ?? {};
    expect(content?.lines.map(({ itemId, quantity, discount }) => [itemId, quantity, discount?.percent])).toEqual([
      [site, '2', undefined],
      [training, '1', '100'],
    ]);
    expect(content).toMatchObject({ validUntil: '2026-12-24', depositPercent: '30', termDays: 30, language: 'fr' });
    const without = must(await draftQuote(context, client, request({ title: 'Site', standing: false })));
    expect(without.draft?.content.lines).toEqual([]);
    const consumer = await furnishClient(context, 'consumer');
    expect(must(await draftQuote(context, consumer, request({ title: 'Site' }))).draft?.content.lines).toEqual([]);
    expect(codesOf(await draftQuote(context, client, request({ title: 'A', items: [{ id: 'x' }] })))).toEqual([
      'quote.unknownItem',
    ]);
    expect(codesOf(await draftQuote(context, context.newId(), request({ title: 'A' })))).toEqual([
      'quote.unknownClient',
    ]);
  });

  it('bears no VAT where the business is exempt', async () => {
    const { context } = await open();
    const client = await furnishClient(context);
    const own = context.organisationId;
    await write(context, async (work) => {
      work.record({ chain: own, kind: 'organisation.changed', payload: {} });
      await work.update(own, 'organisation', own, { vat_exempt: 1 });
    });
    const quote = must(await draftQuote(context, client, siteRequest()));
    expect(quote.draft?.totalCents).toBe(120_000);
    expect(quote.draft?.content.lines[0]).toMatchObject({ vatCategory: 'E', vatRate: '0' });
  });

  it('is never saved over what someone else saved', async () => {
    const { context } = await open();
    const quote = must(await draftQuote(context, await furnishClient(context), siteRequest()));
    const { content, updatedAt: seen = '' } = quote.draft ?? {};
    if (!content) throw new Error('no draft');
    const stale = '2026-11-24T08:00:00.000Z';
    const refused = await saveDraft(context, quote.id, { content: { ...content, title: 'Autre' }, seen: stale });
    expect(refused).toMatchObject({ refusals: [{ code: 'quote.savedMeanwhile', values: { updatedAt: seen } }] });
    const saved = must(await saveDraft(context, quote.id, { content: { ...content, title: 'Autre' }, seen }));
    expect(saved.draft).toMatchObject({ title: 'Autre', version: 1 });
    expect((await quoteDetail(context.store.read, context.organisationId, quote.id))?.draft?.title).toBe('Autre');
  });

  it('is copied for another client, and thrown away', async () => {
    const { context } = await open();
    const quote = must(await draftQuote(context, await furnishClient(context), siteRequest()));
    const other = await furnishClient(context, 'consumer');
    const copy = must(await duplicateQuote(context, quote.id, other));
    expect(copy).toMatchObject({ clientId: other, number: 'D2026-0002', duplicateOf: { number: 'D2026-0001' } });
    expect(copy.draft?.content.lines).toEqual(quote.draft?.content.lines);
    expect(must(await removeDraft(context, quote.id))).toEqual({ clientId: quote.clientId, whole: true });
    expect(await quoteDetail(context.store.read, context.organisationId, quote.id)).toBeUndefined();
  });
});
