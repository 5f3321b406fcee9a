import type { Language } from '#kernel/words.js';
import type { Context } from '#shell/context.js';
import { csvText } from '../rules/csv.js';
import { exportRow } from '../rules/export-row.js';
import type { Query } from '../rules/register/query.js';
import { amountsOf } from '../store/documents.js';
import { billWords } from '../words.js';
import { exportInvoices } from './read.js';

/** The lines that answer to a query, as CSV bytes. */
export async function exportCsv(context: Context, query: Query, language: Language): Promise<Uint8Array> {
  const { entries, register } = await exportInvoices(context, query);
  const amounts = await amountsOf(context.store.read, context.organisationId);
  const words = billWords(language);
  const today = context.clock.today();
  const rows = entries.map((entry) =>
    exportRow(entry, register.nameOf(entry.clientId), amounts.get(entry.id), words, today),
  );
  return new TextEncoder().encode(csvText([words.csv.columns, ...rows]));
}
