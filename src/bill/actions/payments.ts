import { type Work, write } from '#journal/write.js';
import { parseDay } from '#kernel/day.js';
import { formatCents } from '#kernel/money.js';
import { done, type Refusal, type Result, refused } from '#kernel/refusal.js';
import type { Context } from '#shell/context.js';
import type { InvoiceRow } from '#shell/database/schema.js';
import type { Db } from '../store/drafts.js';
import { openOf } from '../store/ledger.js';
import { isReversed, partsOf, paymentRow, reversalKey } from '../store/payments.js';

/** A payment as a person records it. */
export interface NewPayment {
  readonly clientId: string;
  /** `YYYY-MM-DD`. */
  readonly paidOn: string;
  readonly amountCents: number;
  readonly label?: string | undefined;
  /** What it settles of which invoice; without it, the invoices of the client that are due first. */
  readonly parts?: readonly Part[] | undefined;
}

export interface Part {
  readonly invoiceId: string;
  readonly amountCents: number;
}

/** A recorded payment: what it settled, and what of it settles nothing yet. */
export interface Recorded {
  readonly id: string;
  readonly clientId: string;
  readonly paidOn: string;
  readonly currency: string;
  readonly amountCents: number;
  readonly parts: readonly (Part & { readonly number: string })[];
  readonly unallocatedCents: number;
}

function openInvoices(db: Db, own: string, clientId: string): Promise<InvoiceRow[]> {
  return db
    .selectFrom('invoice')
    .selectAll()
    .where('organisation_id', '=', own)
    .where('client_id', '=', clientId)
    .where('total_cents', '>', 0)
    .orderBy('due_on')
    .orderBy('issued_on')
    .orderBy('id')
    .execute();
}

type Settling = Part & { readonly number: string; readonly currency: string };

/** Oldest due date first, as the law does where nobody says otherwise (C. civ. 1342-10). */
function inOrder(invoices: readonly InvoiceRow[], open: ReadonlyMap<string, number>, amountCents: number): Settling[] {
  let left = amountCents;
  return invoices.flatMap(({ id, number, currency }) => {
    const part = Math.min(left, Math.max(0, open.get(id) ?? 0));
    if (part <= 0) return [];
    left -= part;
    return [{ invoiceId: id, amountCents: part, number, currency }];
  });
}

function asStated(
  parts: readonly Part[],
  invoices: readonly InvoiceRow[],
  open: ReadonlyMap<string, number>,
): Result<Settling[]> {
  const unmet: Refusal[] = [];
  const settling = parts.flatMap(({ invoiceId, amountCents }, index): Settling[] => {
    const invoice = invoices.find(({ id }) => id === invoiceId);
    const field = `parts.${index}`;
    if (!invoice) unmet.push({ code: 'payment.unknownInvoice', field });
    else if (amountCents > (open.get(invoiceId) ?? 0))
      unmet.push({ code: 'payment.beyondOpen', field, values: { number: invoice.number } });
    return invoice ? [{ invoiceId, amountCents, number: invoice.number, currency: invoice.currency }] : [];
  });
  if (new Set(parts.map(({ invoiceId }) => invoiceId)).size !== parts.length)
    unmet.push({ code: 'payment.twice', field: 'parts' });
  return unmet.length > 0 ? refused(...unmet) : done(settling);
}

async function settlingOf(db: Db, own: string, payment: NewPayment): Promise<Result<Settling[]>> {
  const invoices = await openInvoices(db, own, payment.clientId);
  const open = await openOf(db, own, payment.clientId, invoices);
  const { parts, amountCents } = payment;
  const settling = parts ? asStated(parts, invoices, open) : done(inOrder(invoices, open, amountCents));
  if (!settling.ok) return settling;
  const total = settling.value.reduce((sum, part) => sum + part.amountCents, 0);
  if (total > amountCents) return refused({ code: 'payment.partsBeyond', field: 'amount' });
  if (new Set(settling.value.map(({ currency }) => currency)).size > 1)
    return refused({ code: 'payment.currencies', field: 'parts' });
  return settling;
}

function dayProblem(context: Context, paidOn: string): Refusal | undefined {
  const day = parseDay(paidOn);
  if (day === undefined) return { code: 'payment.badDay', field: 'paidOn' };
  return day > context.clock.today() ? { code: 'payment.future', field: 'paidOn' } : undefined;
}

interface Writing {
  readonly id: string;
  readonly clientId: string;
  readonly paidOn: string;
  readonly currency: string;
  readonly amountCents: number;
  readonly label: string | null;
  readonly sourceKey: string | null;
  readonly parts: readonly Part[];
}

/** Writes a payment and its parts; nothing of it is ever changed or removed. */
async function insertPayment(context: Context, work: Work, payment: Writing): Promise<void> {
  const base = {
    organisation_id: context.organisationId,
    client_id: payment.clientId,
    import_id: null,
    created_at: work.at,
  };
  await work.insert(payment.clientId, 'payment', [
    {
      ...base,
      id: payment.id,
      paid_on: payment.paidOn,
      date_assumed: 0,
      currency: payment.currency,
      amount_cents: payment.amountCents,
      label: payment.label,
      source_key: payment.sourceKey,
    },
  ]);
  await work.insert(
    payment.clientId,
    'allocation',
    payment.parts.map(({ invoiceId, amountCents }) => ({
      ...base,
      id: context.newId(),
      invoice_id: invoiceId,
      payment_id: payment.id,
      credit_note_id: null,
      amount_cents: amountCents,
      effective_on: payment.paidOn,
      basis: 'stated' as const,
    })),
  );
}

const tell = (payment: Omit<Writing, 'parts'>, parts: readonly (Part & { readonly number: string })[]) => ({
  date: payment.paidOn,
  amount: formatCents(payment.amountCents),
  currency: payment.currency,
  ...(payment.label === null ? {} : { label: payment.label }),
  invoices: parts.map(({ number, amountCents }) => ({ number, amount: formatCents(amountCents) })),
});

/**
 * Records a payment: in full, in part, or for several invoices at once.
 * @returns refusals `payment.badDay`, `payment.future`, `payment.amount`, `payment.unknownClient`, `payment.unknownInvoice`,
 * `payment.beyondOpen`, `payment.partsBeyond`, `payment.twice`, `payment.currencies`
 */
export function recordPayment(context: Context, payment: NewPayment): Promise<Result<Recorded>> {
  const id = context.newId();
  return write(context, async (work): Promise<Result<Recorded>> => {
    const own = context.organisationId;
    const { clientId, amountCents, paidOn } = payment;
    const badDay = dayProblem(context, paidOn);
    if (badDay) return refused(badDay);
    if (amountCents <= 0) return refused({ code: 'payment.amount', field: 'amount' });
    const client = await work.db
      .selectFrom('client')
      .innerJoin('organisation', 'organisation.id', 'client.organisation_id')
      .select('organisation.currency')
      .where('client.organisation_id', '=', own)
      .where('client.id', '=', clientId)
      .executeTakeFirst();
    if (!client) return refused({ code: 'payment.unknownClient', field: 'client' });
    const settling = await settlingOf(work.db, own, payment);
    if (!settling.ok) return settling;
    const parts = settling.value;
    const currency = parts[0]?.currency ?? client.currency;
    const label = payment.label || null;
    const writing = { id, clientId, paidOn, currency, amountCents, label, sourceKey: null };
    work.record({ chain: clientId, kind: 'payment.recorded', payload: tell(writing, parts) });
    await insertPayment(context, work, { ...writing, parts });
    const allocated = parts.reduce((sum, part) => sum + part.amountCents, 0);
    return done({
      id,
      clientId,
      paidOn,
      currency,
      amountCents,
      parts: parts.map(({ invoiceId, amountCents: cents, number }) => ({ invoiceId, amountCents: cents, number })),
      unallocatedCents: amountCents - allocated,
    });
  });
}

/** Why and when a payment is undone. */
export interface Reversal {
  readonly reason: string;
  /** The day it was returned; without it, the payment's own day: it was recorded by mistake and never came. */
  readonly on?: string | undefined;
}

/**
 * Undoes a payment by a counter-entry of the same sum; the payment itself stays as it was recorded.
 * @returns refusals `payment.unknown`, `payment.alreadyReversed`, `payment.isReversal`, `payment.badDay`,
 * `payment.future`, `payment.beforePayment`
 */
export function reversePayment(context: Context, paymentId: string, reversal: Reversal): Promise<Result<Recorded>> {
  const id = context.newId();
  return write(context, async (work): Promise<Result<Recorded>> => {
    const own = context.organisationId;
    const row = await paymentRow(work.db, own, paymentId);
    if (!row) return refused({ code: 'payment.unknown' });
    if (row.source_key?.startsWith('reversal:') || row.amount_cents <= 0)
      return refused({ code: 'payment.isReversal' });
    if (await isReversed(work.db, own, paymentId)) return refused({ code: 'payment.alreadyReversed' });
    const on = reversal.on ?? row.paid_on;
    const badDay = dayProblem(context, on);
    if (badDay) return refused(badDay);
    if (on < row.paid_on) return refused({ code: 'payment.beforePayment', field: 'paidOn' });
    const parts = (await partsOf(work.db, own, row.client_id, paymentId)).map(
      ({ invoice_id, amount_cents, number }) => ({
        invoiceId: invoice_id,
        amountCents: -amount_cents,
        number,
      }),
    );
    const writing = {
      id,
      clientId: row.client_id,
      paidOn: on,
      currency: row.currency,
      amountCents: -row.amount_cents,
      label: reversal.reason,
      sourceKey: reversalKey(paymentId),
    };
    work.record({
      chain: row.client_id,
      kind: 'payment.reversed',
      payload: { ...tell(writing, parts), payment: paymentId },
    });
    await insertPayment(context, work, { ...writing, parts });
    return done({
      id,
      clientId: row.client_id,
      paidOn: on,
      currency: row.currency,
      amountCents: -row.amount_cents,
      parts,
      unallocatedCents: 0,
    });
  });
}
