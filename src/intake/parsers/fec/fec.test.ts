import { describe, expect, it } from 'vitest';
import { FEC_TITLES, fecOf } from '#intake/testing/files.js';
import { formatDay } from '#kernel/day.js';
import { parseFec } from './fec.js';

const SALE = `
  VE 1 20250103 411000 C1 F001 120,00 -
  VE 1 20250103 706000 - F001 - 100,00
  VE 1 20250103 445710 - F001 - 20,00`;

const reasonsOf = (text: string) => parseFec(text).errors.list.map(({ line, field, reason }) => [line, field, reason]);

describe('a FEC', () => {
  it('reads with tab and CRLF', () => {
    const { lines, errors, separator } = parseFec(fecOf(SALE));
    expect([errors.count, separator, lines.map((line) => line.cents)]).toEqual([0, '\t', [12_000, -10_000, -2_000]]);
    expect(lines[0]).toMatchObject({ line: 2, journal: 'VE', account: '411000', auxiliary: 'C1', reference: 'F001' });
  });

  it.each([
    ['pipes', (text: string) => text.replaceAll('\t', '|')],
    ['semicolons', (text: string) => text.replaceAll('\t', ';')],
    ['CR line ends', (text: string) => text.replaceAll('\r\n', '\r')],
    ['a byte order mark', (text: string) => `\ufeff${text}`],
    ['quoted fields', (text: string) => text.replace(/[^\t\r\n]+/g, '"$&"')],
    ['other case', (text: string) => text.replace(FEC_TITLES, FEC_TITLES.toUpperCase())],
    [
      'spaced and accented titles',
      (text: string) =>
        text.replace('EcritureDate', 'Écriture Date').replace('Debit', 'Débit').replace('Credit', 'Crédit'),
    ],
    ['padded fields', (text: string) => text.replaceAll('\t', '   \t')],
    ['amounts with points', (text: string) => text.replace(/(\d),(\d\d)/g, '$1.$2')],
    ['signed and padded amounts', (text: string) => text.replace(/\t(\d+,\d\d)/g, '\t+000000$1')],
    [
      'day-first dates',
      (text: string) => text.replaceAll('20250103', '03/01/2025').replace('03/01/2025', '03/01/2025'),
    ],
    ['dashed dates', (text: string) => text.replaceAll('20250103', '2025-01-03')],
    [
      'the spellings of Odicom',
      (text: string) => text.replace('CompteLib', 'CompteLIB').replace('Montantdevise', 'MontantDevise'),
    ],
  ])('reads with %s alike', (_, change) => {
    const expected = parseFec(fecOf(SALE)).lines.map(({ cents, account, reference, auxiliary }) => ({
      cents,
      account,
      reference,
      auxiliary,
    }));
    const { lines, errors } = parseFec(change(fecOf(SALE)));
    expect(errors.list).toEqual([]);
    expect(lines.map(({ cents, account, reference, auxiliary }) => ({ cents, account, reference, auxiliary }))).toEqual(
      expected,
    );
    expect(lines.map((line) => formatDay(line.date))).toEqual(['2025-01-03', '2025-01-03', '2025-01-03']);
  });

  it.each([
    ['D', 'C'],
    ['1', '-1'],
    ['+1', '-1'],
    ['Débit', 'Crédit'],
  ])('reads an amount with its direction, %s or %s', (debit, credit) => {
    const text = `JournalCode|EcritureNum|EcritureDate|CompteNum|PieceRef|EcritureLib|Montant|Sens|Extra
VE|1|20250103|411000|F1|x|120,00|${debit}|
VE|1|20250103|706000|F1|x|120,00|${credit}|`;
    const { lines, errors } = parseFec(text);
    expect([errors.list, lines.map((line) => line.cents)]).toEqual([[], [12_000, -12_000]]);
  });

  it('keeps leading zeros of codes, and takes zeros alone as none', () => {
    const text = fecOf('VE 1 20250103 411000 007 0042 10,00 -\nVE 1 20250103 706000 0000 0042 - 10,00');
    expect(parseFec(text).lines.map(({ auxiliary, reference }) => [auxiliary, reference])).toEqual([
      ['007', '0042'],
      ['', '0042'],
    ]);
  });

  it('takes the due dates and invoice numbers that some programs add', () => {
    const text = `${FEC_TITLES}\tDateLimitReglmt\tNumFacture\tFichierFacture\nVE\tV\t1\t20250103\t411000\tClients\tC1\tA\tP9\t20250103\tx\t10,00\t0\t\t\t20250103\t\t\t20250202\tFA-1\tfa.pdf`;
    const [line] = parseFec(text).lines;
    expect([line?.reference, line?.dueOn === undefined ? '' : formatDay(line.dueOn)]).toEqual(['FA-1', '2025-02-02']);
  });
});

describe('a faulty FEC', () => {
  it('names every missing column at once', () => {
    const text = 'JournalCode\tJournalLib\tCompteLib\tEcritureLib\tDebit\nVE\tV\tx\tx\t1';
    expect(reasonsOf(text)).toEqual([[1, 'EcritureDate, CompteNum, EcritureNum, Credit', 'missingColumns']]);
  });

  it('tells every fault, with line and field', () => {
    const text = fecOf(`
      VE 1 20250231 411000 C1 F001 120,00 -
      VE 1 20250103 ? - F001 - 1OO,00
      VE 1 20250103 445710 - F001 - 20,005`);
    expect(reasonsOf(text)).toEqual([
      [2, 'EcritureDate', 'badDate'],
      [2, 'ValidDate', 'badDate'],
      [3, 'CompteNum', 'badAccount'],
      [3, 'Credit', 'badAmount'],
      [4, 'Credit', 'beyondCents'],
    ]);
  });

  it('is refused when its last line is cut', () => {
    const text = fecOf(SALE);
    for (const length of [10, 20, 30, 40])
      expect(parseFec(text.slice(0, text.length - length)).errors.count).toBeGreaterThan(0);
  });

  it.each([
    ['', 'emptyFile'],
    ['\n\n', 'emptyFile'],
    ['hello', 'notFec'],
    ['a;b;c\n1;2;3', 'notFec'],
    [FEC_TITLES, 'noLines'],
    [`${FEC_TITLES}\tDebit\nx`, 'repeatedColumns'],
    [fecOf(SALE).replace('libellé', 'lib\u0000ellé'), 'controlCharacter'],
  ])('%# is refused with its reason', (text, reason) => {
    expect(parseFec(text).errors.list.map((issue) => issue.reason)).toEqual([reason]);
  });

  it('counts every error and keeps the first thousand', () => {
    const rows = Array.from({ length: 1_500 }, (_, i) => `VE ${i} 20250103 411000 C1 F${i} x -`).join('\n');
    const { errors } = parseFec(fecOf(rows));
    expect([errors.count, errors.list.length]).toEqual([1_500, 1_000]);
  });
});
