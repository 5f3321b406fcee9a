import type { Kysely } from 'kysely';
import type { Database } from '#shell/database/schema.js';
import { erasedKey } from '../erased-key.js';
import type { FileReading, Records } from '../facts.js';

/** The source keys, as hashes, of everything that stayed of erased clients. */
async function erasedKeys(db: Kysely<Database>, organisationId: string): Promise<ReadonlySet<string>> {
  const keys = new Set<string>();
  for (const table of ['invoice', 'credit_note', 'payment'] as const) {
    const rows = await db
      .selectFrom(table)
      .innerJoin('client', 'client.id', `${table}.client_id`)
      .select(`${table}.source_key as key`)
      .where(`${table}.organisation_id`, '=', organisationId)
      .where('client.erased_at', 'is not', null)
      .execute();
    for (const { key } of rows) if (key !== null) keys.add(key);
  }
  return keys;
}

/** Whose records stay out of the file, and which of others. */
interface Erased {
  readonly clients: ReadonlySet<string>;
  readonly keys: ReadonlySet<string>;
}

function erasedAmong(records: Records, known: ReadonlySet<string>, living: ReadonlyMap<string, string>): Erased {
  const keys = new Set<string>();
  const clients = new Set<string>();
  for (const list of [records.invoices, records.creditNotes, records.payments, records.refunds])
    for (const { key, client } of list) {
      if (!known.has(erasedKey(key))) continue;
      keys.add(key);
      if (!living.has(client)) clients.add(client);
    }
  return { clients, keys };
}

function split<R extends { readonly key: string; readonly client: string; readonly amount: number }>(
  records: readonly R[],
  erased: Erased,
) {
  const isErased = ({ key, client }: R): boolean => erased.keys.has(key) || erased.clients.has(client);
  const aside = records.filter(isErased);
  return {
    kept: records.filter((record) => !isErased(record)),
    count: aside.length,
    cents: aside.reduce((sum, { amount }) => sum + amount, 0),
  };
}

/**
 * The file without what it says of people who were erased: who asked to be forgotten does not come back with an old file.
 * A client is recognised by any row that was known before; all of its rows then stay out, and are counted.
 * @param living row ids of the clients that are there, by code: of these, only the rows of erased people stay out
 */
export async function withoutErased(
  db: Kysely<Database>,
  organisationId: string,
  reading: FileReading,
  living: ReadonlyMap<string, string>,
): Promise<FileReading> {
  const known = await erasedKeys(db, organisationId);
  const { records } = reading;
  const erased = known.size === 0 ? undefined : erasedAmong(records, known, living);
  if (!erased || erased.keys.size === 0) return reading;
  const invoices = split(records.invoices, erased);
  const creditNotes = split(records.creditNotes, erased);
  const payments = split(records.payments, erased);
  const refunds = split(records.refunds, erased);
  const there = new Set([...invoices.kept, ...creditNotes.kept, ...payments.kept].map(({ key }) => key));
  const aside = {
    reason: 'erasedClient',
    count: invoices.count + creditNotes.count + payments.count + refunds.count,
    cents: invoices.cents - creditNotes.cents - payments.cents + refunds.cents,
  } as const;
  return {
    ...reading,
    skipped: [...reading.skipped, aside],
    records: {
      clients: records.clients.filter(({ code }) => !erased.clients.has(code)),
      invoices: invoices.kept,
      creditNotes: creditNotes.kept,
      payments: payments.kept,
      refunds: refunds.kept,
      allocations: records.allocations.filter(({ invoice, credit }) => there.has(invoice) && there.has(credit)),
    },
  };
}
