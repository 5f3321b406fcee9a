import type { BillDocument } from '#bill/facts/bill.js';
import { parseDay } from '#kernel/day.js';
import { isComplimentary } from '#kernel/lines/totals.js';
import type { Refusal } from '#kernel/refusal.js';
import { isBillNumber } from '../series.js';

function dateProblems({ issuedOn, dueOn, content }: BillDocument): Refusal[] {
  const unmet: Refusal[] = [];
  const issued = parseDay(issuedOn);
  if (issued === undefined) unmet.push({ code: 'bill.badDay', field: 'issuedOn' });
  const due = dueOn === null ? undefined : parseDay(dueOn);
  if (dueOn !== null && due === undefined) unmet.push({ code: 'bill.badDay', field: 'dueOn' });
  if (issued !== undefined && due !== undefined && due < issued)
    unmet.push({ code: 'bill.dueBeforeIssue', field: 'dueOn' });
  const [from, to] = [content.suppliedFrom, content.suppliedTo];
  if (to !== undefined && (from === undefined || to < from))
    unmet.push({ code: 'bill.supplyBackwards', field: 'suppliedTo' });
  return unmet;
}

/** Notes that electronic invoices between businesses carry exactly once (BR-FR-05, BR-FR-06). */
const ONCE = ['PMT', 'PMD', 'AAB'] as const;

function mentionProblems({ mentions, buyer, kind }: BillDocument): Refusal[] {
  const empty = mentions.find(({ text }) => Object.values(text).some((said) => !/[\p{L}\d]{2}/u.test(said)));
  const unmet: Refusal[] = empty ? [{ code: 'bill.emptyMention', field: empty.key }] : [];
  if (kind === 'creditNote' || buyer.kind === 'consumer') return unmet;
  for (const code of ONCE) {
    const count = mentions.filter((mention) => mention.code === code).length;
    if (count !== 1) unmet.push({ code: 'bill.mentionCount', field: code, values: { mention: code, count } });
  }
  return unmet;
}

/** What is wrong in the form of a document: number, dates, lines, notes, references. */
export function formProblems(document: BillDocument): readonly Refusal[] {
  const { number, content, kind, corrects, totals } = document;
  const unmet = [...dateProblems(document), ...mentionProblems(document)];
  if (!isBillNumber(number)) unmet.push({ code: 'bill.badNumber', field: 'number', values: { number } });
  if (content.lines.length === 0) unmet.push({ code: 'bill.noLine', field: 'lines' });
  if ((kind === 'creditNote') !== (corrects !== null)) unmet.push({ code: 'bill.noCorrection', field: 'corrects' });
  if (kind === 'creditNote' && !content.reason) unmet.push({ code: 'bill.noReason', field: 'reason' });
  if (totals.payableCents < 0) unmet.push({ code: 'bill.depositsExceed', field: 'deposits' });
  content.lines.forEach((line, index) => {
    if (isComplimentary(line) && totals.lines[index]?.grossCents === 0)
      unmet.push({ code: 'bill.worthlessGift', field: `lines.${index}.price` });
  });
  return unmet;
}
