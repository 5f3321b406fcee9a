import type { Duty, QuoteContent, QuoteOption, Warning } from '#agree/facts/quote.js';
import type { Line } from '#kernel/lines/facts.js';
import { type ItemFacts, lineOfItem } from '#kernel/lines/from-item.js';
import { actedOn, type EditorAct, freshKey, readAct, readLines, rowsOf, written } from '#shell/web/lines/read.js';

type Raw = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Raw => typeof value === 'object' && value !== null && !Array.isArray(value);
const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

/** Rows of which nothing but the key was written are no rows. */
const filled = (value: unknown, ...fields: readonly string[]): readonly unknown[] =>
  rowsOf(value).filter((row) => !isRecord(row) || fields.some((field) => textOf(row[field]) !== ''));

function optionOf(raw: unknown): unknown {
  if (!isRecord(raw)) return raw;
  return {
    ...written({ key: raw['key'], title: raw['title'], description: raw['description'] }),
    lines: readLines(raw['lines']),
  };
}

const isOptionWritten = (raw: unknown): boolean =>
  !isRecord(raw) || textOf(raw['title']) !== '' || readLines(raw['lines']).length > 0;

function concessionOf(value: unknown): unknown {
  if (!isRecord(value)) return value;
  const [reason, counterpart] = [textOf(value['reason']), textOf(value['counterpart'])];
  return reason === '' && counterpart === '' ? undefined : { reason, counterpart };
}

const numberOf = (value: unknown): unknown => (/^\d+$/.test(textOf(value)) ? Number(textOf(value)) : value);

/** The form of the editor (or a JSON body) in the shape of `quoteContentSchema`. */
export function readQuoteForm(body: Raw): Record<string, unknown> {
  return written({
    language: body['language'],
    title: body['title'],
    introduction: body['introduction'],
    lines: readLines(body['lines']),
    options: rowsOf(body['options']).filter(isOptionWritten).map(optionOf),
    concession: concessionOf(body['concession']),
    warnings: filled(body['warnings'], 'text'),
    duties: filled(body['duties'], 'text'),
    depositPercent: body['depositPercent'],
    validUntil: body['validUntil'],
    startsOn: body['startsOn'],
    endsOn: body['endsOn'],
    termDays: numberOf(body['termDays']),
    notes: body['notes'],
  });
}

/** What the button that sent the form asks for besides saving. */
export interface EditorRequest {
  readonly act: EditorAct | undefined;
  /** The catalogue item chosen beside that button. */
  readonly item: string | undefined;
}

/** Follows `options.0.lines` into a body. */
const valueAt = (body: Raw, path: string): unknown =>
  path.split('.').reduce<unknown>((at, step) => (isRecord(at) ? at[step] : undefined), body);

export function requestIn(body: Raw): EditorRequest {
  const act = readAct(body['act']);
  const item = act?.verb === 'item' ? textOf(valueAt(body, `${act.key}Item`)) : '';
  return { act, item: item || undefined };
}

/** The content with a line made from a catalogue item at the end of the lines named (`lines`, `options.1.lines`). */
export function withItem(content: QuoteContent, place: string, item: ItemFacts): QuoteContent {
  const line = lineOfItem(item, freshLineKey(content));
  const option = /^options\.(\d)\.lines$/.exec(place)?.[1];
  if (option === undefined) return { ...content, lines: [...content.lines, line] };
  return {
    ...content,
    options: content.options.map((each, index) =>
      index === Number(option) ? { ...each, lines: [...each.lines, line] } : each,
    ),
  };
}

/** The content after an act on one of its rows. */
export function contentAfter(content: QuoteContent, act: EditorAct | undefined): QuoteContent {
  if (!act) return content;
  const lines = actedOn<Line>(content.lines, act);
  const warnings = actedOn<Warning>(content.warnings, act);
  const duties = actedOn<Duty>(content.duties, act);
  const options = actedOn<QuoteOption>(content.options, act).map((option) => ({
    ...option,
    lines: actedOn<Line>(option.lines, act),
  }));
  return { ...content, lines, warnings, duties, options: options.filter((option) => option.lines.length > 0) };
}

/** A key that no line of the quote has, those of its options included. */
export const freshLineKey = (content: Pick<QuoteContent, 'lines' | 'options'>): string =>
  freshKey('l', [...content.lines, ...content.options.flatMap(({ lines }) => lines)]);
