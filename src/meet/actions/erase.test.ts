import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { verifyEvidence } from '#journal/verify/verify.js';
import { write } from '#journal/write.js';
import { onEveryEngine } from '#shell/testing/engines.js';
import { furnish } from '#shell/testing/records.js';
import { eraseClient } from './erase.js';

onEveryEngine('erasure of a client', (bench) => {
  it('leaves the name nowhere in the data folder', async () => {
    const { context, folder } = await bench.open();
    const { client } = await furnish(context);
    await write(context, async (work) => {
      work.record({ chain: client, kind: 'invoice.corrected', payload: {} });
      for (const { id } of await work.db.selectFrom('invoice').select('id').execute())
        await work.update(client, 'invoice', id, { total_cents: 30_000 });
    });
    const holders = () =>
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && /^entente\.db/.test(entry.name))
        .filter((entry) => readFileSync(join(entry.parentPath, entry.name)).includes('Lemoine'))
        .map((entry) => entry.name);
    if (bench.engine === 'SQLite') expect(holders()).not.toEqual([]);
    expect(await eraseClient(context, client)).toMatchObject({ ok: true });
    expect(holders()).toEqual([]);
  });

  it('is refused while something is owed', async () => {
    const { context } = await bench.open();
    const { client } = await furnish(context);
    expect(await eraseClient(context, client)).toMatchObject({
      ok: false,
      refusals: [{ code: 'meet.stillOwed', values: { cents: 120_000 } }],
    });
  });

  it('leaves amounts, dates and a declared hole, and verifies', async () => {
    const { context } = await bench.open();
    const { client } = await furnish(context);
    await write(context, async (work) => {
      work.record({ chain: client, kind: 'invoice.corrected', payload: {} });
      for (const { id } of await work.db.selectFrom('invoice').select('id').execute())
        await work.update(client, 'invoice', id, { total_cents: 30_000 });
    });
    expect(await eraseClient(context, client)).toMatchObject({
      ok: true,
      value: { erasedEntries: 2, lettersKept: 1, invoicesKept: 2 },
    });
    const { findings, counts } = await verifyEvidence(context.store.read, context.files);
    expect(findings).toEqual([]);
    expect(counts.erased).toBe(2);
    const everything = JSON.stringify([
      await context.store.read.selectFrom('client').selectAll().execute(),
      await context.store.read.selectFrom('journal_entry').selectAll().where('chain', '=', client).execute(),
    ]);
    expect(everything).not.toMatch(/Lemoine|rue du Four|Rennes/);
  });

  it('names a payload that vanished without a declaration', async () => {
    const { context } = await bench.open();
    const { client } = await furnish(context);
    await context.store.write
      .updateTable('journal_entry')
      .set({ payload: null, salt: null })
      .where('chain', '=', client)
      .execute();
    const { findings } = await verifyEvidence(context.store.read, context.files);
    expect(findings).toContainEqual(
      expect.objectContaining({ kind: 'deleted', table: 'journal_entry', key: `${client}/1` }),
    );
  });
});
