import { sql } from 'kysely';
import { dueOf } from '#bill/rules.js';
import { type Day, parseDay } from '#kernel/day.js';
import type { Context } from '#shell/context.js';
import type { ClientRow } from '#shell/database/schema.js';
import type { InvoiceFact } from '../facts/portfolio.js';
import type { OpenDebt } from '../rules/accrued.js';

/** A day of a row; rows are validated before they are written. */
export function dayIn(text: string): Day {
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

/** What the business agreed with everyone: its usual term, penalty rate and allocation, its own currency. */
export function readBusiness(context: Context) {
  return context.store.read
    .selectFrom('organisation')
    .select(['term_days', 'contract_rate', 'allocation', 'currency'])
    .where('id', '=', context.organisationId)
    .executeTakeFirstOrThrow();
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

/** The invoices of the business, and everything that is still owed. */
export interface Ledger {
  readonly invoices: readonly InvoiceFact[];
  readonly carried: readonly Carried[];
  /** Invoices and balances brought forward that are not paid in full. */
  readonly open: readonly OpenDebt[];
}

/**
 * Reads every invoice with its due date, its settlement and what remains open.
 * @param businessTermDays usual payment term, where neither the records nor the client's own say otherwise
 */
export async function readLedger(
  context: Context,
  clients: readonly ClientLine[],
  businessTermDays: number,
): Promise<Ledger> {
  const terms = new Map(clients.map((client) => [client.id, client.term_days]));
  const ledger = { invoices: [] as InvoiceFact[], carried: [] as Carried[], open: [] as OpenDebt[] };
  for (const row of await invoiceRows(context)) {
    const { id, client_id: clientId, currency, total_cents: totalCents } = row;
    const openCents = Math.max(0, totalCents - (row.cents ?? 0));
    const due = dueOf(row, terms.get(clientId) ?? null, businessTermDays);
    if (openCents > 0) {
      ledger.open.push({ id, clientId, currency, totalCents, dueDay: due.day, partlySettled: row.cents !== null });
    }
    if (row.kind === 'opening') {
      if (openCents > 0) ledger.carried.push({ clientId, currency, openCents });
      continue;
    }
    ledger.invoices.push({
      id,
      clientId,
      issuedOn: dayIn(row.issued_on),
      dueOn: due.day,
      dueAssumed: due.assumed || row.issue_assumed === 1,
      amountCents: totalCents,
      openCents,
      currency,
      disputed: flagOf(row.disputed),
      electronic: flagOf(row.electronic),
      settledOn: openCents === 0 && row.last_on ? dayIn(row.last_on) : null,
      cancelled: openCents === 0 && (row.paid ?? 0) <= 0,
    });
  }
  return ledger;
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
