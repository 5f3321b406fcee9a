import { civilOf, type Day, parseDay } from '#kernel/day.js';
import { type Language, sayDate, sayShortDate } from '#kernel/words.js';

/** A text as it is compared: one kind of space and apostrophe, no space inside quotation marks or before a French stop. */
export function plain(text: string): string {
  return text
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .replaceAll("'", '’')
    .replace(/ ([;:!?»])/g, '$1')
    .replace(/([«“]) /g, '$1')
    .trim();
}

/** What a text states, and where. */
export interface Stated<T> {
  readonly value: T;
  readonly text: string;
  readonly index: number;
}

const QUOTATION = /«([^«»]*)»|“([^“”]*)”|"([^"]*)"/g;

/** What a plain text puts between quotation marks. */
export function quotationsIn(text: string): Stated<string>[] {
  return [...text.matchAll(QUOTATION)].map((match) => ({
    value: (match[1] ?? match[2] ?? match[3] ?? '').trim(),
    text: match[0],
    index: match.index,
  }));
}

const CUT = /\s*[[(](?:…|\.\.\.)[\])]\s*/;
const bare = (words: string): string => plain(words).replace(/[.…]+$/, '');

/** Whether a quotation gives recorded words: whole, or with what was left out marked `[…]`. */
export function isRecordedQuotation(quotation: string, recorded: string): boolean {
  const [said, whole] = [bare(quotation), bare(recorded)];
  if (said === whole) return true;
  const parts = plain(quotation).split(CUT);
  if (parts.length < 2) return false;
  let from = 0;
  for (const [place, part] of parts.map(bare).entries()) {
    const found = whole.indexOf(part, from);
    if (found < 0 || (place === 0 && part !== '' && found !== 0)) return false;
    from = found + part.length;
  }
  const last = bare(parts.at(-1) ?? '');
  return parts.some((part) => bare(part) !== '') && (last === '' || whole.endsWith(last));
}

/** A plain text without the recorded words that it quotes: what remains is the writer's own. */
export function withoutQuoted(text: string, recorded: readonly string[]): string {
  let own = text;
  for (const quote of [...recorded].sort((one, other) => other.length - one.length)) {
    const words = bare(quote);
    for (const [open, close] of ['«»', '“”', '""'].map((pair) => [...pair])) {
      for (const stop of ['', '.', '…']) own = own.replaceAll(`${open}${words}${stop}${close}`, '');
    }
  }
  return own.replace(QUOTATION, (whole, ...groups: (string | undefined)[]) => {
    const said = groups.slice(0, 3).find((group) => group !== undefined) ?? '';
    return recorded.some((quote) => isRecordedQuotation(said, quote)) ? '' : whole;
  });
}

const monthNames = new Map<Language, ReadonlyMap<string, number>>();

function monthsOf(language: Language): ReadonlyMap<string, number> {
  const known = monthNames.get(language);
  if (known) return known;
  const names = new Map<string, number>();
  for (let month = 1; month <= 12; month += 1) {
    for (const say of [sayDate, sayShortDate]) {
      const name = say({ year: 2026, month, day: 2 }, language).split(/[\s\u00a0]/)[1] ?? '';
      names.set(name.replace(/\.$/, '').toLowerCase(), month);
    }
  }
  monthNames.set(language, names);
  return names;
}

/** A day as a text may write it: without a year, or only a month and a year. */
export interface WrittenDay {
  readonly year: number | null;
  readonly month: number;
  readonly day: number | null;
}

function numericDay(a: string, b: string, c: string, language: Language): WrittenDay | undefined {
  const [first, second, year] = [Number(a), Number(b), c.length === 2 ? 2000 + Number(c) : Number(c)];
  const [day, month] = language === 'en' && second > 12 ? [second, first] : [first, second];
  return month >= 1 && month <= 12 ? { year, month, day } : undefined;
}

const expressions = new Map<Language, RegExp>();

function expressionFor(language: Language): RegExp {
  const known = expressions.get(language);
  if (known) return known;
  const names = [...monthsOf(language).keys()].sort((one, other) => other.length - one.length).join('|');
  const made = new RegExp(
    [
      `(?<![\\p{L}\\d])(\\d{1,2})(?:er|st|nd|rd|th)? (${names})\\b\\.?(?:,? (\\d{4}))?`,
      `(?<![\\p{L}\\d])(${names})\\.? (\\d{1,2})(?:st|nd|rd|th)?(?!\\d)(?:,? (\\d{4}))?`,
      `(?<![\\p{L}\\d])(${names})\\.? (\\d{4})`,
      '(?<!\\d)(\\d{4})-(\\d{2})-(\\d{2})(?!\\d)',
      '(?<!\\d)(\\d{1,2})[/.](\\d{1,2})[/.](\\d{4}|\\d{2})(?!\\d)',
    ].join('|'),
    'giu',
  );
  expressions.set(language, made);
  return made;
}

/** The days that a plain text names, in the manner of its language. */
export function daysIn(text: string, language: Language): Stated<WrittenDay>[] {
  const months = monthsOf(language);
  const month = (name: string | undefined): number => months.get((name ?? '').toLowerCase()) ?? 0;
  const year = (digits: string | undefined): number | null => (digits === undefined ? null : Number(digits));
  return [...text.matchAll(expressionFor(language))].flatMap((match) => {
    const [, d1, m1, y1, m2, d2, y2, m3, y3, iy, im, id, na, nb, nc] = match;
    const value: WrittenDay | undefined = m1
      ? { year: year(y1), month: month(m1), day: Number(d1) }
      : m2
        ? { year: year(y2), month: month(m2), day: Number(d2) }
        : m3
          ? { year: Number(y3), month: month(m3), day: null }
          : iy
            ? { year: Number(iy), month: Number(im), day: Number(id) }
            : numericDay(na ?? '', nb ?? '', nc ?? '', language);
    return value ? [{ value, text: match[0], index: match.index }] : [];
  });
}

/** Whether a written day may be one of these. */
export function isOneOf({ year, month, day }: WrittenDay, days: readonly Day[]): boolean {
  return days.some((known) => {
    const civil = civilOf(known);
    return (year === null || civil.year === year) && civil.month === month && (day === null || civil.day === day);
  });
}

/** Days of the records, as numbers. */
export const dayNumbers = (days: readonly string[]): Day[] =>
  days.map(parseDay).filter((day): day is Day => day !== undefined);

/** Numbers of documents that a plain text names: `D2026-0012`. */
export function referencesIn(text: string): Stated<string>[] {
  return [...text.matchAll(/(?<![\p{L}\d])\p{Lu}{1,6}-?\d{2,4}-\d{1,6}(?![\d])/gu)].map((match) => ({
    value: match[0],
    text: match[0],
    index: match.index,
  }));
}

/** Marks out of five that a plain text states. */
export function marksIn(text: string): Stated<number>[] {
  return [...text.matchAll(/(?<![\d,.])(\d(?:[.,]\d)?) ?(?:sur|out of|\/) ?(?:5|cinq|five)(?!\d)/giu)].map((match) => ({
    value: Number((match[1] ?? '').replace(',', '.')),
    text: match[0],
    index: match.index,
  }));
}
