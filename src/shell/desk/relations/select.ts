import type { Day } from '#kernel/day.js';
import { searchable } from '#meet/rules.js';
import type { KeptPages } from '#shell/web/answers.js';
import { type Direction, directionOf, type RelationsQuery, relationsHref, type Sort } from './query.js';
import { type DueBasis, dueBasis, type NextStep, type Relation, type Stake } from './relation.js';

/** Lines of one page of the table. */
export const PAGE_ROWS = 50;

const LIGHT_RANK = { grey: 0, ok: 1, watch: 3, problem: 4 } as const;
/** Too few records to light up, yet something unpaid for long: before all that is well. */
const GREY_BUT_OVERDUE = 2;

const STEP_RANK: Readonly<Record<NextStep['kind'], number>> = {
  nothing: 0,
  barred: 1,
  wait: 2,
  settleDispute: 3,
  afterNotice: 4,
  finishDraft: 5,
  remind: 6,
};
const LEVEL_RANK = { reminder1: 0, reminder2: 1, reminder3: 2, formalNotice: 3 } as const;

const rankOf = (step: NextStep): number =>
  STEP_RANK[step.kind] + (step.kind === 'remind' ? LEVEL_RANK[step.level] / 10 : 0);

/** Amounts are compared in the business's own currency, which comes first; another currency is never converted. */
const main = (relation: Relation, of: keyof Omit<Stake, 'currency'>): number => relation.stakes[0]?.[of] ?? 0;

/** The number by which a column sorts; what is not known sorts below everything. */
const VALUES: Readonly<Record<Exclude<Sort, 'name'>, (relation: Relation) => number>> = {
  light: ({ light, longOverdue }) => (light === 'grey' && longOverdue ? GREY_BUT_OVERDUE : LIGHT_RANK[light]),
  punctuality: (relation) => (relation.punctuality === null ? -1 : 100 - relation.punctuality),
  open: (relation) => main(relation, 'openCents'),
  overdue: (relation) => main(relation, 'overdueCents'),
  penalties: (relation) => main(relation, 'penaltiesCents'),
  days: (relation) => relation.medianDaysToPay ?? -1,
  next: (relation) => rankOf(relation.next),
};

const byName = new Intl.Collator('fr', { sensitivity: 'base', numeric: true });

function sorted(relations: readonly Relation[], sort: Sort, direction: Direction): readonly Relation[] {
  const sign = direction === 'asc' ? 1 : -1;
  const named = relations.toSorted((a, b) => byName.compare(a.name, b.name) || (a.id < b.id ? -1 : 1));
  if (sort === 'name') return direction === 'asc' ? named : named.reverse();
  const value = VALUES[sort];
  return named.toSorted((a, b) => sign * (value(a) - value(b)) || main(b, 'overdueCents') - main(a, 'overdueCents'));
}

/** Views of the table kept for one state of the records. */
const VIEWS_KEPT = 16;

/** A page of the table, and the document of it for each reader once it was written. */
export interface View {
  readonly selection: Selection;
  readonly kept: KeptPages;
}

/** Relations as of one moment, with every order and every searchable text made once, when first asked for. */
export class RelationsIndex {
  readonly all: readonly Relation[];
  /** Day of the latest record, when it is too old for any light to look back to. */
  readonly recordsEnd: Day | null;
  /** Number of clients under each light. */
  readonly counts: Readonly<Record<Relation['light'], number>>;
  readonly #orders = new Map<string, readonly Relation[]>();
  readonly #views = new Map<string, View>();
  readonly #texts = new Map<Relation, string>();

  constructor(all: readonly Relation[], recordsEnd: Day | null = null) {
    this.all = all;
    this.recordsEnd = recordsEnd;
    const counts = { grey: 0, ok: 0, watch: 0, problem: 0 };
    for (const { light } of all) counts[light] += 1;
    this.counts = counts;
  }

  ordered(sort: Sort, direction: Direction): readonly Relation[] {
    const key = `${sort} ${direction}`;
    const known = this.#orders.get(key);
    if (known) return known;
    const order = sorted(this.all, sort, direction);
    this.#orders.set(key, order);
    return order;
  }

  /** What a query asks for, found once; the views asked for last are kept. */
  view(query: RelationsQuery): View {
    const key = relationsHref(query, { page: query.page });
    const known = this.#views.get(key);
    if (known) this.#views.delete(key);
    const view = known ?? { selection: selectRelations(this, query), kept: new Map() };
    this.#views.set(key, view);
    const [oldest] = this.#views.keys();
    if (this.#views.size > VIEWS_KEPT && oldest !== undefined) this.#views.delete(oldest);
    return view;
  }

  textOf(relation: Relation): string {
    const known = this.#texts.get(relation);
    if (known !== undefined) return known;
    const text = searchable(relation.name, relation.code);
    this.#texts.set(relation, text);
    return text;
  }
}

/** One page of what a query asks for, and what all of it adds up to. */
export interface Selection {
  readonly rows: readonly Relation[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  readonly stakes: readonly Stake[];
  /** What the due dates of all that is overdue rest on. */
  readonly overdueBasis: DueBasis;
}

/** Stakes of several clients, summed by currency, the business's own first. */
export function totalStakes(relations: readonly Relation[]): readonly Stake[] {
  const sums = new Map<string, { -readonly [Part in keyof Stake]: Stake[Part] }>();
  for (const { stakes } of relations) {
    for (const stake of stakes) {
      const sum = sums.get(stake.currency);
      if (!sum) {
        sums.set(stake.currency, { ...stake });
        continue;
      }
      sum.openCents += stake.openCents;
      sum.overdueCents += stake.overdueCents;
      sum.penaltiesCents += stake.penaltiesCents;
      sum.barredCents += stake.barredCents;
    }
  }
  return [...sums.values()];
}

/** What the due dates of all that several clients have overdue rest on. */
export function weakest(relations: readonly Pick<Relation, 'overdueBasis'>[]): DueBasis {
  const bases = relations.map(({ overdueBasis }) => overdueBasis);
  return dueBasis(bases.map((basis) => ({ assumed: basis === 'assumed', stated: basis === 'byTerm' })));
}

/** What a query asks for: filtered, in order, and the page of it (the last one when it asks for more). */
export function selectRelations(index: RelationsIndex, query: RelationsQuery): Selection {
  const words = searchable(query.q).split(/\s+/).filter(Boolean);
  const matching = index
    .ordered(query.sort, directionOf(query))
    .filter(
      (relation) =>
        (!query.light || relation.light === query.light) &&
        (!query.kind || relation.kind === query.kind) &&
        (!query.overdue || relation.overdue > 0) &&
        words.every((word) => index.textOf(relation).includes(word)),
    );
  const pages = Math.max(1, Math.ceil(matching.length / PAGE_ROWS));
  const page = Math.min(query.page, pages);
  return {
    rows: matching.slice((page - 1) * PAGE_ROWS, page * PAGE_ROWS),
    total: matching.length,
    page,
    pages,
    stakes: totalStakes(matching),
    overdueBasis: weakest(matching),
  };
}
