import type { QuoteContent } from '#agree/facts/quote.js';
import type { Finding } from '#agree/facts/state.js';
import { isComplimentary } from '#kernel/lines/totals.js';

const finding = (
  severity: Finding['severity'],
  code: string,
  field: string,
  values?: Readonly<Record<string, string>>,
): Finding => ({ code, severity, field, ...(values ? { values } : {}) });

function lintDuties({ duties, endsOn }: QuoteContent, today: string): Finding[] {
  return duties.flatMap(({ due, text }, index) => {
    const field = `duties.${index}.due`;
    if (due < today) return [finding('toMend', 'quote.pastDuty', field, { text, due })];
    return endsOn !== undefined && due > endsOn
      ? [finding('advice', 'quote.dutyAfterEnd', field, { text, due, endsOn })]
      : [];
  });
}

/** Dates in order: start and end, duties from today on, an offer that is still open. */
export function lintDates(content: QuoteContent, today: string): Finding[] {
  const { validUntil, startsOn, endsOn, lines, options } = content;
  const services = [...lines, ...options.flatMap((option) => option.lines)].some(
    (line) => line.kind === 'service' && !isComplimentary(line),
  );
  return [
    ...(validUntil < today ? [finding('toMend', 'quote.pastValidity', 'validUntil', { validUntil })] : []),
    // The client is told when the work is done before he signs (C. conso L111-1; sheet F31144).
    ...(services && startsOn === undefined && endsOn === undefined
      ? [finding('toMend', 'quote.noDates', 'startsOn')]
      : []),
    ...(startsOn !== undefined && startsOn < today
      ? [finding('advice', 'quote.pastStart', 'startsOn', { startsOn })]
      : []),
    ...(endsOn !== undefined && endsOn < (startsOn ?? today)
      ? [finding('toMend', 'quote.endsBeforeStart', 'endsOn', { startsOn: startsOn ?? today, endsOn })]
      : []),
    ...lintDuties(content, today),
  ];
}
