import { z } from 'zod';
import { endOfMonth, formatDay, parseDay } from '#kernel/day.js';
import type { Refusal, Result } from '#kernel/refusal.js';
import { type Answer, goTo, goToCreated, notFound, refuse, show } from '#shell/web/answers.js';
import { type Door, door } from '#shell/web/door.js';
import { oneId } from '#shell/web/fields.js';
import type { Visit } from '#shell/web/visit.js';
import {
  addTime,
  changeTime,
  listTime,
  readTime,
  removeTime,
  runningTimer,
  setTimeState,
  startTimer,
  stopTimer,
} from '../actions/time.js';
import {
  CHOSEN_STATES,
  newTimeSchema,
  stopSchema,
  TIME_STATES,
  type TimeEntry,
  timeChangeSchema,
  timerSchema,
} from '../facts/time.js';
import { clientChoices } from '../store/clients.js';
import { acceptedQuotes, usualRate } from '../store/time.js';
import { TimePage, type TimeView } from './time.js';
import { TimeEntryPage } from './time-entry.js';

const textOrNull = z.string().nullable();

/** An entry as a program receives it. */
const timeAnswer = z.object({
  id: z.string(),
  clientId: z.string(),
  clientName: z.string(),
  quoteId: textOrNull,
  quoteNumber: textOrNull,
  description: z.string(),
  day: z.string(),
  startedAt: textOrNull,
  seconds: z.int(),
  state: z.enum(TIME_STATES),
  rate: textOrNull,
  invoiceId: textOrNull,
  source: z.enum(['timer', 'sheet', 'import']),
});

const CONFLICTS = new Set(['time.invoiced', 'time.running', 'time.notRunning', 'time.noTimer']);

function refusedAnswer(refusals: readonly Refusal[]) {
  if (refusals.some(({ code }) => code === 'time.unknown')) return notFound();
  return refuse(refusals, refusals.some(({ code }) => CONFLICTS.has(code)) ? 409 : 422);
}

const answerOf = (result: Result<TimeEntry>, to: (entry: TimeEntry) => string): Answer<TimeEntry> =>
  result.ok ? goTo(to(result.value), result.value) : refusedAnswer(result.refusals);

const sheetOf = ({ day }: TimeEntry): string => `/time?day=${day}`;

async function viewOf(visit: Visit, stated: string | undefined): Promise<TimeView> {
  const { context } = visit;
  const { read } = context.store;
  const own = context.organisationId;
  const day = parseDay(stated ?? '') ?? context.clock.today();
  const month = formatDay(day).slice(0, 7);
  const entries = await listTime(context, { from: `${month}-01`, to: formatDay(endOfMonth(day)) });
  const quotes = await acceptedQuotes(read, own);
  return {
    visit,
    day,
    month: entries,
    running: await runningTimer(context),
    clients: await clientChoices(read, own),
    quotes: quotes.map(({ id, number, client_name }) => ({ id, number, clientName: client_name })),
    rate: await usualRate(read, own),
  };
}

const dayQuery = z.object({
  day: z
    .string()
    .optional()
    .refine((text) => text === undefined || parseDay(text) !== undefined, { error: 'time.badDay' }),
});

const again: Door['again'] = async (visit, refusals) => (
  <TimePage {...(await viewOf(visit, visit.typed['day']))} refusals={refusals} />
);

const sheet = door({
  method: 'GET',
  path: '/time',
  name: 'timeSheet',
  summary: 'The day sheet: the timer that runs, and the entries of the month of a day.',
  access: 'account',
  query: dayQuery,
  answer: z.object({ day: z.string(), running: timeAnswer.nullable(), entries: z.array(timeAnswer) }),
  handle: async (visit) => {
    const view = await viewOf(visit, visit.query.day);
    const data = { day: formatDay(view.day), running: view.running ?? null, entries: [...view.month] };
    return show(data, () => <TimePage {...view} />);
  },
});

const add = door({
  method: 'POST',
  path: '/time/entries',
  name: 'addTime',
  summary: 'Adds time to the day sheet; a duration as `1h30`, `1:30`, `90 min`, `1,5 h`, or whole seconds.',
  access: 'account',
  body: newTimeSchema,
  answer: timeAnswer,
  handle: async ({ context, body }) => {
    const added = await addTime(context, body);
    return added.ok ? goToCreated(sheetOf(added.value), added.value) : refusedAnswer(added.refusals);
  },
  again,
});

const start = door({
  method: 'POST',
  path: '/time/timer',
  name: 'startTimer',
  summary: 'Starts a timer; the one that the same person runs stops first.',
  access: 'account',
  body: timerSchema,
  answer: timeAnswer,
  handle: async ({ context, body }) => {
    const started = await startTimer(context, body);
    return started.ok ? goToCreated('/time', started.value) : refusedAnswer(started.refusals);
  },
  again,
});

const stop = door({
  method: 'POST',
  path: '/time/timer/stop',
  name: 'stopTimer',
  summary: 'Stops the timer; `stopped` says how long it really was, where it was forgotten.',
  access: 'account',
  body: z.object({ stopped: stopSchema.shape.duration }),
  answer: timeAnswer,
  handle: async ({ context, body }) => answerOf(await stopTimer(context, body.stopped), sheetOf),
  again,
});

const one = door({
  method: 'GET',
  path: '/time/entries/:id',
  name: 'readTime',
  summary: 'One entry of time.',
  access: 'account',
  params: oneId,
  answer: timeAnswer,
  handle: async (visit) => {
    const entry = await readTime(visit.context, visit.params.id);
    return entry ? show(entry, () => <TimeEntryPage visit={visit} entry={entry} />) : notFound();
  },
});

const entryAgain: Door['again'] = async (visit, refusals) => {
  const entry = await readTime(visit.context, (visit.params as { id: string }).id);
  return entry && <TimeEntryPage visit={visit} entry={entry} refusals={refusals} />;
};

const change = door({
  method: 'POST',
  path: '/time/entries/:id',
  name: 'changeTime',
  summary: 'Corrects an entry that no invoice holds.',
  access: 'account',
  params: oneId,
  body: timeChangeSchema,
  answer: timeAnswer,
  handle: async ({ context, params, body }) =>
    answerOf(await changeTime(context, params.id, body), ({ id }) => `/time/entries/${id}`),
  again: entryAgain,
});

const state = door({
  method: 'POST',
  path: '/time/entries/:id/state',
  name: 'setTimeState',
  summary: 'Makes an entry to bill, offered on the next invoice at its true value, or not billable.',
  access: 'account',
  params: oneId,
  body: z.object({ state: z.enum(CHOSEN_STATES) }),
  answer: timeAnswer,
  handle: async ({ context, params, body }) => answerOf(await setTimeState(context, params.id, body.state), sheetOf),
  again: entryAgain,
});

const remove = door({
  method: 'POST',
  path: '/time/entries/:id/removal',
  name: 'removeTime',
  summary: 'Takes away an entry that no invoice holds; the journal keeps what it said.',
  access: 'account',
  params: oneId,
  answer: timeAnswer,
  handle: async ({ context, params }) => answerOf(await removeTime(context, params.id), sheetOf),
  again: entryAgain,
});

/** The doors of the day sheet. */
export const timeDoors: readonly Door[] = [sheet, add, start, stop, one, change, state, remove];
