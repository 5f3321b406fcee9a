import { expect, it } from 'vitest';
import { onEveryEngine } from '#shell/testing/engines.js';
import { verifyEvidence } from './verify/verify.js';
import { write } from './write.js';

onEveryEngine('journal writing', (bench) => {
  it('chains the organisation from its first fact', async () => {
    const { context } = await bench.open();
    const entries = await context.store.read.selectFrom('journal_entry').selectAll().execute();
    expect(entries.map((entry) => [entry.chain === context.organisationId, entry.seq, entry.kind])).toEqual([
      [true, 1, 'organisation.created'],
    ]);
  });

  it('refuses a row without a fact, and leaves nothing behind', async () => {
    const { context } = await bench.open();
    const organisation = await context.store.read.selectFrom('organisation').selectAll().executeTakeFirstOrThrow();
    const attempt = write(context, (work) =>
      work.insert(context.organisationId, 'organisation', [{ ...organisation, id: context.newId() }]),
    );
    await expect(attempt).rejects.toThrow('before any fact');
    expect(await context.store.read.selectFrom('organisation').selectAll().execute()).toHaveLength(1);
  });

  it('writes nothing when the journal cannot be written', async () => {
    const { context } = await bench.open();
    const attempt = write(context, async (work) => {
      work.record({ chain: context.organisationId, kind: 'organisation.renamed', payload: {} });
      await work.update(context.organisationId, 'organisation', context.organisationId, { name: 'Atelier Brume' });
      await work.db.schema.dropTable('journal_head').execute();
    });
    await expect(attempt).rejects.toThrow();
    const { name } = await context.store.read.selectFrom('organisation').select('name').executeTakeFirstOrThrow();
    expect(name).toBe('Mon entreprise');
  });

  it('keeps concurrent writers in one line', async () => {
    const { context } = await bench.open();
    const rename = (name: string) =>
      write(context, async (work) => {
        work.record({ chain: context.organisationId, kind: 'organisation.renamed', payload: { name } });
        await work.update(context.organisationId, 'organisation', context.organisationId, { name });
      });
    await Promise.all(Array.from({ length: 10 }, (_, index) => rename(`Atelier ${index}`)));
    const seqs = await context.store.read.selectFrom('journal_entry').select('seq').orderBy('seq').execute();
    expect(seqs.map((row) => row.seq)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  });

  it('keeps texts that both databases hold alike, whatever was sent', async () => {
    const { context, workspace } = await bench.open();
    const own = context.organisationId;
    await write(context, async (work) => {
      work.record({ chain: own, kind: 'preset.kept', payload: { words: 'x \ud800 y\0' } });
      await work.insert(own, 'mapping_preset', [
        { id: context.newId(), organisation_id: own, header_key: 'k \ud800', mapping: 'm\0', created_at: work.at },
      ]);
    });
    const row = await context.store.read.selectFrom('mapping_preset').selectAll().executeTakeFirstOrThrow();
    expect([row.header_key, row.mapping]).toEqual(['k \ufffd', 'm']);
    expect((await verifyEvidence(context.store.read, workspace.files)).findings).toEqual([]);
  });
});
