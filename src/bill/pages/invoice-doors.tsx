import { z } from 'zod';
import { linesSchema } from '#kernel/lines/schema.js';
import { formatCents, parseCents } from '#kernel/money.js';
import { done, type Refusal, type Result, refused } from '#kernel/refusal.js';
import type { Context } from '#shell/context.js';
import {
  type Answer,
  attachment,
  goTo,
  goToCreated,
  notFound,
  preview,
  type RefusedAnswer,
  refuse,
  show,
} from '#shell/web/answers.js';
import { type Door, door, type Method } from '#shell/web/door.js';
import { RefusalPage } from '#shell/web/errors.js';
import { flag, oneId } from '#shell/web/fields.js';
import { pageOf, pdfOfRow } from '../actions/archive.js';
import { creditInvoice, draftCredit } from '../actions/credit.js';
import { refuseChange } from '../actions/locked.js';
import { recordPayment } from '../actions/payments.js';
import { type Detail, documentOf, invoiceDetail } from '../actions/read.js';
import { sendInvoice } from '../actions/send.js';
import { issuedJson, issuedSchema, listedSchema } from '../facts/answers.js';
import { listedJson } from '../rules/register/listed.js';
import { DetailPage } from './detail.js';
import { paymentSchema, recordedJson } from './payment-answers.js';

const PDF = 'application/pdf';
const UNKNOWN = new Set(['bill.unknown', 'payment.unknown']);

/** A record of someone else is one that does not exist; what is locked is a conflict. */
export function refusalAnswer(refusals: readonly Refusal[]): RefusedAnswer {
  if (refusals.some(({ code }) => UNKNOWN.has(code))) return notFound();
  const conflict = refusals.some(({ code }) => code === 'bill.locked' || code === 'bill.archiveBroken');
  return refuse(refusals, conflict ? 409 : 422);
}

const settlementSchema = z.object({
  on: z.string(),
  amount: z.string(),
  payment: z.string().nullable(),
  creditNote: z.string().nullable(),
  label: z.string().nullable(),
});

const detailSchema = listedSchema.extend({
  /** The frozen document, whole; null for an imported one. */
  document: z.unknown(),
  documentSha256: z.string().nullable(),
  pdfSha256: z.string().nullable(),
  settlements: z.array(settlementSchema),
});

function detailJson({ entry, clientName, ...rest }: Detail, today: number): z.input<typeof detailSchema> {
  const { document, sealedSha256, fileSha256, settlements } = rest;
  return {
    ...listedJson(entry, clientName, today),
    document: document ?? null,
    documentSha256: sealedSha256,
    pdfSha256: fileSha256,
    settlements: settlements.map((one) => ({
      on: one.effective_on,
      amount: formatCents(one.amount_cents),
      payment: one.payment_id,
      creditNote: one.credit_note_number,
      label: one.label,
    })),
  };
}

const one = door({
  method: 'GET',
  path: '/invoices/:id',
  name: 'readInvoice',
  summary: 'An invoice or a credit note: the frozen document, what settled it, its hashes.',
  access: 'account',
  params: oneId,
  answer: detailSchema,
  handle: async (visit) => {
    const detail = await invoiceDetail(visit.context, visit.params.id);
    if (!detail) return notFound();
    return show(detailJson(detail, visit.context.clock.today()), () => page(visit.context, visit, detail));
  },
});

const page = (
  context: Context,
  visit: Parameters<typeof DetailPage>[0]['visit'],
  detail: Detail,
  refusals: readonly Refusal[] = [],
) => (
  <DetailPage
    visit={visit}
    view={{ detail, paper: detail.document && pageOf(context, detail.document) }}
    refusals={refusals}
  />
);

const again: NonNullable<Door['again']> = async (visit, refusals) => {
  const detail = await invoiceDetail(visit.context, (visit.params as { id: string }).id);
  if (!detail) return <RefusalPage visit={visit} status={404} refusals={[{ code: 'web.notFound' }]} />;
  return page(visit.context, visit, detail, refusals);
};

const pdf = door({
  method: 'GET',
  path: '/invoices/:id/pdf',
  name: 'invoicePdf',
  summary: 'The PDF of an issued document, from the archive or printed from the frozen document: the same bytes.',
  access: 'account',
  params: oneId,
  query: z.object({ download: flag }),
  media: PDF,
  handle: async ({ context, params, query }) => {
    const row = await documentOf(context, params.id);
    if (!row) return notFound();
    const printed = await pdfOfRow(context, row);
    if (!printed.ok) return refusalAnswer(printed.refusals);
    const name = `${row.number}.pdf`;
    return query.download ? attachment(printed.value, PDF, name) : preview(printed.value, PDF, name);
  },
});

const creditBody = z.object({
  reason: z.string().trim().min(1, { error: 'bill.noReason' }).max(600),
  effect: z.enum(['fromDate', 'fromStart']).default('fromDate'),
  lines: linesSchema.optional(),
  /** Prepares a draft instead, to change its lines. */
  draft: flag,
});

const credit = door({
  method: 'POST',
  path: '/invoices/:id/credit',
  name: 'creditInvoice',
  summary: 'Issues a credit note that corrects an invoice, in whole or by the lines given; or drafts one.',
  access: 'account',
  params: oneId,
  body: creditBody,
  answer: z.union([issuedSchema, z.object({ draft: z.string() })]),
  handle: async ({ context, params, body, say }) => {
    const { reason, effect, lines, draft } = body;
    const asked = { reason, effect, ...(lines ? { lines } : {}) };
    if (draft) {
      const drafted = await draftCredit(context, params.id, asked);
      return drafted.ok
        ? goToCreated(`/invoices/drafts/${drafted.value.id}`, { draft: drafted.value.id })
        : refusalAnswer(drafted.refusals);
    }
    const issued = await creditInvoice(context, params.id, asked);
    return issued.ok
      ? goToCreated(`/invoices/${issued.value.id}`, issuedJson(issued.value, say))
      : refusalAnswer(issued.refusals);
  },
  again,
});

const amount = z
  .string()
  .trim()
  .transform((text) => text.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.'));

/** An amount in cents. @returns refusal `payment.amount` */
export function centsOf(text: string, field = 'amount'): Result<number> {
  const cents = parseCents(text);
  return cents === undefined ? refused({ code: 'payment.amount', field }) : done(cents);
}

const pay = door({
  method: 'POST',
  path: '/invoices/:id/payments',
  name: 'payInvoice',
  summary: 'Records a payment of one invoice, in full or in part.',
  access: 'account',
  params: oneId,
  body: z.object({ amount, paidOn: z.string(), label: z.string().trim().max(200).optional() }),
  answer: paymentSchema,
  handle: async ({ context, params, body }): Promise<Answer<z.input<typeof paymentSchema>>> => {
    const detail = await invoiceDetail(context, params.id);
    if (!detail || detail.entry.kind === 'creditNote') return notFound();
    const cents = centsOf(body.amount);
    if (!cents.ok) return refuse(cents.refusals);
    const recorded = await recordPayment(context, {
      clientId: detail.entry.clientId,
      paidOn: body.paidOn,
      amountCents: cents.value,
      label: body.label,
      parts: [{ invoiceId: params.id, amountCents: cents.value }],
    });
    return recorded.ok
      ? goToCreated(`/invoices/${params.id}#settled`, recordedJson(recorded.value))
      : refusalAnswer(
          recorded.refusals.map((one) => (one.field?.startsWith('parts') ? { ...one, field: 'amount' } : one)),
        );
  },
  again,
});

const send = door({
  method: 'POST',
  path: '/invoices/:id/send',
  name: 'sendInvoice',
  summary: 'Puts the document in the outbox, its PDF archived before.',
  access: 'account',
  params: oneId,
  body: z.object({ email: z.email({ error: 'web.email' }).max(200).optional() }),
  answer: z.object({ mail: z.string(), recipient: z.string() }),
  handle: async ({ context, params, body }) => {
    const sent = await sendInvoice(context, params.id, body.email);
    return sent.ok ? goTo(`/invoices/${params.id}#send`, sent.value) : refusalAnswer(sent.refusals);
  },
  again,
});

/** Issued documents are locked: every way of changing or removing one is refused, and the attempt journaled. */
function lock(method: Method): Door {
  return door({
    method,
    path: '/invoices/:id',
    name: `${method.toLowerCase()}IssuedInvoice`,
    summary: 'Refused (409): an issued document never changes; a credit note corrects it.',
    access: 'account',
    params: oneId,
    answer: z.never(),
    handle: async ({ context, params }) => {
      const result = await refuseChange(context, params.id, method);
      return refusalAnswer(result.ok ? [] : result.refusals);
    },
    again,
  });
}

/** Doors of issued documents. */
export const invoiceDoors: readonly Door[] = [
  one,
  pdf,
  credit,
  pay,
  send,
  lock('POST'),
  lock('PUT'),
  lock('PATCH'),
  lock('DELETE'),
];
