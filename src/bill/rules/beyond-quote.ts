import type { Line } from '#kernel/lines/facts.js';
import { lineAmounts, totalsOf } from '#kernel/lines/totals.js';
import { formatCents } from '#kernel/money.js';
import type { Refusal } from '#kernel/refusal.js';
import type { BillContent, BillDocument, BillKind } from '../facts/bill.js';
import { depositsLeft } from './deposits.js';
import { counted, linesLeft, restLines } from './from-quote.js';

/** Net of each line, by key, that the progress invoices and balances hold, credit notes deducted. */
function netInvoiced(issued: readonly BillDocument[]): ReadonlyMap<string, number> {
  const nets = new Map<string, number>();
  for (const { kind, totals } of counted(issued))
    for (const { key, netCents } of totals.lines)
      nets.set(key, (nets.get(key) ?? 0) + (kind === 'creditNote' ? -netCents : netCents));
  return nets;
}

function beyondLines(agreed: readonly Line[], issued: readonly BillDocument[], content: BillContent): Refusal[] {
  const nets = netInvoiced(issued);
  const left = linesLeft(agreed, issued).map((one) => ({ ...one, restCents: one.grossCents - one.invoicedCents }));
  const own = left.filter(({ line }) => content.lines.some(({ key }) => key === line.key));
  if (own.length > 0 && own.every(({ restCents }) => restCents <= 0)) return [{ code: 'bill.nothingLeft' }];
  return content.lines.flatMap((line, index) => {
    const quoted = own.find((one) => one.line.key === line.key);
    if (!quoted) return [];
    const { grossCents, netCents } = lineAmounts(line);
    const agreedNet = lineAmounts(quoted.line).netCents;
    // Each part of a discounted line is rounded by itself: a cent for each.
    const netBeyond = (nets.get(line.key) ?? 0) + netCents > agreedNet + issued.length;
    return grossCents > quoted.restCents || netBeyond
      ? [{ code: 'bill.overInvoiced', field: `lines.${index}`, values: { title: line.title } }]
      : [];
  });
}

/**
 * Why an invoice would ask more than its quote leaves, everything issued from it counted, credit notes counted back:
 * line by line for what the quote names (further lines are the client's other wishes), as a sum for a deposit.
 * @param agreed lines of the accepted quote
 * @param issued all that was issued from it
 * @returns refusals `bill.nothingLeft`, `bill.overInvoiced`, `bill.depositBeyond`
 */
export function beyondQuote(
  kind: BillKind,
  content: BillContent,
  agreed: readonly Line[],
  issued: readonly BillDocument[],
): readonly Refusal[] {
  if (kind === 'creditNote') return [];
  if (kind !== 'deposit') return beyondLines(agreed, issued, content);
  const rest = totalsOf(restLines(linesLeft(agreed, issued))).totalCents;
  const room = depositsLeft(issued).reduce((left, { totalCents }) => left - totalCents, rest);
  if (room <= 0) return [{ code: 'bill.nothingLeft' }];
  return totalsOf(content.lines).totalCents > room
    ? [{ code: 'bill.depositBeyond', field: 'lines', values: { left: formatCents(room) } }]
    : [];
}
