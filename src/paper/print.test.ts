import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { renderDocument, renderDocuments, stopRenderers } from './print.js';
import { shortInvoice } from './testing/invoices.js';
import { SAMPLES } from './testing/samples.js';

const built = existsSync(join(import.meta.dirname, '..', '..', 'dist', 'paper', 'pdf', 'worker.js'));
afterAll(stopRenderers);

describe('printing', () => {
  it('gives the same bytes for every kind of document, whatever was printed before', async () => {
    const documents = Object.values(SAMPLES);
    const first = await renderDocuments(documents, { workers: 0 });
    const second = await renderDocuments(documents.toReversed(), { workers: 0 });
    for (const [i, bytes] of first.entries())
      expect(Buffer.compare(bytes, second.at(-1 - i) ?? bytes.subarray(1))).toBe(0);
  });
  it.skipIf(!built)('gives the same bytes on threads, in the order asked', async () => {
    const documents = Array.from({ length: 9 }, (_, i) => shortInvoice(i));
    const printed = await renderDocuments(documents, { workers: 2 });
    for (const [i, document] of documents.entries()) {
      expect(Buffer.compare(printed[i] ?? new Uint8Array(), await renderDocument(document))).toBe(0);
    }
  });
  it.skipIf(!built)('refuses the one that cannot be printed and goes on', async () => {
    const wrong = { ...shortInvoice(1), subject: '株式会社' };
    await expect(renderDocuments([wrong], { workers: 1 })).rejects.toThrow('no glyph');
    expect(await renderDocuments([shortInvoice(2)], { workers: 1 })).toHaveLength(1);
  });
  it.skipIf(!built)('refuses what is left when it is stopped, and starts again', async () => {
    const left = renderDocuments(
      Array.from({ length: 40 }, (_, i) => shortInvoice(i)),
      { workers: 1 },
    );
    const refusal = expect(left).rejects.toThrow(/stopped|ended/);
    await stopRenderers();
    await refusal;
    expect(await renderDocuments([shortInvoice(3)], { workers: 1 })).toHaveLength(1);
  });
});
