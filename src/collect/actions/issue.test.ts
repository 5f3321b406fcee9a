import { expect, it } from 'vitest';
import { verifyEvidence } from '#journal/verify/verify.js';
import { write } from '#journal/write.js';
import { addClient } from '#meet/actions/clients.js';
import { type Clock, stoppedClock } from '#shell/clock.js';
import type { Context } from '#shell/context.js';
import { NOON, onEveryEngine } from '#shell/testing/engines.js';
import { letterNamed, readLetter } from './any.js';
import { discardLetter, editLetter, refreshLetter } from './change.js';
import { draftReminder } from './draft.js';
import { issueLetter } from './issue.js';
import { pdfOf } from './pdf.js';
import { debtStanding, listLetters } from './read.js';

const DAY_MS = 86_400_000;

async function addInvoice(
  context: Context,
  client: string,
  number: string,
  due_on: string | null,
  cents: number,
  disputed: 0 | 1 = 0,
) {
  const id = context.newId();
  await write(context, async (work) => {
    work.record({ chain: client, kind: 'invoice.issued', payload: { number } });
    await work.insert(client, 'invoice', [
      {
        id,
        organisation_id: context.organisationId,
        client_id: client,
        kind: 'invoice',
        number,
        issued_on: '2026-04-15',
        issue_assumed: 0,
        due_on,
        currency: 'EUR',
        total_cents: cents,
        label: null,
        disputed,
        electronic: null,
        import_id: null,
        source_key: null,
        created_at: work.at,
      },
    ]);
  });
  return id;
}

async function pay(context: Context, client: string, invoice: string, cents: number, day: string) {
  const id = context.newId();
  await write(context, async (work) => {
    const base = { organisation_id: context.organisationId, client_id: client, import_id: null, created_at: work.at };
    work.record({ chain: client, kind: 'payment.received', payload: { day } });
    await work.insert(client, 'payment', [
      {
        ...base,
        id,
        paid_on: day,
        date_assumed: 0,
        currency: 'EUR',
        amount_cents: cents,
        label: null,
        source_key: null,
      },
    ]);
    await work.insert(client, 'allocation', [
      {
        ...base,
        id: context.newId(),
        invoice_id: invoice,
        payment_id: id,
        credit_note_id: null,
        amount_cents: cents,
        effective_on: day,
        basis: 'stated',
      },
    ]);
  });
}

async function lateClient(context: Context, kind: 'business' | 'consumer' | 'public' = 'business') {
  const added = await addClient(context, {
    name: 'Société Lemaire',
    code: 'LEMAIRE',
    kind,
    city: 'Angers',
    postcode: '49000',
    addressLine1: '12, rue des Œillets',
  });
  if (!added.ok) throw new Error('client refused');
  const client = added.value.id;
  const invoice = await addInvoice(context, client, 'F-2026-041', '2026-05-15', 600_000);
  return { client, invoice };
}

function must<T>(result: { ok: true; value: T } | { ok: false; refusals: readonly unknown[] }): T {
  if (!result.ok) throw new Error(JSON.stringify(result.refusals));
  return result.value;
}

const codes = (result: { ok: boolean; refusals?: readonly { code: string }[] }) =>
  result.refusals?.map(({ code }) => code);

onEveryEngine('letters', ({ open }) => {
  it('draft what the ladder proposes, with the engine’s sums', async () => {
    const { context } = await open();
    const { client, invoice } = await lateClient(context);
    await pay(context, client, invoice, 100_000, '2026-06-15');
    const letter = must(await draftReminder(context, client, { kind: 'reminder2' }));
    expect(letter.draft.claims[0]).toMatchObject({ number: 'F-2026-041', paidCents: 100_000 });
    // 6 000 € at 12.15 % over 31 days, then the rest at 12.15 % to 30 June and 12.40 % to 24 November.
    expect(letter.draft.claims[0]?.penalty.segments.map(({ days, rate }) => [days, rate])).toEqual([
      [31, '12.15'],
      [15, '12.15'],
      [147, '12.40'],
    ]);
    expect(letter.draft.ledger.indemnityCents).toBe(4000);
    expect(letter.draft.basis).toContain('C. com., art. L. 441-10, II');
    expect((await debtStanding(context, client))?.next).toMatchObject({ kind: 'reminder1', reason: 'due' });
  });

  it('claim all that is overdue and undisputed, and say what they leave', async () => {
    const { context } = await open();
    const { client } = await lateClient(context);
    await addInvoice(context, client, 'F-2026-050', '2026-06-15', 50_000, 1);
    await addInvoice(context, client, 'F-2026-060', '2027-01-15', 50_000);
    await addInvoice(context, client, 'F-2026-070', null, 50_000);
    const letter = must(await draftReminder(context, client));
    expect(letter.kind).toBe('reminder1');
    expect(letter.invoices).toEqual(['F-2026-041', 'F-2026-070']);
    expect(letter.warnings.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['letter.leavesDisputed', 'letter.assumedDue', 'letter.noAccount', 'letter.noName']),
    );
  });

  it('leave out what the books show as settled, though late', async () => {
    const { context } = await open();
    const { client, invoice } = await lateClient(context);
    await pay(context, client, invoice, 600_000, '2026-06-15');
    expect(codes(await draftReminder(context, client, { kind: 'reminder2' }))).toEqual(['letter.nothingOverdue']);
    await addInvoice(context, client, 'F-2020-001', '2020-05-15', 10_000);
    const letter = must(await draftReminder(context, client, { kind: 'reminder2' }));
    expect(letter.invoices).toEqual(['F-2020-001']);
    expect(letter.draft.rates[0]).toBe('1er semestre 2020 au 2e semestre 2022 : 10,00 % (BCE 0,00 + 10)');
  });

  it('are numbered, printed, archived and journaled once issued', async () => {
    const { context, workspace } = await open();
    const { client } = await lateClient(context);
    const draft = must(await draftReminder(context, client));
    const issued = must(await issueLetter(context, draft.id));
    expect(issued).toMatchObject({ state: 'issued', number: 'R2026-0001', kind: 'reminder1' });
    const pdf = must(await pdfOf(context, issued));
    expect(Buffer.from(pdf).subarray(0, 5).toString()).toBe('%PDF-');
    const second = must(
      await issueLetter(context, must(await draftReminder(context, client, { kind: 'reminder2' })).id),
    );
    expect(second.number).toBe('R2026-0002');
    expect(await letterNamed(context, 'R2026-0001')).toMatchObject({ id: draft.id });
    const entries = await workspace.store.read
      .selectFrom('journal_entry')
      .select(['kind', 'payload'])
      .where('chain', '=', client)
      .execute();
    const sealed = entries.find(({ kind }) => kind === 'letter.issued');
    expect(JSON.parse(sealed?.payload ?? '{}')).toMatchObject({ number: 'R2026-0001', sha256: issued.sha256 });
    expect((await verifyEvidence(context.store.read, context.files)).findings).toEqual([]);
  });

  it('never change once issued, and journal the attempt', async () => {
    const { context, workspace } = await open();
    const { client } = await lateClient(context);
    const { id } = must(await issueLetter(context, must(await draftReminder(context, client)).id));
    const before = await workspace.store.read.selectFrom('letter').selectAll().execute();
    expect(codes(await editLetter(context, id, { subject: 'Autre' }))).toEqual(['letter.alreadyIssued']);
    expect(codes(await refreshLetter(context, id))).toEqual(['letter.alreadyIssued']);
    expect(codes(await discardLetter(context, id))).toEqual(['letter.alreadyIssued']);
    expect(codes(await issueLetter(context, id))).toEqual(['letter.alreadyIssued']);
    expect(await workspace.store.read.selectFrom('letter').selectAll().execute()).toEqual(before);
    const refused = await workspace.store.read
      .selectFrom('journal_entry')
      .select('kind')
      .where('kind', '=', 'letter.refused')
      .execute();
    expect(refused).toHaveLength(4);
  });

  it('keep their page as it was issued when the client moves', async () => {
    const { context, workspace } = await open();
    const { client } = await lateClient(context);
    const issued = must(await issueLetter(context, must(await draftReminder(context, client)).id));
    await write(context, async (work) => {
      work.record({ chain: client, kind: 'client.changed', payload: {} });
      await work.update(client, 'client', client, { city: 'Nantes' });
    });
    expect(
      (await readLetter(workspace.as({ actor: 'x', accountId: null, language: 'fr' }), issued.id))?.document,
    ).toEqual(issued.document);
  });

  it('hold back an edit that must be mended, and set the typography', async () => {
    const { context } = await open();
    const { client } = await lateClient(context);
    const { id } = must(await draftReminder(context, client));
    const edited = must(await editLetter(context, id, { closing: ["C'est inadmissible !"] }));
    expect(edited.draft.closing).toEqual(['C’est inadmissible\u202f!']);
    expect(edited.findings.map(({ rule }) => rule)).toEqual(['judgement']);
    expect(codes(await issueLetter(context, id))).toEqual(['letter.toMend']);
    must(await editLetter(context, id, { closing: ['Dites-nous si un point vous arrête.'] }));
    expect(must(await issueLetter(context, id)).state).toBe('issued');
  });

  it('of yesterday, or untrue to the ledger, are brought to today first; edits stay', async () => {
    const clock = stoppedClock(NOON);
    const { context } = await open(clock as Clock);
    const { client, invoice } = await lateClient(context);
    const { id } = must(await draftReminder(context, client));
    must(await editLetter(context, id, { closing: ['Merci de votre attention.'] }));
    await pay(context, client, invoice, 100_000, '2026-11-20');
    clock.moveTo(NOON + DAY_MS);
    expect(codes(await issueLetter(context, id))).toEqual(['letter.outdated', 'letter.ledgerMoved']);
    const fresh = must(await refreshLetter(context, id));
    // The first letter asks for what the books leave open; by law 383.35 € of interest to 20 November was paid first.
    expect(fresh).toMatchObject({ asOf: '2026-11-25', amount: '5000.00' });
    expect(fresh.draft.claims[0]?.remainingCents).toBe(538_335);
    expect(fresh.draft.claims[0]?.paidCents).toBe(100_000);
    expect(fresh.draft.closing).toEqual(['Merci de votre attention.']);
    expect(must(await issueLetter(context, id)).number).toBe('R2026-0001');
  });

  it('are thrown away as drafts', async () => {
    const { context } = await open();
    const { client } = await lateClient(context);
    const { id } = must(await draftReminder(context, client));
    must(await discardLetter(context, id));
    expect(await listLetters(context)).toEqual([]);
    expect(await readLetter(context, id)).toBeUndefined();
    expect((await verifyEvidence(context.store.read, context.files)).findings).toEqual([]);
  });

  it('start a consumer’s legal interest with the notice, and claim no flat sum', async () => {
    const clock = stoppedClock(NOON);
    const { context } = await open(clock as Clock);
    const { client } = await lateClient(context, 'consumer');
    const notice = must(
      await issueLetter(context, must(await draftReminder(context, client, { kind: 'formalNotice' })).id),
    );
    expect(notice.amount).toBe('6000.00');
    clock.moveTo(NOON + 10 * DAY_MS);
    const again = must(await draftReminder(context, client, { kind: 'formalNotice' }));
    expect(again.draft.ledger).toMatchObject({ indemnityCents: 0, interestCents: 452 });
  });

  it('are refused for nothing, for strangers and for other people’s invoices', async () => {
    const { context } = await open();
    const { client } = await lateClient(context);
    expect(codes(await draftReminder(context, context.newId()))).toEqual(['letter.unknownClient']);
    expect(codes(await draftReminder(context, client, { invoiceIds: [context.newId()] }))).toEqual([
      'letter.notOverdue',
    ]);
    expect(codes(await issueLetter(context, context.newId()))).toEqual(['letter.unknown']);
  });
});
