import { expect, it } from 'vitest';
import { verifyEvidence } from '#journal/verify/verify.js';
import { write } from '#journal/write.js';
import { stoppedClock } from '#shell/clock.js';
import type { Context } from '#shell/context.js';
import { sha256Of } from '#shell/files.js';
import { NOON, onEveryEngine } from '#shell/testing/engines.js';
import { shippedClause } from '../facts/shipped-terms/shipped.js';
import { canonicalText } from '../rules/terms.js';
import { must } from './fixtures.js';
import {
  addClause,
  editClause,
  editDraft,
  moveClause,
  releaseTerms,
  removeClause,
  resetClause,
} from './terms-draft.js';
import { draftContent } from './terms-draft-read.js';
import { archivedPdf, currentTerms, readRelease } from './terms-read.js';
import { termsStanding } from './terms-standing.js';

const DAY = 86_400_000;

async function released(context: Context): Promise<Awaited<ReturnType<typeof releaseTerms>> & { ok: true }> {
  const result = await releaseTerms(context, 'business');
  if (!result.ok) throw new Error(JSON.stringify(result.refusals));
  return result;
}

const title = { fr: 'Les déplacements', en: 'Travel' };
const text = { fr: 'Le devis en dit le prix.', en: 'The quote states its price.' };

onEveryEngine('terms drafts and releases', (bench) => {
  it('keep every release for ever: text, hash and PDF, byte for byte', async () => {
    let now = NOON;
    const { context } = await bench.open({ ...stoppedClock(NOON), now: () => now });
    const own = context.organisationId;
    await released(context);
    await editClause(context, 'business', 'rounds', { parameters: { rounds: 3 } });
    now += DAY;
    const second = (await released(context)).value;
    const [frBytes, enBytes] = [archivedPdf(context, second, 'fr'), archivedPdf(context, second, 'en')];
    await removeClause(context, 'business', 'silence');
    now += DAY;
    const third = (await released(context)).value;

    expect([second.number, third.number]).toEqual([2, 3]);
    expect(await readRelease(context.store.read, own, second.id)).toEqual(second);
    expect(sha256Of(canonicalText(second.content, 'fr'))).toBe(second.texts.fr.sha256);
    expect(archivedPdf(context, second, 'fr')).toEqual(frBytes);
    expect(archivedPdf(context, second, 'en')).toEqual(enBytes);
    expect(sha256Of(frBytes ?? '')).toBe(second.texts.fr.fileSha256);
    const current = await currentTerms(context.store.read, own, 'business', 'fr');
    expect(current).toMatchObject({ releaseId: third.id, number: 3 });
    expect(current?.sha256).not.toBe(second.texts.fr.sha256);
    expect(second.content.clauses.map(({ key }) => key)).toContain('silence');
  });

  it('say which clauses change in one language only, and release them all the same', async () => {
    const { context } = await bench.open();
    must(await addClause(context, 'business', { title, text, law: [] }));
    await released(context);
    const key = (await draftContent(context.store.read, context.organisationId, 'business')).clauses.find(
      (clause) => clause.title.en === title.en,
    )?.key;
    must(
      await editClause(context, 'business', key ?? '', {
        text: { ...text, fr: 'Le devis en dit le prix, TVA comprise.' },
      }),
    );
    const { findings } = await termsStanding(context, 'business');
    expect(findings.filter(({ code }) => code === 'terms.oneLanguage')).toMatchObject([
      { field: key, severity: 'advise', values: { language: 'fr' } },
    ]);
    expect((await released(context)).value.number).toBe(2);
  });

  it('release nothing where nothing changed, and write the attempt down', async () => {
    const { context } = await bench.open();
    await released(context);
    const again = await releaseTerms(context, 'business');
    expect(again).toMatchObject({ ok: false, refusals: [{ code: 'terms.nothingChanged', values: { number: 1 } }] });
    const kinds = await context.store.read.selectFrom('journal_entry').select('kind').orderBy('seq').execute();
    expect(kinds.map(({ kind }) => kind)).toContain('terms.refused');
  });

  it('refuse consumer terms without the mediator that they must name', async () => {
    const { context } = await bench.open();
    const refused = await releaseTerms(context, 'consumer');
    if (refused.ok) throw new Error('released');
    expect(refused.refusals.map(({ code, field }) => [code, field])).toContainEqual(['terms.noMediator', 'disputes']);
    expect(await currentTerms(context.store.read, context.organisationId, 'consumer', 'fr')).toBeUndefined();
  });

  it('edit one clause after the other, and give the shipped one back', async () => {
    const { context } = await bench.open();
    const keys = async (): Promise<readonly string[]> =>
      (await draftContent(context.store.read, context.organisationId, 'business')).clauses.map(({ key }) => key);
    const before = await keys();
    await addClause(context, 'business', { title, text, law: [] });
    await moveClause(context, 'business', 'quote', 'up');
    await moveClause(context, 'business', 'quote', 'up');
    await removeClause(context, 'business', 'deposit');
    const after = await keys();
    expect(after.at(-1)).toBe('own1');
    expect(after[0]).toBe('quote');
    expect(after).not.toContain('deposit');

    await editClause(context, 'business', 'scope', { text });
    expect((await termsStanding(context, 'business')).missing.map(({ key }) => key)).toEqual(['deposit']);
    await resetClause(context, 'business', 'deposit');
    await resetClause(context, 'business', 'scope');
    const reset = await draftContent(context.store.read, context.organisationId, 'business');
    expect(reset.clauses.find(({ key }) => key === 'scope')).toEqual(shippedClause('business', 'scope'));
    expect((await keys()).indexOf('deposit')).toBe(before.indexOf('deposit'));
    expect(await removeClause(context, 'business', 'gone')).toMatchObject({
      refusals: [{ code: 'terms.unknownClause' }],
    });
    expect(await resetClause(context, 'business', 'own1')).toMatchObject({
      refusals: [{ code: 'terms.unknownClause' }],
    });
  });

  it('leave the journal whole, and write nothing where an edit changes nothing', async () => {
    const { context } = await bench.open();
    const { clauses } = await draftContent(context.store.read, context.organisationId, 'business');
    await editDraft(context, 'business', clauses);
    expect(await context.store.read.selectFrom('terms_release').select('id').execute()).toEqual([]);
    await editDraft(context, 'business', clauses.slice(1));
    await released(context);
    expect((await verifyEvidence(context.store.read, context.files)).findings).toEqual([]);
  });

  it('release once when two ask at the same time', async () => {
    const { context } = await bench.open();
    const both = await Promise.all([releaseTerms(context, 'business'), releaseTerms(context, 'business')]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    await write(context, async () => undefined);
    expect((await termsStanding(context, 'business')).releases).toHaveLength(1);
  });
});
