import type { ImportRow } from '#shell/database/schema.js';
import type { KnownClient } from '../rules/time-groups.js';
import type { Db } from './commitments.js';

/** Clients that time may go to, by name. */
export function knownClients(db: Db, organisationId: string): Promise<KnownClient[]> {
  return db
    .selectFrom('client')
    .select(['id', 'name', 'code'])
    .where('organisation_id', '=', organisationId)
    .where('erased_at', 'is', null)
    .orderBy('name')
    .orderBy('id')
    .execute();
}

const CHUNK = 500;

/** Which of these keys stand for time that is here already. */
export async function knownKeys(db: Db, organisationId: string, keys: readonly string[]): Promise<ReadonlySet<string>> {
  const known = new Set<string>();
  for (let from = 0; from < keys.length; from += CHUNK) {
    const rows = await db
      .selectFrom('time_entry')
      .select('source_key')
      .where('organisation_id', '=', organisationId)
      .where('source_key', 'in', keys.slice(from, from + CHUNK))
      .execute();
    for (const { source_key } of rows) if (source_key !== null) known.add(source_key);
  }
  return known;
}

export async function currencyOf(db: Db, organisationId: string): Promise<string> {
  const row = await db
    .selectFrom('organisation')
    .select('currency')
    .where('id', '=', organisationId)
    .executeTakeFirstOrThrow();
  return row.currency;
}

/** A past import of time. */
export function timeImportRow(db: Db, organisationId: string, id: string): Promise<ImportRow | undefined> {
  return db
    .selectFrom('import')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('kind', '=', 'time')
    .where('id', '=', id)
    .executeTakeFirst();
}
