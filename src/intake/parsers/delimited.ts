/** Longest line and most columns that are read. */
const LINE_MAX = 1_000_000;
const COLUMNS_MAX = 500;

/** Separators that files are met with, most telling first. */
export const SEPARATORS = ['\t', ';', '|', ','] as const;
export type Separator = (typeof SEPARATORS)[number];

/** What stopped the reading of rows: nothing after it can be trusted. */
export interface RowFault {
  readonly line: number;
  readonly reason: 'openQuote' | 'afterQuote' | 'lineTooLong' | 'tooManyColumns';
  readonly excerpt: string;
}

const QUOTE = 34;
const LF = 10;
const CR = 13;

/**
 * Splits text into rows of cells (RFC 4180 with any separator), telling the line where each row starts.
 * LF, CRLF and CR end a row; wholly empty lines are left out; a quoted cell may hold separators and line ends.
 * @param quoted false when quotation marks mean nothing (a FEC without quoted titles)
 * @param onRow gets each row; answers false to stop
 * @returns what was wrong, if anything
 */
export function eachRow(
  text: string,
  separator: Separator,
  quoted: boolean,
  onRow: (cells: string[], line: number) => boolean | undefined,
): RowFault | undefined {
  const mark = separator.charCodeAt(0);
  const fault = (line: number, reason: RowFault['reason'], at: number): RowFault => ({
    line,
    reason,
    excerpt: text.slice(Math.max(0, at - 40), at + 40),
  });
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  let line = 1;
  while (at < text.length) {
    const rowLine = line;
    const rowStart = at;
    const cells: string[] = [];
    let ended = false;
    while (!ended) {
      let cell: string;
      if (quoted && text.charCodeAt(at) === QUOTE) {
        const close = closingQuote(text, at + 1);
        if (close < 0) return fault(line, 'openQuote', at);
        cell = text.slice(at + 1, close);
        line += countLineEnds(cell);
        if (cell.includes('"')) cell = cell.replaceAll('""', '"');
        at = close + 1;
        while (text.charCodeAt(at) === 32) at++;
        if (
          at < text.length &&
          text.charCodeAt(at) !== mark &&
          text.charCodeAt(at) !== LF &&
          text.charCodeAt(at) !== CR
        ) {
          return fault(line, 'afterQuote', at);
        }
      } else {
        const start = at;
        at = cellEnd(text, at, mark);
        cell = text.slice(start, at);
      }
      cells.push(cell);
      if (at - rowStart > LINE_MAX) return fault(rowLine, 'lineTooLong', rowStart + 40);
      if (cells.length > COLUMNS_MAX) return fault(rowLine, 'tooManyColumns', rowStart + 40);
      const code = text.charCodeAt(at);
      ended = code !== mark || at >= text.length;
      if (!ended) at += 1;
      else if (code === CR && text.charCodeAt(at + 1) === LF) at += 2;
      else at += 1;
    }
    line += 1;
    const blank = cells.length === 1 && (cells[0] === '' || (cells[0] === '\u001a' && at >= text.length));
    if (!blank && onRow(cells, rowLine) === false) return undefined;
  }
  return undefined;
}

function cellEnd(text: string, from: number, mark: number): number {
  let at = from;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === mark || code === LF || code === CR) break;
  }
  return at;
}

/** Where the quotation closes: the next quotation mark that is not doubled. */
function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (at >= 0 && text.charCodeAt(at + 1) === QUOTE) at = text.indexOf('"', at + 2);
  return at;
}

function countLineEnds(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === LF || (code === CR && text.charCodeAt(i + 1) !== LF)) count += 1;
  }
  return count;
}

/** First line that holds control characters (other than tab and line ends), which no program writes on purpose. */
export function firstControlLine(text: string): { readonly line: number; readonly at: number } | undefined {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  const at = text.search(/[\u0000-\u0008\u000b\u000e-\u001f](?!$)|\u0000/);
  return at < 0 ? undefined : { line: countLineEnds(text.slice(0, at)) + 1, at };
}
