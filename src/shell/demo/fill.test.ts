import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { relationsOf } from '#gauge/relations.js';
import { derive } from '#intake/parsers/derive/derive.js';
import { parseFec } from '#intake/parsers/fec/fec.js';
import { verifyEvidence } from '#journal/verify/verify.js';
import { dayOf, formatDay } from '#kernel/day.js';
import { addClient } from '#meet/actions/clients.js';
import { stoppedClock } from '#shell/clock.js';
import type { Context } from '#shell/context.js';
import { NOON, onEveryEngine } from '#shell/testing/engines.js';
import { COMMAND_LINE, openWorkspace, type Workspace } from '#shell/workspace.js';
import { BUSINESS, CLIENTS, DOCUMENTS, OPENED_DAYS_AGO, OWNER } from './business.js';
import { sampleFec } from './fec.js';
import { fillWithSample } from './fill.js';
import { storyOf } from './story.js';

const TODAY = dayOf(2026, 11, 24);

onEveryEngine('filling with the sample business', (bench) => {
  it('takes less than twelve seconds of work, leaves a whole journal, and is done once', async () => {
    const { workspace, context } = await bench.open();
    const before = process.cpuUsage();
    expect(await fillWithSample(workspace)).toEqual({ ok: true, value: { filled: true } });
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1_000_000).toBeLessThan(12);
    const verification = await verifyEvidence(context.store.read, context.files);
    expect(verification.findings).toEqual([]);
    expect(verification.counts.chains).toBe(CLIENTS.length + 1);
    expect(await fillWithSample(workspace)).toEqual({ ok: true, value: { filled: false } });
    expect((await verifyEvidence(context.store.read, context.files)).heads).toEqual(verification.heads);
  });

  it('works on a leap day beyond the last known rate', async () => {
    const { workspace, context } = await bench.open(stoppedClock(Date.UTC(2036, 1, 29, 12)));
    expect(await fillWithSample(workspace)).toEqual({ ok: true, value: { filled: true } });
    expect((await verifyEvidence(context.store.read, context.files)).findings).toEqual([]);
  });

  it('never mixes with records that are there', async () => {
    const { workspace, context } = await bench.open();
    await addClient(context, { name: 'Client d’une vraie entreprise' });
    expect(await fillWithSample(workspace)).toEqual({ ok: false, refusals: [{ code: 'demo.notEmpty' }] });
    expect(await context.store.read.selectFrom('client').select('id').execute()).toHaveLength(1);
  });
});

describe('the sample business as written', () => {
  let folder: string;
  let workspace: Workspace;
  let context: Context;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'entente-sample-'));
    const config = { dataFolder: folder, databaseUrl: undefined, host: '127.0.0.1', port: 0 };
    workspace = await openWorkspace(config, stoppedClock(NOON));
    context = workspace.as(COMMAND_LINE);
    await fillWithSample(workspace);
  });
  afterAll(async () => {
    await workspace.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('has every invoice of the story, with its stated due date', async () => {
    const rows = await context.store.read
      .selectFrom('invoice')
      .innerJoin('client', 'client.id', 'invoice.client_id')
      .select(['client.code', 'number', 'issued_on', 'due_on', 'total_cents'])
      .where('number', 'not like', `${DOCUMENTS.invoicePrefix}%`)
      .orderBy('issued_on')
      .orderBy('number')
      .execute();
    const told = storyOf(TODAY).flatMap((fact) =>
      fact.type === 'invoice'
        ? [
            {
              code: fact.client,
              number: fact.number,
              issued_on: formatDay(fact.day),
              due_on: formatDay(fact.dueOn),
              total_cents: fact.total,
            },
          ]
        : [],
    );
    expect(rows).toEqual(told);
  });

  it('allocates no more than each payment, credit note and invoice holds', async () => {
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

  it('knows the records of its books again in their FEC', async () => {
    const { records } = derive(parseFec(sampleFec(storyOf(TODAY))).lines);
    const inFile = [...records.invoices, ...records.creditNotes, ...records.payments].map((record) => record.key);
    const { read } = context.store;
    const rows = [
      ...(await read.selectFrom('invoice').select('source_key').execute()),
      ...(await read.selectFrom('credit_note').select('source_key').execute()),
      ...(await read.selectFrom('payment').select('source_key').execute()),
    ];
    expect(rows.flatMap((row) => row.source_key ?? []).toSorted()).toEqual(inFile.toSorted());
  });

  it('journals each fact on its own day, by its owner or through a link, in the order in which it happened', async () => {
    const entries = await context.store.read
      .selectFrom('journal_entry')
      .select(['chain', 'seq', 'at', 'actor', 'kind', 'payload'])
      .where('chain', '!=', workspace.organisationId)
      .orderBy('chain')
      .orderBy('seq')
      .execute();
    expect(new Set(entries.map((entry) => entry.actor.split(':')[0]))).toEqual(new Set(['account', 'link', 'system']));
    for (const [index, entry] of entries.entries()) {
      const earlier = entries[index - 1];
      if (earlier?.chain === entry.chain) expect(entry.at >= earlier.at).toBe(true);
      else expect(entry.kind).toBe('client.added');
      const payload = JSON.parse(entry.payload ?? '{}') as Record<string, unknown>;
      const day = payload['issuedOn'] ?? payload['paidOn'] ?? payload['asOf'];
      if (typeof day === 'string') expect(entry.at.slice(0, 10)).toBe(day);
    }
  });

  it('holds an agreement at each step of its life, every mail gone to the pretend mailbox', async () => {
    const { read } = context.store;
    const rows = async (table: 'quote' | 'delivery' | 'outbox') =>
      (await read.selectFrom(table).select('state').execute()).map(({ state }) => state as string).toSorted();
    const times = (state: string, count: number) => Array.from({ length: count }, () => state);
    expect(await rows('quote')).toEqual([...times('accepted', 6), 'draft', ...times('sent', 2)]);
    expect(await rows('delivery')).toEqual(['accepted', 'accepted', 'sent', 'withReservations']);
    expect(new Set(await rows('outbox'))).toEqual(new Set(['sent']));
    const bills = await read.selectFrom('bill_document').select(['kind', 'file_id']).orderBy('id').execute();
    expect(bills.map(({ kind }) => kind)).toEqual([
      ...['deposit', 'balance', 'deposit', 'deposit', 'deposit', 'progress', 'balance', 'creditNote'],
    ]);
    expect(await read.selectFrom('bill_draft').select('kind').execute()).toEqual([{ kind: 'balance' }]);
    expect(await read.selectFrom('reservation').select('state').execute()).toEqual([{ state: 'open' }]);
  });

  it('tells the story of the article: two gifts on the invoice, and a denial tied to the delivery accepted', async () => {
    const { read } = context.store;
    const bill = await read
      .selectFrom('bill_document')
      .selectAll()
      .where('kind', '=', 'balance')
      .orderBy('id')
      .executeTakeFirstOrThrow();
    // 1 060 € agreed, 30 % of it paid before; support and training given at 120 € and 65 €, photo retouching at 97,50 €.
    expect([bill.net_cents, bill.payable_cents, bill.offered_cents]).toEqual([106_000, 89_040, 28_250]);
    const accepted = await read
      .selectFrom('acceptance')
      .select(['satisfaction', 'own_words'])
      .where('client_id', '=', bill.client_id)
      .where('purpose', '=', 'delivery')
      .executeTakeFirstOrThrow();
    expect(accepted).toMatchObject({ satisfaction: 5, own_words: expect.stringContaining('agréablement surpris') });
    const denial = await read
      .selectFrom('incident')
      .innerJoin('journal_entry', 'journal_entry.seq', 'incident.contradicts_seq')
      .whereRef('journal_entry.chain', '=', 'incident.client_id')
      .select('journal_entry.kind')
      .execute();
    expect(denial).toEqual([{ kind: 'delivery.accepted' }]);
  });

  it('says whole who it is, and whose', async () => {
    const { read } = context.store;
    const row = await read.selectFrom('organisation').selectAll().executeTakeFirstOrThrow();
    expect(row).toMatchObject({ name: BUSINESS.name, siren: BUSINESS.siren, iban: BUSINESS.iban, sample: 1 });
    expect(row.term_stated_at?.slice(0, 10)).toBe(formatDay(TODAY - OPENED_DAYS_AGO));
    const accounts = await read.selectFrom('account').select(['name', 'role']).execute();
    expect(accounts).toEqual([{ name: OWNER.name, role: 'owner' }]);
  });

  it('shows every light in its place', async () => {
    const { relations } = await relationsOf(context);
    const lights = Object.fromEntries(relations.map(({ client, standing }) => [client.name, standing.lights.S5.light]));
    expect(lights).toEqual({
      'Commune de Vieilleroche-sur-Sarne': 'ok',
      'Immobilière du Vieux-Phare': 'problem',
      'Les Jardins d’Orlune': 'grey',
      'Librairie Les Pages Salines': 'ok',
      'Maison Ombrelune': 'ok',
      'Menuiserie Fontbrune': 'ok',
      'Moselune Data S.à r.l.': 'ok',
      'Solange Périgault-Lanoë': 'ok',
      'Studio Aériane': 'watch',
      'Thorel-Amblard Architectes': 'ok',
      'Traiteur Gastebois': 'ok',
      'Valmorin Distribution': 'ok',
    });
  });

  it('has sent the letters of the story, numbered and archived', async () => {
    const issued = await issuedLetters(context);
    const told = storyOf(TODAY).flatMap((fact) => (fact.type === 'letter' ? [[fact.kind, [fact.invoice]]] : []));
    expect(issued.map((letter) => [letter.kind, letter.invoices])).toEqual(told);
    const numbers = ['R2025-0001', 'R2025-0002', 'R2025-0003', 'R2026-0001', 'R2026-0002', 'R2026-0003', 'R2026-0004'];
    expect(issued.map((letter) => letter.number)).toEqual(numbers);
    for (const { sha256 } of issued) {
      expect(new TextDecoder('latin1').decode(context.files.get(sha256)?.slice(0, 5))).toBe('%PDF-');
    }
  });

  it('claims in its last reminder what a judge finds by hand', async () => {
    const last = (await issuedLetters(context)).at(-1);
    // 2 480 € before VAT, billed on 17 August 2026, due on 16 September; 744 € paid on 12 October. At 12.40 % a year:
    const until12October = Math.round((297_600 * 0.124 * 26) / 365);
    const principal = 297_600 - (74_400 - until12October);
    const until19October = Math.round((principal * 0.124 * 7) / 365);
    expect(last).toMatchObject({ kind: 'reminder2', asOf: '2026-10-19', invoices: ['F2026-0061'] });
    expect(last?.amount).toBe(((principal + until19October + 4_000) / 100).toFixed(2));
    expect(last?.amount).toBe('2303.66');
  });
});

interface IssuedLetter {
  readonly kind: string;
  readonly number: string;
  readonly amount: string;
  readonly asOf: string;
  readonly invoices: readonly string[];
  readonly sha256: string;
}

async function issuedLetters(context: Context): Promise<IssuedLetter[]> {
  const entries = await context.store.read
    .selectFrom('journal_entry')
    .select('payload')
    .where('kind', '=', 'letter.issued')
    .orderBy('at')
    .execute();
  return entries.map((entry) => JSON.parse(entry.payload ?? '{}') as IssuedLetter);
}
