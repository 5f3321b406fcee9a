import { z } from 'zod';
import { civilOf, dayOf, formatDay, parseDay } from '#kernel/day.js';
import { formatCents } from '#kernel/money.js';
import type { Refusal } from '#kernel/refusal.js';
import type { Context } from '#shell/context.js';
import { attachment, goTo, goToCreated, notFound, refuse, show } from '#shell/web/answers.js';
import { type Door, door } from '#shell/web/door.js';
import { id, oneId } from '#shell/web/fields.js';
import { type Part, recordPayment, reversePayment } from '../actions/payments.js';
import { paymentsOf, readPayment } from '../actions/payments-read.js';
import { csvText } from '../rules/csv.js';
import { billWords } from '../words.js';
import { centsOf, refusalAnswer } from './invoice-doors.js';
import { paymentSchema, recordedJson } from './payment-answers.js';
import { PaymentsPage, ReversePage } from './payments.js';

const day = z
  .string()
  .refine((text) => parseDay(text) !== undefined)
  .optional()
  .catch(undefined);
const period = z.object({ from: day, to: day });

/** The period asked for; this year so far where none is. */
function periodOf(
  context: Context,
  { from, to }: z.output<typeof period>,
): { readonly from: string; readonly to: string } {
  const today = context.clock.today();
  return { from: from ?? formatDay(dayOf(civilOf(today).year, 1, 1)), to: to ?? formatDay(today) };
}

const lineSchema = z.object({
  id: z.string(),
  client: z.string(),
  clientName: z.string(),
  paidOn: z.string(),
  recordedAt: z.string(),
  currency: z.string(),
  amount: z.string(),
  label: z.string().nullable(),
  /** The payment that this counter-entry undoes. */
  reverses: z.string().nullable(),
});

const sumsSchema = z.object({
  currency: z.string(),
  count: z.int(),
  received: z.string(),
  reversed: z.string(),
  net: z.string(),
  consumers: z.string(),
});

const reversedBy = (key: string | null): string | null =>
  key?.startsWith('reversal:') ? key.slice('reversal:'.length) : null;

const list = door({
  method: 'GET',
  path: '/payments',
  name: 'listPayments',
  summary: 'Payments recorded within a period, counter-entries included, and their totals.',
  access: 'account',
  query: period,
  answer: z.object({ from: z.string(), to: z.string(), payments: z.array(lineSchema), sums: z.array(sumsSchema) }),
  handle: async (visit) => {
    const asked = periodOf(visit.context, visit.query);
    const { payments, sums } = await paymentsOf(visit.context, asked.from, asked.to);
    const data = {
      ...asked,
      payments: payments.map((line) => ({
        id: line.id,
        client: line.client_id,
        clientName: line.client_name,
        paidOn: line.paid_on,
        recordedAt: line.created_at,
        currency: line.currency,
        amount: formatCents(line.amount_cents),
        label: line.label,
        reverses: reversedBy(line.source_key),
      })),
      sums: sums.map((sum) => ({
        currency: sum.currency,
        count: sum.count,
        received: formatCents(sum.receivedCents),
        reversed: formatCents(sum.reversedCents),
        net: formatCents(sum.netCents),
        consumers: formatCents(sum.consumersCents),
      })),
    };
    return show(data, () => <PaymentsPage visit={visit} {...asked} payments={payments} sums={sums} />);
  },
});

const csv = door({
  method: 'GET',
  path: '/payments/export',
  name: 'exportPayments',
  summary: 'The payments of a period as CSV.',
  access: 'account',
  query: period,
  media: 'text/csv',
  handle: async ({ context, query, language }) => {
    const { from, to } = periodOf(context, query);
    const { payments } = await paymentsOf(context, from, to);
    const { columns } = billWords(language).paymentsPage;
    const rows = payments.map((line) => [
      line.paid_on,
      line.client_name,
      line.label ?? '',
      line.currency,
      formatCents(line.amount_cents),
    ]);
    const head = [columns.day, columns.client, columns.label, billWords(language).csv.columns[6] ?? '', columns.amount];
    const bytes = new TextEncoder().encode(csvText([head, ...rows]));
    return attachment(bytes, 'text/csv; charset=utf-8', `paiements-${from}-${to}.csv`);
  },
});

const newBody = z.object({
  client: id,
  amount: z.string().trim(),
  paidOn: z.string(),
  label: z.string().trim().max(200).optional(),
  parts: z
    .array(z.object({ invoice: id, amount: z.string().trim() }))
    .max(200)
    .optional(),
});

function partsOf(parts: NonNullable<z.output<typeof newBody>['parts']>): { parts: Part[]; unmet: Refusal[] } {
  const unmet: Refusal[] = [];
  const read = parts.flatMap(({ invoice, amount }, index): Part[] => {
    const cents = centsOf(amount, `parts.${index}.amount`);
    if (!cents.ok) unmet.push(...cents.refusals);
    return cents.ok ? [{ invoiceId: invoice, amountCents: cents.value }] : [];
  });
  return { parts: read, unmet };
}

const record = door({
  method: 'POST',
  path: '/payments',
  name: 'recordPayment',
  summary: 'Records a payment of a client, for the invoices named or those due first.',
  access: 'account',
  body: newBody,
  answer: paymentSchema,
  handle: async ({ context, body }) => {
    const cents = centsOf(body.amount);
    if (!cents.ok) return refuse(cents.refusals);
    const read = body.parts && partsOf(body.parts);
    if (read && read.unmet.length > 0) return refuse(read.unmet);
    const { client, paidOn, label } = body;
    const recorded = await recordPayment(context, {
      clientId: client,
      paidOn,
      label,
      amountCents: cents.value,
      parts: read?.parts,
    });
    return recorded.ok ? goToCreated('/payments', recordedJson(recorded.value)) : refusalAnswer(recorded.refusals);
  },
});

const reverseForm = door({
  method: 'GET',
  path: '/payments/:id/reverse',
  name: 'reversePaymentForm',
  summary: 'The form that undoes a payment.',
  access: 'account',
  params: oneId,
  answer: z.object({ id: z.string(), amount: z.string(), paidOn: z.string() }),
  handle: async (visit) => {
    const payment = await readPayment(visit.context, visit.params.id);
    if (!payment) return notFound();
    const { row } = payment;
    const data = { id: row.id, amount: formatCents(row.amount_cents), paidOn: row.paid_on };
    return show(data, () => <ReversePage visit={visit} payment={payment} />);
  },
});

const reverse = door({
  method: 'POST',
  path: '/payments/:id/reverse',
  name: 'reversePayment',
  summary: 'Undoes a payment by a counter-entry; the payment itself stays as it was recorded.',
  access: 'account',
  params: oneId,
  body: z.object({ reason: z.string().trim().min(1).max(200), paidOn: z.string().optional() }),
  answer: paymentSchema,
  handle: async ({ context, params, body }) => {
    const undone = await reversePayment(context, params.id, { reason: body.reason, on: body.paidOn });
    if (!undone.ok) return refusalAnswer(undone.refusals);
    const [part] = undone.value.parts;
    return goTo(part ? `/invoices/${part.invoiceId}#settled` : '/payments', recordedJson(undone.value));
  },
  again: async (visit, refusals) => {
    const payment = await readPayment(visit.context, (visit.params as { id: string }).id);
    return payment && <ReversePage visit={visit} payment={payment} refusals={refusals} />;
  },
});

/** Doors of payments. */
export const paymentDoors: readonly Door[] = [list, csv, record, reverseForm, reverse];
