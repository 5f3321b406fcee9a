import { freeTimeOfInvoice } from '#deliver/actions/time-billing.js';
import type { Work } from '#journal/write.js';
import { isComplimentary } from '#kernel/lines/totals.js';
import { done, type Result, refused } from '#kernel/refusal.js';
import type { Context } from '#shell/context.js';
import type { BillDocument } from '../facts/bill.js';
import type { Order } from '../facts/issued.js';
import { isWhollyCredited } from '../rules/left.js';
import { creditNotesOf, documentRow, sealedOf } from '../store/documents.js';
import { invoiceRow, openOf } from '../store/ledger.js';
import { timeEntriesOf } from '../store/times.js';

/** A place in a series. */
export interface Place {
  readonly series: string;
  readonly sequence: number;
  readonly number: string;
}

/** The document as it is frozen. */
export interface Sealed {
  readonly text: string;
  readonly sha256: string;
}

/** The rows that the rest of the program lives on: relations, penalties, letters and forecasts read these. */
async function insertLedger(context: Context, work: Work, document: BillDocument, order: Order): Promise<void> {
  const { clientId } = order;
  const shared = {
    id: document.id,
    organisation_id: context.organisationId,
    client_id: clientId,
    number: document.number,
    issued_on: document.issuedOn,
    currency: document.currency,
    label: document.content.title,
    import_id: null,
    source_key: null,
    created_at: work.at,
  };
  if (document.kind === 'creditNote') {
    const row = { ...shared, total_cents: document.totals.payableCents, effect: order.effect };
    await work.insert(clientId, 'credit_note', [row]);
    return;
  }
  await work.insert(clientId, 'invoice', [
    {
      ...shared,
      kind: 'invoice',
      issue_assumed: 0,
      due_on: document.dueOn,
      total_cents: document.totals.payableCents,
      disputed: null,
      electronic: null,
    },
  ]);
}

async function insertDocument(
  context: Context,
  work: Work,
  document: BillDocument,
  order: Order,
  place: Place,
  sealed: Sealed,
): Promise<void> {
  const { totals } = document;
  await work.insert(order.clientId, 'bill_document', [
    {
      id: document.id,
      organisation_id: context.organisationId,
      client_id: order.clientId,
      kind: document.kind,
      ...place,
      issued_on: document.issuedOn,
      quote_id: order.quoteId,
      corrects_id: order.correctsId,
      sealed: sealed.text,
      sealed_sha256: sealed.sha256,
      net_cents: totals.netCents,
      vat_cents: totals.vatCents,
      total_cents: totals.totalCents,
      payable_cents: totals.payableCents,
      offered_cents: totals.offeredCents,
      file_id: null,
      created_at: work.at,
    },
  ]);
}

/** Settles what a credit note leaves of its invoice, never more than is open. */
async function allocate(context: Context, work: Work, document: BillDocument, order: Order): Promise<void> {
  if (!document.corrects) return;
  const { invoiceId } = document.corrects;
  const own = context.organisationId;
  const invoice = await invoiceRow(work.db, own, invoiceId);
  if (!invoice) throw new Error(`invoice ${invoiceId} is gone`);
  const open = (await openOf(work.db, own, order.clientId, [invoice])).get(invoiceId) ?? 0;
  const amount = Math.min(open, document.totals.payableCents);
  if (amount <= 0) return;
  await work.insert(order.clientId, 'allocation', [
    {
      id: context.newId(),
      organisation_id: own,
      client_id: order.clientId,
      invoice_id: invoiceId,
      payment_id: null,
      credit_note_id: document.id,
      amount_cents: amount,
      effective_on: document.issuedOn,
      basis: 'stated',
      import_id: null,
      created_at: work.at,
    },
  ]);
}

/** The time entries that the lines bill or offer, each with its new state; refused when one is not free. */
export async function timeToMark(
  context: Context,
  work: Work,
  order: Order,
): Promise<Result<ReadonlyMap<string, 'billed' | 'offered'>>> {
  const states = new Map<string, 'billed' | 'offered'>();
  if (order.kind === 'creditNote') return done(states);
  for (const line of order.content.lines)
    for (const id of line.timeEntries ?? []) states.set(id, isComplimentary(line) ? 'offered' : 'billed');
  if (states.size === 0) return done(states);
  const entries = await timeEntriesOf(work.db, context.organisationId, [...states.keys()]);
  const free = entries.filter(
    ({ client_id, invoice_id, state }) =>
      client_id === order.clientId && invoice_id === null && (state === 'unbilled' || state === 'offered'),
  );
  return free.length === states.size ? done(states) : refused({ code: 'bill.timeTaken', field: 'lines' });
}

/** Time of an invoice that a credit note leaves nothing of: it may be billed again. */
async function freeTime(context: Context, work: Work, order: Order): Promise<void> {
  if (order.kind !== 'creditNote' || order.correctsId === null) return;
  const own = context.organisationId;
  const row = await documentRow(work.db, own, order.correctsId);
  if (!row) return;
  const credited = (await creditNotesOf(work.db, own, [row.id])).map(sealedOf);
  if (isWhollyCredited(sealedOf(row), credited)) await freeTimeOfInvoice(work, own, order.clientId, row.id);
}

/** Marks time as billed or offered on an invoice. */
async function markTime(
  work: Work,
  { id, buyer }: BillDocument,
  states: ReadonlyMap<string, 'billed' | 'offered'>,
): Promise<void> {
  for (const [entry, state] of states)
    await work.update(buyer.id, 'time_entry', entry, { state, invoice_id: id, updated_at: work.at });
}

/** Writes everything that an issue leaves in the records; the fact is recorded before. */
export async function enter(
  context: Context,
  work: Work,
  entry: {
    readonly document: BillDocument;
    readonly order: Order;
    readonly place: Place;
    readonly sealed: Sealed;
    readonly time: ReadonlyMap<string, 'billed' | 'offered'>;
  },
): Promise<void> {
  const { document, order, place, sealed, time } = entry;
  await insertLedger(context, work, document, order);
  await insertDocument(context, work, document, order, place, sealed);
  await allocate(context, work, document, order);
  await markTime(work, document, time);
  await freeTime(context, work, order);
  if (order.draftId !== null) await work.remove(order.clientId, 'bill_draft', [order.draftId]);
}
