import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { verifyEvidence } from '#journal/verify/verify.js';
import { onEveryEngine } from '#shell/testing/engines.js';
import { createLog } from '#shell/web/log.js';
import { addBuyer, contentOf, lineOf, nameBusiness } from '../testing/business.js';
import { archiveBill, pdfOfRow } from './archive.js';
import { startArchiver } from './archiver.js';
import { issueNow } from './issue.js';
import { documentOf } from './read.js';

onEveryEngine('the archive of invoices', (bench) => {
  const issued = async () => {
    const { workspace, context } = await bench.open();
    await nameBusiness(context);
    const clientId = await addBuyer(context);
    const order = { clientId, kind: 'invoice', quoteId: null, correctsId: null, effect: 'fromDate' } as const;
    const ids: string[] = [];
    for (const price of ['100', '200']) {
      const one = await issueNow(context, { ...order, content: contentOf([lineOf('a', price)]) });
      if (!one.ok) throw new Error(JSON.stringify(one.refusals));
      ids.push(one.value.id);
    }
    return { workspace, context, ids: ids as [string, string] };
  };

  it('keeps the bytes that were read before', async () => {
    const { context, ids } = await issued();
    const before = await documentOf(context, ids[0]);
    const read = before && (await pdfOfRow(context, before));
    const archived = await archiveBill(context, ids[0]);
    const again = await archiveBill(context, ids[0]);
    expect(again).toEqual(archived);
    const kept = archived.ok ? context.files.get(archived.value.sha256) : undefined;
    expect(read?.ok && Buffer.compare(read.value, kept ?? new Uint8Array())).toBe(0);
    const found = await context.store.read.selectFrom('archived_file').selectAll().execute();
    expect(found.map(({ name }) => name)).toEqual(['F2026-0001.pdf']);
  });

  it('is filled by the server when nobody writes', async () => {
    const { workspace, context, ids } = await issued();
    const archiver = startArchiver(workspace, createLog({ write: () => undefined }), { every: 5 });
    for (let i = 0; i < 200 && (await documentOf(context, ids[1]))?.file_id === null; i++) await pause(20);
    await archiver.stop();
    expect((await documentOf(context, ids[0]))?.file_id).not.toBeNull();
    expect((await documentOf(context, ids[1]))?.file_id).not.toBeNull();
    expect((await verifyEvidence(context.store.read, context.files)).findings).toEqual([]);
  });
});
