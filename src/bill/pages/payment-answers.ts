import { z } from 'zod';
import { formatCents } from '#kernel/money.js';
import type { Recorded } from '../actions/payments.js';

/** A recorded payment as programs receive it. */
export const paymentSchema = z.object({
  id: z.string(),
  client: z.string(),
  paidOn: z.string(),
  currency: z.string(),
  amount: z.string(),
  parts: z.array(z.object({ invoice: z.string(), number: z.string(), amount: z.string() })),
  /** What settles no invoice yet. */
  unallocated: z.string(),
});

export function recordedJson(recorded: Recorded): z.input<typeof paymentSchema> {
  return {
    id: recorded.id,
    client: recorded.clientId,
    paidOn: recorded.paidOn,
    currency: recorded.currency,
    amount: formatCents(recorded.amountCents),
    parts: recorded.parts.map(({ invoiceId, number, amountCents }) => ({
      invoice: invoiceId,
      number,
      amount: formatCents(amountCents),
    })),
    unallocated: formatCents(recorded.unallocatedCents),
  };
}
