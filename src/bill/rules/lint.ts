import { isDetailed, isGenericTitle } from '#agree/rules/quote/bare.js';
import type { Line } from '#kernel/lines/facts.js';
import { isComplimentary, lineAmounts } from '#kernel/lines/totals.js';
import type { Refusal } from '#kernel/refusal.js';
import type { BillDocument } from '../facts/bill.js';

/** Cents excl. VAT from which a line must say what it holds, as on quotes. */
const DETAILED_FROM_CENTS = 100_00;

function lintLine(line: Line, index: number): Refusal[] {
  const { netCents } = lineAmounts(line);
  if (isComplimentary(line) || netCents < DETAILED_FROM_CENTS || isDetailed(line) || line.description) return [];
  const field = `lines.${index}.content`;
  if (isGenericTitle(line.title)) return [{ code: 'bill.bareLine', field, values: { title: line.title } }];
  return line.kind === 'goods' ? [] : [{ code: 'bill.notDetailed', field, values: { title: line.title } }];
}

/**
 * Lines of which a client could say that he does not know what he pays: « prestation web 1 000 € » names a price, and
 * nothing that was done for it.
 */
export function lintProblems({ content }: Pick<BillDocument, 'content'>): readonly Refusal[] {
  return content.lines.flatMap(lintLine);
}
