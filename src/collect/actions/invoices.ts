import { done, type Result, refused } from '#kernel/refusal.js';
import type { Context } from '#shell/context.js';
import { invoiceKeys } from '../store/debts.js';

/** Invoices named by their numbers, all of one client. */
export interface NamedInvoices {
  readonly clientId: string;
  readonly ids: readonly string[];
}

/**
 * The invoices that a person names by number.
 * @returns refusals `letter.unknownInvoice`, `letter.ambiguousInvoice` (the same number at several clients)
 */
export async function invoicesNumbered(
  context: Context,
  numbers: readonly string[],
  clientId?: string,
): Promise<Result<NamedInvoices>> {
  const rows = await invoiceKeys(context.store.read, context.organisationId, numbers);
  const known = clientId === undefined ? rows : rows.filter((row) => row.client_id === clientId);
  const missing = numbers.filter((number) => !known.some((row) => row.number === number));
  if (missing.length > 0)
    return refused({ code: 'letter.unknownInvoice', field: 'invoice', values: { numbers: missing.join(', ') } });
  const [first] = known;
  if (!first || known.some((row) => row.client_id !== first.client_id))
    return refused({ code: 'letter.ambiguousInvoice', field: 'invoice' });
  return done({ clientId: first.client_id, ids: known.map(({ id }) => id) });
}
