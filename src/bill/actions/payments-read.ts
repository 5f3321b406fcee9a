import type { Context } from '#shell/context.js';
import { partsOf, paymentRow, paymentsBetween } from '../store/payments.js';

export type PaymentLine = Awaited<ReturnType<typeof paymentsBetween>>[number];

/** Totals of recorded payments in one currency (CGI 286 I 3° bis: given on request for any period). */
export interface PaymentSums {
  readonly currency: string;
  readonly count: number;
  readonly receivedCents: number;
  /** Counter-entries, refunds and rejected payments; zero or less. */
  readonly reversedCents: number;
  readonly netCents: number;
  /** The part of consumers, whose payments the law looks at. */
  readonly consumersCents: number;
}

/** Adds payments up by currency. */
function sumsOf(payments: readonly PaymentLine[]): readonly PaymentSums[] {
  return [...Map.groupBy(payments, ({ currency }) => currency)].map(([currency, all]) => {
    const total = (which: (line: PaymentLine) => boolean): number =>
      all.filter(which).reduce((sum, { amount_cents }) => sum + amount_cents, 0);
    const receivedCents = total(({ amount_cents }) => amount_cents > 0);
    const reversedCents = total(({ amount_cents }) => amount_cents < 0);
    return {
      currency,
      count: all.length,
      receivedCents,
      reversedCents,
      netCents: receivedCents + reversedCents,
      consumersCents: total(({ client_kind }) => client_kind === 'consumer'),
    };
  });
}

/** Payments recorded with a day of the period, both ends included, and their totals. */
export async function paymentsOf(context: Context, from: string, to: string) {
  const payments = await paymentsBetween(context.store.read, context.organisationId, from, to);
  return { payments, sums: sumsOf(payments) };
}

/** A payment with what it settles; undefined when this organisation has none such. */
export async function readPayment(context: Context, id: string) {
  const row = await paymentRow(context.store.read, context.organisationId, id);
  return row && { row, parts: await partsOf(context.store.read, context.organisationId, row.client_id, id) };
}
export type PaymentDetail = NonNullable<Awaited<ReturnType<typeof readPayment>>>;
