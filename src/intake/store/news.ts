import type { Work } from '#journal/write.js';
import { formatDay } from '#kernel/day.js';
import type { Context } from '#shell/context.js';
import type {
  AllocationRow,
  BusinessTable,
  ClientRow,
  CreditNoteRow,
  Database,
  Flag,
  InvoiceRow,
  PaymentRow,
} from '#shell/database/schema.js';
import type {
  AllocationRecord,
  ClientRecord,
  CreditNoteRecord,
  InvoiceRecord,
  PaymentRecord,
  RefundRecord,
} from '../facts.js';
import type { Reconciled } from '../parsers/reconcile/reconcile.js';
import { type Known, pairOf } from './known.js';

/** What an import writes, and who it is. */
export interface News {
  readonly context: Context;
  readonly work: Work;
  readonly importId: string;
  readonly known: Known;
  readonly changes: Reconciled;
  readonly country: string;
  readonly language: 'fr' | 'en';
}

const ROWS = ['client', 'invoice', 'credit_note', 'payment', 'allocation'] as const;
type RowTable = (typeof ROWS)[number];
type RowsOf = { [T in RowTable]: Database[T][] };

/** What of one client's chain is to be written. */
interface Chain {
  readonly rows: RowsOf;
  readonly removed: { readonly invoice: string[]; readonly payment: string[]; readonly allocation: string[] };
  readonly dueDates: { id: string; dueOn: string }[];
}

/** Tells how far the writing is, from 0 to 1. */
export type OnShare = (share: number) => void;

/** Writes what is new, client by client, each under a fact on the client's own chain. */
export async function writeNews(news: News, onShare: OnShare): Promise<void> {
  const chains = chainsOf(news);
  let written = 0;
  for (const [clientId, chain] of chains) {
    await writeChain(news, clientId, chain);
    written += 1;
    if (written % 20 === 0) onShare(written / chains.size);
  }
}

async function writeChain({ work, importId }: News, clientId: string, chain: Chain): Promise<void> {
  const { rows, removed, dueDates } = chain;
  const counts = Object.fromEntries(
    ROWS.filter((table) => table !== 'client').map((table) => [table, rows[table].length]),
  ); // prettier-ignore
  const { allocation, payment, invoice } = removed;
  work.record({
    chain: clientId,
    kind: 'records.imported',
    payload: {
      importId,
      newClient: rows.client.length > 0,
      invoices: counts['invoice'],
      creditNotes: counts['credit_note'],
      payments: counts['payment'],
      allocations: counts['allocation'],
      ...(allocation.length > 0 ? { allocationsReplaced: allocation.length } : {}),
      ...(invoice.length + payment.length > 0 ? { openingsReplaced: invoice.length + payment.length } : {}),
      ...(dueDates.length > 0 ? { dueDates: dueDates.length } : {}),
    },
  });
  if (allocation.length > 0) await work.remove(clientId, 'allocation', allocation);
  if (payment.length > 0) await work.remove(clientId, 'payment', payment);
  if (invoice.length > 0) await work.remove(clientId, 'invoice', invoice);
  for (const table of ROWS)
    if (rows[table].length > 0) await work.insert(clientId, table as BusinessTable, rows[table]);
  for (const { id, dueOn } of dueDates) await work.update(clientId, 'invoice', id, { due_on: dueOn });
}

/** Sorts everything by the client whose chain it belongs to. */
function chainsOf(news: News): Map<string, Chain> {
  const { context, known, changes } = news;
  const clientIds = new Map(known.clientIds);
  const idOf = new Map(known.idOf);
  const chains = new Map<string, Chain>();
  const chainOf = (clientId: string): Chain => {
    const chain = chains.get(clientId) ?? emptyChain();
    chains.set(clientId, chain);
    return chain;
  };
  for (const client of changes.newClients) {
    const id = context.newId();
    clientIds.set(client.code, id);
    chainOf(id).rows.client.push(clientRow(news, id, client));
  }
  const clientOfKey = new Map<string, string>();
  for (const list of [known.records.invoices, known.records.payments, changes.newInvoices])
    for (const entry of list) clientOfKey.set(entry.key, clientIds.get(entry.client) ?? ''); // prettier-ignore
  const place = <T extends { readonly key: string; readonly client: string }>(
    entries: readonly T[],
    put: (chain: Chain, entry: T, row: Common) => void,
  ): void => {
    for (const entry of entries) {
      const id = context.newId();
      idOf.set(entry.key, id);
      const clientId = clientIds.get(entry.client) ?? '';
      put(chainOf(clientId), entry, { ...common(news), id, client_id: clientId, source_key: entry.key });
    }
  };
  place(changes.newInvoices, (chain, entry, row) => chain.rows.invoice.push(invoiceRow(entry, row)));
  place(changes.newCreditNotes, (chain, entry, row) => chain.rows.credit_note.push(creditNoteRow(entry, row)));
  place(changes.newPayments, (chain, entry, row) => chain.rows.payment.push(paymentRow(entry, row)));
  place(changes.newRefunds, (chain, entry, row) => chain.rows.payment.push(refundRow(entry, row)));
  const creditNotes = new Set([...known.records.creditNotes, ...changes.newCreditNotes].map((entry) => entry.key));
  for (const allocation of changes.newAllocations) {
    const clientId = clientOfKey.get(allocation.invoice) ?? '';
    const row = { ...common(news), id: context.newId(), client_id: clientId };
    chainOf(clientId).rows.allocation.push(allocationRow(allocation, row, idOf, creditNotes));
  }
  placeRemovals(news, clientOfKey, chainOf);
  return chains;
}

function placeRemovals(
  { known, changes }: News,
  clientOfKey: ReadonlyMap<string, string>,
  chainOf: (clientId: string) => Chain,
): void {
  const place = (key: string, id: string | undefined, pick: (chain: Chain) => string[]): void => {
    if (id !== undefined) pick(chainOf(clientOfKey.get(key) ?? '')).push(id);
  };
  for (const allocation of changes.droppedAllocations)
    place(allocation.invoice, known.allocationIds.get(pairOf(allocation)), (chain) => chain.removed.allocation); // prettier-ignore
  for (const key of changes.retiredInvoices) place(key, known.idOf.get(key), (chain) => chain.removed.invoice);
  for (const key of changes.retiredPayments) place(key, known.idOf.get(key), (chain) => chain.removed.payment);
  for (const { invoice, dueOn } of changes.dueDates) {
    const id = known.idOf.get(invoice);
    if (id !== undefined) chainOf(clientOfKey.get(invoice) ?? '').dueDates.push({ id, dueOn: formatDay(dueOn) });
  }
}

function emptyChain(): Chain {
  return {
    rows: { client: [], invoice: [], credit_note: [], payment: [], allocation: [] },
    removed: { invoice: [], payment: [], allocation: [] },
    dueDates: [],
  };
}

interface Common {
  readonly id: string;
  readonly organisation_id: string;
  readonly client_id: string;
  readonly import_id: string;
  readonly source_key: string;
  readonly created_at: string;
}

const common = ({ context, work, importId }: News) => ({
  organisation_id: context.organisationId,
  import_id: importId,
  created_at: work.at,
}); // prettier-ignore

const flag = (value: boolean | undefined): Flag | null => (value === undefined ? null : value ? 1 : 0);

function clientRow({ context, work, importId, country, language }: News, id: string, client: ClientRecord): ClientRow {
  return {
    id,
    organisation_id: context.organisationId,
    code: client.code,
    name: client.name,
    kind: 'business',
    country: client.country ?? country,
    language,
    siren: null,
    vat_number: null,
    contact_name: null,
    email: client.email ?? null,
    address_line1: null,
    address_line2: null,
    postcode: null,
    city: null,
    term_days: null,
    term_stated_at: null,
    contract_rate: null,
    import_id: importId,
    created_at: work.at,
    erased_at: null,
  };
}

function invoiceRow(entry: InvoiceRecord, row: Common): InvoiceRow {
  return {
    ...row,
    kind: entry.openingOn === undefined ? 'invoice' : 'opening',
    number: entry.number,
    issued_on: formatDay(entry.issuedOn),
    issue_assumed: entry.issueAssumed ? 1 : 0,
    due_on: entry.dueOn === undefined ? null : formatDay(entry.dueOn),
    currency: entry.currency,
    total_cents: entry.amount,
    label: entry.label || null,
    disputed: flag(entry.disputed),
    electronic: flag(entry.electronic),
  };
}

function creditNoteRow(entry: CreditNoteRecord, row: Common): CreditNoteRow {
  return {
    ...row,
    number: entry.number,
    issued_on: formatDay(entry.issuedOn),
    currency: entry.currency,
    total_cents: entry.amount,
    label: entry.label || null,
    effect: 'fromDate',
  };
}

function paymentRow(entry: PaymentRecord, row: Common): PaymentRow {
  return {
    ...row,
    paid_on: formatDay(entry.paidOn),
    currency: entry.currency,
    amount_cents: entry.amount,
    label: entry.label || null,
  };
}

function refundRow(entry: RefundRecord, row: Common): PaymentRow {
  return {
    ...row,
    paid_on: formatDay(entry.on),
    currency: entry.currency,
    amount_cents: -entry.amount,
    label: entry.label || null,
  }; // prettier-ignore
}

function allocationRow(
  allocation: AllocationRecord,
  row: Omit<Common, 'source_key'>,
  idOf: ReadonlyMap<string, string>,
  creditNotes: ReadonlySet<string>,
): AllocationRow {
  const credit = idOf.get(allocation.credit) ?? '';
  const byCreditNote = creditNotes.has(allocation.credit);
  return {
    ...row,
    invoice_id: idOf.get(allocation.invoice) ?? '',
    payment_id: byCreditNote ? null : credit,
    credit_note_id: byCreditNote ? credit : null,
    amount_cents: allocation.amount,
    effective_on: formatDay(allocation.on),
    basis: allocation.basis,
  };
}
