import type { EarlierLetter } from '#collect/rules/letter/facts.js';
import { nextReminder } from '#collect/rules/letter/next.js';
import { standingLine } from '#gauge/cli.js';
import { UNSETTLED } from '#gauge/facts/portfolio.js';
import { type Relation as Gauged, type Relations, relationsOf } from '#gauge/relations.js';
import { type AccruedDebt, owedSums } from '#gauge/rules/accrued.js';
import { WINDOW_MONTHS } from '#gauge/rules/habits.js';
import { gaugeWords } from '#gauge/words.js';
import { addMonths, type Day } from '#kernel/day.js';
import type { Language } from '#kernel/words.js';
import type { Context } from '#shell/context.js';
import { dueBasis, type NextStep, type Relation, type Stake } from './relation.js';
import { RelationsIndex } from './select.js';
import { type Draft, lettersByInvoice, readDrafts } from './store.js';

/** Days after the due date from which an unpaid invoice is no small matter, whatever the light says. */
const LONG_OVERDUE_DAYS = 30;

/** Everything that the lines rest on beside the standings. */
interface Ground {
  readonly relations: Relations;
  readonly letters: ReadonlyMap<string, readonly EarlierLetter[]>;
  /** The latest draft of each client: the one to finish. */
  readonly drafts: ReadonlyMap<string, Draft>;
}

/** What is at stake with a client by currency, the business's own first. */
function stakesOf({ debts }: Gauged, main: string): readonly Stake[] {
  return owedSums(debts)
    .map(({ currency, openCents, overdueCents, interestCents, indemnityCents, barredCents }) => {
      return { currency, openCents, overdueCents, penaltiesCents: interestCents + indemnityCents, barredCents };
    })
    .sort((a, b) => Number(b.currency === main) - Number(a.currency === main) || (a.currency < b.currency ? -1 : 1));
}

/** What the ladder of letters proposes: the next letter, a day to wait for, or the end of the letters. */
function ladderStep(overdue: readonly AccruedDebt[], { relations, letters }: Ground): NextStep {
  const live = overdue.filter(({ barred }) => !barred);
  if (overdue.length > 0 && live.length === 0) return { kind: 'barred' };
  const undisputed = live.filter(({ disputed }) => !disputed);
  const oldest = undisputed[0] ?? live[0];
  const next = nextReminder({
    asOf: relations.today,
    issued: undisputed.flatMap(({ id }) => letters.get(id) ?? []).sort((a, b) => a.issued - b.issued),
    disputed: undisputed.length === 0 && live.length > 0,
    ...(oldest === undefined ? {} : { oldestDue: oldest.due.day }),
  });
  if (next.kind && next.from !== null) return { kind: 'remind', level: next.kind, since: next.from };
  if (next.reason === 'chooseRoute') return { kind: 'afterNotice' };
  if (next.reason === 'disputed') return { kind: 'settleDispute' };
  return next.from === null ? { kind: 'nothing' } : { kind: 'wait', until: next.from };
}

function nextStep(clientId: string, overdue: readonly AccruedDebt[], ground: Ground): NextStep {
  const draft = ground.drafts.get(clientId);
  return draft ? { kind: 'finishDraft', letterId: draft.id } : ladderStep(overdue, ground);
}

function lineOf(gauged: Gauged, ground: Ground): Relation {
  const { client, standing, debts } = gauged;
  const { light, mutedUntil, reason } = standing.lights.S5;
  const { currency, today } = ground.relations;
  const overdue = debts.filter((debt) => debt.overdue);
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
    open: debts.length,
    overdue: overdue.length,
    broughtForward: debts.filter(({ broughtForward }) => broughtForward).length,
    longOverdue: overdue.some(({ due }) => today - due.day > LONG_OVERDUE_DAYS),
    medianDaysToPay: standing.medianDaysToPay,
    medianAssumed: standing.medianAssumed,
    basis: reason.assumed > 0 ? 'assumed' : gauged.datedByTerm ? 'byTerm' : null,
    overdueBasis: dueBasis(overdue.map(({ due }) => due)),
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

/** Day of the latest record, when it is too old for any light to look back to; null otherwise. */
function recordsEnd({ portfolio, today }: Relations): Day | null {
  let latest = Number.NEGATIVE_INFINITY;
  for (let row = 0; row < portfolio.size; row++) {
    const settled = portfolio.settled[row] ?? UNSETTLED;
    latest = Math.max(latest, portfolio.issued[row] ?? 0, settled === UNSETTLED ? 0 : settled);
  }
  return portfolio.size > 0 && latest < addMonths(today, -WINDOW_MONTHS) ? latest : null;
}

async function build(context: Context, relations: Relations): Promise<RelationsIndex> {
  const drafts = await readDrafts(context);
  const ground: Ground = {
    relations,
    letters: await lettersByInvoice(context),
    drafts: new Map(drafts.toReversed().map((draft) => [draft.clientId, draft])),
  };
  const lines = relations.relations.map((relation) => lineOf(relation, ground));
  return new RelationsIndex(lines, recordsEnd(relations));
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
