import type { Day } from '#kernel/day.js';
import type { Cents } from '#kernel/money.js';
import { type BillState, type Entry, openCents, stateOf } from './entry.js';

export const STATE_FILTERS = ['all', 'unpaid', 'overdue', 'paid', 'creditNote'] as const;
export type StateFilter = (typeof STATE_FILTERS)[number];

export const SORTS = ['issued', 'number', 'client', 'due', 'total', 'open'] as const;
export type Sort = (typeof SORTS)[number];

/** What is asked of the register. */
export interface Query {
  readonly state: StateFilter;
  readonly clientId: string | undefined;
  /** First and last issue day, both included. */
  readonly from: Day | undefined;
  readonly to: Day | undefined;
  readonly sort: Sort;
  readonly descending: boolean;
  /** From 1. */
  readonly page: number;
}

/** Sums of what a query finds, in one currency. */
export interface Sums {
  readonly currency: string;
  /** Invoices less credit notes, incl. VAT. */
  readonly totalCents: Cents;
  readonly openCents: Cents;
}

export interface Found {
  readonly entries: readonly Entry[];
  /** Lines found, on every page. */
  readonly count: number;
  readonly page: number;
  readonly pages: number;
  readonly sums: readonly Sums[];
}

export const PAGE_ROWS = 50;

const STATES: Readonly<Record<Exclude<StateFilter, 'all'>, readonly BillState[]>> = {
  unpaid: ['open', 'partly', 'overdue'],
  overdue: ['overdue'],
  paid: ['paid'],
  creditNote: ['creditNote'],
};

/** Whether a line answers to a query on a day. */
function filterOf({ state, clientId, from, to }: Query, today: Day): (entry: Entry) => boolean {
  const states = state === 'all' ? undefined : STATES[state];
  return (entry) =>
    (clientId === undefined || entry.clientId === clientId) &&
    (from === undefined || entry.issued >= from) &&
    (to === undefined || entry.issued <= to) &&
    (states === undefined || states.includes(stateOf(entry, today)));
}

interface Running {
  totalCents: Cents;
  openCents: Cents;
}

/**
 * Looks through the register: one pass over its lines, in the order asked for.
 * @param ordered every line, in ascending order of `query.sort`
 */
export function findEntries(ordered: readonly Entry[], query: Query, today: Day): Found {
  const fits = filterOf(query, today);
  const sums = new Map<string, Running>();
  const last = ordered.length - 1;
  const at = (i: number): Entry => ordered[query.descending ? last - i : i] as Entry;
  let count = 0;
  const start = (query.page - 1) * PAGE_ROWS;
  const entries: Entry[] = [];
  for (let i = 0; i <= last; i++) {
    const entry = at(i);
    if (!fits(entry)) continue;
    if (count >= start && entries.length < PAGE_ROWS) entries.push(entry);
    count += 1;
    addUp(sums, entry);
  }
  const pages = Math.max(1, Math.ceil(count / PAGE_ROWS));
  if (query.page > pages) return findEntries(ordered, { ...query, page: pages }, today);
  return { entries, count, page: query.page, pages, sums: [...sums].map(([currency, sum]) => ({ currency, ...sum })) };
}

function addUp(sums: Map<string, Running>, entry: Entry): void {
  let sum = sums.get(entry.currency);
  if (!sum) {
    sum = { totalCents: 0, openCents: 0 };
    sums.set(entry.currency, sum);
  }
  sum.totalCents += entry.totalCents;
  sum.openCents += openCents(entry);
}

/** Every line that answers to a query, for an export. */
export function allEntries(ordered: readonly Entry[], query: Query, today: Day): readonly Entry[] {
  const found = ordered.filter(filterOf(query, today));
  return query.descending ? found.reverse() : found;
}

/**
 * The lines in ascending order of a column; lines that are equal there stay in the order of their dates.
 * @param nameRanks place of each client's name in alphabetical order
 */
export function orderedBy(
  entries: readonly Entry[],
  sort: Sort,
  nameRanks: ReadonlyMap<string, number>,
): readonly Entry[] {
  if (sort === 'issued') return entries;
  if (sort === 'number') return entries.toSorted((a, b) => (a.number < b.number ? -1 : Number(a.number > b.number)));
  const keyOf: Readonly<Record<Exclude<Sort, 'issued' | 'number'>, (entry: Entry) => number>> = {
    client: ({ clientId }) => nameRanks.get(clientId) ?? 0,
    due: ({ due, issued }) => due ?? issued,
    total: ({ totalCents }) => totalCents,
    open: openCents,
  };
  return placesBy(entries, keyOf[sort]).map((place) => entries[place] as Entry);
}

/** Whole numbers up to here are exact. */
const EXACT = Number.MAX_SAFE_INTEGER;

/** Places in ascending order of a key, equal ones in their own order: key and place packed in one number, sorted as such. */
function placesBy(entries: readonly Entry[], keyOf: (entry: Entry) => number): number[] {
  const count = entries.length;
  const keys = new Float64Array(count);
  let largest = 1;
  for (let i = 0; i < count; i++) {
    const key = keyOf(entries[i] as Entry);
    keys[i] = key;
    largest = Math.max(largest, Math.abs(key));
  }
  const places = Array.from({ length: count }, (_, i) => i);
  if ((largest + 1) * count > EXACT) return places.sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0) || a - b);
  for (let i = 0; i < count; i++) keys[i] = (keys[i] ?? 0) * count + i;
  keys.sort();
  for (let i = 0; i < count; i++) {
    const packed = keys[i] ?? 0;
    places[i] = packed - Math.floor(packed / count) * count;
  }
  return places;
}
