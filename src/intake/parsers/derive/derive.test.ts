import { describe, expect, it } from 'vitest';
import { fecOf } from '#intake/testing/files.js';
import { formatDay } from '#kernel/day.js';
import { parseFec } from '../fec/fec.js';
import { derive } from './derive.js';

const derived = (lines: string) => derive(parseFec(fecOf(lines)).lines);

/** A sale with VAT, in three lines. */
const sale = (entry: string, date: string, client: string, reference: string, letter = ''): string => `
  VE ${entry} ${date} 411000 ${client} ${reference} 120,00 - ${letter}
  VE ${entry} ${date} 706000 - ${reference} - 100,00
  VE ${entry} ${date} 445710 - ${reference} - 20,00`;

const paid = (
  entry: string,
  date: string,
  client: string,
  reference: string,
  amount = '120,00',
  letter = '',
): string => `
  BQ ${entry} ${date} 512000 - ${reference} ${amount} -
  BQ ${entry} ${date} 411000 ${client} ${reference} - ${amount} ${letter}`;

const skippedOf = (lines: string) => derived(lines).skipped.map(({ reason, count }) => [reason, count]);

describe('an invoice', () => {
  it('is a debit of a client against a product, VAT included', () => {
    const { records } = derived(sale('1', '20250103', 'C1', 'F001'));
    expect(records.clients).toEqual([{ code: 'C1', name: 'Client C1' }]);
    expect(records.invoices).toMatchObject([{ client: 'C1', number: 'F001', amount: 12_000, issueAssumed: false }]);
    expect(records.invoices.map((invoice) => formatDay(invoice.issuedOn))).toEqual(['2025-01-03']);
  });

  it('is one for several lines of the same document', () => {
    const { records } = derived(`
      VE 1 20250103 411000 C1 F001 100,00 -
      VE 1 20250103 411700 C1 F001 20,00 -
      VE 1 20250103 706000 - F001 - 120,00`);
    expect(records.invoices.map((invoice) => invoice.amount)).toEqual([12_000]);
  });

  it('is told from its neighbours in an entry that holds a whole day', () => {
    const { records } = derived(`${sale('1', '20250103', 'C1', 'F001')}${sale('1', '20250103', 'C2', 'F002')}`);
    expect(records.invoices.map(({ client, number }) => [client, number])).toEqual([
      ['C1', 'F001'],
      ['C2', 'F002'],
    ]);
  });

  it('without a number of its own takes that of its entry', () => {
    const { records } = derived(sale('VE7', '20250103', 'C1', 'x'));
    expect(records.invoices).toMatchObject([{ number: 'VE7', numberAssumed: true }]);
  });
});

describe('a client', () => {
  it('is the account itself where class 411 is subdivided', () => {
    const { records } = derived(`
      VE 1 20250103 41100012 - F001 120,00 -
      VE 1 20250103 706000 - F001 - 120,00`);
    expect(records.clients).toEqual([{ code: '41100012', name: 'Clients' }]);
  });

  it('is one for all on a collective account without names, and that is said', () => {
    const lines = `
      VE 1 20250103 411000 - F001 120,00 -
      VE 1 20250103 706000 - F001 - 120,00`;
    expect(derived(lines).records.clients).toHaveLength(1);
    expect(skippedOf(lines)).toEqual([['collectiveAccount', 1]]);
  });

  it('keeps its doubtful claim: a transfer to 416 pays nothing', () => {
    const { records } = derived(`${sale('1', '20250103', 'C1', 'F001', 'A')}
      OD 2 20250630 416000 C1 F001 120,00 -
      OD 2 20250630 411000 C1 F001 - 120,00 A`);
    expect([records.invoices.length, records.payments.length, records.creditNotes.length]).toEqual([1, 0, 0]);
  });
});

describe('a credit', () => {
  it('against money is a payment, on the day of the entry', () => {
    const { records } = derived(`${sale('1', '20250103', 'C1', 'F001')}${paid('2', '20250210', 'C1', 'F001')}`);
    expect(records.payments).toMatchObject([{ client: 'C1', amount: 12_000, reference: 'F001', method: 'bank' }]);
    expect(records.payments.map((payment) => formatDay(payment.paidOn))).toEqual(['2025-02-10']);
  });

  it('against a product is a credit note', () => {
    const { records } = derived(`
      VE 9 20250120 411000 C1 A001 - 120,00
      VE 9 20250120 706000 - A001 100,00 -
      VE 9 20250120 445710 - A001 20,00 -`);
    expect(records.creditNotes).toMatchObject([{ kind: 'creditNote', number: 'A001', amount: 12_000 }]);
  });

  it('as a negative debit is a credit note too', () => {
    const { records } = derived(`
      VE 9 20250120 411000 C1 A001 -120,00 -
      VE 9 20250120 706000 - A001 - -120,00`);
    expect(records.creditNotes.map((note) => note.amount)).toEqual([12_000]);
  });

  it('against a bad debt or a settlement difference is given up, not paid', () => {
    const { records } = derived(`
      OD 9 20250120 654000 - X1 80,00 -
      OD 9 20250120 411000 C1 X1 - 80,00
      BQ 10 20250121 512000 - X2 119,91 -
      BQ 10 20250121 658000 - X2 0,09 -
      BQ 10 20250121 411000 C1 X2 - 120,00`);
    expect(records.creditNotes.map(({ kind, amount }) => [kind, amount])).toEqual([
      ['writeOff', 8_000],
      ['writeOff', 9],
    ]);
    expect(records.payments.map((payment) => payment.amount)).toEqual([11_991]);
  });

  it('from a deposit or a bill is a payment of that kind', () => {
    const { records } = derived(`
      OD 1 20250120 419100 - X1 50,00 -
      OD 1 20250120 411000 C1 X1 - 50,00
      OD 2 20250121 413000 - X2 70,00 -
      OD 2 20250121 411000 C1 X2 - 70,00`);
    expect(records.payments.map((payment) => payment.method)).toEqual(['deposit', 'bill']);
  });
});

describe('a debit against money', () => {
  it('takes back the payment that bounced', () => {
    const { records } =
      derived(`${sale('1', '20250103', 'C1', 'F001', 'A')}${paid('2', '20250210', 'C1', 'F001', '120,00', 'A')}
      BQ 3 20250215 411000 C1 F001 120,00 - A
      BQ 3 20250215 512000 - F001 - 120,00
      ${paid('4', '20250301', 'C1', 'F001', '120,00', 'A')}`);
    expect(records.refunds.map((refund) => refund.amount)).toEqual([12_000]);
    expect(records.allocations.map((allocation) => [allocation.amount, formatDay(allocation.on)])).toEqual([
      [12_000, '2025-03-01'],
    ]);
  });

  it('is set off within one entry that pays an invoice less a credit note', () => {
    const { records } = derived(`
      BQ 1 20250210 411000 C1 F001 - 120,00 A
      BQ 1 20250210 512000 - F001 90,00 -
      BQ 1 20250210 411000 C1 A001 30,00 - B`);
    expect(records.payments.map((payment) => payment.amount)).toEqual([9_000]);
    expect(records.refunds).toEqual([]);
  });
});

describe('an opening balance', () => {
  const opening = `
    AN 1 20250101 101000 - x - 60,00
    AN 1 20250101 411000 C1 F77 100,00 -
    AN 1 20250101 411000 C2 x - 40,00`;

  it('brings forward each debit as an invoice and each credit as a payment', () => {
    const { records } = derived(opening);
    expect(records.invoices).toMatchObject([
      { client: 'C1', amount: 10_000, issueAssumed: true, openingOn: expect.any(Number) },
    ]);
    expect(records.payments).toMatchObject([{ client: 'C2', amount: 4_000, method: 'opening' }]);
  });

  it('is known by its journal or by its place on the first day', () => {
    expect(derived(opening.replaceAll('AN 1', 'ZZ 1')).records.invoices).toHaveLength(0);
    const many = `${opening.replaceAll('AN 1', 'ZZ 1')}\n ZZ 1 20250101 512000 - x 50,00 -\n ZZ 1 20250101 401000 - x - 50,00`;
    expect(derived(many).records.invoices).toHaveLength(1);
  });
});

describe('lettering', () => {
  it('matches within one client only, whatever codes others use', () => {
    const { records } =
      derived(`${sale('1', '20250103', 'C1', 'F001', 'AA')}${sale('2', '20250104', 'C2', 'F002', 'AA')}
      ${paid('3', '20250210', 'C2', 'x', '120,00', 'AA')}`);
    expect(records.allocations.map(({ invoice, basis }) => [invoice.split('|')[3], basis])).toEqual([
      ['F002', 'lettering'],
    ]);
  });

  it('settles by document number before age', () => {
    const { records } = derived(`${sale('1', '20250103', 'C1', 'F001', 'A')}${sale('2', '20250104', 'C1', 'F002', 'A')}
      ${paid('3', '20250110', 'C1', 'F002', '120,00', 'A')}${paid('4', '20250210', 'C1', 'F001', '120,00', 'A')}`);
    expect(records.allocations.map(({ invoice, on }) => [invoice.split('|')[3], formatDay(on)]).sort()).toEqual([
      ['F001', '2025-02-10'],
      ['F002', '2025-01-10'],
    ]);
  });

  it('matches what a group holds when it does not balance', () => {
    const { records } = derived(
      `${sale('1', '20250103', 'C1', 'F001', 'A')}${paid('2', '20250110', 'C1', 'x', '50,00', 'A')}`,
    );
    expect(records.allocations.map((allocation) => allocation.amount)).toEqual([5_000]);
  });
});

describe('what concerns no client account', () => {
  it('is counted with its reason', () => {
    expect(
      skippedOf(`
        CA 1 20250103 530000 - T1 12,00 -
        CA 1 20250103 707000 - T1 - 12,00
        OD 2 20251231 418100 - x 30,00 -
        OD 2 20251231 706000 - x - 30,00
        BQ 3 20250105 512000 - x 9,00 -
        BQ 3 20250105 419100 - x - 9,00`),
    ).toEqual([
      ['accruedIncome', 1],
      ['depositAccount', 1],
      ['saleWithoutClient', 2],
    ]);
  });

  it('is a warning when an entry does not balance, and the rest is read', () => {
    const { unbalanced, records } = derived(`${sale('1', '20250103', 'C1', 'F001')}
      VE 2 20250104 411000 C1 F002 10,00 -
      VE 2 20250104 706000 - F002 - 9,00`);
    expect(unbalanced).toEqual([{ line: 5, number: '2', cents: 100 }]);
    expect(records.invoices).toHaveLength(2);
  });
});

describe('keys', () => {
  it('do not rest on entry numbers or places in the file', () => {
    const keysOf = (lines: string) =>
      derived(lines)
        .records.invoices.map((invoice) => invoice.key)
        .sort();
    const first = `${sale('1', '20250103', 'C1', 'F001')}${sale('2', '20250104', 'C2', 'F002')}`;
    const renumbered = `${sale('20', '20250104', 'C2', 'F002')}${sale('10', '20250103', 'C1', 'F001')}`;
    expect(keysOf(renumbered)).toEqual(keysOf(first));
  });

  it('tell identical facts apart by their rank', () => {
    const { records } = derived(`${paid('1', '20250110', 'C1', 'R1')}${paid('2', '20250110', 'C1', 'R1')}`);
    expect(new Set(records.payments.map((payment) => payment.key)).size).toBe(2);
  });
});
