import { diffWords } from 'diff';
import type { QuoteContent } from '#agree/facts/quote.js';
import type { Line } from '#kernel/lines/facts.js';
import { lineAmounts } from '#kernel/lines/totals.js';
import { formatCents } from '#kernel/money.js';
import { quoteTotals, totalRange } from './amounts.js';

/** Parts of a quote that two versions are compared by. */
export type Subject =
  | 'title'
  | 'introduction'
  | 'line'
  | 'option'
  | 'concession'
  | 'warning'
  | 'duty'
  | 'deposit'
  | 'validUntil'
  | 'startsOn'
  | 'endsOn'
  | 'termDays'
  | 'notes'
  | 'language'
  | 'terms'
  | 'total';

/** A piece of text: in both, only before, or only after. */
export interface Piece {
  readonly text: string;
  readonly side: 'both' | 'before' | 'after';
}

/** One difference between two versions; a side is null where the part is not there. */
export interface Change {
  readonly subject: Subject;
  /** What is compared of it, where it has several values: `price`, `quantity`, `included`. */
  readonly detail: string | null;
  /** Title of the line or option, number of the warning. */
  readonly of: string | null;
  readonly before: string | null;
  readonly after: string | null;
  /** Word by word, for texts that are on both sides. */
  readonly words: readonly Piece[];
}

/** A version as it is compared: its content, and the number of its general terms where it is bound to some. */
export interface Compared {
  readonly content: QuoteContent;
  readonly terms: number | null;
}

const TEXTS = new Set<string>([
  'title',
  'introduction',
  'notes',
  'warning',
  'duty',
  'concession',
  'included',
  'deliverables',
  'excluded',
  'description',
]);

function piecesOf(before: string, after: string): Piece[] {
  return diffWords(before, after).map(({ value, added, removed }) => ({
    text: value,
    side: added ? 'after' : removed ? 'before' : 'both',
  }));
}

const absent = (text: string | undefined | null): string | null => (text === undefined || text === '' ? null : text);

function change(
  subject: Subject,
  before: string | null,
  after: string | null,
  at: { readonly detail?: string; readonly of?: string } = {},
): Change[] {
  if (before === after) return [];
  const detail = at.detail ?? null;
  const isText = TEXTS.has(detail ?? subject) || TEXTS.has(subject);
  const words = isText && before !== null && after !== null ? piecesOf(before, after) : [];
  return [{ subject, detail, of: at.of ?? null, before, after, words }];
}

const listed = (items: readonly string[]): string | null => absent(items.join('; '));

const vatText = ({ vatCategory, vatRate }: Line): string => (vatCategory === 'S' ? vatRate : vatCategory);

/** Values by which two lines are compared, as the document says them. */
const LINE_DETAILS: Readonly<Record<string, (line: Line) => string | null>> = {
  title: (line) => line.title,
  description: (line) => absent(line.description),
  quantity: ({ quantity, unit }) => `${quantity} ${unit}`,
  price: ({ price }) => price,
  listPrice: ({ listPrice }) => absent(listPrice),
  discount: ({ discount }) => absent(discount?.percent),
  vat: vatText,
  included: ({ content }) => listed(content.included),
  deliverables: ({ content }) => listed(content.deliverables),
  excluded: ({ content }) => listed(content.excluded),
  rounds: ({ content }) => absent(content.rounds?.toString()),
};

/** What a line added or taken out amounts to, excl. VAT. */
const worth = (line: Line): string => formatCents(lineAmounts(line).netCents);

interface Keyed {
  readonly key: string;
}

/** Items of both sides by their key: those of the first side in its order, then those that only the second has. */
function paired<T extends Keyed>(before: readonly T[], after: readonly T[]): [T | undefined, T | undefined][] {
  const keys = [...new Set([...before, ...after].map(({ key }) => key))];
  const find = (items: readonly T[], key: string): T | undefined => items.find((item) => item.key === key);
  return keys.map((key) => [find(before, key), find(after, key)]);
}

function lineChanges(before: readonly Line[], after: readonly Line[]): Change[] {
  return paired(before, after).flatMap(([old, now]): Change[] => {
    const of = now?.title ?? old?.title ?? '';
    if (!old || !now) return change('line', old ? worth(old) : null, now ? worth(now) : null, { of });
    return Object.entries(LINE_DETAILS).flatMap(([detail, said]) =>
      change('line', said(old), said(now), { detail, of }),
    );
  });
}

function optionChanges(before: QuoteContent, after: QuoteContent): Change[] {
  return paired(before.options, after.options).flatMap(([old, now]): Change[] => {
    const of = now?.title ?? old?.title ?? '';
    if (!old || !now) return change('option', old ? old.title : null, now ? now.title : null, { of });
    return [
      ...change('option', old.title, now.title, { detail: 'title', of }),
      ...change('option', absent(old.description), absent(now.description), { detail: 'description', of }),
      ...lineChanges(old.lines, now.lines),
    ];
  });
}

function warningChanges(before: QuoteContent, after: QuoteContent): Change[] {
  return paired(before.warnings, after.warnings).flatMap(([old, now]) =>
    change('warning', old?.text ?? null, now?.text ?? null),
  );
}

function dutyChanges(before: QuoteContent, after: QuoteContent): Change[] {
  return paired(before.duties, after.duties).flatMap(([old, now]): Change[] => {
    if (!old || !now)
      return change('duty', old?.text ?? null, now?.text ?? null, { detail: (now ?? old)?.party ?? '' });
    return [
      ...change('duty', old.text, now.text, { of: now.text }),
      ...change('duty', old.due, now.due, { detail: 'due', of: now.text }),
      ...change('duty', old.party, now.party, { detail: 'party', of: now.text }),
    ];
  });
}

const totalText = (content: QuoteContent): string => {
  const { leastCents, mostCents } = totalRange(quoteTotals(content));
  return leastCents === mostCents ? formatCents(leastCents) : `${formatCents(leastCents)} – ${formatCents(mostCents)}`;
};

/**
 * What one version changes from another, part by part, as data: lines, options, warnings and duties are told apart by
 * their keys, texts are compared word by word. Amounts are decimal strings, the total incl. VAT.
 */
export function differenceOf(from: Compared, to: Compared): readonly Change[] {
  const [before, after] = [from.content, to.content];
  const said = (terms: number | null): string | null => (terms === null ? null : String(terms));
  const bound = from.terms !== null && to.terms !== null;
  return [
    ...change('title', before.title, after.title),
    ...change('language', before.language, after.language),
    ...change('introduction', absent(before.introduction), absent(after.introduction)),
    ...lineChanges(before.lines, after.lines),
    ...optionChanges(before, after),
    ...change('total', totalText(before), totalText(after)),
    ...change('concession', absent(before.concession?.reason), absent(after.concession?.reason), { detail: 'reason' }),
    ...change('concession', absent(before.concession?.counterpart), absent(after.concession?.counterpart), {
      detail: 'counterpart',
    }),
    ...warningChanges(before, after),
    ...dutyChanges(before, after),
    ...change('deposit', before.depositPercent, after.depositPercent),
    ...change('startsOn', absent(before.startsOn), absent(after.startsOn)),
    ...change('endsOn', absent(before.endsOn), absent(after.endsOn)),
    ...change('validUntil', before.validUntil, after.validUntil),
    ...change('termDays', String(before.termDays), String(after.termDays)),
    ...change('notes', absent(before.notes), absent(after.notes)),
    ...(bound ? change('terms', said(from.terms), said(to.terms)) : []),
  ];
}
