import { expect, it } from 'vitest';
import { verifyEvidence } from '#journal/verify/verify.js';
import { formatDay, parseDay } from '#kernel/day.js';
import type { Context } from '#shell/context.js';
import { onEveryEngine } from '#shell/testing/engines.js';
import { BUSINESS, CLIENTS } from './business.js';
import { fillWithSample } from './fill.js';
import { storyOf } from './story.js';

/** Every row of the records as a person reads it: no ids and no moments. */
async function readable(context: Context) {
  const { read } = context.store;
  const clients = await read.selectFrom('client').select(['code', 'name', 'term_days']).orderBy('code').execute();
  const invoices = await read
    .selectFrom('invoice')
    .innerJoin('client', 'client.id', 'invoice.client_id')
    .select(['client.code', 'number', 'issued_on', 'due_on', 'total_cents', 'disputed'])
    .orderBy('number')
    .execute();
  const payments = await read
    .selectFrom('allocation')
    .innerJoin('invoice', 'invoice.id', 'allocation.invoice_id')
    .select(['number', 'amount_cents', 'effective_on'])
    .orderBy('number')
    .orderBy('effective_on')
    .orderBy('amount_cents')
    .execute();
  return { clients, invoices, payments };
}

onEveryEngine('the sample business', (bench) => {
  it('fills an empty organisation in less than three seconds, and leaves a whole journal', async () => {
    const { workspace, context } = await bench.open();
    const before = performance.now();
    expect(await fillWithSample(workspace)).toEqual({ ok: true, value: { filled: true } });
    expect(performance.now() - before).toBeLessThan(3_000);
    const { findings, counts } = await verifyEvidence(context.store.read, context.files);
    expect(findings).toEqual([]);
    expect(counts.chains).toBe(CLIENTS.length + 1);
  });

  it('does nothing where it already is', async () => {
    const { workspace, context } = await bench.open();
    await fillWithSample(workspace);
    const entries = () => context.store.read.selectFrom('journal_entry').selectAll().execute();
    const first = await entries();
    expect(await fillWithSample(workspace)).toEqual({ ok: true, value: { filled: false } });
    expect(await entries()).toEqual(first);
  });

  it('never mixes with records that are there', async () => {
    const { workspace, context } = await bench.open();
    const today = workspace.clock.today();
    await fillWithSample(workspace, today);
    await context.store.write.updateTable('organisation').set({ sample: 0 }).execute();
    expect(await fillWithSample(workspace, today)).toEqual({ ok: false, refusals: [{ code: 'demo.notEmpty' }] });
  });

  it('writes the same records for the same day', async () => {
    const [one, other] = [await bench.open(), await bench.open()];
    await fillWithSample(one.workspace);
    await fillWithSample(other.workspace);
    expect(await readable(one.context)).toEqual(await readable(other.context));
  });

  it('writes every invoice of the story, with its stated due date', async () => {
    const { workspace, context } = await bench.open();
    await fillWithSample(workspace);
    const rows = await context.store.read.selectFrom('invoice').select(['number', 'issued_on', 'due_on']).execute();
    const told = storyOf(workspace.clock.today()).flatMap((fact) =>
      fact.type === 'invoice'
        ? [{ number: fact.number, issued_on: formatDay(fact.day), due_on: formatDay(fact.dueOn) }]
        : [],
    );
    expect(rows.toSorted((a, b) => a.number.localeCompare(b.number))).toEqual(
      told.toSorted((a, b) => a.number.localeCompare(b.number)),
    );
  });

  it('allocates no more than each payment, credit note and invoice holds', async () => {
    const { workspace, context } = await bench.open();
    await fillWithSample(workspace);
    const { read } = context.store;
    const parts = await read.selectFrom('allocation').selectAll().execute();
    const settled = (column: 'invoice_id' | 'payment_id' | 'credit_note_id', id: string) =>
      parts.filter((part) => part[column] === id).reduce((sum, part) => sum + part.amount_cents, 0);
    for (const row of await read.selectFrom('invoice').select(['id', 'total_cents']).execute()) {
      expect(settled('invoice_id', row.id)).toBeLessThanOrEqual(row.total_cents);
    }
    for (const row of await read.selectFrom('payment').select(['id', 'amount_cents']).execute()) {
      expect(settled('payment_id', row.id)).toBe(row.amount_cents);
    }
    for (const row of await read.selectFrom('credit_note').select(['id', 'total_cents']).execute()) {
      expect(settled('credit_note_id', row.id)).toBe(row.total_cents);
    }
  });

  it('journals each fact on its own day, in the order in which it happened', async () => {
    const { workspace, context } = await bench.open();
    await fillWithSample(workspace);
    const entries = await context.store.read
      .selectFrom('journal_entry')
      .select(['chain', 'seq', 'at', 'kind', 'payload'])
      .where('chain', '!=', workspace.organisationId)
      .orderBy('chain')
      .orderBy('seq')
      .execute();
    entries.forEach((entry, index) => {
      const earlier = entries[index - 1];
      if (earlier?.chain === entry.chain) expect(entry.at > earlier.at).toBe(true);
      const payload = JSON.parse(entry.payload ?? '{}') as Record<string, unknown>;
      const day = payload['issuedOn'] ?? payload['paidOn'];
      if (typeof day === 'string') expect(entry.at.slice(0, 10)).toBe(day);
    });
    expect(entries[0]?.kind).toBe('client.added');
  });

  it('gives the organisation a whole identity', async () => {
    const { workspace, context } = await bench.open();
    await fillWithSample(workspace);
    const row = await context.store.read.selectFrom('organisation').selectAll().executeTakeFirstOrThrow();
    expect(row).toMatchObject({ ...BUSINESS, sample: 1 });
    expect(row.term_stated_at?.slice(0, 10)).toBe(formatDay((parseDay('2026-11-24') ?? 0) - 549));
  });
});
