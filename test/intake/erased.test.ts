import { expect, it } from 'vitest';
import { type ImportRequest, importFile, previewFile } from '#intake/actions/import.js';
import { temporaryFile } from '#intake/testing/files.js';
import { verifyEvidence } from '#journal/verify/verify.js';
import { eraseClient } from '#meet/actions/erase.js';
import type { Context } from '#shell/context.js';
import { onEveryEngine } from '#shell/testing/engines.js';

const TITLES = 'Code client;Client;N° facture;Date facture;Échéance;Montant TTC;Date de règlement';
const LEMOINE = 'LEMOINE-J;Jeanne Lemoine;F1;01/03/2026;31/03/2026;100,00;02/04/2026';
const OTHER = 'E2;Other;F2;01/03/2026;31/03/2026;100,00;02/04/2026';

const list = (...rows: readonly string[]): ImportRequest => ({
  kind: 'receivables',
  path: temporaryFile('list.csv', [TITLES, ...rows, ''].join('\n')),
});

async function brought(context: Context, request: ImportRequest) {
  const result = await importFile(context, request);
  if (!result.ok) throw new Error(JSON.stringify(result.refusals));
  return result.value.summary;
}

async function eraseLemoine(context: Context): Promise<void> {
  const { id } = await context.store.read
    .selectFrom('client')
    .select('id')
    .where('code', '=', 'LEMOINE-J')
    .executeTakeFirstOrThrow();
  expect(await eraseClient(context, id)).toMatchObject({ ok: true });
}

const LEFT_ASIDE = { reason: 'erasedClient', count: 2, amount: '0.00' };

onEveryEngine('an erased client', (bench) => {
  it('does not come back with the same file; the rest of it comes in', async () => {
    const { context } = await bench.open();
    await brought(context, list(LEMOINE));
    await eraseLemoine(context);
    const preview = await previewFile(context, list(LEMOINE, OTHER));
    expect(preview).toMatchObject({ value: { summary: { clients: 1, invoices: 1, skipped: [LEFT_ASIDE] } } });
    const expected = { clients: 1, invoices: 1, payments: 1, skipped: [LEFT_ASIDE] };
    expect(await brought(context, list(LEMOINE, OTHER))).toMatchObject(expected);
    const again = { clients: 0, invoices: 0, alreadyKnown: { invoices: 1 }, skipped: [LEFT_ASIDE] };
    expect(await brought(context, list(LEMOINE, OTHER))).toMatchObject(again);
    expect((await verifyEvidence(context.store.read, context.files)).findings).toEqual([]);
  });

  it('takes its new rows along, and leaves its code or name in no row', async () => {
    const { context } = await bench.open();
    await brought(context, list(LEMOINE, OTHER));
    await eraseLemoine(context);
    const later = LEMOINE.replace('F1', 'F7').replace('100,00', '70,00');
    expect(await brought(context, list(LEMOINE, later, OTHER))).toMatchObject({
      clients: 0,
      invoices: 0,
      skipped: [{ reason: 'erasedClient', count: 4, amount: '0.00' }],
    });
    const { read } = context.store;
    const rows = await Promise.all([
      read.selectFrom('client').selectAll().execute(),
      read.selectFrom('invoice').selectAll().execute(),
      read.selectFrom('payment').selectAll().execute(),
    ]);
    expect(JSON.stringify(rows)).not.toMatch(/lemoine/i);
  });

  it('is a new client when nothing of the file was known', async () => {
    const { context } = await bench.open();
    await brought(context, list(LEMOINE));
    await eraseLemoine(context);
    const later = LEMOINE.replace('F1', 'F9').replaceAll('2026', '2027');
    expect(await brought(context, list(later))).toMatchObject({ clients: 1, invoices: 1, skipped: [] });
    expect(await brought(context, list(LEMOINE, later))).toMatchObject({
      clients: 0,
      invoices: 0,
      alreadyKnown: { invoices: 1 },
      skipped: [LEFT_ASIDE],
    });
  });
});
