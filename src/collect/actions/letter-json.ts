import { z } from 'zod';
import { formatDay } from '#kernel/day.js';
import { formatCents } from '#kernel/money.js';
import { MAIL_STATES } from '#shell/mail/facts.js';
import { FACTUAL_KINDS } from '../rules/factual/facts.js';
import { LETTER_KINDS } from '../rules/letter/facts.js';
import { LINT_RULES } from '../rules/lint/lint.js';
import { type AnyLetter, isFactual } from './any.js';
import type { FactualLetter } from './factual/read.js';
import type { Letter } from './read.js';

/** A letter of any kind in brief, as a program receives it. */
export const letterSummarySchema = z.object({
  id: z.string(),
  clientId: z.string(),
  kind: z.enum([...LETTER_KINDS, ...FACTUAL_KINDS]),
  state: z.enum(['draft', 'issued']),
  number: z.string().nullable(),
  language: z.enum(['fr', 'en']),
  asOf: z.string(),
  /** Null for a letter that asks for no money. */
  payBy: z.string().nullable(),
  /** Last day proposed for an answer to a letter that recalls facts. */
  replyBy: z.string().nullable(),
  subject: z.string(),
  currency: z.string().nullable(),
  amount: z.string().nullable(),
  invoices: z.array(z.string()).readonly(),
  issuedAt: z.string().nullable(),
  updatedAt: z.string(),
});

const segmentSchema = z.object({
  from: z.string(),
  to: z.string(),
  days: z.int(),
  rate: z.string(),
  base: z.string(),
  interest: z.string(),
});

const claimSchema = z.object({
  number: z.string(),
  issued: z.string(),
  issuedAssumed: z.boolean(),
  due: z.string(),
  dueAssumed: z.boolean(),
  amount: z.string(),
  credited: z.string(),
  paid: z.string(),
  /** The part of it paid on days that nobody recorded: counted as paid by the due date. */
  paidUndated: z.string(),
  remaining: z.string(),
  days: z.int(),
  interest: z.string(),
  indemnity: z.string(),
  daily: z.string(),
  segments: z.array(segmentSchema),
});

/** What a careful reader finds in a letter. */
const findingsSchema = z.array(
  z.object({
    rule: z.enum(LINT_RULES),
    severity: z.enum(['block', 'advise']),
    excerpt: z.string(),
    found: z.string(),
  }),
);

/** The latest mail of a letter; null when it was never mailed from here. */
const mailSchema = z
  .object({
    id: z.string(),
    state: z.enum(MAIL_STATES),
    recipient: z.string(),
    settledAt: z.string().nullable(),
    lastError: z.string().nullable(),
  })
  .nullable();

/** A reminder in full, as a program receives it. */
export const letterSchema = letterSummarySchema.extend({
  kind: z.enum(LETTER_KINDS),
  payBy: z.string(),
  currency: z.string(),
  amount: z.string(),
  salutation: z.string(),
  opening: z.array(z.string()).readonly(),
  legal: z.array(z.string()).readonly(),
  closing: z.array(z.string()).readonly(),
  courtesy: z.string(),
  registered: z.boolean(),
  principal: z.string(),
  interest: z.string(),
  indemnity: z.string(),
  claims: z.array(claimSchema),
  basis: z.array(z.string()).readonly(),
  rates: z.array(z.string()).readonly(),
  warnings: z.array(z.object({ code: z.string(), values: z.record(z.string(), z.union([z.string(), z.number()])) })),
  findings: findingsSchema,
  sha256: z.string().nullable(),
  mail: mailSchema,
});

/** A letter of facts in full, as a program receives it. */
const factualSchema = letterSummarySchema.extend({
  kind: z.enum(FACTUAL_KINDS),
  replyBy: z.string(),
  salutation: z.string(),
  opening: z.array(z.string()).readonly(),
  closing: z.array(z.string()).readonly(),
  courtesy: z.string(),
  registered: z.boolean(),
  /** Every fact quoted: the entry of the client's journal, its hash, and what the letter may quote of it. */
  facts: z.array(
    z.object({
      entry: z.int(),
      hash: z.string(),
      kind: z.string(),
      on: z.string(),
      days: z.array(z.string()).readonly(),
      amounts: z.array(z.string()).readonly(),
      quotes: z.array(z.string()).readonly(),
      references: z.array(z.string()).readonly(),
      marks: z.array(z.number()).readonly(),
    }),
  ),
  findings: findingsSchema,
  sha256: z.string().nullable(),
  mail: mailSchema,
});

/** A letter of any kind in full. */
export const anyLetterSchema = z.union([letterSchema, factualSchema]);

/** A letter of facts in full; amounts are decimal strings. */
function factualJson(letter: FactualLetter): z.input<typeof factualSchema> {
  const { draft, registered, findings, sha256, mail, kind, replyBy } = letter;
  const { salutation, opening, closing, courtesy, facts } = draft;
  return {
    ...letterSummarySchema.parse(letter),
    kind,
    replyBy,
    salutation,
    opening,
    closing,
    courtesy,
    registered,
    facts: facts.map(({ seq, amountsCents, ...fact }) => ({
      entry: seq,
      amounts: amountsCents.map(formatCents),
      ...fact,
    })),
    findings: [...findings],
    sha256,
    mail,
  };
}

/** A letter of any kind in full, as a program receives it. */
export const anyLetterJson = (letter: AnyLetter): z.input<typeof anyLetterSchema> =>
  isFactual(letter) ? factualJson(letter) : letterJson(letter);

/** A reminder in full with money as decimal strings and days as `YYYY-MM-DD`. */
function letterJson(letter: Letter): z.input<typeof letterSchema> {
  const { draft, registered, findings, warnings, sha256, mail } = letter;
  const { salutation, opening, legal, closing, courtesy, ledger, basis, rates, asOf } = draft;
  const claims = draft.claims.map(({ penalty, ...claim }) => ({
    number: claim.number,
    issued: formatDay(claim.issued),
    issuedAssumed: claim.issuedAssumed,
    due: formatDay(claim.due),
    dueAssumed: claim.dueAssumed,
    amount: formatCents(claim.amountCents),
    credited: formatCents(claim.creditedCents),
    paid: formatCents(claim.paidCents),
    paidUndated: formatCents(claim.undatedCents),
    remaining: formatCents(claim.remainingCents),
    days: asOf - claim.due,
    interest: formatCents(penalty.outstandingInterestCents),
    indemnity: formatCents(penalty.indemnityCents),
    daily: formatCents(penalty.dailyCents),
    segments: penalty.segments.map(({ from, to, days, rate, baseCents, interestCents }) => ({
      from: formatDay(from),
      to: formatDay(to),
      days,
      rate,
      base: formatCents(baseCents),
      interest: formatCents(interestCents),
    })),
  }));
  return {
    ...letterSummarySchema.parse(letter),
    kind: letter.kind,
    payBy: letter.payBy,
    currency: letter.currency,
    amount: letter.amount,
    salutation,
    opening,
    legal,
    closing,
    courtesy,
    registered,
    principal: formatCents(ledger.principalCents),
    interest: formatCents(ledger.interestCents),
    indemnity: formatCents(ledger.indemnityCents),
    claims,
    basis,
    rates,
    warnings: warnings.map(({ code, values }) => ({ code, values: values ?? {} })),
    findings: [...findings],
    sha256,
    mail,
  };
}
