import { chunksOf } from '#journal/insert.js';
import type { Work } from '#journal/write.js';
import { formatDay } from '#kernel/day.js';
import type { Context } from '#shell/context.js';
import type { BusinessTable, Database } from '#shell/database/schema.js';
import type { Reconciled } from '../parsers/reconcile/reconcile.js';
import { type Known, pairOf } from './known.js';
import { allocationRow, type Common, clientRow, creditNoteRow, invoiceRow, paymentRow, refundRow } from './rows.js';

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

/** Tells how far the writing is, from 0 to 1. */
export type OnShare = (share: number) => void;

/** Rows made and written before the server gets its turn. */
const ROWS_AT_ONCE = 500;

/** Lets the server answer others: SQLite writes without ever waiting. */
const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Writes what is new, each client's part under a fact on that client's own chain; rows are made as they are written. */
export async function writeNews(news: News, onShare: OnShare): Promise<void> {
  const { work, changes } = news;
  const ids = idsOf(news);
  await nameClients(news, ids);
  recordFacts(news, ids);
  await replace(news, ids);
  const { newClients, newInvoices, newCreditNotes, newPayments, newRefunds, newAllocations } = changes;
  const total = newClients.length + newInvoices.length * 2 + newPayments.length + 1;
  let written = 0;
  const put = async <T extends BusinessTable, E>(
    table: T,
    entries: readonly E[],
    rowOf: (entry: E) => readonly [chain: string, row: Database[T]],
  ): Promise<void> => {
    for (const part of chunksOf(entries, ROWS_AT_ONCE)) {
      await work.insertAcross(table, part.map(rowOf));
      written += part.length;
      onShare(Math.min(1, written / total));
      await breathe();
    }
  };
  const common = { organisation_id: news.context.organisationId, import_id: news.importId, created_at: work.at };
  const rowOf = <R>(
    entry: { readonly key: string; readonly client: string },
    make: (row: Common) => R,
  ): readonly [string, R] => {
    const client_id = ids.ofClient(entry.client);
    return [client_id, make({ id: ids.of(entry.key), client_id, source_key: entry.key, ...common })];
  };
  await put('client', newClients, (entry) => {
    const id = ids.ofClient(entry.code);
    return [id, clientRow(entry, { id, ...common }, news)];
  });
  await put('invoice', newInvoices, (entry) => rowOf(entry, (row) => invoiceRow(entry, row)));
  await put('credit_note', newCreditNotes, (entry) => rowOf(entry, (row) => creditNoteRow(entry, row)));
  await put('payment', newPayments, (entry) => rowOf(entry, (row) => paymentRow(entry, row)));
  await put('payment', newRefunds, (entry) => rowOf(entry, (row) => refundRow(entry, row)));
  await put('allocation', newAllocations, (allocation) => {
    const client_id = ids.clientOf(allocation.invoice);
    const row = { id: news.context.newId(), client_id, ...common };
    return [client_id, allocationRow(allocation, row, ids)];
  });
}

/** Which row each fact is, known or new, and whose. */
interface Ids {
  readonly of: (key: string) => string;
  readonly ofClient: (code: string) => string;
  /** Row id of the client to whom a fact belongs. */
  readonly clientOf: (key: string) => string;
  readonly isCreditNote: (key: string) => boolean;
}

/** @throws when asked for what does not exist: a bug, which must not write a broken row */
function idsOf({ context, known, changes }: News): Ids {
  const clientIds = new Map(known.clientIds);
  for (const client of changes.newClients) clientIds.set(client.code, context.newId());
  const rows = new Map(known.idOf);
  const codes = new Map<string, string>();
  const fresh = [changes.newInvoices, changes.newCreditNotes, changes.newPayments, changes.newRefunds];
  const { invoices, creditNotes, payments } = known.records;
  for (const list of [invoices, creditNotes, payments, ...fresh])
    for (const { key, client } of list) codes.set(key, client);
  for (const list of fresh) for (const { key } of list) rows.set(key, context.newId());
  const notes = new Set([...creditNotes, ...changes.newCreditNotes].map((entry) => entry.key));
  const found = (id: string | undefined, what: string): string => {
    if (id === undefined) throw new Error(`no row for ${what}`);
    return id;
  };
  const ofClient = (code: string): string => found(clientIds.get(code), code);
  return {
    of: (key) => found(rows.get(key), key),
    ofClient,
    clientOf: (key) => ofClient(found(codes.get(key), key)),
    isCreditNote: (key) => notes.has(key),
  };
}

/** Gives the clients known by their code only the name that has come. */
async function nameClients({ work, importId, changes }: News, ids: Ids): Promise<void> {
  for (const { code, name } of changes.namedClients) {
    const id = ids.ofClient(code);
    work.record({ chain: id, kind: 'client.named', payload: { importId, was: code, name } });
    await work.update(id, 'client', id, { name });
  }
}

/** Journals on each client's chain what the import changes there, in numbers. */
function recordFacts({ work, importId, changes }: News, ids: Ids): void {
  const facts = new Map<string, Record<string, number>>();
  const count = (what: string, clientIds: Iterable<string>): void => {
    for (const clientId of clientIds) {
      const fact = facts.get(clientId) ?? {};
      fact[what] = (fact[what] ?? 0) + 1;
      facts.set(clientId, fact);
    }
  };
  const owners = (entries: readonly { readonly client: string }[]): string[] =>
    entries.map((entry) => ids.ofClient(entry.client));
  count(
    'newClient',
    changes.newClients.map((client) => ids.ofClient(client.code)),
  );
  count('invoices', owners(changes.newInvoices));
  count('creditNotes', owners(changes.newCreditNotes));
  count('payments', owners(changes.newPayments));
  count('refunds', owners(changes.newRefunds));
  count(
    'allocations',
    changes.newAllocations.map((allocation) => ids.clientOf(allocation.invoice)),
  );
  count(
    'allocationsReplaced',
    changes.droppedAllocations.map((allocation) => ids.clientOf(allocation.invoice)),
  );
  count('openingsReplaced', [...changes.retiredInvoices, ...changes.retiredPayments].map(ids.clientOf));
  count(
    'dueDates',
    changes.dueDates.map(({ invoice }) => ids.clientOf(invoice)),
  );
  for (const [chain, payload] of facts)
    work.record({ chain, kind: 'records.imported', payload: { importId, ...payload } });
}

/** Takes away what better knowledge replaces, and fills in due dates. */
async function replace({ work, known, changes }: News, ids: Ids): Promise<void> {
  const removeAll = async (
    table: 'allocation' | 'payment' | 'invoice',
    rows: readonly (readonly [chain: string, id: string])[],
  ): Promise<void> => {
    for (const [chain, own] of Map.groupBy(rows, ([owner]) => owner))
      await work.remove(
        chain,
        table,
        own.map(([, id]) => id),
      );
  };
  await removeAll(
    'allocation',
    changes.droppedAllocations.flatMap((allocation) => {
      const id = known.allocationIds.get(pairOf(allocation));
      return id === undefined ? [] : [[ids.clientOf(allocation.invoice), id] as const];
    }),
  );
  await removeAll(
    'payment',
    changes.retiredPayments.map((key) => [ids.clientOf(key), ids.of(key)] as const),
  );
  await removeAll(
    'invoice',
    changes.retiredInvoices.map((key) => [ids.clientOf(key), ids.of(key)] as const),
  );
  for (const { invoice, dueOn } of changes.dueDates)
    await work.update(ids.clientOf(invoice), 'invoice', ids.of(invoice), { due_on: formatDay(dueOn) });
}
