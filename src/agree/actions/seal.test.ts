import { expect, it } from 'vitest';
import { verifyEvidence } from '#journal/verify/verify.js';
import { write } from '#journal/write.js';
import type { Context } from '#shell/context.js';
import { onEveryEngine } from '#shell/testing/engines.js';
import { saveDraft } from './change-draft.js';
import { draftQuote } from './draft-quote.js';
import { codesOf, furnishBusiness, furnishClient, must, siteRequest } from './fixtures.js';
import { quoteDetail } from './quote-detail.js';
import { sealVersion } from './seal.js';

async function desk(context: Context) {
  await furnishBusiness(context);
  return furnishClient(context);
}

const seal = (context: Context, versionId: string) => write(context, (work) => sealVersion(context, work, versionId));

async function kindsOf(context: Context, chain: string): Promise<string[]> {
  const rows = await context.store.read
    .selectFrom('journal_entry')
    .select('kind')
    .where('chain', '=', chain)
    .orderBy('seq')
    .execute();
  return rows.map(({ kind }) => kind);
}

onEveryEngine('a sealed version', ({ open }) => {
  it('is printed, archived, bound to the terms, and never changes', async () => {
    const { context } = await open();
    const quote = must(await draftQuote(context, await desk(context), siteRequest()));
    expect(quote).toMatchObject({ number: 'D2026-0001', state: 'draft' });
    const sealed = must(await seal(context, quote.draft?.id ?? ''));
    expect(sealed.document.totals).toMatchObject({ totalCents: 144_000, offeredCents: 40_000, concededCents: 80_000 });
    expect(sealed.document.terms?.number).toBe(1);
    expect(
      Buffer.from(context.files.get(sealed.sha256) ?? [])
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    const now = await quoteDetail(context.store.read, context.organisationId, quote.id);
    expect(now).toMatchObject({ state: 'sent', draft: null, inForce: { state: 'sent', sha256: sealed.sha256 } });
    expect(now?.inForce?.document).toEqual(sealed.document);
    expect(codesOf(await seal(context, now?.inForce?.id ?? ''))).toEqual(['quote.noDraft']);
    expect(codesOf(await saveDraft(context, quote.id, { content: sealed.document.content }))).toEqual([
      'quote.noDraft',
    ]);
    expect(await kindsOf(context, quote.clientId)).toEqual([
      'client.added',
      'quote.drafted',
      'quote.sent',
      'quote.refused',
      'quote.refused',
    ]);
    expect((await verifyEvidence(context.store.read, context.files)).findings).toEqual([]);
  });

  it('is refused with everything that is to be mended', async () => {
    const { context } = await open();
    const client = await furnishClient(context);
    const request = siteRequest({
      lines: [{ key: 'a', title: 'Prestation web', price: '1000' }],
      concession: undefined,
      duties: [],
    });
    const quote = must(await draftQuote(context, client, request));
    const refused = await seal(context, quote.draft?.id ?? '');
    expect(codesOf(refused)).toEqual([
      'quote.toMend',
      'quote.bareLine',
      'quote.noClientDuty',
      'quote.sellerName',
      'quote.sellerAddress',
      'quote.sellerSiren',
    ]);
    expect((await quoteDetail(context.store.read, context.organisationId, quote.id))?.state).toBe('draft');
    expect((await kindsOf(context, client)).at(-1)).toBe('quote.refused');
  });
});
