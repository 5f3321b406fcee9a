import type { ExpressionBuilder } from 'kysely';
import { type Due, dueOf, isTermStated } from '#bill/rules.js';
import { type Day, parseDay } from '#kernel/day.js';
import type { Context } from '#shell/context.js';
import { type PageStart, pagesByClient } from '#shell/database/pages.js';
import type { ClientRow, Database, InvoiceRow } from '#shell/database/schema.js';
import type { InvoiceFact } from '../facts/portfolio.js';
import type { OpenDebt } from '../rules/accrued.js';

/** A day of a row; rows are validated before they are written. */
export function dayIn(text: string): Day {
  const day = parseDay(text);
  if (day === undefined) throw new Error(`not a day: ${text}`);
  return day;
}

const CLIENT_COLUMNS = [
  'id',
  'code',
  'name',
  'kind',
  'country',
  'governing_law',
  'term_days',
  'term_stated_at',
  'contract_rate',
] as const;

/** What a table of relations shows of a client, and what the law needs of it. */
export type ClientLine = Pick<ClientRow, (typeof CLIENT_COLUMNS)[number]>;

export function readClients(context: Context): Promise<ClientLine[]> {
  return context.store.read
    .selectFrom('client')
    .select(CLIENT_COLUMNS)
    .where('organisation_id', '=', context.organisationId)
    .orderBy('name')
    .orderBy('id')
    .execute();
}

/** What the business agreed with everyone: its usual term, penalty rate and allocation; its own country and currency. */
export function readBusiness(context: Context) {
  return context.store.read
    .selectFrom('organisation')
    .select(['term_days', 'term_stated_at', 'contract_rate', 'allocation', 'country', 'currency'])
    .where('id', '=', context.organisationId)
    .executeTakeFirstOrThrow();
}

/** What settled an invoice so far. */
interface Settled {
  cents: number;
  /** The part that was paid, credit notes left out. */
  paidCents: number;
  lastOn: string;
  /** Some of it was paid on a day that nobody recorded. */
  undated: boolean;
}

/** Rows that come after the start of a page, by client and id. */
const after = (where: ExpressionBuilder<Database, 'invoice' | 'allocation'>, { clientId, id }: PageStart) =>
  where(where.refTuple('client_id', 'id'), '>', where.tuple(clientId, id));

const allocationPages = (context: Context) =>
  pagesByClient((start, limit) =>
    context.store.read
      .selectFrom('allocation')
      .select(['id', 'client_id', 'invoice_id', 'payment_id', 'amount_cents', 'effective_on'])
      .where('organisation_id', '=', context.organisationId)
      .where((where) => after(where, start))
      .orderBy('client_id')
      .orderBy('id')
      .limit(limit)
      .execute(),
  );

/** Payments of which nobody recorded the day. */
async function readUndated(context: Context): Promise<ReadonlySet<string>> {
  const rows = await context.store.read
    .selectFrom('payment')
    .select('id')
    .where('organisation_id', '=', context.organisationId)
    .where('date_assumed', '=', 1)
    .execute();
  return new Set(rows.map(({ id }) => id));
}

/** What settled each invoice. Added up here: at fifty thousand rows, faster than grouping them in either engine. */
async function readSettled(context: Context): Promise<ReadonlyMap<string, Settled>> {
  const settled = new Map<string, Settled>();
  const undatedPayments = await readUndated(context);
  for await (const rows of allocationPages(context)) {
    for (const { invoice_id, payment_id, amount_cents: cents, effective_on: on } of rows) {
      const paidCents = payment_id === null ? 0 : cents;
      const undated = payment_id !== null && undatedPayments.has(payment_id);
      const known = settled.get(invoice_id);
      if (!known) settled.set(invoice_id, { cents, paidCents, lastOn: on, undated });
      else {
        known.cents += cents;
        known.paidCents += paidCents;
        known.undated ||= undated;
        if (on > known.lastOn) known.lastOn = on;
      }
    }
  }
  return settled;
}

const INVOICE_COLUMNS = [
  'id',
  'client_id',
  'kind',
  'issued_on',
  'issue_assumed',
  'due_on',
  'total_cents',
  'currency',
  'disputed',
  'electronic',
] as const;

type InvoiceLine = Pick<InvoiceRow, (typeof INVOICE_COLUMNS)[number]>;

const invoicePages = (context: Context) =>
  pagesByClient<InvoiceLine>((start, limit) =>
    context.store.read
      .selectFrom('invoice')
      .select(INVOICE_COLUMNS)
      .where('organisation_id', '=', context.organisationId)
      .where('total_cents', '>', 0)
      .where((where) => after(where, start))
      .orderBy('client_id')
      .orderBy('id')
      .limit(limit)
      .execute(),
  );

const flagOf = (flag: number | null): boolean | null => (flag === null ? null : flag === 1);

/** What the business agreed with everyone. */
export type Business = Awaited<ReturnType<typeof readBusiness>>;

/** The invoices of the business, and everything that is still owed. */
export interface Ledger {
  readonly invoices: readonly InvoiceFact[];
  /** Invoices and balances brought forward that are not paid in full. */
  readonly open: readonly OpenDebt[];
  /** Clients of whom some due date follows from a term that the user stated. */
  readonly datedByTerm: ReadonlySet<string>;
}

interface Entering {
  readonly invoices: InvoiceFact[];
  readonly open: OpenDebt[];
  readonly datedByTerm: Set<string>;
}

/** Enters an invoice into the ledger: among the debts while something is open, among the facts unless it was brought forward. */
function enter(ledger: Entering, row: InvoiceLine, due: Due, part: Settled | undefined): void {
  const { id, client_id: clientId, currency, total_cents: totalCents } = row;
  const openCents = Math.max(0, totalCents - (part?.cents ?? 0));
  const issuedOn = dayIn(row.issued_on);
  const broughtForward = row.kind === 'opening';
  if (due.stated) ledger.datedByTerm.add(clientId);
  if (openCents > 0) {
    ledger.open.push({
      id,
      clientId,
      currency,
      totalCents,
      openCents,
      issuedDay: issuedOn,
      due,
      disputed: row.disputed === 1,
      broughtForward,
      partlySettled: part !== undefined,
    });
  }
  if (broughtForward) return;
  ledger.invoices.push({
    id,
    clientId,
    issuedOn,
    issueAssumed: row.issue_assumed === 1,
    dueOn: due.day,
    dueAssumed: due.assumed,
    amountCents: totalCents,
    openCents,
    currency,
    disputed: flagOf(row.disputed),
    electronic: flagOf(row.electronic),
    settledOn: openCents === 0 && part ? dayIn(part.lastOn) : null,
    cancelled: openCents === 0 && (part?.paidCents ?? 0) <= 0,
    undated: openCents === 0 && part?.undated === true,
  });
}

/** Reads every invoice with its due date, its settlement and what remains open. */
export async function readLedger(
  context: Context,
  clients: readonly ClientLine[],
  business: Business,
): Promise<Ledger> {
  const terms = new Map(
    clients.map((client) => [client.id, [client.term_days, isTermStated(client, business)] as const]),
  );
  const ledger: Entering = { invoices: [], open: [], datedByTerm: new Set() };
  const settled = await readSettled(context);
  for await (const rows of invoicePages(context)) {
    for (const row of rows) {
      const [days, stated] = terms.get(row.client_id) ?? [null, false];
      const due = dueOf(row, days, business.term_days, stated);
      enter(ledger, row, due, settled.get(row.id));
    }
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
