import type { Line } from '#kernel/lines/facts.js';

/** Lines as a seller exempt from VAT may invoice them (CGI 293 B): what would be taxed bears none. */
export function linesFor(lines: readonly Line[], vatExempt: boolean): readonly Line[] {
  return vatExempt
    ? lines.map((line) => (line.vatCategory === 'S' ? { ...line, vatCategory: 'E', vatRate: '0' } : line))
    : lines;
}
