import { describe, expect, it } from 'vitest';
import { eachRow, type Separator } from './delimited.js';

function rowsOf(text: string, separator: Separator = ',', quoted = true) {
  const rows: [number, string[]][] = [];
  const fault = eachRow(text, separator, quoted, (cells, line) => {
    rows.push([line, cells]);
    return undefined;
  });
  return { rows, fault };
}

describe('rows', () => {
  it('end with LF, CRLF or CR, and blank lines are left out', () => {
    expect(rowsOf('a,b\r\n\r\nc,d\re,f\ng,').rows).toEqual([
      [1, ['a', 'b']],
      [3, ['c', 'd']],
      [4, ['e', 'f']],
      [5, ['g', '']],
    ]);
  });

  it('hold quoted separators, line ends and doubled quotes', () => {
    expect(rowsOf('"a,\nb","c ""d"""\ne,f').rows).toEqual([
      [1, ['a,\nb', 'c "d"']],
      [3, ['e', 'f']],
    ]);
  });

  it('take a quote inside a plain cell as it stands', () => {
    expect(rowsOf('12" pipe,x').rows).toEqual([[1, ['12" pipe', 'x']]]);
    expect(rowsOf('"a"\tb', '\t', false).rows).toEqual([[1, ['"a"', 'b']]]);
  });

  it('stop at a quote that never closes, or text after one', () => {
    expect(rowsOf('a,b\n"c,d\ne').fault).toMatchObject({ line: 2, reason: 'openQuote' });
    expect(rowsOf('"a"b,c').fault).toMatchObject({ line: 1, reason: 'afterQuote' });
  });

  it('stop at a line or a row beyond measure', () => {
    expect(rowsOf(`a,${'x'.repeat(1_100_000)}`).fault).toMatchObject({ reason: 'lineTooLong' });
    expect(rowsOf(','.repeat(600)).fault).toMatchObject({ reason: 'tooManyColumns' });
  });
});
