import { type Day, parseDay } from '#kernel/day.js';
import { type Cents, parseCents } from '#kernel/money.js';
import type { Refusal } from '#kernel/refusal.js';
import { type Ppm, parsePercent } from '#law/rate.js';

/** A JSON object of unknown shape. */
export type Fields = Readonly<Record<string, unknown>>;

/** Identifier of a case, given back as it came. */
export type CaseId = string | number | null;

/** The first thing wrong with a case. Reading goes on with a stand-in, and the case is refused at the end. */
export interface Problem {
  first: Refusal | null;
  /** While the elements of a list are read: its name and the place of the element. */
  list: string;
  place: number;
}

/** No problem yet. */
export function noProblem(): Problem {
  return { first: null, list: '', place: 0 };
}

/** Notes a problem on a field, unless an earlier one is noted. Inside a list the field becomes `events[1].amount`. */
export function wrong(problem: Problem, code: string, field: string, values?: Refusal['values']): void {
  if (problem.first !== null) return;
  const element = problem.list === '' ? '' : `${problem.list}[${problem.place}]`;
  const path = element === '' || field === '' ? element + field : `${element}.${field}`;
  problem.first = { code, field: path, ...(values === undefined ? {} : { values }) };
}

/** A JSON object that is neither null nor a list. */
export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function readId(problem: Problem, value: unknown): CaseId {
  if (typeof value === 'string' || typeof value === 'number') return value;
  wrong(problem, 'case.id', 'id');
  return null;
}

/** One of a list of words. */
export function readChoice<Word extends string>(
  problem: Problem,
  words: readonly [Word, ...Word[]],
  value: unknown,
  field: string,
): Word {
  for (const word of words) if (word === value) return word;
  wrong(problem, 'case.choice', field, { allowed: words.join(', ') });
  return words[0];
}

/** A real date, `YYYY-MM-DD`. */
export function readDay(problem: Problem, value: unknown, field: string): Day {
  const day = typeof value === 'string' ? parseDay(value) : undefined;
  if (day === undefined) wrong(problem, 'case.day', field);
  return day ?? 0;
}

/** A real date, or null (absent counts as null). */
export function readDayOrNull(problem: Problem, value: unknown, field: string): Day | null {
  return value === null || value === undefined ? null : readDay(problem, value, field);
}

/** A decimal string above zero, two decimals at most. */
export function readAmount(problem: Problem, value: unknown, field: string): Cents {
  const cents = typeof value === 'string' ? parseCents(value) : undefined;
  if (cents === undefined || cents <= 0) wrong(problem, 'case.amount', field);
  return cents ?? 0;
}

/** A yearly percentage from 0 to 1 000, as a string or a number, or null (absent counts as null). */
export function readPercentOrNull(problem: Problem, value: unknown, field: string): Ppm | null {
  if (value === null || value === undefined) return null;
  const text = typeof value === 'number' ? String(value) : value;
  const ppm = typeof text === 'string' ? parsePercent(text) : undefined;
  if (ppm === undefined || ppm < 0) wrong(problem, 'case.percent', field);
  return ppm ?? null;
}

/** Most events of one case: keeps every sum of amounts within exact integers. */
const EVENTS_MAX = 1_000;

/** A list (absent or null counts as empty) of objects. */
export function readList<Item>(
  problem: Problem,
  value: unknown,
  field: string,
  read: (problem: Problem, item: Fields) => Item,
): readonly Item[] {
  const items: Item[] = [];
  if (value === undefined || value === null) return items;
  if (!Array.isArray(value)) wrong(problem, 'case.list', field);
  else if (value.length > EVENTS_MAX) wrong(problem, 'case.tooMany', field, { most: EVENTS_MAX });
  else {
    problem.list = field;
    for (let place = 0; place < value.length; place++) {
      const item: unknown = value[place];
      problem.place = place;
      if (isFields(item)) items.push(read(problem, item));
      else wrong(problem, 'case.object', '');
    }
    problem.list = '';
  }
  return items;
}
