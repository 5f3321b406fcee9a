import { keyMaker } from '#intake/parsers/keys.js';
import { write } from '#journal/write.js';
import type { Day } from '#kernel/day.js';
import { done, type Result, refused } from '#kernel/refusal.js';
import { createOwner } from '#shell/auth/actions.js';
import { NO_PASSWORD } from '#shell/auth/passwords.js';
import { stoppedClock } from '#shell/clock.js';
import { type Context, idSource } from '#shell/context.js';
import { changeBusiness } from '#shell/settings/actions.js';
import type { Workspace } from '#shell/workspace.js';
import { happen, type Written } from './acts.js';
import { BUSINESS, OPENED_DAYS_AGO, OWNER } from './business.js';
import { send } from './letters.js';
import { storyOf } from './story.js';

const DAY_MS = 86_400_000;
/** Ten in the morning in UTC: the same civil day from Hawaii to New Zealand. */
const WORK_BEGINS_MS = 10 * 3_600_000;
const BETWEEN_FACTS_MS = 90_000;

/** Moment of the n-th thing done on a day, in Unix milliseconds. */
export function momentOn(day: Day, turn: number): number {
  return day * DAY_MS + WORK_BEGINS_MS + turn * BETWEEN_FACTS_MS;
}

/** The owner's account; she says who the business is. @returns the context in which she acts from then on */
async function openBusiness(opening: Context): Promise<Context> {
  const owner = await createOwner(opening, OWNER, NO_PASSWORD);
  if (!owner.ok) throw new Error(`the owner was refused: ${JSON.stringify(owner.refusals)}`);
  const context = { ...opening, actor: `account:${owner.value}`, accountId: owner.value };
  const described = await changeBusiness(context, BUSINESS);
  if (!described.ok) throw new Error(`the business was refused: ${JSON.stringify(described.refusals)}`);
  return context;
}

/** Marks the organisation as the sample, last of all: a sample that is marked is whole. */
async function markAsSample(context: Context): Promise<void> {
  const chain = context.organisationId;
  await write(context, async (work) => {
    work.record({ chain, kind: 'sample.completed', payload: {} });
    await work.update(chain, 'organisation', chain, { sample: 1 });
  });
}

/** What is in the organisation before: nothing, the sample, or what must not be mixed with it. */
async function stateOf(workspace: Workspace): Promise<'empty' | 'sample' | 'records'> {
  const { read } = workspace.store;
  const { sample } = await read
    .selectFrom('organisation')
    .select('sample')
    .where('id', '=', workspace.organisationId)
    .executeTakeFirstOrThrow();
  if (sample === 1) return 'sample';
  const [client, account] = await Promise.all(
    (['client', 'account'] as const).map((table) =>
      read.selectFrom(table).select('id').where('organisation_id', '=', workspace.organisationId).executeTakeFirst(),
    ),
  );
  return client || account ? 'records' : 'empty';
}

/**
 * Fills an empty organisation with the sample business, as if a clock had moved through the eighteen months before
 * `today` and every fact had been written on its day. Does nothing where the sample already is.
 * @returns whether it was filled now; refused (`demo.notEmpty`) where there are records or accounts already
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
  const context = await openBusiness({ ...workspace.as(actor), clock, newId: idSource(clock) });
  const written: Written = { keys: keyMaker(), clients: new Map(), invoices: new Map() };
  let [day, turn] = [today - OPENED_DAYS_AGO, 0];
  for (const fact of storyOf(today)) {
    turn = fact.day === day ? turn + 1 : 0;
    day = fact.day;
    clock.moveTo(momentOn(day, turn));
    if (fact.type === 'letter') await send(context, fact, written);
    else await happen(context, fact, written);
  }
  await markAsSample(context);
  return done({ filled: true });
}
