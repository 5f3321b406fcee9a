import type { BusinessTable, Database } from '#shell/database/schema.js';
import { chunksOf } from './insert.js';
import { ERASURE_KIND } from './verify/verify.js';
import type { Work } from './write.js';

/** Tables that hold rows of a client's chain. */
const CLIENT_TABLES = [
  'invoice',
  'credit_note',
  'payment',
  'allocation',
  'signal_override',
  'archived_file',
  'letter',
  'letter_invoice',
  'client_profile',
  'quote',
  'quote_version',
  'client_link',
  'consent_step',
  'acceptance',
  'commitment',
  'time_entry',
  'delivery',
  'reservation',
  'bill_draft',
  'bill_document',
  'incident',
  'outbox',
] as const satisfies readonly BusinessTable[];

/**
 * Erases what the journal tells of a person: payloads and salts of a chain's entries go, their hashes stay, and an
 * entry declares the holes. Every remaining row of the client is covered anew, so that it can still be verified.
 * Call it last in its transaction, after the rows themselves were changed.
 */
export async function erasePayloads(work: Work, organisationId: string, chain: string): Promise<number> {
  const entries = await work.db
    .selectFrom('journal_entry')
    .select('seq')
    .where('organisation_id', '=', organisationId)
    .where('chain', '=', chain)
    .where('payload', 'is not', null)
    .execute();
  work.record({ chain, kind: ERASURE_KIND, payload: { entries: entries.map(({ seq }) => `${chain}/${seq}`) } });
  await work.db
    .updateTable('journal_entry')
    .set({ payload: null, salt: null })
    .where('organisation_id', '=', organisationId)
    .where('chain', '=', chain)
    .execute();
  const client = await work.db
    .selectFrom('client')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('id', '=', chain)
    .execute();
  work.cover(chain, 'client', client);
  for (const table of CLIENT_TABLES) {
    const rows = await work.db
      .selectFrom(table as 'invoice')
      .selectAll()
      .where('organisation_id', '=', organisationId)
      .where('client_id', '=', chain)
      .execute();
    for (const chunk of chunksOf(rows, 1_000))
      work.cover(chain, table, chunk as unknown as readonly Database['invoice'][]);
  }
  return entries.length;
}
