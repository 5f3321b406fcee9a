import { z } from 'zod';

const penalties = z.object({
  currency: z.string(),
  interest: z.string(),
  indemnity: z.string(),
  total: z.string(),
});

/** One client as `entente clients --json` prints it. */
export const clientStandingSchema = z.object({
  client: z.string(),
  id: z.string(),
  name: z.string(),
  invoices: z.int(),
  open: z.int(),
  overdue: z.int(),
  broughtForward: z.int(),
  paid: z.int(),
  dueAssumed: z.int(),
  medianDaysToPay: z.number().nullable(),
  /** The median rests on issue dates supposed from due dates. */
  medianAssumed: z.boolean(),
  lateShare: z.number().nullable(),
  punctuality: z.number().nullable(),
  s5: z.object({
    light: z.enum(['grey', 'ok', 'watch', 'problem']),
    reason: z.string(),
    change: z.string().nullable(),
    mutedUntil: z.string().nullable(),
    facts: z.array(z.string()).readonly(),
  }),
  law: z.object({
    country: z.string(),
    ground: z.enum(['agreed', 'domestic', 'provider', 'consumer', 'publicBuyer']),
  }),
  penalties,
  otherPenalties: z.array(penalties).readonly(),
});

/** One page of clients as a query asks for them. */
export const relationsAnswer = z.object({
  clients: z.array(clientStandingSchema),
  total: z.int(),
  page: z.int(),
  pages: z.int(),
});
