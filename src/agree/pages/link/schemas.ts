import { z } from 'zod';
import { amountOf } from '#agree/actions/accept-evidence.js';
import type { OpenedQuote } from '#agree/actions/accept-open.js';
import { type Signature, strokesSchema } from '#agree/rules/accept-signature.js';
import { formatCents } from '#kernel/money.js';
import { optionalText, text } from '#shell/web/fields.js';

const TOKEN_MAX = 200;

/** Any text may be a token: a malformed one meets the same answer as a wrong one. */
export const oneToken = z.object({ token: z.string().max(TOKEN_MAX).catch('') });

const shown = z.string().trim().max(64);

export const shownSchema = z.object({ shown });
export const optionSchema = z.object({ shown, option: text(40) });
export const warningParams = z.object({
  token: z.string().max(TOKEN_MAX).catch(''),
  index: z.coerce.number().int().catch(0),
});

/** Words of a client: several lines, no other control character. */
const words = z
  .string()
  .trim()
  .min(1)
  .max(2_000)
  .regex(/^[^\p{Cc}]*(?:[\r\n\t][^\p{Cc}]*)*$/u)
  .transform((value) => value.replace(/\r\n?/g, '\n'));

export const declineSchema = z.object({ shown, reason: words });
export const changeSchema = z.object({ shown, words });

/** Who withdraws, and where the acknowledgement goes; nothing typed is the address of the link. */
export const withdrawSchema = z.object({
  shown,
  name: text(120),
  email: z
    .union([z.email().max(254), z.literal('')])
    .nullish()
    .transform((value) => value || null),
});

/** Strokes come as JSON from the form's hidden field, as a list from a program. */
function readStrokes(value: unknown): unknown {
  if (value === '' || value === null) return undefined;
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}

/** A signature: what was drawn counts before what was typed. Whatever else is sent is left aside. */
export const signSchema = z
  .object({
    shown,
    name: text(120),
    capacity: optionalText(120),
    typed: optionalText(120),
    strokes: z.preprocess(readStrokes, strokesSchema.optional()),
    code: z.string().trim().max(40),
  })
  .transform(({ typed, strokes, capacity, ...rest }) => {
    const signature: Signature | null = strokes ? { strokes } : typed === null ? null : { typed };
    return { ...rest, capacity: capacity ?? '', signature };
  });

const moment = z.string().nullable();

/** The quote of a link as a program of the client's reads it: that quote, and where its walk stands. */
export const quoteLinkSchema = z.object({
  number: z.string(),
  version: z.number(),
  title: z.string(),
  state: z.string(),
  validUntil: z.string(),
  seller: z.string(),
  currency: z.string(),
  /** To pay incl. VAT, with the option chosen so far. */
  amount: z.string(),
  /** To be sent back with every act: SHA-256 of the sealed document. */
  shown: z.string(),
  pdfSha256: z.string().nullable(),
  options: z.array(z.object({ key: z.string(), title: z.string(), amount: z.string(), chosen: z.boolean() })),
  warnings: z.array(z.object({ number: z.number(), text: z.string(), tickedAt: moment })),
  terms: z.object({ number: z.number(), sha256: z.string(), fileSha256: z.string(), openedAt: moment }).nullable(),
  codeWaits: z.boolean(),
  answer: z
    .object({ outcome: z.string(), at: z.string(), signer: z.string().nullable(), evidenceSha256: z.string() })
    .nullable(),
  /** A consumer's right of withdrawal from the contract, and its use; null where there is none. */
  withdrawal: z.object({ until: z.string(), at: moment, evidenceSha256: z.string().nullable() }).nullable(),
  changesAsked: z.array(z.object({ words: z.string(), at: z.string() })),
});

export function quoteLinkJson(opened: OpenedQuote, codeWaits: boolean): z.input<typeof quoteLinkSchema> {
  const { document, consent, version, answer, asked, renounceUntil, withdrawal, shown: hash } = opened;
  const { content, terms, optionTotals } = document;
  const chosen = consent.option?.key ?? null;
  return {
    number: document.number,
    version: document.version,
    title: content.title,
    state: version.state,
    validUntil: content.validUntil,
    seller: document.seller.name,
    currency: document.currency,
    amount: formatCents(amountOf(document, chosen)),
    shown: hash,
    pdfSha256: version.sha256,
    options: content.options.map(({ key, title }) => ({
      key,
      title,
      amount: formatCents(optionTotals[key]?.totalCents ?? 0),
      chosen: key === chosen,
    })),
    warnings: content.warnings.map(({ key, text: said }, index) => ({
      number: index + 1,
      text: said,
      tickedAt: consent.warnings.get(key)?.at ?? null,
    })),
    terms: terms && {
      number: terms.number,
      sha256: terms.sha256,
      fileSha256: terms.fileSha256,
      openedAt: consent.terms?.at ?? null,
    },
    codeWaits,
    answer: answer && {
      outcome: answer.outcome,
      at: answer.created_at,
      signer: answer.signer_name,
      evidenceSha256: answer.evidence_sha256,
    },
    withdrawal:
      renounceUntil === null
        ? null
        : {
            until: renounceUntil,
            at: withdrawal?.created_at ?? null,
            evidenceSha256: withdrawal?.evidence_sha256 ?? null,
          },
    changesAsked: asked.map(({ reason, created_at }) => ({ words: reason ?? '', at: created_at })),
  };
}
