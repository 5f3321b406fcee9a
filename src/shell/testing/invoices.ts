import fc from 'fast-check';
import type { InvoiceFact } from '#gauge/facts/portfolio.js';

/** An invoice of 100 €, issued on day 0 and due on day 30, unless said otherwise. */
export function invoiceOf(fact: Partial<InvoiceFact> & { readonly id: string }): InvoiceFact {
  return {
    clientId: 'client',
    issuedOn: 0,
    dueOn: (fact.issuedOn ?? 0) + 30,
    issueAssumed: false,
    dueAssumed: false,
    amountCents: 10_000,
    openCents: fact.settledOn == null ? 10_000 : 0,
    currency: 'EUR',
    disputed: null,
    electronic: null,
    settledOn: null,
    cancelled: false,
    undated: false,
    ...fact,
  };
}

/** Invoices of one client, thirty days apart, due after thirty and paid so many days late each. */
export function paidLate(clientId: string, ...daysLate: readonly number[]): InvoiceFact[] {
  return daysLate.map((days, i) =>
    invoiceOf({ id: `${clientId}-${i + 1}`, clientId, issuedOn: i * 30, settledOn: i * 30 + 30 + days }),
  );
}

const flag = fc.constantFrom(true, false, null);

/** One arbitrary invoice within two years, of one of six clients. */
const anyInvoice: fc.Arbitrary<InvoiceFact> = fc
  .record({
    id: fc.uuid(),
    clientId: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
    issuedOn: fc.integer({ min: 0, max: 700 }),
    term: fc.constantFrom(0, 15, 30, 60),
    paidAfter: fc.option(fc.integer({ min: 0, max: 120 }), { freq: 8 }),
    amountCents: fc.integer({ min: 100, max: 10_000_00 }),
    currency: fc.constantFrom('EUR', 'CHF'),
    disputed: flag,
    electronic: flag,
  })
  .map(({ term, paidAfter, ...fact }) =>
    invoiceOf({
      ...fact,
      dueOn: fact.issuedOn + term,
      settledOn: paidAfter === null ? null : fact.issuedOn + paidAfter,
    }),
  );

/** An arbitrary business with enough invoices for its own regression to matter. */
export const anyBusiness = fc.array(anyInvoice, { minLength: 150, maxLength: 260 });
