import { expect, it } from 'vitest';
import { verifyEvidence } from '#journal/verify/verify.js';
import { write } from '#journal/write.js';
import { formatDay } from '#kernel/day.js';
import type { Context } from '#shell/context.js';
import type { AllocationRow, ClientRow, CreditNoteRow, InvoiceRow, PaymentRow } from '#shell/database/schema.js';
import { onEveryEngine } from '#shell/testing/engines.js';
import { defaultOrganisation } from '#shell/workspace.js';
import { changeThreshold, excludeRecord, liftOverride, muteLight } from './actions.js';
import { clientStandings, forecastsAtIssue, paymentsExpected } from './cli.js';
import { relationsOf } from './relations.js';
import { owedSums } from './rules/accrued.js';

/** An invoice of the story: issued so many days ago at thirty days, and what settled it. */
interface Told {
  readonly number: string;
  readonly daysAgo: number;
  readonly due?: 'stated' | 'assumed';
  readonly kind?: 'invoice' | 'opening';
  readonly paid?: readonly (readonly [afterDue: number, cents: number])[];
  readonly credited?: readonly [afterDue: number, cents: number];
  /** Nobody recorded the days of its payments. */
  readonly undated?: true;
  readonly issueAssumed?: true;
}

const HUNDRED = 10_000;
const paidLate = (number: string, daysAgo: number, days: number): Told => ({
  number,
  daysAgo,
  paid: [[days, HUNDRED]],
});

const blankClient = {
  language: 'fr',
  kind_stated_at: null,
  governing_law: null,
  siren: null,
  vat_number: null,
  contact_name: null,
  email: null,
  address_line1: null,
  address_line2: null,
  postcode: null,
  city: null,
  term_days: null,
  term_stated_at: null,
  contract_rate: null,
  import_id: null,
  erased_at: null,
} as const;

/** Writes a client with its invoices, payments and credit notes; answers the client's id and the invoices' by number. */
async function tell(context: Context, name: string, story: readonly Told[]) {
  const client = context.newId();
  const ids = new Map<string, string>();
  await write(context, async (work) => {
    const base = { organisation_id: context.organisationId, created_at: work.at, client_id: client, currency: 'EUR' };
    const plain = { import_id: null, source_key: null, label: null };
    const rows = { invoices: [], payments: [], credits: [], allocations: [] } as {
      invoices: InvoiceRow[];
      payments: PaymentRow[];
      credits: CreditNoteRow[];
      allocations: AllocationRow[];
    };
    const allocate = (
      invoice: string,
      on: string,
      cents: number,
      by: Pick<AllocationRow, 'payment_id' | 'credit_note_id'>,
    ) => {
      const { currency: _, ...own } = base;
      const allocation = { ...own, id: context.newId(), invoice_id: invoice, amount_cents: cents, effective_on: on };
      rows.allocations.push({ ...allocation, basis: 'stated', import_id: null, ...by });
    };
    for (const { number, daysAgo, due, kind = 'invoice', paid = [], credited, undated, issueAssumed } of story) {
      const issued = context.clock.today() - daysAgo;
      const id = context.newId();
      ids.set(number, id);
      const dated = { issued_on: formatDay(issued), due_on: due === 'assumed' ? null : formatDay(issued + 30) };
      rows.invoices.push({
        ...base,
        ...plain,
        ...dated,
        id,
        kind,
        number,
        issue_assumed: issueAssumed ? 1 : 0,
        total_cents: HUNDRED,
        disputed: null,
        electronic: null,
      });
      for (const [after, cents] of paid) {
        const on = formatDay(issued + 30 + after);
        const payment = context.newId();
        rows.payments.push({
          ...base,
          ...plain,
          id: payment,
          paid_on: on,
          date_assumed: undated ? 1 : 0,
          amount_cents: cents,
        });
        allocate(id, on, cents, { payment_id: payment, credit_note_id: null });
      }
      if (!credited) continue;
      const on = formatDay(issued + 30 + credited[0]);
      const credit = context.newId();
      rows.credits.push({
        ...base,
        ...plain,
        id: credit,
        number: `AV-${number}`,
        issued_on: on,
        total_cents: credited[1],
        effect: 'fromDate',
      });
      allocate(id, on, credited[1], { payment_id: null, credit_note_id: credit });
    }
    work.record({ chain: client, kind: 'client.added', payload: { name } });
    const { currency: _, client_id: __, ...own } = base;
    const row: ClientRow = {
      ...own,
      ...blankClient,
      id: client,
      code: `C-${name}`,
      name,
      kind: 'business',
      country: 'FR',
    };
    await work.insert(client, 'client', [row]);
    await work.insert(client, 'invoice', rows.invoices);
    await work.insert(client, 'payment', rows.payments);
    await work.insert(client, 'credit_note', rows.credits);
    await work.insert(client, 'allocation', rows.allocations);
  });
  return { client, ids };
}

const SLOW = [400, 350, 300, 250, 200, 150, 120].map((daysAgo, i) => paidLate(`S${i}`, daysAgo, 20 + i));
const PROMPT = [400, 350, 300, 250].map((daysAgo, i) => paidLate(`P${i}`, daysAgo, -2));

async function standingOf(context: Context, client: string) {
  const relation = (await relationsOf(context)).byClient.get(client);
  if (!relation) throw new Error('no such relation');
  return relation;
}

onEveryEngine('relations', (bench) => {
  it('read settlements, part payments and credit notes', async () => {
    const { context } = await bench.open();
    const { client } = await tell(context, 'Aubin', [
      {
        number: 'part',
        daysAgo: 100,
        paid: [
          [3, 4_000],
          [9, 6_000],
        ],
      },
      { number: 'open', daysAgo: 60, paid: [[5, 2_500]] },
      { number: 'cancelled', daysAgo: 90, credited: [2, HUNDRED] },
      { number: 'credited', daysAgo: 80, credited: [1, 3_000], paid: [[4, 7_000]] },
      { number: 'report', daysAgo: 200, kind: 'opening' },
    ]);
    const { standing, debts } = await standingOf(context, client);
    expect(standing).toMatchObject({ invoices: 4, paid: 2, open: 1, overdue: 1, medianDaysToPay: 36.5, lateShare: 1 });
    expect(standing.ticks.map(({ daysLate }) => daysLate)).toEqual([9, 4, 30]);
    expect(debts.map(({ openCents, overdue, broughtForward }) => [openCents, overdue, broughtForward])).toEqual([
      [HUNDRED, true, true],
      [7_500, true, false],
    ]);
    expect(owedSums(debts)).toMatchObject([{ currency: 'EUR', openCents: 17_500, overdueCents: 17_500 }]);
    const [line] = await clientStandings(context, 'fr');
    expect(line).toMatchObject({ invoices: 4, open: 2, overdue: 2, broughtForward: 1 });
    expect(line?.penalties.indemnity).toBe('80.00');
  });

  it('learn nothing from days that nobody recorded, and claim no interest on them', async () => {
    const { context } = await bench.open();
    const { client } = await tell(context, 'Aubin', [
      { number: 'undated', daysAgo: 100, paid: [[40, HUNDRED]], undated: true },
      { number: 'supposed', daysAgo: 90, paid: [[6, HUNDRED]], issueAssumed: true },
      { number: 'part', daysAgo: 60, paid: [[25, 4_000]], undated: true },
    ]);
    const { standing, debts } = await standingOf(context, client);
    expect(standing).toMatchObject({ paid: 2, open: 1, medianDaysToPay: 36, medianAssumed: true, lateShare: 1 });
    const { client: dated } = await tell(context, 'Brice', [{ number: 'part', daysAgo: 60, paid: [[0, 4_000]] }]);
    const [sum] = owedSums(debts);
    expect(sum?.interestCents).toBeGreaterThan(0);
    expect([sum]).toEqual(owedSums((await standingOf(context, dated)).debts));
    expect((await forecastsAtIssue(context)).map(({ issueAssumed }) => issueAssumed)).toEqual([
      false,
      true,
      false,
      false,
    ]);
  });

  it('suppose the business’s term, and say so', async () => {
    const { context } = await bench.open();
    const { client } = await tell(
      context,
      'Aubin',
      SLOW.map((one) => ({ ...one, due: 'assumed' as const })),
    );
    const { S5 } = (await standingOf(context, client)).standing.lights;
    expect(S5.light).toBe('problem');
    expect(S5.reason).toMatchObject({ assumed: 7, assumedTermDays: 30 });
    const [line] = await clientStandings(context, 'fr');
    expect(line?.s5.reason).toContain('Échéances supposées à 30\u00a0jours.');
  });

  it('accrue penalties on what is overdue', async () => {
    const { context } = await bench.open();
    const { client } = await tell(context, 'Aubin', [
      { number: 'due', daysAgo: 130 },
      { number: 'young', daysAgo: 5 },
    ]);
    const [sum, ...others] = owedSums((await standingOf(context, client)).debts);
    expect(others).toEqual([]);
    expect(sum).toMatchObject({
      currency: 'EUR',
      openCents: 2 * HUNDRED,
      overdueCents: HUNDRED,
      indemnityCents: 4_000,
    });
    // 100 € for 100 days at the statutory rate, ten points above the ECB's.
    expect(sum?.interestCents).toBeGreaterThan(300);
    expect(sum?.interestCents).toBeLessThan(400);
  });

  it('are computed once a revision and once a day', async () => {
    const { context } = await bench.open();
    await tell(context, 'Aubin', PROMPT);
    const first = await relationsOf(context);
    expect(await relationsOf(context)).toBe(first);
    await tell(context, 'Berthe', PROMPT);
    const second = await relationsOf(context);
    expect(second).not.toBe(first);
    expect(second.relations.map(({ client }) => client.name)).toEqual(['Aubin', 'Berthe']);
    const tomorrow = { ...context, clock: { ...context.clock, today: () => first.today + 1 } };
    expect((await relationsOf(tomorrow)).today).toBe(first.today + 1);
  });

  it('of another organisation are not seen', async () => {
    const { context } = await bench.open();
    await tell(context, 'Aubin', PROMPT);
    const id = context.newId();
    const foreign = { ...context, organisationId: id };
    await write(foreign, async (work) => {
      work.record({ chain: id, kind: 'organisation.created', payload: {} });
      await work.insert(id, 'organisation', [defaultOrganisation(id, work.at)]);
    });
    await tell(foreign, 'Cabanis', SLOW);
    expect((await relationsOf(foreign)).relations.map(({ client }) => client.name)).toEqual(['Cabanis']);
    expect((await relationsOf(context)).relations.map(({ client }) => client.name)).toEqual(['Aubin']);
  });

  it('include a client without any invoice', async () => {
    const { context } = await bench.open();
    const { client } = await tell(context, 'Aubin', []);
    await tell(context, 'Berthe', SLOW);
    const { standing } = await standingOf(context, client);
    expect(standing).toMatchObject({ invoices: 0, medianDaysToPay: null, ticks: [] });
    expect(standing.lights.S5).toMatchObject({ light: 'grey', facts: [] });
  });
});

onEveryEngine('overrides', (bench) => {
  const exclusion = (invoiceId: string) => ({ signal: 'S5', invoiceId, reason: 'ourMistake' }) as const;

  it('leave a record out of the light until lifted, and are journaled', async () => {
    const { context } = await bench.open();
    const { client, ids } = await tell(context, 'Aubin', SLOW);
    const invoice = ids.get('S0') ?? '';
    const excluded = await excludeRecord(context, client, exclusion(invoice));
    expect((await standingOf(context, client)).standing.lights.S5.facts).not.toContain(invoice);
    if (!excluded.ok) throw new Error('refused');
    await liftOverride(context, excluded.value.id);
    expect((await standingOf(context, client)).standing.lights.S5.facts).toContain(invoice);
    const entries = await context.store.read
      .selectFrom('journal_entry')
      .select('kind')
      .where('chain', '=', client)
      .orderBy('seq')
      .execute();
    expect(entries.map(({ kind }) => kind)).toEqual(['client.added', 'signal.recordExcluded', 'signal.overrideLifted']);
    expect((await verifyEvidence(context.store.read, context.files)).findings).toEqual([]);
  });

  it('refuse what does not belong or is done already', async () => {
    const { context } = await bench.open();
    const aubin = await tell(context, 'Aubin', SLOW);
    const berthe = await tell(context, 'Berthe', PROMPT);
    const foreign = await excludeRecord(context, aubin.client, exclusion(berthe.ids.get('P0') ?? ''));
    expect(foreign).toMatchObject({ refusals: [{ code: 'gauge.unknownInvoice' }] });
    const own = exclusion(aubin.ids.get('S0') ?? '');
    expect((await excludeRecord(context, aubin.client, own)).ok).toBe(true);
    expect(await excludeRecord(context, aubin.client, own)).toMatchObject({
      refusals: [{ code: 'gauge.alreadyExcluded' }],
    });
    expect(await liftOverride(context, context.newId())).toMatchObject({
      refusals: [{ code: 'gauge.unknownOverride' }],
    });
  });

  it('mute ninety days at most, and the last date counts', async () => {
    const { context } = await bench.open();
    const { client } = await tell(context, 'Aubin', SLOW);
    const today = context.clock.today();
    const mute = (days: number) =>
      muteLight(context, client, { signal: 'S5', until: today + days, reason: 'paymentPlan' });
    expect(await mute(91)).toMatchObject({ refusals: [{ code: 'gauge.muteTooLong' }] });
    expect(await mute(0)).toMatchObject({ refusals: [{ code: 'gauge.mutePast' }] });
    expect((await mute(90)).ok).toBe(true);
    expect((await mute(10)).ok).toBe(true);
    const { overrides } = await relationsOf(context);
    expect(overrides.map(({ until }) => until)).toEqual([today + 10]);
    expect((await standingOf(context, client)).standing.lights.S5).toMatchObject({
      light: 'problem',
      mutedUntil: today + 10,
    });
  });

  it('change the threshold for all, and for one before all', async () => {
    const { context } = await bench.open();
    const { client } = await tell(context, 'Aubin', SLOW);
    const thresholdOf = async () => (await standingOf(context, client)).standing.lights.S5.reason.threshold;
    await changeThreshold(context, client, { signal: 'S5', percent: 95 });
    await changeThreshold(context, null, { signal: 'S5', percent: 30 });
    expect(await thresholdOf()).toBe(0.95);
    expect((await standingOf(context, client)).standing.lights.S5.light).toBe('ok');
    const other = await tell(context, 'Berthe', SLOW);
    expect((await standingOf(context, other.client)).standing.lights.S5.reason.threshold).toBe(0.3);
    const unknown = await changeThreshold(context, context.newId(), { signal: 'S5', percent: 30 });
    expect(unknown).toMatchObject({ refusals: [{ code: 'gauge.unknownClient' }] });
  });
});

onEveryEngine('the command line', (bench) => {
  it('prints every invoice as it was foreseen, in the order of issue', async () => {
    const { context } = await bench.open();
    await tell(context, 'Aubin', [...SLOW, { number: 'last', daysAgo: 3 }]);
    const forecasts = await forecastsAtIssue(context);
    expect(forecasts.map(({ invoice }) => invoice)).toEqual(['S0', 'S1', 'S2', 'S3', 'S4', 'S5', 'S6', 'last']);
    expect(forecasts.at(-1)).toMatchObject({ client: 'C-Aubin', issued: '2026-11-21', known: 7 });
    expect(forecasts.at(-1)?.pLate).toBeGreaterThan(forecasts[0]?.pLate ?? 1);
  });

  it('prints when open invoices are expected', async () => {
    const { context } = await bench.open();
    await tell(context, 'Aubin', [...SLOW, { number: 'last', daysAgo: 3 }]);
    const [expected] = await paymentsExpected(context);
    expect(expected).toMatchObject({ client: 'C-Aubin', invoice: 'last', due: '2026-12-21' });
    expect((expected?.expected ?? '') > '2026-12-31').toBe(true);
  });

  it('expects no date of an invoice that has waited longer than any payment took, and says which', async () => {
    const { context } = await bench.open();
    await tell(context, 'Aubin', [...SLOW, { number: 'old', daysAgo: 2_000 }, { number: 'last', daysAgo: 3 }]);
    const [expected, untold, ...others] = await paymentsExpected(context);
    expect([expected?.invoice, others]).toEqual(['last', []]);
    expect(untold).toMatchObject({ invoice: 'old', expected: null, low: null, high: null, within14: null });
  });

  it('prints amounts as decimal text and a reason in both languages', async () => {
    const { context } = await bench.open();
    await tell(context, 'Aubin', [...SLOW, { number: 'due', daysAgo: 130 }]);
    const [french] = await clientStandings(context, 'fr');
    expect(french).toMatchObject({
      client: 'C-Aubin',
      name: 'Aubin',
      invoices: 8,
      overdue: 1,
      paid: 7,
      s5: { light: 'problem' },
    });
    expect(french?.penalties).toMatchObject({ currency: 'EUR', indemnity: '40.00' });
    expect(french?.s5.reason).toContain('Une facture impayée depuis plus de 30\u00a0jours');
    const [english] = await clientStandings(context, 'en');
    expect(english?.s5.reason).toContain('One invoice unpaid for more than 30 days');
  });
});
