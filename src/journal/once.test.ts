import { expect, it } from 'vitest';
import { onEveryEngine } from '#shell/testing/engines.js';
import { KeyReused } from './once.js';
import { write } from './write.js';

onEveryEngine('a write with an idempotency key', (bench) => {
  it('happens once, and answers the same again', async () => {
    const { context } = await bench.open();
    const again = (fingerprint: string) => ({ ...context, repeatable: { key: 'k-1', fingerprint, writes: 0 } });
    const add = (fingerprint: string) =>
      write(again(fingerprint), async (work) => {
        const id = context.newId();
        work.record({ chain: context.organisationId, kind: 'preset.kept', payload: {} });
        await work.insert(context.organisationId, 'mapping_preset', [
          { id, organisation_id: context.organisationId, header_key: id, mapping: '{}', created_at: work.at },
        ]);
        return { id };
      });
    const first = await add('a');
    expect(await add('a')).toEqual(first);
    await expect(add('b')).rejects.toThrow(KeyReused);
    const rows = await context.store.read.selectFrom('mapping_preset').select('id').execute();
    expect(rows).toEqual([{ id: first.id }]);
  });

  it('keeps nothing of a write that failed', async () => {
    const { context } = await bench.open();
    const repeatable = { key: 'k-2', fingerprint: 'a', writes: 0 };
    const fail = write({ ...context, repeatable }, () => Promise.reject(new Error('no')));
    await expect(fail).rejects.toThrow('no');
    expect(await write({ ...context, repeatable: { ...repeatable, writes: 0 } }, async () => 'done')).toBe('done');
  });
});
