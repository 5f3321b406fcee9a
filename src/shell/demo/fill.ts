import { keyMaker } from '#intake/parsers/keys.js';
import { write } from '#journal/write.js';
import type { Day } from '#kernel/day.js';
import { done, type Result, refused } from '#kernel/refusal.js';
import { createOwner } from '#shell/auth/actions.js';
import { NO_PASSWORD } from '#shell/auth/passwords.js';
import { stoppedClock } from '#shell/clock.js';
import { PORT_DEFAULT } from '#shell/config.js';
import { type Context, idSource } from '#shell/context.js';
import { changeBusiness } from '#shell/settings/actions.js';
import type { Workspace } from '#shell/workspace.js';
import { happen, type Written } from './acts.js';
import { BUSINESS, OPENED_DAYS_AGO, OWNER } from './business.js';
import { furnish } from './furnish.js';
import { send } from './letters.js';
import { actsOf } from './scenes/all.js';
import type { Act, Deed, Stage } from './stage.js';
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

/** Begins the sample: from here on mails go to its pretend mailbox, and to nobody else. */
async function beginSample(context: Context): Promise<void> {
  const chain = context.organisationId;
  await write(context, async (work) => {
    work.record({ chain, kind: 'sample.begun', payload: {} });
    await work.update(chain, 'organisation', chain, { sample: 1 });
  });
}

/** Says that the sample is whole, last of all. */
async function completeSample(context: Context): Promise<void> {
  await write(context, async (work) => {
    work.record({ chain: context.organisationId, kind: 'sample.completed', payload: {} });
  });
}

/** Whether an organisation is the sample, and whole: one whose making was interrupted is not. */
export async function isWholeSample({
  store,
  organisationId,
}: Pick<Workspace, 'store' | 'organisationId'>): Promise<boolean> {
  const entry = await store.read
    .selectFrom('journal_entry')
    .select('seq')
    .where('organisation_id', '=', organisationId)
    .where('chain', '=', organisationId)
    .where('kind', '=', 'sample.completed')
    .executeTakeFirst();
  return entry !== undefined;
}

/** What is in the organisation before: nothing, the sample, or what must not be mixed with it. */
async function stateOf(workspace: Workspace): Promise<'empty' | 'sample' | 'records'> {
  if (await isWholeSample(workspace)) return 'sample';
  const { read } = workspace.store;
  const [client, account] = await Promise.all(
    (['client', 'account'] as const).map((table) =>
      read.selectFrom(table).select('id').where('organisation_id', '=', workspace.organisationId).executeTakeFirst(),
    ),
  );
  return client || account ? 'records' : 'empty';
}

/** The facts that its books hold, then what it agreed with Entente: one list, by day. */
function programmeOf(today: Day): readonly Act[] {
  const facts = storyOf(today).map((fact): Act => {
    const deed: Deed = ({ context, written }) =>
      fact.type === 'letter' ? send(context, fact, written) : happen(context, fact, written);
    return { day: fact.day, deed };
  });
  return [...facts, ...actsOf(today)].toSorted((a, b) => a.day - b.day);
}

/** Plays a programme: the clock stands still while a deed is written, and never goes back. */
async function play(stage: Stage, programme: readonly Act[], opening: Day): Promise<void> {
  let [day, turn] = [opening, 0];
  for (const act of programme) {
    turn = act.day === day ? turn + 1 : 0;
    day = act.day;
    stage.clock.moveTo(Math.max(momentOn(day, turn), stage.clock.now() + 1_000));
    await act.deed(stage);
  }
}

/** Where the mails of the sample lead when nobody says: this machine, at the usual port. */
const USUAL_ORIGIN = `http://localhost:${PORT_DEFAULT}`;

/**
 * Fills an empty organisation with the sample business, as if a clock had moved through the eighteen months before
 * `today` and every fact had been written on its day. Does nothing where the sample already is.
 * @param origin address of the site in the mails that it writes
 * @returns whether it was filled now; refused (`demo.notEmpty`) where there are records or accounts already
 */
export async function fillWithSample(
  workspace: Workspace,
  today: Day = workspace.clock.today(),
  origin = USUAL_ORIGIN,
): Promise<Result<{ readonly filled: boolean }>> {
  const state = await stateOf(workspace);
  if (state === 'sample') return done({ filled: false });
  if (state === 'records') return refused({ code: 'demo.notEmpty' });
  const opened = today - OPENED_DAYS_AGO;
  const clock = stoppedClock(momentOn(opened, 0));
  const actor = { actor: 'system', accountId: null, language: BUSINESS.language };
  const context = await openBusiness({ ...workspace.as(actor), clock, newId: idSource(clock) });
  await beginSample(context);
  await furnish(context);
  const written: Written = { keys: keyMaker(), clients: new Map(), invoices: new Map() };
  await play({ context, workspace, clock, written, origin }, programmeOf(today), opened);
  await completeSample(context);
  return done({ filled: true });
}
