import { z } from 'zod';
import { formatCents } from '#kernel/money.js';
import type { Issued } from './issued.js';

const KINDS = ['invoice', 'progress', 'balance', 'deposit', 'creditNote'] as const;

/** What is worth a look, as programs receive it. */
const adviceSchema = z.array(z.object({ code: z.string(), field: z.string().optional(), sentence: z.string() }));

/** An issued document in short, as programs receive it; amounts as decimal strings. */
export const issuedSchema = z.object({
  id: z.string(),
  kind: z.enum(KINDS),
  number: z.string(),
  client: z.string(),
  issuedOn: z.string(),
  dueOn: z.string().nullable(),
  currency: z.string(),
  net: z.string(),
  vat: z.string(),
  total: z.string(),
  payable: z.string(),
  offered: z.string(),
  sha256: z.string(),
  advice: adviceSchema,
});

/** @param say the sentence of a refusal in the reader's language */
export function issuedJson(
  issued: Issued,
  say: (refusal: Issued['advice'][number]) => string,
): z.input<typeof issuedSchema> {
  return {
    id: issued.id,
    kind: issued.kind,
    number: issued.number,
    client: issued.clientId,
    issuedOn: issued.issuedOn,
    dueOn: issued.dueOn,
    currency: issued.currency,
    net: formatCents(issued.netCents),
    vat: formatCents(issued.vatCents),
    total: formatCents(issued.totalCents),
    payable: formatCents(issued.payableCents),
    offered: formatCents(issued.offeredCents),
    sha256: issued.sha256,
    advice: issued.advice.map((one) => ({
      code: one.code,
      ...(one.field === undefined ? {} : { field: one.field }),
      sentence: say(one),
    })),
  };
}

export const listedSchema = z.object({
  id: z.string(),
  kind: z.enum(['invoice', 'opening', 'creditNote']),
  number: z.string(),
  client: z.string(),
  clientName: z.string(),
  label: z.string().nullable(),
  issuedOn: z.string(),
  dueOn: z.string().nullable(),
  dueAssumed: z.boolean(),
  currency: z.string(),
  total: z.string(),
  open: z.string(),
  state: z.enum(['open', 'overdue', 'partly', 'paid', 'creditNote']),
  /** Issued here, with a document; else imported. */
  own: z.boolean(),
});

export const listSchema = z.object({
  invoices: z.array(listedSchema),
  count: z.int(),
  page: z.int(),
  pages: z.int(),
  sums: z.array(z.object({ currency: z.string(), total: z.string(), open: z.string() })),
});

export const draftSchema = z.object({
  id: z.string(),
  kind: z.enum(KINDS),
  client: z.string(),
  quote: z.string().nullable(),
  corrects: z.string().nullable(),
  content: z.unknown(),
  updatedAt: z.string(),
  total: z.string(),
  problems: adviceSchema,
  advice: adviceSchema,
});
