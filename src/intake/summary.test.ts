import { describe, expect, it } from 'vitest';
import type { FileKind } from './facts.js';
import { NOTHING, reconcile } from './parsers/reconcile/reconcile.js';
import { summarise } from './summary.js';
import { readPath, readText, sharedFile } from './testing/files.js';

/** What a file of the real data brings into an empty desk; the test is skipped where the data does not lie beside the project. */
function brings(kind: FileKind, path: string, expected: object, settled: number, median: number | null): void {
  const file = sharedFile(path);
  it.skipIf(file === undefined)(`${path} is read whole`, () => {
    const reading = readPath(kind, file ?? '');
    const summary = summarise(reading, reconcile(NOTHING, reading.records));
    expect(summary.errors).toEqual([]);
    expect(summary).toMatchObject({ ...expected, matchedInvoices: settled, medianDaysToPay: median });
  });
}

describe('real accounting exports', () => {
  brings(
    'fec',
    'accounting-fec/agrigest-123456789FEC20230331.txt',
    { clients: 7, invoices: 154, creditNotes: 0, payments: 119, writeOffs: 1 },
    104,
    26,
  );
  brings(
    'fec',
    'accounting-fec/quadra-123456789FEC20190731-first-half.txt',
    { clients: 551, invoices: 1065, creditNotes: 9, payments: 872, writeOffs: 4 },
    826,
    30.5,
  );
  brings(
    'fec',
    'accounting-fec/istea-123456789FEC20201231.txt',
    { clients: 1, invoices: 0, creditNotes: 1, payments: 0, skipped: [{ reason: 'saleWithoutClient', count: 209 }] },
    0,
    null,
  );

  it.each([
    'agrigest-123456789FEC20230331.txt',
    'quadra-123456789FEC20190731-first-half.txt',
    'istea-123456789FEC20201231.txt',
  ])('%s: what is derived adds up to the balance of the clients’ accounts', (name) => {
    const file = sharedFile(`accounting-fec/${name}`);
    if (file === undefined) return;
    const { records, control } = readPath('fec', file);
    const sum = (entries: readonly { amount: number }[]): number =>
      entries.reduce((total, { amount }) => total + amount, 0);
    const derived = sum(records.invoices) - sum(records.creditNotes) - sum(records.payments) + sum(records.refunds);
    expect(derived).toBe(BALANCES[name]);
    expect(control).toEqual([{ field: '411', currency: 'EUR', cents: BALANCES[name] }]);
  });
});

/** Debits less credits of accounts 411, cents, summed from the files by other means. */
const BALANCES: Readonly<Record<string, number>> = {
  'agrigest-123456789FEC20230331.txt': 2_990_014,
  'quadra-123456789FEC20190731-first-half.txt': 27_522_103,
  'istea-123456789FEC20201231.txt': 0,
};

describe('the money', () => {
  const ROWS = [
    'Client;Numéro;Date;Montant;Reste dû;Devise',
    'A;F1;23/01/2025;100,00;40,00;EUR',
    'A;F2;24/01/2025;50,00;50,00;USD',
    'A;F3;24/01/2025;-10,00;;EUR',
    'A;F1;23/01/2025;100,00;40,00;EUR',
  ];

  it('is told in each currency, with the sums of the columns as a spreadsheet would say them', () => {
    const reading = readText('receivables', ROWS.join('\n'));
    const { totals, control, dueDatesAssumed } = summarise(reading, reconcile(NOTHING, reading.records));
    expect(totals).toEqual([
      {
        currency: 'EUR',
        invoices: '100.00',
        creditNotes: '10.00',
        writeOffs: '0.00',
        payments: '60.00',
        refunds: '0.00',
        open: '30.00',
      },
      {
        currency: 'USD',
        invoices: '50.00',
        creditNotes: '0.00',
        writeOffs: '0.00',
        payments: '0.00',
        refunds: '0.00',
        open: '50.00',
      },
    ]);
    expect(control).toEqual([
      { field: 'Montant', currency: 'EUR', amount: '190.00' },
      { field: 'Reste dû', currency: 'EUR', amount: '80.00' },
      { field: 'Montant', currency: 'USD', amount: '50.00' },
      { field: 'Reste dû', currency: 'USD', amount: '50.00' },
    ]);
    expect(dueDatesAssumed).toBe(2);
  });

  it('counts only what is new', () => {
    const reading = readText('receivables', ROWS.join('\n'));
    const { totals, dueDatesAssumed } = summarise(reading, reconcile(reading.records, reading.records));
    expect([totals.filter(({ invoices }) => invoices !== '0.00'), dueDatesAssumed]).toEqual([[], 0]);
  });
});

describe('real lists of invoices', () => {
  brings(
    'receivables',
    'ar-ibm/invoices.csv',
    {
      clients: 57,
      invoices: 1412,
      payments: 1412,
      dates: [{ form: 'mdy', certain: true }, { form: 'mdy' }, { form: 'mdy' }],
    },
    1412,
    26,
  );
  brings(
    'receivables',
    'ar-highradius/cleared_invoices.csv',
    { clients: 541, invoices: 13_988, payments: 13_988, duplicates: { rows: 328 }, medianAssumed: true },
    13_988,
    30,
  );
  brings('receivables', 'ar-highradius/open_invoices.csv', { clients: 260, invoices: 3238, payments: 0 }, 0, null);
  brings(
    'receivables',
    'peer-exports-invoicing/invoice.csv',
    { clients: 20, invoices: 400, payments: 400, duplicates: { rows: 1 } },
    1,
    null,
  );
});
