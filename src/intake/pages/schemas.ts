import { z } from 'zod';
import { FILE_KINDS } from '../facts.js';
import { ISSUE_REASONS, SKIP_REASONS } from '../reasons.js';

/** Shapes of what programs receive, for the OpenAPI document. */

const issue = z.object({ line: z.int(), field: z.string(), reason: z.enum(ISSUE_REASONS), excerpt: z.string() });
const counts = z.object({ clients: z.int(), invoices: z.int(), creditNotes: z.int(), payments: z.int() });

export const summaryAnswer = z.object({
  ...counts.shape,
  matchedInvoices: z.int(),
  medianDaysToPay: z.number().nullable(),
  medianAssumed: z.boolean(),
  skipped: z.array(z.object({ reason: z.enum(SKIP_REASONS), count: z.int(), amount: z.string() })).readonly(),
  errors: z.array(issue).readonly(),
  errorCount: z.int(),
  warnings: z.array(issue).readonly(),
  warningCount: z.int(),
  writeOffs: z.int(),
  refunds: z.int(),
  namedClients: z.int(),
  totals: z
    .array(
      z.object({
        currency: z.string(),
        invoices: z.string(),
        creditNotes: z.string(),
        writeOffs: z.string(),
        payments: z.string(),
        refunds: z.string(),
        open: z.string(),
      }),
    )
    .readonly(),
  control: z.array(z.object({ field: z.string(), currency: z.string(), amount: z.string() })).readonly(),
  dueDatesAssumed: z.int(),
  alreadyKnown: counts,
  openingResolved: z.int(),
  duplicates: z.object({ rows: z.int(), lines: z.array(z.int()).readonly(), kept: z.boolean() }),
  encoding: z.object({ name: z.string(), why: z.string() }).nullable(),
  separator: z.string().nullable(),
  dates: z
    .array(z.object({ title: z.string(), form: z.string(), certain: z.boolean(), decidedBy: z.int().nullable() }))
    .readonly(),
  period: z.object({ from: z.string(), to: z.string() }).nullable(),
});

export const columnsAnswer = z.object({
  titles: z.array(z.string()).readonly(),
  titleLine: z.int(),
  sample: z.array(z.array(z.string()).readonly()).readonly(),
  rows: z.int(),
  guesses: z.array(z.object({ target: z.string(), column: z.int(), title: z.string(), reason: z.string() })).readonly(),
  currency: z.string(),
});

export const pastAnswer = z.object({
  id: z.string(),
  kind: z.enum(FILE_KINDS),
  fileName: z.string(),
  sha256: z.string(),
  at: z.string(),
  clients: z.int(),
  invoices: z.int(),
  payments: z.int(),
});

export const storedAnswer = z.object({
  ...pastAnswer.shape,
  summary: summaryAnswer,
  currency: z.string(),
  termDays: z.int(),
});

export const progressAnswer = z.object({
  stage: z.enum(['reading', 'comparing', 'writing', 'done']),
  share: z.number(),
  importId: z.string().nullable(),
});
