import fc from 'fast-check';
import { expect, it } from 'vitest';
import { accountOf } from '#collect/actions/prepare.js';
import { type Work, write } from '#journal/write.js';
import { type Day, formatDay } from '#kernel/day.js';
import { addClient } from '#meet/actions/clients.js';
import { CLIENT_KINDS } from '#meet/facts/identity.js';
import type { Context } from '#shell/context.js';
import { readDossier } from '#shell/desk/dossier/dossier.js';
import { sumOwed } from '#shell/desk/dossier/owed.js';
import { onEveryEngine } from '#shell/testing/engines.js';

const anyInvoice = fc.record({
  cents: fc.integer({ min: 5_000, max: 900_000 }),
  daysAgo: fc.integer({ min: 1, max: 900 }),
  kind: fc.constantFrom('invoice' as const, 'invoice' as const, 'opening' as const),
  dueOn: fc.constantFrom('stated', 'byTerm'),
  /** Parts of it that were paid, and how long after the invoice. */
  parts: fc.array(fc.record({ share: fc.integer({ min: 1, max: 30 }), after: fc.nat(400), undated: fc.boolean() }), {
    maxLength: 3,
  }),
  credited: fc.option(fc.record({ share: fc.integer({ min: 1, max: 9 }), fromStart: fc.boolean() }), { nil: null }),
});

const anyClient = fc.record({
  kind: fc.constantFrom(...CLIENT_KINDS, 'business' as const),
  country: fc.constantFrom('FR', 'FR', 'DE', 'NL', 'US'),
  governingLaw: fc.constantFrom(null, null, 'NL', 'DE'),
  contractRate: fc.constantFrom(null, '15.00', '1.00'),
  invoices: fc.array(anyInvoice, { minLength: 1, maxLength: 6 }),
});
type Told = typeof anyClient extends fc.Arbitrary<infer One> ? One : never;

async function writeInvoice(
  context: Context,
  work: Work,
  client: string,
  told: Told['invoices'][number],
  index: number,
) {
  const today = context.clock.today();
  const [id, issued] = [context.newId(), today - told.daysAgo];
  const base = { organisation_id: context.organisationId, client_id: client, created_at: work.at, import_id: null };
  const record = { ...base, currency: 'EUR', label: null, source_key: null };
  const day = (after: number): Day => Math.min(today, issued + after);
  await work.insert(client, 'invoice', [
    {
      ...record,
      id,
      kind: told.kind,
      number: `F${index}`,
      issued_on: formatDay(issued),
      issue_assumed: 0,
      due_on: told.dueOn === 'stated' ? formatDay(issued + 21) : null,
      total_cents: told.cents,
      disputed: null,
      electronic: null,
    },
  ]);
  const settle = (by: { payment_id: string | null; credit_note_id: string | null }, cents: number, on: Day) =>
    work.insert(client, 'allocation', [
      {
        ...base,
        ...by,
        id: context.newId(),
        invoice_id: id,
        amount_cents: cents,
        effective_on: formatDay(on),
        basis: 'stated',
      },
    ]);
  for (const { share, after, undated } of told.parts) {
    const [payment, cents] = [context.newId(), Math.floor((told.cents * share) / 100)];
    await work.insert(client, 'payment', [
      { ...record, id: payment, paid_on: formatDay(day(after)), date_assumed: undated ? 1 : 0, amount_cents: cents },
    ]);
    await settle({ payment_id: payment, credit_note_id: null }, cents, day(after));
  }
  if (!told.credited) return;
  const [credit, cents] = [context.newId(), Math.floor((told.cents * told.credited.share) / 100)];
  const effect = told.credited.fromStart ? 'fromStart' : 'fromDate';
  await work.insert(client, 'credit_note', [
    { ...record, id: credit, number: `A${index}`, issued_on: formatDay(day(40)), total_cents: cents, effect },
  ]);
  await settle({ payment_id: null, credit_note_id: credit }, cents, day(40));
}

async function writeClient(context: Context, told: Told, index: number): Promise<string> {
  const { kind, country, governingLaw, contractRate } = told;
  const added = await addClient(context, { name: `Client ${index}`, kind, country, governingLaw, contractRate });
  if (!added.ok) throw new Error('not added');
  await write(context, async (work) => {
    work.record({ chain: added.value.id, kind: 'records.imported', payload: {} });
    for (const [i, invoice] of told.invoices.entries()) await writeInvoice(context, work, added.value.id, invoice, i);
  });
  return added.value.id;
}

/** What a letter that claims everything overdue would ask for. */
async function claimed(context: Context, client: string): Promise<number> {
  const { read } = context.store;
  const organisation = await read.selectFrom('organisation').selectAll().executeTakeFirstOrThrow();
  const row = await read.selectFrom('client').selectAll().where('id', '=', client).executeTakeFirstOrThrow();
  const { overdue } = await accountOf(read, organisation, row, context.clock.today());
  return overdue.reduce((sum, { claim }) => {
    const { outstandingInterestCents, indemnityCents } = claim.penalty;
    return sum + claim.remainingCents + outstandingInterestCents + indemnityCents;
  }, 0);
}

onEveryEngine('sums', (bench) => {
  it('are the same in the list, in the dossier and in a letter, part payments and balances brought forward included', async () => {
    const { context } = await bench.open();
    const portfolio = fc.sample(anyClient, { numRuns: 25, seed: 20_261_124 });
    let bridged = 0;
    for (const [index, told] of portfolio.entries()) {
      const client = await writeClient(context, told, index);
      const dossier = await readDossier(context, client);
      if (!dossier) throw new Error('no dossier');
      const { stakes, open, overdue } = dossier.relation;
      const [sum] = sumOwed(dossier.open);
      const [stake] = stakes;
      expect([open, overdue]).toEqual([
        dossier.open.length,
        dossier.open.filter(({ daysLate }) => daysLate > 0).length,
      ]);
      expect(stake?.openCents ?? 0).toBe(sum?.bookCents ?? 0);
      expect((stake?.openCents ?? 0) + (stake?.penaltiesCents ?? 0)).toBe(sum?.totalCents ?? 0);
      const [late] = sumOwed(dossier.open.filter(({ daysLate }) => daysLate > 0));
      expect(stake?.overdueCents ?? 0).toBe(late?.bookCents ?? 0);
      expect(await claimed(context, client)).toBe(late?.totalCents ?? 0);
      if ((sum?.interestPaidCents ?? 0) > 0) bridged += 1;
    }
    expect(bridged).toBeGreaterThan(3);
  });
});
