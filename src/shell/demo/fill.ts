import { write } from '#journal/write.js';
import type { Day } from '#kernel/day.js';
import { done, type Result, refused } from '#kernel/refusal.js';
import { stoppedClock } from '#shell/clock.js';
import { type Context, idSource } from '#shell/context.js';
import type { Workspace } from '#shell/workspace.js';
import { happen, type Written } from './acts.js';
import { BUSINESS, OPENED_DAYS_AGO } from './business.js';
import { storyOf } from './story.js';

const DAY_MS = 86_400_000;
/** Ten in the morning in UTC: the same civil day from Hawaii to New Zealand. */
const WORK_BEGINS_MS = 10 * 3_600_000;
const BETWEEN_FACTS_MS = 90_000;

/** Moment of the n-th thing done on a day, in Unix milliseconds. */
export function momentOn(day: Day, turn: number): number {
  return day * DAY_MS + WORK_BEGINS_MS + turn * BETWEEN_FACTS_MS;
}

/** Gives the organisation the identity of the sample business. */
async function describeBusiness(context: Context): Promise<void> {
  const chain = context.organisationId;
  await write(context, async (work) => {
    work.record({ chain, kind: 'organisation.changed', payload: { name: BUSINESS.name, siren: BUSINESS.siren } });
    await work.update(chain, 'organisation', chain, { ...BUSINESS, term_stated_at: work.at });
  });
}

/** Marks the organisation as the sample, last of all: a sample that is marked is whole. */
async function markAsSample(context: Context): Promise<void> {
  const chain = context.organisationId;
  await write(context, async (work) => {
    work.record({ chain, kind: 'sample.completed', payload: {} });
    await work.update(chain, 'organisation', chain, { sample: 1 });
  });
}

/** What is in the organisation before: nothing, the sample, or records that must not be mixed with it. */
async function stateOf(workspace: Workspace): Promise<'empty' | 'sample' | 'records'> {
  const { read } = workspace.store;
  const { sample } = await read
    .selectFrom('organisation')
    .select('sample')
    .where('id', '=', workspace.organisationId)
    .executeTakeFirstOrThrow();
  if (sample === 1) return 'sample';
  const client = await read
    .selectFrom('client')
    .select('id')
    .where('organisation_id', '=', workspace.organisationId)
    .executeTakeFirst();
  return client ? 'records' : 'empty';
}

/**
 * Fills an empty organisation with the sample business, as if a clock had moved through the eighteen months before
 * `today` and every fact had been written on its day. Does nothing where the sample already is.
 * @returns whether it was filled now; refused (`demo.notEmpty`) where there are records already
 */
export async function fillWithSample(
  workspace: Workspace,
  today: Day = workspace.clock.today(),
): Promise<Result<{ readonly filled: boolean }>> {
  const state = await stateOf(workspace);
  if (state === 'sample') return done({ filled: false });
  if (state === 'records') return refused({ code: 'demo.notEmpty' });
  const clock = stoppedClock(momentOn(today - OPENED_DAYS_AGO, 0));
  const actor = { actor: 'system', accountId: null, language: BUSINESS.language };
  const context: Context = { ...workspace.as(actor), clock, newId: idSource(clock) };
  await describeBusiness(context);
  const written: Written = { clients: new Map(), invoices: new Map() };
  let [day, turn] = [today - OPENED_DAYS_AGO, 0];
  for (const fact of storyOf(today)) {
    turn = fact.day === day ? turn + 1 : 0;
    day = fact.day;
    clock.moveTo(momentOn(day, turn));
    if (fact.type !== 'letter') await happen(context, fact, written);
  }
  await markAsSample(context);
  return done({ filled: true });
}
