import { z } from 'zod';
import { standingLine } from '#gauge/cli.js';
import { formatDay } from '#kernel/day.js';
import { formatCents } from '#kernel/money.js';
import type { Language } from '#kernel/words.js';
import { ARTICLES } from '#law/article.js';
import { formatPercent } from '#law/rate.js';
import { clientSchema } from '#meet/pages/doors.js';
import { clientStandingSchema } from '../relations/answer.js';
import type { Dossier } from './dossier.js';
import type { Owed, Priced } from './owed.js';

const texts = z.array(z.string());

const invoiceSchema = z.object({
  id: z.string(),
  number: z.string(),
  kind: z.enum(['invoice', 'opening']),
  issuedOn: z.string(),
  issueAssumed: z.boolean(),
  dueOn: z.string(),
  /** The due date rests on a term that nobody stated. */
  dueAssumed: z.boolean(),
  /** The due date follows from a term that the user stated, not from the records. */
  dueByTerm: z.boolean(),
  currency: z.string(),
  total: z.string(),
  remaining: z.string(),
  disputed: z.boolean(),
  settledOn: z.string().nullable(),
  /** Some of it was paid on a day that nobody recorded: `settledOn` is a supposition. */
  undated: z.boolean(),
  daysLate: z.int(),
  /** How each payment or credit note that settles it is known. */
  matches: z.array(
    z.object({
      on: z.string(),
      undated: z.boolean(),
      amount: z.string(),
      kind: z.enum(['payment', 'creditNote']),
      basis: z.enum(['lettering', 'stated', 'inferred']),
    }),
  ),
});

const owedSchema = invoiceSchema.extend({
  interest: z.string(),
  indemnity: z.string(),
  totalOwed: z.string(),
  /** Null while the rate of that day is not known. */
  daily: z.string().nullable(),
  segments: z.array(
    z.object({
      from: z.string(),
      to: z.string(),
      days: z.int(),
      rate: z.string(),
      base: z.string(),
      interest: z.string(),
    }),
  ),
  basis: texts,
  latestLawfulDue: z.string().nullable(),
  limitation: z.string().nullable(),
  /** That day has passed. */
  timeBarred: z.boolean(),
  /** What the books leave of it, payments counted against the price alone. */
  inBooks: z.string(),
  unknown: z.string().nullable(),
});

/** A dossier as a program receives it. */
export const dossierAnswer = z.object({
  asOf: z.string(),
  client: clientSchema.omit({ termStatedAt: true, erasedAt: true }).extend({ erased: z.boolean() }),
  standing: clientStandingSchema,
  owed: z.array(owedSchema),
  invoices: z.array(invoiceSchema),
  timeline: z.array(
    z.object({
      on: z.string(),
      assumed: z.boolean(),
      kind: z.string(),
      sentence: z.string(),
      entry: z.int().nullable(),
      hash: z.string().nullable(),
    }),
  ),
  letters: z.array(
    z.object({
      id: z.string(),
      kind: z.string(),
      state: z.string(),
      number: z.string().nullable(),
      asOf: z.string(),
      /** Null for a letter that asks for no money. */
      amount: z.string().nullable(),
      currency: z.string().nullable(),
    }),
  ),
  overrides: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(['exclude', 'mute', 'threshold']),
      invoiceId: z.string().nullable(),
      reason: z.string(),
      until: z.string().nullable(),
      /** Share above which the light is a problem, 0 to 1. */
      threshold: z.number().nullable(),
    }),
  ),
});

type Answer = z.output<typeof dossierAnswer>;

const dayOrNull = (day: number | null): string | null => (day === null ? null : formatDay(day));

function invoiceOf({
  invoice,
  debt,
  matches,
  remainingCents,
  settledOn,
  undated,
  daysLate,
}: Owed): Answer['invoices'][number] {
  return {
    id: invoice.id,
    number: invoice.number,
    kind: invoice.kind,
    issuedOn: invoice.issued_on,
    issueAssumed: invoice.issue_assumed === 1,
    dueOn: formatDay(debt.due.day),
    dueAssumed: debt.due.assumed,
    dueByTerm: debt.due.stated,
    currency: invoice.currency,
    total: formatCents(invoice.total_cents),
    remaining: formatCents(remainingCents),
    disputed: debt.disputed,
    settledOn: dayOrNull(settledOn),
    undated,
    daysLate,
    matches: matches.map(({ on, cents, kind, basis, undated: onUnknownDay }) => ({
      on: formatDay(on),
      undated: onUnknownDay,
      amount: formatCents(cents),
      kind,
      basis,
    })),
  };
}

function owedOf(priced: Priced): Answer['owed'][number] {
  const { penalty } = priced;
  return {
    ...invoiceOf(priced),
    interest: formatCents(penalty?.outstandingInterestCents ?? 0),
    indemnity: formatCents(penalty?.indemnityCents ?? 0),
    totalOwed: formatCents(priced.totalCents),
    daily: priced.dailyCents === null ? null : formatCents(priced.dailyCents),
    segments: (penalty?.segments ?? []).map(({ from, to, days, rate, baseCents, interestCents }) => ({
      from: formatDay(from),
      to: formatDay(to),
      days,
      rate: formatPercent(rate.ppm),
      base: formatCents(baseCents),
      interest: formatCents(interestCents),
    })),
    basis: (penalty?.articles ?? []).map((key) => ARTICLES[key]),
    latestLawfulDue: dayOrNull(priced.term?.latestLawfulDue ?? null),
    limitation: dayOrNull(priced.limitation?.lastDay ?? null),
    timeBarred: priced.barred,
    inBooks: formatCents(priced.bookCents),
    unknown: priced.unknown,
  };
}

function clientOf({ records: { client } }: Dossier): Answer['client'] {
  return {
    id: client.id,
    code: client.code,
    name: client.name,
    kind: client.kind,
    kindStatedAt: client.kind_stated_at,
    country: client.country,
    governingLaw: client.governing_law,
    language: client.language,
    siren: client.siren,
    vatNumber: client.vat_number,
    contactName: client.contact_name,
    email: client.email,
    addressLine1: client.address_line1,
    addressLine2: client.address_line2,
    postcode: client.postcode,
    city: client.city,
    termDays: client.term_days,
    contractRate: client.contract_rate,
    erased: client.erased_at !== null,
  };
}

/** A dossier as a program receives it: days and amounts as text. */
export function answerOf(dossier: Dossier, language: Language): Answer {
  const { records, relation } = dossier;
  return {
    asOf: formatDay(dossier.today),
    client: clientOf(dossier),
    standing: standingLine(relation.gauged, records.organisation.currency, language),
    owed: dossier.open.map(owedOf),
    invoices: dossier.invoices.map(invoiceOf),
    timeline: dossier.happenings.map(({ on, assumed, kind, sentence, seal }) => ({
      on: formatDay(on),
      assumed,
      kind,
      sentence: sentence(language),
      entry: seal?.seq ?? null,
      hash: seal?.hash ?? null,
    })),
    letters: dossier.letters.map(({ id, kind, state, number, asOf, amount, currency }) => ({
      id,
      kind,
      state,
      number,
      asOf,
      amount,
      currency,
    })),
    overrides: dossier.overrides.map(({ id, kind, invoiceId, reason, until, threshold }) => ({
      id,
      kind,
      invoiceId,
      reason,
      until: dayOrNull(until),
      threshold,
    })),
  };
}
