import { readFileSync } from 'node:fs';
import type { ReadEntry, TimeIssues, TimeProgram, TimeReading } from '#intake/parsers/time/facts.js';
import { Queue } from '#intake/queue.js';
import { readTimeInChild } from '#intake/time.js';
import { type Work, write } from '#journal/write.js';
import { formatDay } from '#kernel/day.js';
import { done, type Result, refused } from '#kernel/refusal.js';
import { addClientWithin } from '#meet/actions/clients.js';
import { civilDay } from '#shell/clock.js';
import type { Context } from '#shell/context.js';
import type { TimeEntryRow } from '#shell/database/schema.js';
import { sha256Of } from '#shell/files.js';
import { formatDuration } from '../rules/duration.js';
import { describe, groupKey, groupsOf, type KnownClient, type TimeGroup } from '../rules/time-groups.js';
import { currencyOf, knownClients, knownKeys, timeImportRow } from '../store/time-import.js';
import { timeWords } from '../words.js';

/** A file of time to bring in, and how the user wants it read. */
export interface TimeImportRequest {
  readonly path: string;
  readonly fileName: string;
  readonly dateOrder?: 'dmy' | 'mdy' | undefined;
  /** By id of a group: a client's id, `new`, or `leave`. Groups that are not named go to the client of their name. */
  readonly clients?: Readonly<Record<string, string>> | undefined;
  /** Adds a client for every name that is none yet. */
  readonly createUnknown?: boolean | undefined;
}

/** A group as it is shown before anything is written. */
export interface PreviewGroup {
  readonly id: string;
  readonly client: string;
  readonly project: string;
  readonly entries: number;
  readonly seconds: number;
  readonly known: string | null;
}

/** What a file would bring. */
export interface TimePreview {
  readonly program: TimeProgram | null;
  readonly errors: TimeIssues;
  readonly warnings: TimeIssues;
  readonly dates: TimeReading['dates'];
  /** Entries with a duration, of which so many are here already, and how long the new ones are. */
  readonly entries: number;
  readonly known: number;
  readonly zero: number;
  readonly seconds: number;
  readonly period: { readonly from: string; readonly to: string } | null;
  readonly groups: readonly PreviewGroup[];
}

/** What an import of time brought. */
export interface TimeImported {
  readonly importId: string | null;
  readonly entries: number;
  readonly seconds: number;
  readonly known: number;
  readonly left: number;
  readonly clientsAdded: number;
}

const GROUP_ID_LENGTH = 16;
const groupId = (group: Pick<ReadEntry, 'client' | 'project'>): string =>
  sha256Of(groupKey(group)).slice(0, GROUP_ID_LENGTH);

/** Moment of a start that the file states in UTC. */
const momentOf = ({ day, clock }: ReadEntry): number => day * 86_400_000 + (clock ?? 0) * 1000;
const dayOfEntry = (entry: ReadEntry): string => formatDay(entry.utc ? civilDay(momentOf(entry)) : entry.day);

/** Keys by entry: the same entry has the same key in every file; equal ones are told apart by their rank. Hashed, so that they name nobody. */
function keysOf(program: TimeProgram | null, entries: readonly ReadEntry[]): ReadonlyMap<ReadEntry, string> {
  const ranks = new Map<string, number>();
  return new Map(
    entries.map((entry) => {
      const { client, project, task, description, person, day, clock, seconds } = entry;
      const said = [program, client, project, task, description, person, day, clock, seconds];
      const base = `time ${sha256Of(JSON.stringify(said))}`;
      const rank = (ranks.get(base) ?? 0) + 1;
      ranks.set(base, rank);
      return [entry, rank === 1 ? base : `${base} ${rank}`] as const;
    }),
  );
}

/** Reading a file costs processors and memory: one at a time, and few waiting. */
const queue = new Queue(8);

async function readRequested(request: TimeImportRequest): Promise<Result<TimeReading>> {
  const { dateOrder, path } = request;
  const options = dateOrder === undefined ? {} : { dateOrder };
  return (await queue.take(() => readTimeInChild(path, options))) ?? refused({ code: 'intake.busy' });
}

/**
 * Reads a file of time and tells what it would bring. Writes nothing.
 * @returns refused when it cannot be read within the limits of the child process, or `intake.busy`
 */
export async function previewTime(context: Context, request: TimeImportRequest): Promise<Result<TimePreview>> {
  const read = await readRequested(request);
  if (!read.ok) return read;
  const { program, entries, errors, warnings, dates } = read.value;
  const { read: db } = context.store;
  const clients = await knownClients(db, context.organisationId);
  const groups = groupsOf(entries, clients);
  const keys = keysOf(program, entries);
  const known = await knownKeys(db, context.organisationId, [...keys.values()]);
  const counted = groups.flatMap((group) => group.entries);
  const news = counted.filter((entry) => !known.has(keys.get(entry) ?? ''));
  const days = counted.map(dayOfEntry).sort();
  return done({
    program,
    errors,
    warnings,
    dates,
    entries: counted.length,
    known: counted.length - news.length,
    zero: entries.length - counted.length,
    seconds: news.reduce((sum, { seconds }) => sum + seconds, 0),
    period: days.length === 0 ? null : { from: days[0] ?? '', to: days.at(-1) ?? '' },
    groups: groups.map((group) => ({
      id: groupId(group),
      client: group.client,
      project: group.project,
      entries: group.entries.length,
      seconds: group.seconds,
      known: group.known,
    })),
  });
}

/** Where each group goes: a client's id, a new client, or nowhere; a group that nobody placed is refused by its name. */
function placed(
  groups: readonly TimeGroup[],
  clients: readonly KnownClient[],
  { clients: chosen = {}, createUnknown }: TimeImportRequest,
): Result<readonly (readonly [TimeGroup, string])[]> {
  const ids = new Set(clients.map(({ id }) => id));
  const places = groups.map((group): readonly [TimeGroup, string | null] => {
    const choice = chosen[groupId(group)] || group.known || (createUnknown && group.client !== '' ? 'new' : null);
    const stands = choice === 'leave' || (choice === 'new' && group.client !== '') || (choice && ids.has(choice));
    return [group, stands ? choice : null];
  });
  const lost = places.filter(([, choice]) => choice === null);
  if (lost.length === 0) return done(places as readonly (readonly [TimeGroup, string])[]);
  return refused(
    ...lost.map(([group]) => ({
      code: 'time.unmatched',
      field: `clients.${groupId(group)}`,
      values: { name: group.client || group.project },
    })),
  );
}

interface Batch {
  readonly importId: string;
  readonly currency: string;
  readonly keys: ReadonlyMap<ReadEntry, string>;
}

function rowOf(context: Context, work: Work, clientId: string, entry: ReadEntry, batch: Batch): TimeEntryRow {
  return {
    id: context.newId(),
    organisation_id: context.organisationId,
    client_id: clientId,
    quote_id: null,
    description: describe(entry, timeWords(context.language).imports.unnamed),
    day: dayOfEntry(entry),
    account_id: null,
    started_at: entry.utc ? new Date(momentOf(entry)).toISOString() : null,
    seconds: entry.seconds,
    state: entry.invoiced ? 'billed' : entry.billable ? 'unbilled' : 'notBillable',
    rate: entry.currency === batch.currency ? entry.rate : null,
    invoice_id: null,
    source: 'import',
    source_key: batch.keys.get(entry) ?? null,
    import_id: batch.importId,
    created_at: work.at,
    updated_at: work.at,
  };
}

async function clientFor(context: Context, work: Work, group: TimeGroup, choice: string): Promise<string> {
  if (choice !== 'new') return choice;
  const added = await addClientWithin(context, work, { name: group.client });
  if (!added.ok) throw new Error(`a client without a code was refused: ${added.refusals[0]?.code}`);
  return added.value.id;
}

async function recordImport(context: Context, work: Work, request: TimeImportRequest, result: TimeImported) {
  const bytes = readFileSync(request.path);
  const { importId, ...brought } = result;
  const sha256 = sha256Of(bytes);
  const own = context.organisationId;
  work.record({
    chain: own,
    kind: 'time.fileImported',
    payload: { importId, file: request.fileName, sha256, ...brought },
  });
  await work.insert(own, 'import', [
    {
      id: importId ?? '',
      organisation_id: own,
      account_id: context.accountId,
      kind: 'time',
      file_name: request.fileName,
      sha256,
      bytes: bytes.length,
      mapping: null,
      result: JSON.stringify(result),
      created_at: work.at,
    },
  ]);
}

/** Writes the new entries of every group that goes somewhere. */
async function writeGroups(
  context: Context,
  work: Work,
  request: TimeImportRequest,
  reading: TimeReading,
): Promise<Result<TimeImported>> {
  const clients = await knownClients(work.db, context.organisationId);
  const groups = groupsOf(reading.entries, clients);
  const places = placed(groups, clients, request);
  if (!places.ok) return places;
  const keys = keysOf(reading.program, reading.entries);
  const known = await knownKeys(work.db, context.organisationId, [...keys.values()]);
  const fresh = places.value.flatMap(([group, choice]) => {
    const entries = group.entries.filter((entry) => !known.has(keys.get(entry) ?? ''));
    return choice === 'leave' || entries.length === 0 ? [] : [{ group, choice, entries }];
  });
  const all = fresh.flatMap(({ entries }) => entries);
  const left = places.value.filter(([, choice]) => choice === 'leave').flatMap(([group]) => group.entries).length;
  const counted = groups.reduce((sum, group) => sum + group.entries.length, 0);
  const result: TimeImported = {
    importId: all.length === 0 ? null : context.newId(),
    entries: all.length,
    seconds: all.reduce((sum, { seconds }) => sum + seconds, 0),
    known: counted - all.length - left,
    left,
    clientsAdded: fresh.filter(({ choice }) => choice === 'new').length,
  };
  if (result.importId === null) return done(result);
  await recordImport(context, work, request, result);
  const batch = { importId: result.importId, currency: await currencyOf(work.db, context.organisationId), keys };
  for (const { group, choice, entries } of fresh) {
    const clientId = await clientFor(context, work, group, choice);
    const seconds = entries.reduce((sum, entry) => sum + entry.seconds, 0);
    const payload = { importId: batch.importId, entries: entries.length, duration: formatDuration(seconds) };
    work.record({ chain: clientId, kind: 'time.imported', payload });
    const rows = entries.map((entry) => rowOf(context, work, clientId, entry, batch));
    await work.insert(clientId, 'time_entry', rows);
  }
  return done(result);
}

/**
 * Brings a file of time in, whole or not at all; what is here already is not added again.
 * @returns refusals `time.askDateOrder`, `time.badFile`, `time.unmatched` (one for each name that goes nowhere), those of the reading
 */
export async function importTime(context: Context, request: TimeImportRequest): Promise<Result<TimeImported>> {
  const read = await readRequested(request);
  if (!read.ok) return read;
  const { errors, dates } = read.value;
  if (dates?.asked) return refused({ code: 'time.askDateOrder', field: 'dateOrder' });
  if (errors.count > 0) return refused({ code: 'time.badFile' });
  return write(context, (work) => writeGroups(context, work, request, read.value));
}

/** What a past import of time brought; undefined when this organisation has none of that id. */
export async function readTimeImport(context: Context, id: string): Promise<TimeImported | undefined> {
  const row = await timeImportRow(context.store.read, context.organisationId, id);
  return row && (JSON.parse(row.result) as TimeImported);
}
