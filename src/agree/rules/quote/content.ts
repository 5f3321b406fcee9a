import type { QuoteContent } from '#agree/facts/quote.js';
import type { WrittenContent } from '#agree/facts/request.js';
import { type Day, formatDay, parseDay } from '#kernel/day.js';
import type { Line } from '#kernel/lines/facts.js';

/** What a quote starts from when a person says no more than a title. */
export interface QuoteDefaults {
  readonly language: QuoteContent['language'];
  readonly termDays: number;
  readonly validDays: number;
  readonly depositPercent: string;
}

/** A content whole, from what was written and from the usual values. */
export function wholeContent(written: WrittenContent, defaults: QuoteDefaults, today: Day): QuoteContent {
  return {
    ...written,
    lines: written.lines ?? [],
    options: written.options ?? [],
    warnings: written.warnings ?? [],
    duties: written.duties ?? [],
    language: written.language ?? defaults.language,
    depositPercent: written.depositPercent ?? defaults.depositPercent,
    validUntil: written.validUntil ?? formatDay(today + defaults.validDays),
    termDays: written.termDays ?? defaults.termDays,
  };
}

/**
 * Lines of a business that is exempt from VAT (CGI 293 B): it may show none on any document (293 E). Others stay as
 * they are.
 */
export function forSeller(content: QuoteContent, vatExempt: boolean): QuoteContent {
  if (!vatExempt) return content;
  const exempt = (line: Line): Line => (line.vatCategory === 'S' ? { ...line, vatCategory: 'E', vatRate: '0' } : line);
  return {
    ...content,
    lines: content.lines.map(exempt),
    options: content.options.map((option) => ({ ...option, lines: option.lines.map(exempt) })),
  };
}

/** The same offer for another day: nothing of its answers, a new validity, and no date that has passed. */
export function contentAgain(content: QuoteContent, validDays: number, today: Day): QuoteContent {
  const kept = (text: string | undefined): string | undefined => {
    const day = text === undefined ? undefined : parseDay(text);
    return day !== undefined && day >= today ? text : undefined;
  };
  const { startsOn, endsOn, ...rest } = content;
  const [start, end] = [kept(startsOn), kept(endsOn)];
  return {
    ...rest,
    validUntil: formatDay(today + validDays),
    ...(start === undefined ? {} : { startsOn: start }),
    ...(end === undefined ? {} : { endsOn: end }),
  };
}
