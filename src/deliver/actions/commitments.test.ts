import { expect, it } from 'vitest';
import { verifyEvidence } from '#journal/verify/verify.js';
import { onEveryEngine } from '#shell/testing/engines.js';
import { furnish, furnishAll } from '#shell/testing/records.js';
import { addCommitment, listCommitments, reopenCommitment, settleCommitment } from './commitments.js';

const png = { name: 'preuve.png', bytes: Uint8Array.from('\x89PNG\r\n\x1a\n....', (c) => c.charCodeAt(0)) };

onEveryEngine('promises', ({ open }) => {
  it('are noted, kept with their proof, and reopened by a counter-entry', async () => {
    const { context } = await open();
    const { client } = await furnish(context);
    const added = await addCommitment(context, client, {
      party: 'ours',
      text: 'Envoyer les codes',
      dueOn: '2026-11-20',
    });
    if (!added.ok) throw new Error('not added');
    expect(added.value).toMatchObject({ state: 'open', overdue: true, source: 'manual', dueOn: '2026-11-20' });
    const { id } = added.value;
    const bare = { state: 'done', words: null, on: null } as const;
    expect(await settleCommitment(context, id, bare)).toMatchObject({ refusals: [{ code: 'commitment.noProof' }] });
    const settled = await settleCommitment(context, id, { ...bare, on: '2026-11-23' }, png);
    expect(settled).toMatchObject({ value: { state: 'done', settledOn: '2026-11-23', overdue: false } });
    const twice = await settleCommitment(context, id, { ...bare, words: 'encore' });
    expect(twice).toMatchObject({ refusals: [{ code: 'commitment.settled' }] });
    const reopened = await reopenCommitment(context, id, 'Les codes étaient faux.');
    expect(reopened).toMatchObject({ value: { state: 'open', settledText: null, overdue: true } });
    const kinds = await context.store.read
      .selectFrom('journal_entry')
      .select(['kind', 'payload'])
      .where('chain', '=', client)
      .orderBy('seq', 'desc')
      .limit(5)
      .execute();
    expect(kinds.map(({ kind }) => kind).reverse()).toEqual([
      'commitment.added',
      'commitment.refused',
      'commitment.settled',
      'commitment.refused',
      'commitment.reopened',
    ]);
    expect(JSON.parse(kinds[0]?.payload ?? '')).toMatchObject({ was: 'done', reason: 'Les codes étaient faux.' });
    expect((await verifyEvidence(context.store.read, context.files)).findings).toEqual([]);
  });

  it('are listed with what is overdue first', async () => {
    const { context } = await open();
    const { client } = await furnishAll(context);
    const note = (text: string, dueOn: string | null) => addCommitment(context, client, { party: 'ours', text, dueOn });
    await note('sans date', null);
    await note('demain', '2026-11-25');
    await note('hier', '2026-11-23');
    const due = await listCommitments(context, { clientId: client, openOnly: true });
    expect(due.map(({ text }) => text)).toEqual(['Fournir les textes', 'hier', 'demain', 'sans date']);
    expect(due[0]).toMatchObject({ party: 'theirs', quoteNumber: 'D2026-0001', overdue: true });
  });

  it('refuse what is no document', async () => {
    const { context } = await open();
    const { client } = await furnishAll(context);
    const [first] = await listCommitments(context, { clientId: client });
    const html = { name: 'preuve.png', bytes: new TextEncoder().encode('<script>alert(1)</script>') };
    const result = await settleCommitment(context, first?.id ?? '', { state: 'done', words: null, on: null }, html);
    expect(result).toMatchObject({ refusals: [{ code: 'commitment.notAttachable', field: 'file' }] });
  });
});
