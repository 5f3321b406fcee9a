import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { type Cover, FORMAT, GENESIS } from '#journal/facts.js';
import { entryHash, payloadHash, rowHash } from '#journal/seal.js';
import { ERASURE_KIND, verifyEvidence } from '#journal/verify/verify.js';
import type { Context } from '#shell/context.js';
import type { BusinessTable, JournalEntryRow } from '#shell/database/schema.js';
import { onEveryEngine } from '#shell/testing/engines.js';
import { furnish } from '#shell/testing/records.js';

const verify = (context: Context) => verifyEvidence(context.store.read, context.files);
const SALT = createHash('md5').update('forged').digest('hex');

interface Forged {
  readonly chain: string;
  readonly organisation?: string;
  readonly kind?: string;
  readonly payload?: string;
  readonly covers: readonly Cover[];
}

/** Someone who knows the format: appends a well-made entry to a chain and moves its registered head, nothing else. */
async function append(
  context: Context,
  { chain, organisation = context.organisationId, kind = 'client.changed', payload = '{}', covers }: Forged,
): Promise<void> {
  const db = context.store.write;
  const last = await db
    .selectFrom('journal_entry')
    .selectAll()
    .where('chain', '=', chain)
    .orderBy('seq', 'desc')
    .executeTakeFirst();
  const fields = {
    format: FORMAT,
    organisation,
    chain,
    seq: (last?.seq ?? 0) + 1,
    kind,
    at: '2026-11-24T12:00:00.000Z',
    actor: 'command line',
    payloadHash: payloadHash(SALT, payload),
    covers,
    heads: [],
    previous: last?.hash ?? GENESIS,
  };
  const row: JournalEntryRow = {
    organisation_id: organisation,
    chain,
    seq: fields.seq,
    format: FORMAT,
    kind,
    at: fields.at,
    actor: fields.actor,
    payload,
    salt: SALT,
    payload_hash: fields.payloadHash,
    covers: JSON.stringify(covers),
    heads: '[]',
    previous: fields.previous,
    hash: entryHash(fields),
  };
  await db.insertInto('journal_entry').values(row).execute();
  const head = { organisation_id: organisation, chain, seq: row.seq, hash: row.hash };
  await db.deleteFrom('journal_head').where('chain', '=', chain).execute();
  await db.insertInto('journal_head').values(head).execute();
}

async function coverOf(context: Context, table: BusinessTable, id: string): Promise<Cover> {
  const row = await context.store.write
    .selectFrom(table as 'invoice')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return [table, id, rowHash(SALT, table, row)];
}

onEveryEngine('a forged journal', (bench) => {
  it('that covers an edited invoice on its client’s chain is found', async () => {
    const { context } = await bench.open();
    const { client, invoice } = await furnish(context);
    await context.store.write.updateTable('invoice').set({ total_cents: 1 }).where('id', '=', invoice).execute();
    await append(context, { chain: client, covers: [await coverOf(context, 'invoice', invoice)] });
    expect((await verify(context)).findings).toMatchObject([
      { kind: 'inserted', table: 'journal_entry', key: `${client}/2` },
    ]);
  });

  it('that says that a payment was removed is found', async () => {
    const { context } = await bench.open();
    const { client, payment } = await furnish(context);
    const allocations = await context.store.write
      .selectFrom('allocation')
      .select('id')
      .where('payment_id', '=', payment)
      .execute();
    await context.store.write.deleteFrom('allocation').where('payment_id', '=', payment).execute();
    await context.store.write.deleteFrom('payment').where('id', '=', payment).execute();
    await append(context, {
      chain: client,
      covers: [['payment', payment, null], ...allocations.map(({ id }): Cover => ['allocation', id, null])],
    });
    expect((await verify(context)).findings).toContainEqual(
      expect.objectContaining({ kind: 'inserted', key: `${client}/2` }),
    );
  });

  it('with an invented client on a chain of its own is found', async () => {
    const { context } = await bench.open();
    const { client } = await furnish(context);
    const invented = context.newId();
    const known = await context.store.write
      .selectFrom('client')
      .selectAll()
      .where('id', '=', client)
      .executeTakeFirstOrThrow();
    await context.store.write
      .insertInto('client')
      .values({ ...known, id: invented, code: 'C9999' })
      .execute();
    await append(context, { chain: invented, covers: [await coverOf(context, 'client', invented)] });
    expect((await verify(context)).findings).toMatchObject([
      { kind: 'inserted', table: 'journal_entry', key: `${invented}/1` },
    ]);
  });

  it('that covers an account from an invented chain is found', async () => {
    const { context } = await bench.open();
    await furnish(context);
    const account = await context.store.write.selectFrom('account').select('id').executeTakeFirstOrThrow();
    await context.store.write.updateTable('account').set({ password_hash: 'forged' }).execute();
    await append(context, { chain: 'zzz', covers: [await coverOf(context, 'account', account.id)] });
    const { findings } = await verify(context);
    expect(findings).toContainEqual(
      expect.objectContaining({ kind: 'inserted', table: 'journal_entry', key: 'zzz/1' }),
    );
    expect(findings).toContainEqual(expect.objectContaining({ kind: 'edited', table: 'account', key: account.id }));
  });

  it('that covers a row from another client’s chain is found', async () => {
    const { context } = await bench.open();
    const { client, invoice } = await furnish(context);
    await context.store.write.updateTable('invoice').set({ number: 'F2026-0777' }).where('id', '=', invoice).execute();
    await append(context, { chain: context.organisationId, covers: [await coverOf(context, 'invoice', invoice)] });
    expect(client).not.toBe(context.organisationId);
    expect((await verify(context)).findings).toContainEqual(
      expect.objectContaining({ kind: 'edited', table: 'invoice', key: invoice }),
    );
  });

  it('with a false erasure is found', async () => {
    const { context } = await bench.open();
    const { client, invoice } = await furnish(context);
    await context.store.write
      .updateTable('journal_entry')
      .set({ payload: null, salt: null })
      .where('chain', '=', client)
      .execute();
    await context.store.write.updateTable('invoice').set({ total_cents: 1 }).where('id', '=', invoice).execute();
    await append(context, {
      chain: client,
      kind: ERASURE_KIND,
      payload: JSON.stringify({ entries: [`${client}/1`] }),
      covers: [await coverOf(context, 'invoice', invoice)],
    });
    expect((await verify(context)).findings).toContainEqual(
      expect.objectContaining({ kind: 'inserted', key: `${client}/2` }),
    );
  });

  it('whose organisation’s chain was cut and its head moved leaves the entries that it sealed bare', async () => {
    const { context } = await bench.open();
    const { client } = await furnish(context);
    const own = context.organisationId;
    const cut = await context.store.write
      .selectFrom('journal_entry')
      .selectAll()
      .where('chain', '=', own)
      .orderBy('seq')
      .execute();
    const kept = cut.at(-2);
    await context.store.write
      .deleteFrom('journal_entry')
      .where('chain', '=', own)
      .where('seq', '=', cut.length)
      .execute();
    await context.store.write
      .updateTable('journal_head')
      .set({ seq: kept?.seq ?? 0, hash: kept?.hash ?? '' })
      .where('chain', '=', own)
      .execute();
    expect((await verify(context)).findings).toContainEqual(
      expect.objectContaining({ kind: 'inserted', table: 'journal_entry', key: `${client}/1` }),
    );
  });

  it('whose register names another organisation is found', async () => {
    const { context } = await bench.open();
    const { client } = await furnish(context);
    const other = {
      ...(await context.store.write.selectFrom('organisation').selectAll().executeTakeFirstOrThrow()),
      id: 'x',
      organisation_id: 'x',
    };
    await context.store.write.insertInto('organisation').values(other).execute();
    await context.store.write
      .updateTable('journal_head')
      .set({ organisation_id: 'x' })
      .where('chain', '=', client)
      .execute();
    expect((await verify(context)).findings).toContainEqual(
      expect.objectContaining({ kind: 'edited', table: 'journal_head', key: client }),
    );
  });

  it('emptied of everything is found', async () => {
    const { context } = await bench.open();
    const db = context.store.write;
    await db.deleteFrom('journal_entry').execute();
    await db.deleteFrom('journal_head').execute();
    await db.deleteFrom('organisation').execute();
    expect((await verify(context)).findings).toMatchObject([{ kind: 'truncated', table: 'journal_entry' }]);
  });
});
