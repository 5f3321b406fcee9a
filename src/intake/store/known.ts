import type { Kysely } from 'kysely';
import { chunksOf } from '#journal/insert.js';
import { parseDay } from '#kernel/day.js';
import type { AllocationRow, CreditNoteRow, Database, InvoiceRow, PaymentRow } from '#shell/database/schema.js';
import type {
  AllocationRecord,
  ClientRecord,
  CreditNoteRecord,
  InvoiceRecord,
  PaymentRecord,
  Records,
  RefundRecord,
} from '../facts.js';
import { kindOf, numberIn, openingOf } from '../parsers/keys.js';

/** The records of some clients as they are known, and the rows behind them. */
export interface Known {
  readonly records: Records;
  /** Client row id by the code that the file uses. */
  readonly clientIds: ReadonlyMap<string, string>;
  /** Row id by content key. */
  readonly idOf: ReadonlyMap<string, string>;
  /** Row id of an allocation by its two sides. */
  readonly allocationIds: ReadonlyMap<string, string>;
}

const CHUNK = 500;

export const pairOf = (allocation: { readonly invoice: string; readonly credit: string }): string =>
  `${allocation.invoice}\t${allocation.credit}`;

/** Reads everything known of the clients that a file names: by their code, or by their name where they have none. */
export async function readKnown(
  db: Kysely<Database>,
  organisationId: string,
  clients: readonly ClientRecord[],
): Promise<Known> {
  const found = await findClients(db, organisationId, clients);
  const clientIds = new Map([...found].map(([code, { id }]) => [code, id]));
  const typed = await typedNames(db, organisationId, found);
  const codes = new Map([...clientIds].map(([code, id]) => [id, code]));
  const ids = [...codes.keys()];
  const invoices = await rowsOf(db, 'invoice', organisationId, ids);
  const creditNotes = await rowsOf(db, 'credit_note', organisationId, ids);
  const payments = await rowsOf(db, 'payment', organisationId, ids);
  const allocations = await rowsOf(db, 'allocation', organisationId, ids);
  const keyOf = new Map<string, string>();
  const idOf = new Map<string, string>();
  for (const row of [...invoices, ...creditNotes, ...payments]) {
    const key = row.source_key ?? `row|${row.id}`;
    keyOf.set(row.id, key);
    idOf.set(key, row.id);
  }
  const code = (row: { readonly client_id: string }): string => codes.get(row.client_id) ?? '';
  const key = (row: { readonly id: string }): string => keyOf.get(row.id) ?? '';
  const allocationIds = new Map<string, string>();
  const allocationRecords = allocations.map((row) => {
    const record = allocationOf(row, keyOf);
    allocationIds.set(pairOf(record), row.id);
    return record;
  });
  return {
    records: {
      clients: [...found].map(([code, { name }]) => ({ code, name, nameTyped: typed.has(code) })),
      invoices: invoices.map((row) => invoiceOf(row, code(row), key(row))),
      creditNotes: creditNotes.map((row) => creditNoteOf(row, code(row), key(row))),
      payments: payments.filter((row) => row.amount_cents > 0).map((row) => paymentOf(row, code(row), key(row))),
      refunds: payments.filter((row) => row.amount_cents < 0).map((row) => refundOf(row, code(row), key(row))),
      allocations: allocationRecords,
    },
    clientIds,
    idOf,
    allocationIds,
  };
}

interface FoundClient {
  readonly id: string;
  readonly name: string;
  /** Brought by a file, not added by hand. */
  readonly imported: boolean;
}

async function findClients(
  db: Kysely<Database>,
  organisationId: string,
  clients: readonly ClientRecord[],
): Promise<Map<string, FoundClient>> {
  const found = new Map<string, FoundClient>();
  const codeOfName = new Map(clients.map((client) => [client.name, client.code]));
  const select = () =>
    db
      .selectFrom('client')
      .select(['id', 'code', 'name', 'import_id'])
      .where('organisation_id', '=', organisationId)
      .where('erased_at', 'is', null);
  for (const chunk of chunksOf([...codeOfName.keys()], CHUNK)) {
    const rows = await select().where('code', 'is', null).where('name', 'in', chunk).orderBy('id', 'desc').execute();
    for (const row of rows) found.set(codeOfName.get(row.name) ?? '', foundClient(row));
  }
  for (const chunk of chunksOf(clients, CHUNK)) {
    const rows = await select()
      .where(
        'code',
        'in',
        chunk.map((client) => client.code),
      )
      .orderBy('id', 'desc')
      .execute();
    for (const row of rows) found.set(row.code ?? '', foundClient(row));
  }
  return found;
}

const foundClient = ({ id, name, import_id }: { id: string; name: string; import_id: string | null }): FoundClient => ({
  id,
  name,
  imported: import_id !== null,
});

/** Codes of the clients that are named like their code because a person typed it so: by hand, or in a later change. */
async function typedNames(
  db: Kysely<Database>,
  organisationId: string,
  found: ReadonlyMap<string, FoundClient>,
): Promise<ReadonlySet<string>> {
  const typed = new Set<string>();
  const imported = new Map<string, string>();
  for (const [code, { id, name, imported: byFile }] of found) {
    if (name !== code) continue;
    if (byFile) imported.set(id, code);
    else typed.add(code);
  }
  for (const chunk of chunksOf([...imported.keys()], CHUNK)) {
    const changes = await db
      .selectFrom('journal_entry')
      .select('chain')
      .where('organisation_id', '=', organisationId)
      .where('chain', 'in', chunk)
      .where('kind', '=', 'client.changed')
      .where('payload', 'like', '%"name":%')
      .execute();
    for (const { chain } of changes) typed.add(imported.get(chain) ?? '');
  }
  return typed;
}

type RecordTable = 'invoice' | 'credit_note' | 'payment' | 'allocation';

async function rowsOf<T extends RecordTable>(
  db: Kysely<Database>,
  table: T,
  organisationId: string,
  clientIds: readonly string[],
): Promise<Database[T][]> {
  const rows: Database[T][] = [];
  for (const chunk of chunksOf(clientIds, CHUNK)) {
    // The table is a variable here, which Kysely's types cannot follow.
    const part = await (db as unknown as Kysely<{ invoice: InvoiceRow }>)
      .selectFrom(table as 'invoice')
      .selectAll()
      .where('organisation_id', '=', organisationId)
      .where('client_id', 'in', chunk)
      .orderBy('id')
      .execute();
    for (const row of part) rows.push(row as unknown as Database[T]);
  }
  return rows;
}

/** @throws when the database holds a day that is none: it was edited by hand */
function dayOf(text: string): number {
  const day = parseDay(text);
  if (day === undefined) throw new RangeError(`not a day: ${text}`);
  return day;
}

const opening = (key: string) => {
  const openingOn = openingOf(key);
  return openingOn === undefined ? {} : { openingOn };
};

function invoiceOf(row: InvoiceRow, client: string, key: string): InvoiceRecord {
  return {
    key,
    client,
    amount: row.total_cents,
    currency: row.currency,
    label: row.label ?? '',
    line: 0,
    number: row.number,
    numberAssumed: row.source_key !== null && numberIn(key) === '',
    issuedOn: dayOf(row.issued_on),
    issueAssumed: row.issue_assumed === 1,
    ...(row.due_on === null ? {} : { dueOn: dayOf(row.due_on) }),
    ...opening(key),
  };
}

function creditNoteOf(row: CreditNoteRow, client: string, key: string): CreditNoteRecord {
  return {
    key,
    client,
    amount: row.total_cents,
    currency: row.currency,
    label: row.label ?? '',
    line: 0,
    kind: kindOf(key) === 'writeOff' ? 'writeOff' : 'creditNote',
    number: row.number,
    issuedOn: dayOf(row.issued_on),
  };
}

function paymentOf(row: PaymentRow, client: string, key: string): PaymentRecord {
  const kind = kindOf(key);
  return {
    key,
    client,
    amount: row.amount_cents,
    currency: row.currency,
    label: row.label ?? '',
    line: 0,
    paidOn: dayOf(row.paid_on),
    reference: numberIn(key),
    method: kind === 'stated' || kind === 'undated' ? 'stated' : kind === 'openingCredit' ? 'opening' : 'bank',
    dateAssumed: row.date_assumed === 1,
    ...opening(key),
  };
}

function refundOf(row: PaymentRow, client: string, key: string): RefundRecord {
  return {
    key,
    client,
    amount: -row.amount_cents,
    currency: row.currency,
    label: row.label ?? '',
    line: 0,
    on: dayOf(row.paid_on),
    reference: numberIn(key),
  };
}

function allocationOf(row: AllocationRow, keyOf: ReadonlyMap<string, string>): AllocationRecord {
  return {
    invoice: keyOf.get(row.invoice_id) ?? '',
    credit: keyOf.get(row.payment_id ?? row.credit_note_id ?? '') ?? '',
    amount: row.amount_cents,
    on: dayOf(row.effective_on),
    basis: row.basis,
  };
}
