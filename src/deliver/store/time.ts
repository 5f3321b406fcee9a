import type { TimeEntryRow } from '#shell/database/schema.js';
import type { Db } from './commitments.js';

export interface TimeFilter {
  readonly clientId?: string | undefined;
  /** First and last day, `YYYY-MM-DD`. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly state?: TimeEntryRow['state'] | undefined;
}

/** An entry with the names that a list shows. */
export interface TimeListed extends TimeEntryRow {
  readonly client_name: string;
  readonly quote_number: string | null;
}

const listed = (db: Db, organisationId: string) =>
  db
    .selectFrom('time_entry')
    .innerJoin('client', 'client.id', 'time_entry.client_id')
    .leftJoin('quote', 'quote.id', 'time_entry.quote_id')
    .selectAll('time_entry')
    .select(['client.name as client_name', 'quote.number as quote_number'])
    .where('time_entry.organisation_id', '=', organisationId);

/** Entries by day, in the order in which they were made. */
export function timeRows(db: Db, organisationId: string, filter: TimeFilter): Promise<TimeListed[]> {
  let query = listed(db, organisationId);
  if (filter.clientId !== undefined) query = query.where('time_entry.client_id', '=', filter.clientId);
  if (filter.from !== undefined) query = query.where('time_entry.day', '>=', filter.from);
  if (filter.to !== undefined) query = query.where('time_entry.day', '<=', filter.to);
  if (filter.state !== undefined) query = query.where('time_entry.state', '=', filter.state);
  return query.orderBy('time_entry.day').orderBy('time_entry.id').execute();
}

export function timeRow(db: Db, organisationId: string, id: string): Promise<TimeListed | undefined> {
  return listed(db, organisationId).where('time_entry.id', '=', id).executeTakeFirst();
}

/** The timer that someone runs; null stands for the command line. */
export function runningRow(db: Db, organisationId: string, accountId: string | null): Promise<TimeListed | undefined> {
  const running = listed(db, organisationId).where('time_entry.state', '=', 'running');
  const own =
    accountId === null
      ? running.where('time_entry.account_id', 'is', null)
      : running.where('time_entry.account_id', '=', accountId);
  return own.orderBy('time_entry.id').executeTakeFirst();
}

/** A quote of a client, by its id. */
export function quoteOfClient(
  db: Db,
  organisationId: string,
  clientId: string,
  quoteId: string,
): Promise<{ id: string; number: string } | undefined> {
  return db
    .selectFrom('quote')
    .select(['id', 'number'])
    .where('organisation_id', '=', organisationId)
    .where('client_id', '=', clientId)
    .where('id', '=', quoteId)
    .executeTakeFirst();
}

/** Accepted quotes with the names of their clients, latest first. */
export function acceptedQuotes(
  db: Db,
  organisationId: string,
): Promise<{ id: string; number: string; client_id: string; client_name: string }[]> {
  return db
    .selectFrom('quote')
    .innerJoin('client', 'client.id', 'quote.client_id')
    .select(['quote.id', 'quote.number', 'quote.client_id', 'client.name as client_name'])
    .where('quote.organisation_id', '=', organisationId)
    .where('quote.state', '=', 'accepted')
    .orderBy('quote.id', 'desc')
    .execute();
}

/** Usual hourly rate, excl. VAT; null where the business states none. */
export async function usualRate(db: Db, organisationId: string): Promise<string | null> {
  const row = await db
    .selectFrom('business_profile')
    .select('hourly_rate')
    .where('organisation_id', '=', organisationId)
    .executeTakeFirst();
  return row?.hourly_rate ?? null;
}
