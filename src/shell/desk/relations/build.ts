import type { EarlierLetter } from '#collect/rules/letter/facts.js';
import { nextReminder } from '#collect/rules/letter/next.js';
import { standingLine } from '#gauge/cli.js';
import { type Relation as Gauged, type Relations, relationsOf } from '#gauge/relations.js';
import { gaugeWords } from '#gauge/words.js';
import type { Language } from '#kernel/words.js';
import type { Context } from '#shell/context.js';
import type { NextStep, Relation, Stake } from './relation.js';
import { RelationsIndex } from './select.js';
import { type Draft, lettersByInvoice, readDrafts } from './store.js';

/** Everything that the lines rest on beside the standings. */
interface Ground {
  readonly relations: Relations;
  readonly letters: ReadonlyMap<string, readonly EarlierLetter[]>;
  /** The latest draft of each client: the one to finish. */
  readonly drafts: ReadonlyMap<string, Draft>;
  /** Index of each client in the portfolio. */
  readonly places: ReadonlyMap<string, number>;
}

/** Rows of a client's invoices that are past their due date and not paid, oldest due date first. */
function overdueRows({ portfolio, today }: Relations, place: number | undefined): readonly number[] {
  if (place === undefined) return [];
  const own = Array.from(portfolio.rows.subarray(portfolio.start[place] ?? 0, portfolio.start[place + 1] ?? 0));
  const due = (row: number): number => portfolio.due[row] ?? 0;
  return own.filter((row) => (portfolio.open[row] ?? 0) > 0 && due(row) < today).sort((a, b) => due(a) - due(b));
}

/** What is at stake with a client by currency, the business's own first. */
function stakesOf({ standing, carried, accrued }: Gauged, main: string): readonly Stake[] {
  const sums = new Map<string, { openCents: number; overdueCents: number; penaltiesCents: number }>();
  const sumOf = (currency: string) => {
    const sum = sums.get(currency) ?? { openCents: 0, overdueCents: 0, penaltiesCents: 0 };
    sums.set(currency, sum);
    return sum;
  };
  for (const { currency, openCents, overdueCents } of standing.owed) {
    const sum = sumOf(currency);
    sum.openCents += openCents;
    sum.overdueCents += overdueCents;
  }
  for (const { currency, openCents } of carried) sumOf(currency).openCents += openCents;
  for (const { currency, interestCents, indemnityCents } of accrued)
    sumOf(currency).penaltiesCents += interestCents + indemnityCents;
  return [...sums]
    .map(([currency, sum]) => ({ currency, ...sum }))
    .sort((a, b) => Number(b.currency === main) - Number(a.currency === main) || (a.currency < b.currency ? -1 : 1));
}

/** What the ladder of letters proposes: the next letter, a day to wait for, or the end of the letters. */
function ladderStep(rows: readonly number[], { relations, letters }: Ground): NextStep {
  const { portfolio, today: asOf } = relations;
  const undisputed = rows.filter((row) => portfolio.disputed[row] !== 1);
  const oldest = undisputed[0] ?? rows[0];
  const issued = undisputed
    .flatMap((row) => letters.get(portfolio.ids[row] ?? '') ?? [])
    .sort((a, b) => a.issued - b.issued);
  const next = nextReminder({
    asOf,
    issued,
    disputed: undisputed.length === 0 && rows.length > 0,
    ...(oldest === undefined ? {} : { oldestDue: portfolio.due[oldest] ?? 0 }),
  });
  if (next.kind && next.from !== null) return { kind: 'remind', level: next.kind, since: next.from };
  if (next.reason === 'chooseRoute') return { kind: 'afterNotice' };
  if (next.reason === 'disputed') return { kind: 'settleDispute' };
  return next.from === null ? { kind: 'nothing' } : { kind: 'wait', until: next.from };
}

function nextStep(clientId: string, rows: readonly number[], ground: Ground): NextStep {
  const draft = ground.drafts.get(clientId);
  return draft ? { kind: 'finishDraft', letterId: draft.id } : ladderStep(rows, ground);
}

function lineOf(gauged: Gauged, ground: Ground): Relation {
  const { client, standing } = gauged;
  const { light, mutedUntil, reason } = standing.lights.S5;
  const { currency, portfolio } = ground.relations;
  const overdue = overdueRows(ground.relations, ground.places.get(client.id));
  return {
    id: client.id,
    name: client.name,
    code: client.code,
    kind: client.kind,
    light,
    mutedUntil,
    reason: (language) => gaugeWords(language).s5.reason(reason, light),
    ticks: standing.ticks,
    punctuality: standing.punctuality,
    stakes: stakesOf(gauged, currency),
    open: standing.open,
    overdue: standing.overdue,
    medianDaysToPay: standing.medianDaysToPay,
    medianAssumed: standing.medianAssumed,
    assumed: reason.assumed > 0,
    overdueAssumed: overdue.some((row) => portfolio.dueAssumed[row] === 1),
    next: nextStep(client.id, overdue, ground),
    line: onceEach((language) => standingLine(gauged, currency, language)),
    gauged,
  };
}

/** Makes something once for each language, when it is first asked for. */
function onceEach<T>(make: (language: Language) => T): (language: Language) => T {
  const made = new Map<Language, T>();
  return (language) => {
    const known = made.get(language);
    if (known !== undefined) return known;
    const value = make(language);
    made.set(language, value);
    return value;
  };
}

async function build(context: Context, relations: Relations): Promise<RelationsIndex> {
  const drafts = await readDrafts(context);
  const ground: Ground = {
    relations,
    letters: await lettersByInvoice(context),
    drafts: new Map(drafts.toReversed().map((draft) => [draft.clientId, draft])),
    places: new Map(relations.portfolio.clientIds.map((id, place) => [id, place])),
  };
  return new RelationsIndex(relations.relations.map((relation) => lineOf(relation, ground)));
}

/** One index for each state of the records: it lives as long as the standings that it was made from. */
const indexes = new WeakMap<Relations, Promise<RelationsIndex>>();

/** The table of relations as of now, made once for each state of the records and each day. */
export async function relationsIndex(context: Context): Promise<RelationsIndex> {
  const relations = await relationsOf(context);
  const known = indexes.get(relations);
  if (known) return known;
  const index = build(context, relations);
  indexes.set(relations, index);
  index.catch(() => indexes.delete(relations));
  return index;
}
