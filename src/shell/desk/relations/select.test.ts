import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { searchable } from '#meet/rules.js';
import { type RelationsQuery, relationsHref, relationsQuery, SORTS } from './query.js';
import type { Relation } from './relation.js';
import { PAGE_ROWS, RelationsIndex, selectRelations, totalStakes } from './select.js';

const anyRelation: fc.Arbitrary<Relation> = fc.record({
  gauged: fc.constant(undefined as never),
  line: fc.constant(() => undefined as never),
  id: fc.uuid(),
  name: fc.constantFrom('Éclat', 'eclat', 'Ombre & fils', 'Zéphyr 10', 'Zéphyr 9', 'Aube'),
  code: fc.option(fc.constantFrom('411AUBE', 'C001', 'C002'), { nil: null }),
  kind: fc.constantFrom('business', 'consumer', 'public'),
  light: fc.constantFrom('grey', 'ok', 'watch', 'problem'),
  mutedUntil: fc.constant(null),
  reason: fc.constant(() => ''),
  ticks: fc.constant([]),
  punctuality: fc.option(fc.nat(100), { nil: null }),
  stakes: fc.array(
    fc.record({
      currency: fc.constantFrom('EUR', 'CHF'),
      openCents: fc.nat(1_000_000),
      overdueCents: fc.nat(1_000_000),
      penaltiesCents: fc.nat(10_000),
      barredCents: fc.nat(1_000),
    }),
    { maxLength: 2 },
  ),
  open: fc.nat(5),
  overdue: fc.nat(2),
  broughtForward: fc.nat(1),
  longOverdue: fc.boolean(),
  medianAssumed: fc.boolean(),
  medianDaysToPay: fc.option(fc.nat(120), { nil: null }),
  basis: fc.constantFrom('assumed', 'byTerm', null),
  overdueBasis: fc.constantFrom('assumed', 'byTerm', null),
  next: fc.oneof(
    fc.constant({ kind: 'nothing' as const }),
    fc.record({
      kind: fc.constant('remind' as const),
      level: fc.constantFrom('reminder1' as const, 'reminder2' as const, 'formalNotice' as const),
      since: fc.nat(1000),
    }),
  ),
});
const anyRelations = fc.uniqueArray(anyRelation, { selector: ({ id }) => id, maxLength: 140 });

const anyQuery: fc.Arbitrary<RelationsQuery> = fc
  .record({
    q: fc.constantFrom('', 'eclat', 'ÉCLAT', 'c00', 'zephyr 1', 'nobody'),
    light: fc.constantFrom('', 'ok', 'problem'),
    kind: fc.constantFrom('', 'public'),
    overdue: fc.constantFrom('', '1'),
    sort: fc.constantFrom(...SORTS, 'nonsense'),
    direction: fc.constantFrom('asc', 'desc', ''),
    page: fc.constantFrom('1', '2', '99', 'x'),
  })
  .map((query) => relationsQuery.parse(query));

const wanted = (relation: Relation, query: RelationsQuery): boolean =>
  (!query.light || relation.light === query.light) &&
  (!query.kind || relation.kind === query.kind) &&
  (!query.overdue || relation.overdue > 0) &&
  searchable(query.q)
    .split(' ')
    .every((word) => searchable(relation.name, relation.code).includes(word));

describe('the table of relations', () => {
  it('holds exactly what the query asks for, over all its pages, each once', () => {
    fc.assert(
      fc.property(anyRelations, anyQuery, (relations, query) => {
        const index = new RelationsIndex(relations);
        const first = selectRelations(index, { ...query, page: 1 });
        const pages = Array.from({ length: first.pages }, (_, i) => selectRelations(index, { ...query, page: i + 1 }));
        const ids = pages.flatMap(({ rows }) => rows.map(({ id }) => id));
        const expected = relations.filter((relation) => wanted(relation, query));
        expect(ids.toSorted()).toEqual(expected.map(({ id }) => id).toSorted());
        expect(first.total).toBe(expected.length);
        expect(pages.slice(0, -1).every(({ rows }) => rows.length === PAGE_ROWS)).toBe(true);
        expect(selectRelations(index, query).page).toBeLessThanOrEqual(first.pages);
      }),
    );
  });

  it('is sorted as asked, and the other way round when turned', () => {
    fc.assert(
      fc.property(anyRelations, (relations) => {
        const index = new RelationsIndex(relations);
        const values = index.ordered('overdue', 'desc').map(({ stakes }) => stakes[0]?.overdueCents ?? 0);
        expect(values).toEqual(values.toSorted((a, b) => b - a));
        const days = index.ordered('days', 'asc').map(({ medianDaysToPay }) => medianDaysToPay ?? -1);
        expect(days).toEqual(days.toSorted((a, b) => a - b));
        const names = index.ordered('name', 'asc').map(({ name }) => searchable(name));
        expect(names).toEqual(names.toSorted(new Intl.Collator('fr', { sensitivity: 'base', numeric: true }).compare));
        expect(index.ordered('name', 'desc').map(({ name }) => searchable(name))).toEqual(names.toReversed());
      }),
    );
  });

  it('puts a long unpaid client without enough records before those of whom all is well', () => {
    fc.assert(
      fc.property(anyRelations, (relations) => {
        const order = new RelationsIndex(relations).ordered('light', 'desc');
        const lastGrey = order.findLastIndex(({ light, longOverdue }) => light === 'grey' && longOverdue);
        const firstOk = order.findIndex(({ light }) => light === 'ok');
        expect(firstOk === -1 || lastGrey < firstOk).toBe(true);
      }),
    );
  });

  it('adds up each currency apart', () => {
    fc.assert(
      fc.property(anyRelations, (relations) => {
        const total = totalStakes(relations).find(({ currency }) => currency === 'CHF')?.openCents ?? 0;
        const stakes = relations.flatMap((relation) => relation.stakes).filter(({ currency }) => currency === 'CHF');
        expect(total).toBe(stakes.reduce((sum, { openCents }) => sum + openCents, 0));
      }),
    );
  });

  it('is a link: its address asks for the same again', () => {
    fc.assert(
      fc.property(anyQuery, (query) => {
        const address = new URL(relationsHref(query, { page: query.page }), 'http://x');
        const again = relationsQuery.parse(Object.fromEntries(address.searchParams));
        expect(relationsHref(again, { page: again.page })).toBe(address.pathname + address.search);
        expect({ ...again, direction: undefined }).toEqual({ ...query, direction: undefined });
      }),
    );
  });
});
