import { describe, expect, it } from 'vitest';
import { readText } from '#intake/testing/files.js';
import { formatDay } from '#kernel/day.js';

type Options = Parameters<typeof readText>[2];

const read = (text: string, options: Options = {}) => readText('receivables', text, options);
const LIST = 'Code client;Client;N° facture;Date facture;Échéance;Montant TTC;Date de paiement';
const list = (...rows: string[]): string => [LIST, ...rows].join('\n');
const mapped = (text: string) =>
  Object.fromEntries((read(text).columns?.guesses ?? []).map(({ target, title }) => [target, title]));
const reasonsOf = (text: string, options: Options = {}) =>
  read(text, options).errors.list.map(({ line, field, reason }) => [line, field, reason]);
const warningsOf = (text: string) => read(text).warnings.list.map(({ reason }) => reason);
const skippedOf = (text: string) => read(text).skipped.map(({ reason, count }) => [reason, count]);

describe('a list of invoices', () => {
  const text = list(
    '007;Atelier Brume;0042;03/01/2025;02/02/2025;1 234,56;15/02/2025',
    '007;Atelier Brume;0043;13/01/2025;12/02/2025;100;',
  );

  it('reads its clients, invoices and payments, and keeps leading zeros', () => {
    const { records, errors } = read(text);
    expect(errors.list).toEqual([]);
    expect(records.clients).toEqual([{ code: '007', name: 'Atelier Brume' }]);
    expect(records.invoices).toMatchObject([
      { client: '007', number: '0042', amount: 123_456 },
      { client: '007', number: '0043', amount: 10_000 },
    ]);
    expect(records.payments.map(({ amount, paidOn }) => [amount, formatDay(paidOn)])).toEqual([
      [123_456, '2025-02-15'],
    ]);
    expect(records.allocations).toMatchObject([{ amount: 123_456, basis: 'stated' }]);
  });

  it.each([
    ['commas', text.replaceAll(',', '.').replaceAll(';', ',')],
    ['tabs', text.replaceAll(';', '\t')],
    ['bars', text.replaceAll(';', '|')],
    ['a byte order mark', `\ufeff${text}`],
    ['a sep= line', `sep=;\n${text}`],
    ['title lines before', `"Export du 3 mars";;;;;;\n;;;;;;\n${text}`],
    ['CRLF and quotes', text.replace(/[^;\n]+/g, '"$&"').replaceAll('\n', '\r\n')],
  ])('reads with %s alike', (_, changed) => {
    const expected = read(text).records.invoices.map(({ number, amount, issuedOn }) => [number, amount, issuedOn]);
    expect(read(changed).errors.list).toEqual([]);
    expect(read(changed).records.invoices.map(({ number, amount, issuedOn }) => [number, amount, issuedOn])).toEqual(
      expected,
    );
  });
});

describe('a guess', () => {
  it.each([
    [
      'Customer ID,Customer,Invoice No,Invoice Date,Due Date,Amount (EUR)\nA,B,1,2025-01-03,2025-02-02,10',
      {
        clientCode: 'Customer ID',
        clientName: 'Customer',
        number: 'Invoice No',
        issuedOn: 'Invoice Date',
        dueOn: 'Due Date',
        amount: 'Amount (EUR)',
      },
    ],
    [
      'Raison sociale;Réf. facture;Émise le;Exigible le;Total TTC (€);Reste à payer;Réglée le\nA;1;03/01/2025;02/02/2025;10,00;10,00;',
      {
        clientName: 'Raison sociale',
        number: 'Réf. facture',
        issuedOn: 'Émise le',
        dueOn: 'Exigible le',
        amount: 'Total TTC (€)',
        openAmount: 'Reste à payer',
      },
    ],
    [
      'debtor,document date,net due date,open amount,ccy,status\nA,2025-01-03,2025-02-02,10,CHF,open',
      {
        clientName: 'debtor',
        issuedOn: 'document date',
        dueOn: 'net due date',
        openAmount: 'open amount',
        currency: 'ccy',
        status: 'status',
      },
    ],
  ])('goes by titles in both languages (%#)', (text, expected) => {
    expect(mapped(text)).toMatchObject(expected);
  });

  it('gives a column up when its content does not fit, and says so', () => {
    const text = 'Client;Montant;Échéance;Pays\nA;10,00;02/02/2025;391\nB;11,00;03/02/2025;406';
    expect(mapped(text)).not.toHaveProperty('country');
    expect(read(text).warnings.list).toContainEqual(
      expect.objectContaining({ field: 'Pays', reason: 'contentDoesNotFit' }),
    );
  });

  it('gives way to what the user says, a title or a place', () => {
    const text = 'who;what;when\nA;10,00;02/02/2025';
    expect(reasonsOf(text)).toEqual([
      [1, 'clientCode | clientName, amount | openAmount, issuedOn | dueOn', 'missingColumns'],
    ]);
    const { records, errors } = read(text, { mapping: { clientName: 'who', amount: '#2', dueOn: 'When' } });
    expect([errors.count, records.invoices.map(({ amount }) => amount)]).toEqual([0, [1_000]]);
  });

  it('names a column that the user asked for and that is not there', () => {
    expect(reasonsOf(list('1;A;F1;03/01/2025;02/02/2025;10;'), { mapping: { amount: 'Betrag' } })).toContainEqual([
      1,
      'amount',
      'unknownTitle',
    ]);
  });
});

describe('the order of dates', () => {
  const two = (...dates: string[]): string =>
    ['Client,Amount,Invoice Date,Due Date', ...dates.map((date, i) => `A,${i + 1}.50,${date}`)].join('\n');

  it('is decided by the whole column and told with the line that settles it', () => {
    expect(read(two('1/3/2025,2/2/2025', '1/25/2025,2/24/2025')).dates).toMatchObject([
      { title: 'Invoice Date', form: 'mdy', certain: true, decidedBy: 3 },
      { title: 'Due Date', form: 'mdy', certain: true, decidedBy: 3 },
    ]);
  });

  it('of one column settles another that leaves it open', () => {
    expect(
      read(two('01/02/2025,25/02/2025', '02/02/2025,26/02/2025')).dates.map(({ form, certain }) => [form, certain]),
    ).toEqual([
      ['dmy', true],
      ['dmy', true],
    ]);
  });

  it('that nothing settles is said aloud, and the user may say', () => {
    const open = two('01/02/2025,03/02/2025');
    expect(warningsOf(open)).toContain('ambiguousDates');
    expect(read(open, { dateOrder: 'dmy' }).records.invoices.map(({ issuedOn }) => formatDay(issuedOn))).toEqual([
      '2025-02-01',
    ]);
    expect(read(open, { dateOrder: 'mdy' }).records.invoices.map(({ issuedOn }) => formatDay(issuedOn))).toEqual([
      '2025-01-02',
    ]);
  });
});

describe('a choice that the values contradict', () => {
  const rows = list('1;A;F1;03/01/2025;02/02/2025;1 234;', '1;A;F2;23/01/2025;22/02/2025;12,50;');

  it('of decimals is refused with the first line that does', () => {
    expect(read(rows, { decimal: '.' }).errors.list).toEqual([
      { line: 3, field: 'Montant TTC', reason: 'decimalContradicted', excerpt: '12,50' },
    ]);
    expect(read(rows.replaceAll('12,50', '12.50'), { decimal: ',' }).errors.list).toMatchObject([{ line: 3 }]);
    expect(read(rows, { decimal: ',' }).errors.count).toBe(0);
  });

  it('of the order of dates is refused with the first line that does', () => {
    expect(reasonsOf(rows, { dateOrder: 'mdy' })).toEqual([
      [3, 'Date facture', 'dateOrderContradicted'],
      [3, 'Échéance', 'dateOrderContradicted'],
    ]);
    expect(read(`sep=;\n${rows}`, { dateOrder: 'mdy' }).errors.list).toMatchObject([
      { line: 4, excerpt: '23/01/2025' },
      { line: 4, excerpt: '22/02/2025' },
    ]);
  });

  it('gives way to one odd value, and is told where it made no difference', () => {
    const odd = list(
      '1;A;F1;2025-01-03;2025-02-02;1,50;',
      '1;A;F2;2025-01-03;2025-02-02;2,50;',
      '1;A;F3;2025-01-03;2025-02-02;12.5;',
    );
    const { records, errors, warnings } = read(odd, { decimal: ',', dateOrder: 'mdy' });
    expect([errors.count, records.invoices.map(({ amount }) => amount)]).toEqual([0, [150, 250, 1_250]]);
    expect(warnings.list).toMatchObject([{ field: 'Date facture', reason: 'dateOrderIdle' }]);
  });
});

describe('a row', () => {
  it('that repeats another exactly counts once, and is told', () => {
    const row = '1;A;F1;03/01/2025;02/02/2025;10,00;';
    const { records, duplicates } = read(list(row, '1;A;F2;03/01/2025;02/02/2025;10,00;', row));
    expect([records.invoices.length, duplicates]).toEqual([2, { rows: 1, lines: [4], kept: false }]);
    const kept = read(list(row, row), { keepDuplicates: true });
    expect(new Set(kept.records.invoices.map(({ key }) => key)).size).toBe(2);
  });

  it('that only repeats a number with other facts counts, and is told', () => {
    const text = list('1;A;F1;23/01/2025;22/02/2025;10,00;', '1;A;F1;23/01/2025;22/02/2025;12,00;');
    expect([read(text).records.invoices.length, warningsOf(text)]).toEqual([2, ['sameNumberDiffers']]);
  });

  it('with a negative amount or a type of its own is a credit note', () => {
    const text =
      'Client;Type;Numéro;Date facture;Montant\nA;Avoir;A1;03/01/2025;10,00\nA;Facture;A2;03/01/2025;-7,00\nA;Devis;D1;03/01/2025;99,00\nA;RV;F1;03/01/2025;5,00';
    const { records } = read(text);
    expect(records.creditNotes.map(({ amount }) => amount)).toEqual([1_000, 700]);
    expect(records.invoices.map(({ amount }) => amount)).toEqual([500]);
    expect(skippedOf(text)).toEqual([['notAnInvoice', 1]]);
  });

  it('without an invoice date or number gets both from what it has, marked', () => {
    const { records, warnings } = read('Client;Montant;Échéance\nA;10,00;31/03/2025');
    expect(records.invoices).toMatchObject([{ issueAssumed: true, numberAssumed: true, number: '2025-03-31 · 10.00' }]);
    expect(records.invoices.map(({ issuedOn }) => formatDay(issuedOn))).toEqual(['2025-03-01']);
    expect(warnings.list.map(({ reason }) => reason)).toEqual(['issueAssumed', 'numberAssumed']);
  });

  it('partly open or said to be paid is paid without a date', () => {
    const text =
      'Client;Numéro;Date facture;Échéance;Montant;Reste dû;Statut\nA;1;03/01/2025;02/02/2025;10,00;4,00;Partiel\nA;2;03/01/2025;02/02/2025;10,00;0,00;Payée\nA;3;03/01/2025;02/02/2025;10,00;10,00;Envoyée\nA;4;03/01/2025;02/02/2025;10,00;10,00;Brouillon';
    const { records } = read(text);
    expect(records.payments.map(({ amount, dateAssumed }) => [amount, dateAssumed])).toEqual([
      [600, true],
      [1_000, true],
    ]);
    expect(skippedOf(text)).toEqual([
      ['draftOrCancelled', 1],
      ['paymentDateMissing', 2],
    ]);
  });

  it('of a total is left aside', () => {
    expect(skippedOf(list('1;A;F1;03/01/2025;02/02/2025;10,00;', 'Total;;;;;10,00;'))).toEqual([['totalRow', 1]]);
  });

  it('takes its currency from a column, a sign or the organisation', () => {
    expect(read('Client,Amount,Due Date\nA,$1.50,2025-01-03').records.invoices[0]?.currency).toBe('USD');
    expect(
      read('Client,Amount,Due Date,Currency\nA,1.50,2025-01-03,cad\nB,2.50,2025-01-03,GBP').records.invoices.map(
        ({ currency }) => currency,
      ),
    ).toEqual(['CAD', 'GBP']);
    expect(read('Client,Amount,Due Date\nA,1.50,2025-01-03').records.invoices[0]?.currency).toBe('EUR');
  });
});

describe('a faulty list', () => {
  it('tells every fault with line, column and value', () => {
    const text = list(
      '1;A;F1;31/02/2025;02/02/2025;10,00;',
      ';;F2;03/01/2025;02/02/2025;dix;',
      '1;A;F3;03/01/2025;02/02/2025;;',
      '1;A;F4;03/01/2025',
    );
    expect(reasonsOf(text)).toEqual([
      [2, 'Date facture', 'badDate'],
      [3, 'Code client', 'missingValue'],
      [3, 'Montant TTC', 'badAmount'],
      [4, 'Montant TTC', 'missingValue'],
      [5, '', 'tooFewColumns'],
    ]);
    expect(read(text).records.invoices).toEqual([]);
  });

  it.each([
    ['', 'emptyFile'],
    ['1;2;3\n4;5;6', 'noTitles'],
    [LIST, 'noLines'],
    [list('1;A;"F1;03/01/2025;02/02/2025;10;'), 'openQuote'],
    [list('1;A;F\u0001;03/01/2025;02/02/2025;10;'), 'controlCharacter'],
    ['PAYMENTS;;\n;;\nClient;Montant;Date\nA;1,00;03/01/2025', 'notReceivables'],
  ])('%# is refused with its reason', (text, reason) => {
    expect(read(text).errors.list.map((issue) => issue.reason)).toEqual([reason]);
  });
});
