import { formatDay } from '#kernel/day.js';
import { formatCents } from '#kernel/money.js';
import type { Language } from '#kernel/words.js';
import type { Context } from '#shell/context.js';
import { csvText } from '../rules/csv.js';
import { type Entry, openCents, stateOf } from '../rules/register/entry.js';
import type { Query } from '../rules/register/query.js';
import { amountsOf } from '../store/documents.js';
import { billWords } from '../words.js';
import { exportInvoices } from './read.js';

/** Amounts of the documents issued here, by id; those of credit notes count negative. */
type Amounts = Awaited<ReturnType<typeof amountsOf>>;

function rowOf(entry: Entry, name: string, amounts: Amounts, today: number, language: Language): string[] {
  const words = billWords(language);
  const own = amounts.get(entry.id);
  const sign = entry.kind === 'creditNote' ? -1 : 1;
  const money = (cents: number | undefined): string => (cents === undefined ? '' : formatCents(cents * sign));
  return [
    entry.number,
    words.kinds[own?.kind ?? entry.kind],
    name,
    entry.label ?? '',
    formatDay(entry.issued),
    entry.due === null ? '' : formatDay(entry.due),
    entry.currency,
    money(own?.net_cents),
    money(own?.vat_cents),
    own ? money(own.total_cents) : formatCents(entry.totalCents),
    money(own?.offered_cents),
    formatCents(openCents(entry)),
    words.states[stateOf(entry, today)],
  ];
}

/** The lines that answer to a query, as CSV bytes. */
export async function exportCsv(context: Context, query: Query, language: Language): Promise<Uint8Array> {
  const { entries, register } = await exportInvoices(context, query);
  const amounts = await amountsOf(context.store.read, context.organisationId);
  const today = context.clock.today();
  const rows = entries.map((entry) => rowOf(entry, register.nameOf(entry.clientId), amounts, today, language));
  return new TextEncoder().encode(csvText([billWords(language).csv.columns, ...rows]));
}
