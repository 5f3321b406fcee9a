import type { Context } from '#shell/context.js';
import type { SignalOverrideRow } from '#shell/database/schema.js';
import type { Override } from '../facts/override.js';
import { dayIn } from './ledger.js';

/** An override as rules and pages know it. */
export function overrideOf(row: SignalOverrideRow): Override {
  return {
    id: row.id,
    clientId: row.client_id,
    signal: row.signal,
    kind: row.kind,
    invoiceId: row.invoice_id,
    reason: row.reason,
    until: row.until === null ? null : dayIn(row.until),
    threshold: row.value === null ? null : Number(row.value),
    createdAt: row.created_at,
  };
}

/** Overrides that were not lifted, oldest first. */
export async function readOverrides(context: Context): Promise<readonly Override[]> {
  const rows = await context.store.read
    .selectFrom('signal_override')
    .selectAll()
    .where('organisation_id', '=', context.organisationId)
    .where('lifted_at', 'is', null)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return rows.map(overrideOf);
}
