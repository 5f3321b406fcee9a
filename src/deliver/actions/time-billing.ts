import type { Kysely } from 'kysely';
import type { Work } from '#journal/write.js';
import type { Database } from '#shell/database/schema.js';
import type { TimeEntry } from '../facts/time.js';
import { timeRow, timeRows } from '../store/time.js';
import { timeOf } from './time.js';

/** A client's time that an invoice may hold: to bill, and offered without having been shown yet. */
export async function timeToInvoice(
  db: Kysely<Database>,
  organisationId: string,
  clientId: string,
): Promise<readonly TimeEntry[]> {
  const rows = await timeRows(db, organisationId, { clientId });
  return rows.map(timeOf).filter(({ state, invoiceId }) => state === 'unbilled' || (state === 'offered' && !invoiceId));
}

/**
 * Marks the time that an issued invoice holds: what was to bill is billed, what is offered stays so, and neither moves any more.
 * Called within the transaction that issues it, after a fact was recorded on the client's chain.
 * @returns ids that are already on an invoice, or no time of this client: then nothing is marked and the issuing must be refused
 */
export async function markTimeInvoiced(
  work: Work,
  organisationId: string,
  clientId: string,
  invoiceId: string,
  entryIds: readonly string[],
): Promise<readonly string[]> {
  const rows: (readonly [string, Awaited<ReturnType<typeof timeRow>>])[] = [];
  for (const id of entryIds) rows.push([id, await timeRow(work.db, organisationId, id)]);
  const held = rows.flatMap(([id, row]) =>
    row?.client_id === clientId && row.invoice_id === null && (row.state === 'unbilled' || row.state === 'offered')
      ? []
      : [id],
  );
  if (held.length > 0) return held;
  for (const [id, row] of rows)
    await work.update(clientId, 'time_entry', id, {
      invoice_id: invoiceId,
      state: row?.state === 'offered' ? 'offered' : 'billed',
      updated_at: work.at,
    });
  return [];
}

/**
 * Frees the time of an invoice that a credit note cancels whole: it is to bill or offered again.
 * Called within the transaction that issues the credit note.
 */
export async function freeTimeOfInvoice(
  work: Work,
  organisationId: string,
  clientId: string,
  invoiceId: string,
): Promise<void> {
  const rows = await timeRows(work.db, organisationId, { clientId });
  for (const row of rows.filter(({ invoice_id }) => invoice_id === invoiceId))
    await work.update(clientId, 'time_entry', row.id, {
      invoice_id: null,
      state: row.state === 'offered' ? 'offered' : 'unbilled',
      updated_at: work.at,
    });
}
