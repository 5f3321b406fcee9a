import { expect, it } from 'vitest';
import { write } from '#journal/write.js';
import { sha256Of } from '#shell/files.js';
import { onEveryEngine } from '#shell/testing/engines.js';
import { tacitDaysOf } from '../rules/terms.js';
import { currentTerms, ensureFirstTerms, readRelease } from './terms-read.js';

onEveryEngine('terms in force', (bench) => {
  it('release themselves the first time, once', async () => {
    const { context } = await bench.open();
    const own = context.organisationId;
    expect(await currentTerms(context.store.read, own, 'business', 'fr')).toBeUndefined();
    const first = await write(context, (work) => ensureFirstTerms(context, work, 'business'));
    const again = await write(context, (work) => ensureFirstTerms(context, work, 'business'));
    if (!first.ok || !again.ok) throw new Error('refused');
    expect(again.value).toEqual(first.value);
    expect(first.value).toMatchObject({ number: 1, audience: 'business', releasedOn: '2026-11-24' });

    const current = await currentTerms(context.store.read, own, 'business', 'fr');
    expect(current?.releaseId).toBe(first.value.id);
    expect(sha256Of(current?.text ?? '')).toBe(current?.sha256);
    expect(context.files.get(current?.fileSha256 ?? '')?.length).toBeGreaterThan(1000);
    expect(current?.text).not.toContain('{{');
    expect(tacitDaysOf(first.value.content)).toBe(15);
    expect(await readRelease(context.store.read, own, first.value.id)).toEqual(first.value);
  });
});
