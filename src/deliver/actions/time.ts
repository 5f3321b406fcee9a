import { type Work, write } from '#journal/write.js';
import { formatDay } from '#kernel/day.js';
import { done, type Result, refused } from '#kernel/refusal.js';
import { follow } from '#kernel/transition.js';
import { civilDay } from '#shell/clock.js';
import type { Context } from '#shell/context.js';
import type { TimeEntryRow } from '#shell/database/schema.js';
import type { ChosenState, NewTime, NewTimer, TimeChange, TimeEntry } from '../facts/time.js';
import { formatDuration, SECONDS_MAX } from '../rules/duration.js';
import { EVENT_FOR, TIME_LIFE, type TimeEvent } from '../rules/time.js';
import { clientRow } from '../store/clients.js';
import {
  quoteOfClient,
  runningRow,
  type TimeFilter,
  type TimeListed,
  timeRow,
  timeRows,
  usualRate,
} from '../store/time.js';

const unknown = () => refused({ code: 'time.unknown' });

/** An entry from its row. */
export function timeOf(row: TimeListed): TimeEntry {
  return {
    id: row.id,
    clientId: row.client_id,
    clientName: row.client_name,
    quoteId: row.quote_id,
    quoteNumber: row.quote_number,
    description: row.description,
    day: row.day,
    startedAt: row.started_at,
    seconds: row.seconds,
    state: row.state,
    rate: row.rate,
    invoiceId: row.invoice_id,
    source: row.source,
  };
}

/** Entries by day. */
export async function listTime(context: Context, filter: TimeFilter = {}): Promise<readonly TimeEntry[]> {
  return (await timeRows(context.store.read, context.organisationId, filter)).map(timeOf);
}

/** One entry; undefined when this organisation has none such. */
export async function readTime(context: Context, id: string): Promise<TimeEntry | undefined> {
  const row = await timeRow(context.store.read, context.organisationId, id);
  return row && timeOf(row);
}

/** The timer that whoever asks runs, if any. */
export async function runningTimer(context: Context): Promise<TimeEntry | undefined> {
  const row = await runningRow(context.store.read, context.organisationId, context.accountId);
  return row && timeOf(row);
}

type Owner = { readonly name: string; readonly quoteNumber: string | null };

/** The client, and perhaps its quote, that time is spent for. */
async function ownerOf(
  context: Context,
  work: Work,
  { clientId, quoteId }: Pick<NewTime, 'clientId' | 'quoteId'>,
): Promise<Result<Owner>> {
  const client = await clientRow(work.db, context.organisationId, clientId);
  if (!client) return refused({ code: 'time.unknownClient', field: 'clientId' });
  if (client.erased_at) return refused({ code: 'time.erasedClient', field: 'clientId' });
  if (quoteId === null) return done({ name: client.name, quoteNumber: null });
  const quote = await quoteOfClient(work.db, context.organisationId, clientId, quoteId);
  if (!quote) return refused({ code: 'time.quoteOfOther', field: 'quoteId' });
  return done({ name: client.name, quoteNumber: quote.number });
}

function newRow(
  context: Context,
  work: Work,
  given: Pick<TimeEntryRow, 'client_id' | 'quote_id' | 'description' | 'day' | 'started_at' | 'seconds' | 'state'> &
    Pick<TimeEntryRow, 'rate' | 'source'>,
): TimeEntryRow {
  return {
    id: context.newId(),
    organisation_id: context.organisationId,
    ...given,
    account_id: context.accountId,
    invoice_id: null,
    source_key: null,
    import_id: null,
    created_at: work.at,
    updated_at: work.at,
  };
}

const listedAs = (row: TimeEntryRow, { name, quoteNumber }: Owner): TimeEntry =>
  timeOf({ ...row, client_name: name, quote_number: quoteNumber });

/**
 * Adds time to the day sheet.
 * @returns refusals `time.unknownClient`, `time.erasedClient`, `time.quoteOfOther`, `time.noRate`
 */
export function addTime(context: Context, given: NewTime): Promise<Result<TimeEntry>> {
  return write(context, async (work): Promise<Result<TimeEntry>> => {
    const owner = await ownerOf(context, work, given);
    if (!owner.ok) return owner;
    const { clientId, quoteId, description, duration, state, rate } = given;
    const valued = rate !== null || (await usualRate(work.db, context.organisationId)) !== null;
    if (state === 'offered' && !valued) return refused({ code: 'time.noRate', field: 'rate' });
    const day = given.day ?? formatDay(context.clock.today());
    const told = { text: description, day, duration: formatDuration(duration), state };
    const row = newRow(context, work, {
      client_id: clientId,
      quote_id: quoteId,
      description,
      day,
      started_at: null,
      seconds: duration,
      state,
      rate,
      source: 'sheet',
    });
    work.record({ chain: clientId, kind: state === 'offered' ? 'time.offered' : 'time.added', payload: told });
    await work.insert(clientId, 'time_entry', [row]);
    return done(listedAs(row, owner.value));
  });
}

/** Seconds that a timer has counted until a moment. */
export function elapsedSeconds(startedAt: string | null, now: number): number {
  return startedAt === null ? 0 : Math.max(0, Math.round((now - Date.parse(startedAt)) / 1000));
}

async function stopRow(
  context: Context,
  work: Work,
  row: TimeListed,
  stated: number | null,
): Promise<Result<TimeEntry>> {
  const counted = stated ?? elapsedSeconds(row.started_at, context.clock.now());
  if (counted > SECONDS_MAX)
    return refused({ code: 'time.forgotten', field: 'stopped', values: { hours: Math.floor(counted / 3600) } });
  const payload = { text: row.description, day: row.day, duration: formatDuration(counted) };
  work.record({ chain: row.client_id, kind: 'time.stopped', payload });
  const change = { state: 'unbilled' as const, seconds: counted, updated_at: work.at };
  await work.update(row.client_id, 'time_entry', row.id, change);
  return done(timeOf({ ...row, ...change }));
}

/**
 * Starts a timer; the one that the same person runs stops first, so that one runs at a time.
 * @returns refusals `time.unknownClient`, `time.erasedClient`, `time.quoteOfOther`, `time.forgotten` (the running one has counted over a day: say how long it was)
 */
export function startTimer(context: Context, given: NewTimer): Promise<Result<TimeEntry>> {
  return write(context, async (work): Promise<Result<TimeEntry>> => {
    const owner = await ownerOf(context, work, given);
    if (!owner.ok) return owner;
    const running = await runningRow(work.db, context.organisationId, context.accountId);
    const stopped = running && (await stopRow(context, work, running, null));
    if (stopped && !stopped.ok) return stopped;
    const { clientId, quoteId, description } = given;
    const row = newRow(context, work, {
      client_id: clientId,
      quote_id: quoteId,
      description,
      day: formatDay(civilDay(context.clock.now())),
      started_at: work.at,
      seconds: 0,
      state: 'running',
      rate: null,
      source: 'timer',
    });
    work.record({ chain: clientId, kind: 'time.started', payload: { text: description } });
    await work.insert(clientId, 'time_entry', [row]);
    return done(listedAs(row, owner.value));
  });
}

/**
 * Stops the timer of whoever asks.
 * @param stated seconds that really count, where it was forgotten; null: until now
 * @returns refusals `time.noTimer`, `time.forgotten`
 */
export function stopTimer(context: Context, stated: number | null = null): Promise<Result<TimeEntry>> {
  return write(context, async (work): Promise<Result<TimeEntry>> => {
    const row = await runningRow(work.db, context.organisationId, context.accountId);
    return row ? stopRow(context, work, row, stated) : refused({ code: 'time.noTimer' });
  });
}

/** Follows the life of an entry; a refused attempt is journaled too. */
async function attempt(
  context: Context,
  work: Work,
  row: TimeListed,
  event: TimeEvent,
): Promise<Result<TimeEntryRow['state']>> {
  const rate = row.rate ?? (await usualRate(work.db, context.organisationId));
  const standing = { invoiced: row.invoice_id !== null, valued: rate !== null };
  const followed = follow(TIME_LIFE, row.state, event, standing);
  if (followed.ok) return followed;
  const reasons = followed.refusals.map(({ code }) => code);
  work.record({ chain: row.client_id, kind: 'time.refused', payload: { text: row.description, event, reasons } });
  return followed;
}

/**
 * Makes an entry to bill, offered (shown on the next invoice at its true value) or not billable.
 * @returns refusals `time.unknown`, `time.invoiced`, `time.running`, `time.noRate`
 */
export function setTimeState(context: Context, id: string, state: ChosenState): Promise<Result<TimeEntry>> {
  return write(context, async (work): Promise<Result<TimeEntry>> => {
    const row = await timeRow(work.db, context.organisationId, id);
    if (!row) return unknown();
    const followed = await attempt(context, work, row, EVENT_FOR[state]);
    if (!followed.ok) return followed;
    if (row.state === state) return done(timeOf(row));
    const told = { text: row.description, day: row.day, duration: formatDuration(row.seconds), state };
    work.record({ chain: row.client_id, kind: state === 'offered' ? 'time.offered' : 'time.changed', payload: told });
    await work.update(row.client_id, 'time_entry', id, { state, updated_at: work.at });
    return done(timeOf({ ...row, state }));
  });
}

/**
 * Corrects what an entry says, while no invoice holds it.
 * @returns refusals `time.unknown`, `time.invoiced`, `time.running`
 */
export function changeTime(context: Context, id: string, change: TimeChange): Promise<Result<TimeEntry>> {
  return write(context, async (work): Promise<Result<TimeEntry>> => {
    const row = await timeRow(work.db, context.organisationId, id);
    if (!row) return unknown();
    const followed = await attempt(context, work, row, 'change');
    if (!followed.ok) return followed;
    const { description, duration: seconds, rate } = change;
    const day = change.day ?? row.day;
    const columns = { description, seconds, rate, day };
    const before = { text: row.description, duration: formatDuration(row.seconds), day: row.day };
    work.record({
      chain: row.client_id,
      kind: 'time.changed',
      payload: { text: description, duration: formatDuration(seconds), day, before },
    });
    await work.update(row.client_id, 'time_entry', id, { ...columns, updated_at: work.at });
    return done(timeOf({ ...row, ...columns }));
  });
}

/**
 * Takes an entry away, while no invoice holds it; the journal keeps what it said.
 * @returns refusals `time.unknown`, `time.invoiced`
 */
export function removeTime(context: Context, id: string): Promise<Result<TimeEntry>> {
  return write(context, async (work): Promise<Result<TimeEntry>> => {
    const row = await timeRow(work.db, context.organisationId, id);
    if (!row) return unknown();
    const followed = await attempt(context, work, row, 'remove');
    if (!followed.ok) return followed;
    const payload = { text: row.description, duration: formatDuration(row.seconds), day: row.day };
    work.record({ chain: row.client_id, kind: 'time.removed', payload });
    await work.remove(row.client_id, 'time_entry', [id]);
    return done(timeOf(row));
  });
}
