import { expect, it } from 'vitest';
import { write } from '#journal/write.js';
import { onEveryEngine } from '#shell/testing/engines.js';
import { furnish } from '#shell/testing/records.js';
import { pagesByClient } from './pages.js';

const INVOICES = 2_500;

onEveryEngine('pages by client', (bench) => {
  it('hold every row once, in the order of clients and ids', async () => {
    const { context } = await bench.open();
    const { client, invoice } = await furnish(context);
    const { read } = context.store;
    const model = await read.selectFrom('invoice').selectAll().where('id', '=', invoice).executeTakeFirstOrThrow();
    await write(context, async (work) => {
      work.record({ chain: client, kind: 'records.imported', payload: {} });
      const rows = Array.from({ length: INVOICES }, (_, i) => ({
        ...model,
        id: context.newId(),
        number: `F${i}`,
        created_at: work.at,
      }));
      await work.insert(client, 'invoice', rows);
    });
    const sizes: number[] = [];
    const ids: string[] = [];
    const pages = pagesByClient((start, limit) =>
      read
        .selectFrom('invoice')
        .select(['id', 'client_id'])
        .where((where) => where(where.refTuple('client_id', 'id'), '>', where.tuple(start.clientId, start.id)))
        .orderBy('client_id')
        .orderBy('id')
        .limit(limit)
        .execute(),
    );
    for await (const rows of pages) {
      sizes.push(rows.length);
      ids.push(...rows.map(({ id }) => id));
    }
    expect(sizes).toEqual([1_000, 1_000, 502]);
    expect(new Set(ids).size).toBe(INVOICES + 2);
    expect(ids).toEqual(ids.toSorted());
  });
});
