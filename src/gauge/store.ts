import { sql } from 'kysely';
import { dueOf } from '#bill/rules.js';
import { type Day, parseDay } from '#kernel/day.js';
import type { Context } from '#shell/context.js';
import type { ClientRow, SignalOverrideRow } from '#shell/database/schema.js';
import type { Override } from './facts/override.js';
import type { InvoiceFact } from './facts/portfolio.js';

function dayIn(text: string): Day {
  const day = parseDay(text);
  if (day === undefined) throw new Error(`not a day: ${text}`);
  return day;
}

/** What a table of relations shows of a client. */
export type ClientLine = Pick<ClientRow, 'id' | 'code' | 'name' | 'kind' | 'country' | 'term_days' | 'contract_rate'>;

export function readClients(context: Context): Promise<ClientLine[]> {
  return context.store.read
    .selectFrom('client')
    .select(['id', 'code', 'name', 'kind', 'country', 'term_days', 'contract_rate'])
    .where('organisation_id', '=', context.organisationId)
    .orderBy('name')
    .orderBy('id')
    .execute();
}

/** The business's usual payment term, in days from the invoice date. */
async function businessTerm(context: Context): Promise<number> {
  const { term_days } = await context.store.read
    .selectFrom('organisation')
    .select('term_days')
    .where('id', '=', context.organisationId)
    .executeTakeFirstOrThrow();
  return term_days;
}

/** Every invoice with what settled it, in the order of issue; opening balances keep their kind. */
function invoiceRows(context: Context) {
  // What settled an invoice, added up where the rows are: one line an invoice comes over, whatever its payments.
  const settled = context.store.read
    .selectFrom('allocation')
    .select([
      'invoice_id',
      sql<number>`cast(sum(amount_cents) as bigint)`.as('cents'),
      sql<number>`cast(sum(case when payment_id is null then 0 else amount_cents end) as bigint)`.as('paid'),
      sql<string>`max(effective_on)`.as('last_on'),
    ])
    .where('organisation_id', '=', context.organisationId)
    .groupBy('invoice_id')
    .as('settled');
  return context.store.read
    .selectFrom('invoice')
    .leftJoin(settled, 'settled.invoice_id', 'invoice.id')
    .select([
      'invoice.id',
      'invoice.client_id',
      'invoice.kind',
      'invoice.issued_on',
      'invoice.issue_assumed',
      'invoice.due_on',
      'invoice.total_cents',
      'invoice.currency',
      'invoice.disputed',
      'invoice.electronic',
      'settled.cents',
      'settled.paid',
      'settled.last_on',
    ])
    .where('invoice.organisation_id', '=', context.organisationId)
    .where('invoice.total_cents', '>', 0)
    .orderBy('invoice.issued_on')
    .orderBy('invoice.id')
    .execute();
}

const flagOf = (flag: number | null): boolean | null => (flag === null ? null : flag === 1);

/** Unpaid part of balances brought forward, whose invoices are not in the records, by client and currency. */
export interface Carried {
  readonly clientId: string;
  readonly currency: string;
  readonly openCents: number;
}

/** The invoices of the business, and what is still owed from before its records. */
export interface Ledger {
  readonly invoices: readonly InvoiceFact[];
  readonly carried: readonly Carried[];
}

/** Reads every invoice with its due date, its settlement and what remains open. */
export async function readLedger(context: Context, clients: readonly ClientLine[]): Promise<Ledger> {
  const [rows, term] = [await invoiceRows(context), await businessTerm(context)];
  const terms = new Map(clients.map((client) => [client.id, client.term_days]));
  const invoices: InvoiceFact[] = [];
  const carried: Carried[] = [];
  for (const row of rows) {
    const openCents = Math.max(0, row.total_cents - (row.cents ?? 0));
    if (row.kind === 'opening') {
      if (openCents > 0) carried.push({ clientId: row.client_id, currency: row.currency, openCents });
      continue;
    }
    const due = dueOf(row, terms.get(row.client_id) ?? null, term);
    invoices.push({
      id: row.id,
      clientId: row.client_id,
      issuedOn: dayIn(row.issued_on),
      dueOn: due.day,
      dueAssumed: due.assumed || row.issue_assumed === 1,
      amountCents: row.total_cents,
      openCents,
      currency: row.currency,
      disputed: flagOf(row.disputed),
      electronic: flagOf(row.electronic),
      settledOn: openCents === 0 && row.last_on ? dayIn(row.last_on) : null,
      cancelled: openCents === 0 && (row.paid ?? 0) <= 0,
    });
  }
  return { invoices, carried };
}

/** Numbers of every invoice, by id: only the command line prints them all at once. */
export async function readNumbers(context: Context): Promise<ReadonlyMap<string, string>> {
  const rows = await context.store.read
    .selectFrom('invoice')
    .select(['id', 'number'])
    .where('organisation_id', '=', context.organisationId)
    .execute();
  return new Map(rows.map(({ id, number }) => [id, number]));
}

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

/** Head of the organisation's chain: it moves with every write, so what was read under it still holds while it stands. */
export async function revisionOf(context: Context): Promise<string> {
  const head = await context.store.read
    .selectFrom('journal_head')
    .select('hash')
    .where('organisation_id', '=', context.organisationId)
    .where('chain', '=', context.organisationId)
    .executeTakeFirst();
  return head?.hash ?? '';
}
