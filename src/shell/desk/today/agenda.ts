import { type Relations, relationsOf } from '#gauge/relations.js';
import type { Day } from '#kernel/day.js';
import type { Cents } from '#kernel/money.js';
import { COUNTRIES } from '#law/regime.js';
import { regimeOf } from '#law/regimes.js';
import { readBusinessDefaults } from '#meet/actions/business-term.js';
import type { Context } from '#shell/context.js';
import { relationsIndex } from '../relations/build.js';
import type { DueBasis, NextStep, Relation, Stake } from '../relations/relation.js';
import { totalStakes, weakest } from '../relations/select.js';
import { type Draft, readDrafts, readNumbers } from '../relations/store.js';

/** Days before a limitation date from which it is worth a line. */
const LIMITATION_NOTICE_DAYS = 183;
/** Days before a mute ends, or a rate is fixed anew, from which it is worth a line. */
const MUTE_NOTICE_DAYS = 7;
const RATE_NOTICE_DAYS = 45;

/** A client whose next step is a decision: a letter to write, a route to choose, a dispute to settle. */
export interface Decision {
  readonly relation: Relation;
  readonly step: Extract<NextStep, { kind: 'remind' | 'afterNotice' | 'settleDispute' }>;
}

/** A letter that waits to be issued. */
interface WaitingDraft extends Draft {
  readonly name: string;
}

/** A claim that will be prescribed before long, at the most prudent count. */
interface Limitation {
  readonly relation: Relation;
  readonly invoiceId: string;
  readonly number: string;
  readonly openCents: Cents;
  readonly currency: string;
  readonly lastDay: Day;
}

/** A client whose overdue debts are all out of time, at the most prudent count. */
interface Barred {
  readonly relation: Relation;
  /** First day on which the last of them was. */
  readonly since: Day;
}

/** A mute that ends within days. */
interface EndingMute {
  readonly relation: Relation;
  readonly until: Day;
}

/** What needs the user today, and what is worth knowing. */
export interface Agenda {
  readonly today: Day;
  readonly clients: number;
  readonly stakes: readonly Stake[];
  /** Clients with something overdue, and what those due dates rest on. */
  readonly late: number;
  readonly lateBasis: DueBasis;
  readonly decisions: readonly Decision[];
  readonly drafts: readonly WaitingDraft[];
  /** Usual term in days, when due dates rest on it and nobody ever stated it. */
  readonly termToConfirm: number | null;
  readonly limitations: readonly Limitation[];
  /** Clients of whom all that is overdue is out of time, the latest first. */
  readonly barred: readonly Barred[];
  readonly mutes: readonly EndingMute[];
  /** Last day whose rate is known, when that day is near or past and something is overdue. */
  readonly ratesThrough: Day | null;
  /** Day of the latest record, when it is too old for any light to look back to. */
  readonly recordsEnd: Day | null;
  /** The first day on which a letter will be due, when none is today. */
  readonly nextLetter: { readonly on: Day; readonly relation: Relation } | null;
}

const LEVELS = ['reminder1', 'reminder2', 'reminder3', 'formalNotice'];

/** Letters first, the gravest first and then the largest sums; then what only the user can settle. */
function decisionsOf(all: readonly Relation[]): readonly Decision[] {
  const weight = ({ step }: Decision): number => (step.kind === 'remind' ? 10 + LEVELS.indexOf(step.level) : 0);
  const sum = ({ relation }: Decision): number => relation.stakes[0]?.overdueCents ?? 0;
  return all
    .flatMap((relation): Decision[] => {
      const { next: step } = relation;
      if (step.kind !== 'remind' && step.kind !== 'afterNotice' && step.kind !== 'settleDispute') return [];
      return [{ relation, step }];
    })
    .sort((a, b) => weight(b) - weight(a) || sum(b) - sum(a));
}

/** Open debts whose limitation is near, at the most prudent count. */
function limitationsOf(all: readonly Relation[], today: Day): readonly Omit<Limitation, 'number'>[] {
  return all
    .flatMap((relation) =>
      relation.gauged.debts.flatMap(({ id, openCents, currency, lastDay }) =>
        lastDay === null || lastDay < today || lastDay > today + LIMITATION_NOTICE_DAYS
          ? []
          : [{ relation, invoiceId: id, openCents, currency, lastDay }],
      ),
    )
    .sort((a, b) => a.lastDay - b.lastDay);
}

function barredOf(all: readonly Relation[]): readonly Barred[] {
  return all
    .filter(({ next }) => next.kind === 'barred')
    .map((relation) => {
      const last = relation.gauged.debts.map(({ overdue, lastDay }) => (overdue && lastDay) || 0);
      return { relation, since: Math.max(...last) + 1 };
    })
    .sort((a, b) => b.since - a.since);
}

/** The first day after which a rate that is needed today is not known. */
function ratesThrough(late: readonly Relation[], today: Day): Day | null {
  const ends = late.flatMap(({ kind, gauged }) => {
    const country = COUNTRIES.find((known) => known === gauged.law.country);
    const regime = country && regimeOf(country, kind);
    const last = regime?.rates.periods.at(-1)?.to;
    return last === undefined || regime?.fixing === 'atStart' ? [] : [last];
  });
  const first = Math.min(...ends);
  return first < today + RATE_NOTICE_DAYS ? first : null;
}

function nextLetterOf(all: readonly Relation[]): Agenda['nextLetter'] {
  const waiting = all.flatMap((relation) =>
    relation.next.kind === 'wait' ? [{ on: relation.next.until, relation }] : [],
  );
  return waiting.sort((a, b) => a.on - b.on)[0] ?? null;
}

function draftsOf(drafts: readonly Draft[], byId: ReadonlyMap<string, Relation>): readonly WaitingDraft[] {
  return drafts.flatMap((draft) => {
    const name = byId.get(draft.clientId)?.name;
    return name === undefined ? [] : [{ ...draft, name }];
  });
}

async function build(context: Context, relations: Relations): Promise<Agenda> {
  const index = await relationsIndex(context);
  const byId = new Map(index.all.map((relation) => [relation.id, relation]));
  const late = index.all.filter(({ overdue }) => overdue > 0);
  const near = limitationsOf(index.all, relations.today);
  const numbers = await readNumbers(
    context,
    near.map(({ invoiceId }) => invoiceId),
  );
  const term = await readBusinessDefaults(context);
  const assumed = relations.portfolio.dueAssumed.some((flag) => flag === 1);
  const { today } = relations;
  return {
    today,
    clients: index.all.length,
    stakes: totalStakes(index.all),
    late: late.length,
    lateBasis: weakest(late),
    decisions: decisionsOf(index.all),
    drafts: draftsOf(await readDrafts(context), byId),
    termToConfirm: assumed && !term.stated ? term.days : null,
    limitations: near.map((one) => ({ ...one, number: numbers.get(one.invoiceId) ?? '' })),
    barred: barredOf(index.all),
    mutes: index.all.flatMap((relation) => {
      const { mutedUntil: until } = relation;
      return until !== null && until <= today + MUTE_NOTICE_DAYS ? [{ relation, until }] : [];
    }),
    ratesThrough: ratesThrough(late, today),
    recordsEnd: index.recordsEnd,
    nextLetter: nextLetterOf(index.all),
  };
}

/** One agenda for each state of the records and each day: everything in it comes from them. */
const agendas = new WeakMap<Relations, Promise<Agenda>>();

/** What needs the user today. */
export async function readAgenda(context: Context): Promise<Agenda> {
  const relations = await relationsOf(context);
  const known = agendas.get(relations);
  if (known) return known;
  const agenda = build(context, relations);
  agendas.set(relations, agenda);
  agenda.catch(() => agendas.delete(relations));
  return agenda;
}
