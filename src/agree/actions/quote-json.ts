import { z } from 'zod';
import { formatCents } from '#kernel/money.js';
import { quoteContentSchema } from '../facts/quote.js';
import { QUOTE_STATES } from '../facts/state.js';
import { type Change, differenceOf } from '../rules/quote/difference.js';
import type { QuoteDetail, QuoteVersion } from './quote-detail.js';

const versionSchema = z.object({
  id: z.string(),
  version: z.number(),
  state: z.enum(['draft', 'sent', 'superseded', 'accepted', 'declined', 'withdrawn']),
  title: z.string(),
  /** Incl. VAT; the least and the most that the client may choose. */
  total: z.string(),
  totalMost: z.string(),
  validUntil: z.string(),
  issuedOn: z.string().nullable(),
  sentAt: z.string().nullable(),
  updatedAt: z.string(),
  /** SHA-256 of the archived PDF. */
  sha256: z.string().nullable(),
  /** Number and hash of the general terms to which it is bound. */
  terms: z.object({ number: z.number(), releasedOn: z.string(), sha256: z.string() }).nullable(),
  content: quoteContentSchema.loose(),
});

const namedSchema = z.object({ id: z.string(), number: z.string() });

export const findingSchema = z.object({
  code: z.string(),
  severity: z.enum(['toMend', 'advice']),
  field: z.string().optional(),
  sentence: z.string(),
});

/** A quote as programs receive it; amounts are decimal strings. */
export const quoteSchema = z.object({
  id: z.string(),
  clientId: z.string(),
  kind: z.enum(['quote', 'changeOrder']),
  number: z.string(),
  state: z.enum(QUOTE_STATES),
  currency: z.string(),
  changes: namedSchema.nullable(),
  askedBy: z.enum(['client', 'us']).nullable(),
  duplicateOf: namedSchema.nullable(),
  changeOrders: z.array(
    namedSchema.extend({ state: z.enum(QUOTE_STATES), askedBy: z.enum(['client', 'us']).nullable() }),
  ),
  /** Number of the version being written, in force, accepted. */
  draft: z.number().nullable(),
  inForce: z.number().nullable(),
  accepted: z.number().nullable(),
  /** The option that was signed, where there was a choice, and the amount incl. VAT. */
  signed: z.object({ option: z.string().nullable(), total: z.string() }).nullable(),
  versions: z.array(versionSchema),
  createdAt: z.string(),
  updatedAt: z.string(),
});
type QuoteJson = z.input<typeof quoteSchema>;

function versionJson(version: QuoteVersion): z.input<typeof versionSchema> {
  const { document, totalCents, totalMaxCents } = version;
  const terms = document?.terms;
  return {
    id: version.id,
    version: version.version,
    state: version.state,
    title: version.title,
    total: formatCents(totalCents),
    totalMost: formatCents(totalMaxCents),
    validUntil: version.validUntil,
    issuedOn: version.issuedOn,
    sentAt: version.sentAt,
    updatedAt: version.updatedAt,
    sha256: version.sha256,
    terms: terms ? { number: terms.number, releasedOn: terms.releasedOn, sha256: terms.sha256 } : null,
    content: version.content as unknown as z.input<typeof versionSchema>['content'],
  };
}

/** A quote as programs receive it. */
export function quoteJson(quote: QuoteDetail): QuoteJson {
  return {
    id: quote.id,
    clientId: quote.clientId,
    kind: quote.kind,
    number: quote.number,
    state: quote.state,
    currency: quote.currency,
    changes: quote.parent,
    askedBy: quote.askedBy,
    duplicateOf: quote.duplicateOf,
    changeOrders: quote.changeOrders.map((order) => ({ ...order })),
    draft: quote.draft?.version ?? null,
    inForce: quote.inForce?.version ?? null,
    accepted: quote.accepted?.version ?? null,
    signed: quote.signed && { option: quote.signed.option, total: formatCents(quote.signed.totalCents) },
    versions: quote.versions.map(versionJson),
    createdAt: quote.createdAt,
    updatedAt: quote.updatedAt,
  };
}

/** One difference between two versions, as programs receive it. */
export const changeSchema = z.object({
  subject: z.string(),
  detail: z.string().nullable(),
  of: z.string().nullable(),
  before: z.string().nullable(),
  after: z.string().nullable(),
  words: z.array(z.object({ text: z.string(), side: z.enum(['both', 'before', 'after']) })).readonly(),
});

/** What a version changes from another, of the same quote. */
export function differenceBetween(from: QuoteVersion, to: QuoteVersion): readonly Change[] {
  const compared = ({ content, document }: QuoteVersion) => ({ content, terms: document?.terms?.number ?? null });
  return differenceOf(compared(from), compared(to));
}
