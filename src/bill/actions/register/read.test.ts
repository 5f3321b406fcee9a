import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addBuyer, contentOf, lineOf, nameBusiness } from '#bill/testing/business.js';
import { changeClient } from '#meet/actions/clients.js';
import type { Context } from '#shell/context.js';
import { onEveryEngine } from '#shell/testing/engines.js';
import { furnishAll } from '#shell/testing/records.js';
import { creditInvoice } from '../credit.js';
import { issueNow } from '../issue.js';
import { recordPayment, reversePayment } from '../payments.js';
import { registerOf } from './read.js';

/** Everything of a register that a reader could see. */
async function seen(context: Context) {
  const { entries, clients } = await registerOf(context);
  return { entries, clients: [...clients].sort(([a], [b]) => (a < b ? -1 : 1)) };
}

/** The same as a program sees it that was started just now: it knows nothing yet. */
const seenAnew = (context: Context) => seen({ ...context, store: { ...context.store } });

onEveryEngine('the register', (bench) => {
  it('is after any writes what reading everything anew gives', async () => {
    const { context } = await bench.open();
    await furnishAll(context);
    await nameBusiness(context);
    const clients = [await addBuyer(context), await addBuyer(context, { name: 'Atelier Orlune' })];
    await seen(context);
    const invoices: string[] = [];
    const payments: string[] = [];
    const order = { kind: 'invoice', quoteId: null, correctsId: null, effect: 'fromDate' } as const;
    const acts = [
      async (n: number) => {
        const content = contentOf([lineOf('a', String(100 + (n % 900)))]);
        const made = await issueNow(context, { ...order, clientId: clients[n % 2] ?? '', content });
        if (made.ok) invoices.push(made.value.id);
      },
      async (n: number) => {
        const made = await recordPayment(context, {
          clientId: clients[n % 2] ?? '',
          paidOn: '2026-11-20',
          amountCents: 1 + n,
        });
        if (made.ok) payments.push(made.value.id);
      },
      async (n: number) => {
        const payment = payments[n % Math.max(1, payments.length)];
        if (payment) await reversePayment(context, payment, { reason: 'rejet' });
      },
      async (n: number) => {
        const invoice = invoices[n % Math.max(1, invoices.length)];
        if (invoice) await creditInvoice(context, invoice, { reason: 'erreur' });
      },
      async (n: number) => {
        await changeClient(context, clients[n % 2] ?? '', { name: `Client ${n}`, termDays: n % 60 });
      },
    ] as const;
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.nat(4), fc.nat(10_000)), { minLength: 1, maxLength: 5 }), async (steps) => {
        for (const [act, n] of steps) await acts[act]?.(n);
        expect(await seen(context)).toEqual(await seenAnew(context));
      }),
      { numRuns: bench.engine === 'SQLite' ? 25 : 6, endOnFailure: true },
    );
  }, 60_000);
});
