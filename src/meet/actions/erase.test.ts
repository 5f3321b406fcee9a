import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { verifyEvidence } from '#journal/verify/verify.js';
import { write } from '#journal/write.js';
import type { Context } from '#shell/context.js';
import { onEveryEngine } from '#shell/testing/engines.js';
import { everyCell, furnish, furnishAll } from '#shell/testing/records.js';
import { eraseClient } from './erase.js';

const NAME = /Lemoine/i;

/** Ends what keeps the data needed: the invoices are paid, promises and reservations settled. */
async function settleAll(context: Context, client: string): Promise<void> {
  await write(context, async (work) => {
    work.record({ chain: client, kind: 'commitment.settled', payload: {} });
    for (const { id } of await work.db.selectFrom('invoice').select('id').execute())
      await work.update(client, 'invoice', id, { total_cents: 30_000 });
    for (const { id } of await work.db.selectFrom('commitment').select('id').execute())
      await work.update(client, 'commitment', id, { state: 'done', settled_text: 'Textes de Mme Lemoine reçus' });
    for (const { id } of await work.db.selectFrom('reservation').select('id').execute())
      await work.update(client, 'reservation', id, { state: 'lifted' });
  });
}

/** Adds, to the rows of every table, an offer that was never agreed, and names in every text that a person writes. */
async function addOffer(context: Context, client: string): Promise<string> {
  const attachment = context.files.put(new TextEncoder().encode('%PDF-1.7 enregistrement de Mme Lemoine'));
  const [quote, version, fileId] = [context.newId(), context.newId(), context.newId()];
  await write(context, async (work) => {
    const { db } = work;
    work.record({ chain: client, kind: 'quote.drafted', payload: { title: 'Site de Mme Lemoine' } });
    const file = { id: fileId, organisation_id: context.organisationId, client_id: client, created_at: work.at };
    await work.insert(client, 'archived_file', [
      { ...file, sha256: attachment, bytes: 40, media_type: 'application/pdf', name: 'Lemoine.pdf' },
    ]);
    const accepted = await db.selectFrom('quote').selectAll().executeTakeFirstOrThrow();
    const offer = { id: quote, number: 'D2026-0002', state: 'sent', accepted_version_id: null } as const;
    await work.insert(client, 'quote', [{ ...accepted, ...offer }]);
    const sealed = await db.selectFrom('quote_version').selectAll().executeTakeFirstOrThrow();
    const later = { id: version, quote_id: quote, state: 'sent', title: 'Site Lemoine', file_id: null } as const;
    await work.insert(client, 'quote_version', [{ ...sealed, ...later }]);
    const superseded = { id: context.newId(), state: 'superseded', version: 9, title: 'Lemoine' } as const;
    await work.insert(client, 'quote_version', [{ ...sealed, ...superseded, file_id: null }]);
    const link = await db.selectFrom('client_link').selectAll().executeTakeFirstOrThrow();
    const other = { id: context.newId(), subject_id: version, token_hash: 'h2', email: 'l@lemoine.example' };
    await work.insert(client, 'client_link', [{ ...link, ...other }]);
    const declined = await db.selectFrom('acceptance').selectAll().executeTakeFirstOrThrow();
    const refusal = { id: context.newId(), subject_id: version, link_id: other.id, outcome: 'declined' } as const;
    await work.insert(client, 'acceptance', [{ ...declined, ...refusal, reason: 'Lemoine ne veut pas' }]);
    for (const { id } of await db.selectFrom('incident').select('id').execute())
      await work.update(client, 'incident', id, { witness: 'M. Lemoine', note: 'Lemoine', file_id: fileId });
    for (const { id } of await db.selectFrom('time_entry').select('id').execute())
      await work.update(client, 'time_entry', id, { description: 'Appel de Mme Lemoine', quote_id: quote });
    for (const { id } of await db.selectFrom('bill_draft').select('id').execute())
      await work.update(client, 'bill_draft', id, { title: 'Solde Lemoine' });
    await db
      .insertInto('idempotency_key')
      .values({
        id: context.newId(),
        organisation_id: context.organisationId,
        key: 'k',
        fingerprint: 'f',
        result: '{"name":"Boulangerie Lemoine"}',
        created_at: work.at,
      })
      .execute();
  });
  return attachment;
}

onEveryEngine('erasure of a client', (bench) => {
  it('leaves the name nowhere in the data folder', async () => {
    const { context, folder } = await bench.open();
    const { client } = await furnish(context);
    await write(context, async (work) => {
      work.record({ chain: client, kind: 'invoice.corrected', payload: {} });
      for (const { id } of await work.db.selectFrom('invoice').select('id').execute())
        await work.update(client, 'invoice', id, { total_cents: 30_000 });
    });
    const holders = () =>
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && /^entente\.db/.test(entry.name))
        .filter((entry) => readFileSync(join(entry.parentPath, entry.name)).includes('Lemoine'))
        .map((entry) => entry.name);
    if (bench.engine === 'SQLite') expect(holders()).not.toEqual([]);
    expect(await eraseClient(context, client)).toMatchObject({ ok: true });
    expect(holders()).toEqual([]);
  });

  it('is refused while something is owed', async () => {
    const { context } = await bench.open();
    const { client } = await furnish(context);
    expect(await eraseClient(context, client)).toMatchObject({
      ok: false,
      refusals: [{ code: 'meet.stillOwed', values: { cents: 120_000 } }],
    });
  });

  it('leaves amounts, dates and a declared hole, and verifies', async () => {
    const { context } = await bench.open();
    const { client } = await furnish(context);
    await write(context, async (work) => {
      work.record({ chain: client, kind: 'invoice.corrected', payload: {} });
      for (const { id } of await work.db.selectFrom('invoice').select('id').execute())
        await work.update(client, 'invoice', id, { total_cents: 30_000 });
    });
    expect(await eraseClient(context, client)).toMatchObject({
      ok: true,
      value: {
        erasedEntries: 2,
        kept: [
          { what: 'invoices', count: 3, basis: 'C. com. L123-22' },
          { what: 'letters', count: 1 },
        ],
      },
    });
    const { findings, counts } = await verifyEvidence(context.store.read, context.files);
    expect(findings).toEqual([]);
    expect(counts.erased).toBe(2);
    const everything = JSON.stringify([
      await context.store.read.selectFrom('client').selectAll().execute(),
      await context.store.read.selectFrom('journal_entry').selectAll().where('chain', '=', client).execute(),
    ]);
    expect(everything).not.toMatch(/Lemoine|rue du Four|Rennes/);
  });

  it('names a payload that vanished without a declaration', async () => {
    const { context } = await bench.open();
    const { client } = await furnish(context);
    await context.store.write
      .updateTable('journal_entry')
      .set({ payload: null, salt: null })
      .where('chain', '=', client)
      .execute();
    const { findings } = await verifyEvidence(context.store.read, context.files);
    expect(findings).toContainEqual(
      expect.objectContaining({ kind: 'deleted', table: 'journal_entry', key: `${client}/1` }),
    );
  });

  it('is refused while an agreement is still being performed, and says what is open', async () => {
    const { context } = await bench.open();
    const { client } = await furnishAll(context);
    expect(await eraseClient(context, client)).toMatchObject({
      refusals: [
        { code: 'meet.stillOwed' },
        { code: 'meet.engagementOpen', values: { commitments: 1, deliveries: 0, reservations: 1 } },
      ],
    });
  });

  it('leaves the name in the contract and its evidence alone, whatever was written', async () => {
    const { context, folder } = await bench.open();
    const { client, file } = await furnishAll(context);
    const attachment = await addOffer(context, client);
    await settleAll(context, client);
    expect(await eraseClient(context, client)).toMatchObject({
      ok: true,
      value: {
        erasedFiles: 1,
        kept: [
          { what: 'invoices', count: 3 },
          { what: 'agreements', count: 1, basis: 'GDPR art. 17(3)(b) and (e), C. civ. 2224' },
          { what: 'deliveries', count: 1 },
          { what: 'letters', count: 1 },
        ],
      },
    });
    const told = (await everyCell(context)).filter(({ value }) => NAME.test(String(value)));
    expect(told.map(({ table, column }) => `${table}.${column}`).sort()).toEqual([
      'acceptance.signature',
      'acceptance.signer_name',
    ]);
    for (const table of ['journal_entry', 'idempotency_key'] as const)
      expect(JSON.stringify(await context.store.read.selectFrom(table).selectAll().execute())).not.toMatch(NAME);
    expect([context.files.get(attachment), context.files.get(file) === undefined]).toEqual([undefined, false]);
    const holders = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.parentPath.includes('files'))
      .filter((entry) => readFileSync(join(entry.parentPath, entry.name)).includes('Lemoine'));
    expect(holders).toEqual([]);
    const { findings } = await verifyEvidence(context.store.read, context.files);
    expect(findings).toEqual([]);
  });

  it('keeps an attachment that another record holds too', async () => {
    const { context } = await bench.open();
    const { client } = await furnishAll(context);
    const attachment = await addOffer(context, client);
    await write(context, async (work) => {
      work.record({ chain: context.organisationId, kind: 'file.archived', payload: {} });
      const own = { id: context.newId(), organisation_id: context.organisationId, client_id: null };
      await work.insert(context.organisationId, 'archived_file', [
        {
          ...own,
          sha256: attachment,
          bytes: 40,
          media_type: 'application/pdf',
          name: 'modele.pdf',
          created_at: work.at,
        },
      ]);
    });
    await settleAll(context, client);
    expect(await eraseClient(context, client)).toMatchObject({ ok: true });
    expect(context.files.get(attachment)).toBeDefined();
  });
});
