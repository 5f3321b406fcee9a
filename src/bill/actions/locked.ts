import { write } from '#journal/write.js';
import { type Result, refused } from '#kernel/refusal.js';
import type { Context } from '#shell/context.js';
import { documentRow } from '../store/documents.js';

/**
 * Refuses to change or remove an issued document, and journals that it was asked.
 * @returns refusals `bill.unknown`, `bill.locked`
 */
export function refuseChange(context: Context, id: string, asked: string): Promise<Result<never>> {
  return write(context, async (work): Promise<Result<never>> => {
    const row = await documentRow(work.db, context.organisationId, id);
    if (!row) return refused({ code: 'bill.unknown' });
    work.record({ chain: row.client_id, kind: 'invoice.changeRefused', payload: { number: row.number, asked } });
    return refused({ code: 'bill.locked', values: { number: row.number } });
  });
}
