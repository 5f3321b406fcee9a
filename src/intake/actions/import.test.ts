import { expect, it } from 'vitest';
import { verifyEvidence } from '#journal/verify/verify.js';
import { changeClient } from '#meet/actions/clients.js';
import type { Context } from '#shell/context.js';
import { onEveryEngine } from '#shell/testing/engines.js';
import { fecOf, temporaryFile } from '../testing/files.js';
import { listImports, readImport } from './history.js';
import { type ImportRequest, importFile, previewFile } from './import.js';

const YEAR = `
  VE 1 20250103 411000 C1 F001 120,00 - A
  VE 1 20250103 706000 - F001 - 120,00
  VE 2 20250203 411000 C2 F002 80,00 -
  VE 2 20250203 706000 - F002 - 80,00
  BQ 3 20250210 512000 - F001 120,00 -
  BQ 3 20250210 411000 C1 F001 - 120,00 A`;
const NEXT_YEAR = `
  AN 1 20260101 101000 - x - 80,00
  AN 1 20260101 411000 C2 x 80,00 - B
  BQ 2 20260110 512000 - x 80,00 -
  BQ 2 20260110 411000 C2 x - 80,00 B`;

const fec = (lines: string): ImportRequest => ({ kind: 'fec', path: temporaryFile('fec.txt', fecOf(lines)) });
const list = (text: string, more: Partial<ImportRequest> = {}): ImportRequest => ({
  kind: 'receivables',
  path: temporaryFile('list.csv', text),
  ...more,
});

async function brought(context: Context, request: ImportRequest) {
  const result = await importFile(context, request);
  if (!result.ok) throw new Error(JSON.stringify(result.refusals));
  return result.value;
}

const rowsOf = async (context: Context) => ({
  invoices: await context.store.read
    .selectFrom('invoice')
    .select(['number', 'total_cents', 'kind', 'due_on'])
    .orderBy('issued_on')
    .execute(),
  payments: await context.store.read
    .selectFrom('payment')
    .select(['paid_on', 'amount_cents'])
    .orderBy('paid_on')
    .execute(),
  allocations: await context.store.read
    .selectFrom('allocation')
    .select(['amount_cents', 'basis', 'effective_on'])
    .orderBy('effective_on')
    .execute(),
});

const findingsOf = async (context: Context) => (await verifyEvidence(context.store.read, context.files)).findings;

onEveryEngine('an import', (bench) => {
  it('marks a payment whose day the file does not give, and knows it again', async () => {
    const { context } = await bench.open();
    const text =
      'Client;Numéro;Date;Échéance;Montant;Reste dû;Payé le\nC1;F1;03/01/2025;02/02/2025;120,00;0,00;\nC1;F2;04/01/2025;03/02/2025;80,00;0,00;15/02/2025\n';
    await brought(context, list(text));
    const payments = await context.store.read
      .selectFrom('payment')
      .select(['amount_cents', 'date_assumed'])
      .orderBy('amount_cents')
      .execute();
    expect(payments).toEqual([
      { amount_cents: 8_000, date_assumed: 0 },
      { amount_cents: 12_000, date_assumed: 1 },
    ]);
    const { summary } = await brought(context, list(text));
    expect(summary).toMatchObject({ payments: 0, alreadyKnown: { payments: 2 } });
  });

  it('writes rows that the journal covers, and its own result', async () => {
    const { context } = await bench.open();
    const { importId, summary } = await brought(context, fec(YEAR));
    expect(summary).toMatchObject({ clients: 2, invoices: 2, payments: 1, matchedInvoices: 1, medianDaysToPay: 38 });
    expect((await rowsOf(context)).allocations).toEqual([
      { amount_cents: 12_000, basis: 'lettering', effective_on: '2025-02-10' },
    ]);
    expect(await readImport(context, importId ?? '')).toMatchObject({ fileName: 'fec.txt', summary, kind: 'fec' });
    const kinds = await context.store.read.selectFrom('journal_entry').select('kind').orderBy('seq').execute();
    expect(kinds.map(({ kind }) => kind).sort()).toEqual([
      'file.imported',
      'organisation.created',
      'records.imported',
      'records.imported',
    ]);
    expect(await findingsOf(context)).toEqual([]);
  });

  it('of the same file again brings nothing', async () => {
    const { context } = await bench.open();
    await brought(context, fec(YEAR));
    const before = await rowsOf(context);
    const { summary } = await brought(context, fec(YEAR));
    expect(summary).toMatchObject({
      clients: 0,
      invoices: 0,
      payments: 0,
      matchedInvoices: 0,
      alreadyKnown: { clients: 2, invoices: 2, payments: 1 },
    });
    expect(await rowsOf(context)).toEqual(before);
    expect(await listImports(context)).toHaveLength(2);
  });

  it('of two years ends the same in either order', async () => {
    const forwards = (await bench.open()).context;
    const backwards = (await bench.open()).context;
    for (const lines of [YEAR, NEXT_YEAR]) await brought(forwards, fec(lines));
    for (const lines of [NEXT_YEAR, YEAR]) await brought(backwards, fec(lines));
    const rows = await rowsOf(forwards);
    expect(rows.invoices.map(({ number, kind }) => [number, kind])).toEqual([
      ['F001', 'invoice'],
      ['F002', 'invoice'],
    ]);
    expect(rows.allocations.map(({ amount_cents, basis }) => [amount_cents, basis])).toEqual([
      [12_000, 'lettering'],
      [8_000, 'lettering'],
    ]);
    expect(await rowsOf(backwards)).toEqual(rows);
    expect([await findingsOf(forwards), await findingsOf(backwards)]).toEqual([[], []]);
  });

  it('with any error writes nothing at all', async () => {
    const { context } = await bench.open();
    const { imported, summary } = await brought(context, fec(`${YEAR}\n VE 9 20251301 411000 C1 F9 1,00 -`));
    expect([imported, summary.errors.map(({ line, field }) => [line, field]), summary.invoices]).toEqual([
      false,
      [
        [8, 'EcritureDate'],
        [8, 'ValidDate'],
      ],
      0,
    ]);
    expect(await listImports(context)).toEqual([]);
    expect((await rowsOf(context)).invoices).toEqual([]);
  });

  it('is previewed without a trace', async () => {
    const { context } = await bench.open();
    const preview = await previewFile(context, fec(YEAR));
    expect(preview).toMatchObject({ ok: true, value: { summary: { clients: 2, invoices: 2, payments: 1 } } });
    expect((await rowsOf(context)).invoices).toEqual([]);
  });

  it('fills in the due dates that accounts do not have', async () => {
    const { context } = await bench.open();
    await brought(context, fec(YEAR));
    await brought(
      context,
      list('Code client;N° facture;Date facture;Échéance;Montant TTC\nC2;F002;03/02/2025;20/03/2025;80,00'),
    );
    expect((await rowsOf(context)).invoices.map(({ due_on }) => due_on)).toEqual([null, '2025-03-20']);
    expect(await findingsOf(context)).toEqual([]);
  });

  const CODES = 'Customer;Invoice;Date;Amount\n200382900;F1;23/01/2025;10,00\n200382901;F2;24/01/2025;20,00';
  const NAMES =
    'Customer number;Customer name;Invoice;Date;Amount\n200382900;BRUME co;F3;25/01/2025;30,00\n200382900;BRUME us;F4;26/01/2025;40,00\n200382900;BRUME us;F5;27/01/2025;50,00\n200382901;SOLARE;F2;24/01/2025;20,00';
  const namesIn = (context: Context) => context.store.read.selectFrom('client').select(['id', 'name']).orderBy('code');

  it('gives a client known by its code the name of a later file, the most frequent of several', async () => {
    const { context } = await bench.open();
    await brought(context, list(CODES));
    const { summary } = await brought(context, list(NAMES));
    expect(summary).toMatchObject({ clients: 0, invoices: 3, namedClients: 2 });
    expect(summary.warnings).toContainEqual(expect.objectContaining({ reason: 'clientNamesVary', excerpt: '1' }));
    expect((await namesIn(context).execute()).map(({ name }) => name)).toEqual(['BRUME us', 'SOLARE']);
    const named = context.store.read.selectFrom('journal_entry').select('payload').where('kind', '=', 'client.named');
    expect((await named.execute()).map(({ payload }) => JSON.parse(payload ?? '{}').name).sort()).toEqual([
      'BRUME us',
      'SOLARE',
    ]);
    expect((await brought(context, list(NAMES))).summary.namedClients).toBe(0);
    expect(await findingsOf(context)).toEqual([]);
  });

  it('never changes a name that a person typed, be it the code itself', async () => {
    const { context } = await bench.open();
    await brought(context, list(CODES));
    const [first, second] = await namesIn(context).execute();
    await changeClient(context, first?.id ?? '', { name: 'Brume et fils' });
    await changeClient(context, second?.id ?? '', { name: 'Solare' });
    await changeClient(context, second?.id ?? '', { name: '200382901' });
    expect((await brought(context, list(NAMES))).summary.namedClients).toBe(0);
    expect((await namesIn(context).execute()).map(({ name }) => name)).toEqual(['Brume et fils', '200382901']);
  });

  it('remembers how columns were mapped, for the same titles', async () => {
    const { context } = await bench.open();
    const mapping = { clientName: 'who', amount: 'what', dueOn: 'when' };
    await brought(context, list('who;what;when\nA;10,00;25/02/2025', { mapping }));
    const preview = await previewFile(context, list('who;what;when\nB;20,00;26/02/2025'));
    expect(preview).toMatchObject({ ok: true, value: { presetUsed: true, summary: { invoices: 1, clients: 1 } } });
  });

  it('tells how far it is', async () => {
    const { context } = await bench.open();
    const stages = new Set<string>();
    await importFile(context, fec(YEAR), (stage) => stages.add(stage));
    expect([...stages]).toEqual(['reading', 'comparing', 'writing', 'done']);
  });
});
