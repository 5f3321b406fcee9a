import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import type { Context } from '#shell/context.js';
import { archivePath } from '#shell/files.js';
import { onEveryEngine } from '#shell/testing/engines.js';
import { everyCell, furnishAll } from '#shell/testing/records.js';
import { write } from '../write.js';
import { verifyEvidence } from './verify.js';

const verify = (context: Context) => verifyEvidence(context.store.read, context.files);

/** What an intruder with the database's own tools does: no journal, foreign keys out of the way. */
async function tamper(context: Context, statement: string, ...values: readonly unknown[]): Promise<void> {
  const db = context.store.write;
  await db.connection().execute(async (connection) => {
    if (context.store.engine === 'sqlite') await sql`pragma foreign_keys = off`.execute(connection);
    else await sql`set session_replication_role = replica`.execute(connection);
    const parts = statement.split('?');
    const raw = parts.flatMap((part, index) =>
      index === 0 ? [sql.raw(part)] : [sql`${values[index - 1]}`, sql.raw(part)],
    );
    await sql.join(raw, sql``).execute(connection);
    if (context.store.engine === 'sqlite') await sql`pragma foreign_keys = on`.execute(connection);
    else await sql`set session_replication_role = origin`.execute(connection);
  });
}

const other = (value: string | number | null, column: string): string | number =>
  typeof value === 'number' || /cents|bytes|days|position|assumed|disputed|electronic|sole|exempt|sample/.test(column)
    ? Number(value ?? 0) + 1
    : `${value ?? ''}x`;

onEveryEngine('verification', (bench) => {
  it('finds nothing in an untouched business', async () => {
    const { context } = await bench.open();
    await furnishAll(context);
    const { findings, counts } = await verify(context);
    expect(findings).toEqual([]);
    expect(counts).toMatchObject({ chains: 2, files: 1, erased: 0 });
  });

  it('names every changed cell of every table by its row', async () => {
    const { context } = await bench.open();
    await furnishAll(context);
    for (const { table, id, column, value } of await everyCell(context)) {
      if (column === 'id') continue;
      await tamper(context, `update "${table}" set "${column}" = ? where id = ?`, other(value, column), id);
      const { findings } = await verify(context);
      expect(findings, `${table}.${column}`).toContainEqual(
        expect.objectContaining({ kind: 'edited', table, key: id }),
      );
      await tamper(context, `update "${table}" set "${column}" = ? where id = ?`, value, id);
    }
    expect((await verify(context)).findings).toEqual([]);
  }, 60_000);

  it('names deleted and inserted rows', async () => {
    const { context } = await bench.open();
    const { invoice, payment } = await furnishAll(context);
    await tamper(context, 'delete from payment where id = ?', payment);
    await tamper(
      context,
      "insert into invoice (id, organisation_id, client_id, kind, number, issued_on, issue_assumed, currency, total_cents, created_at) select 'forged', organisation_id, client_id, kind, 'F2026-0099', issued_on, issue_assumed, currency, total_cents, created_at from invoice where id = ?",
      invoice,
    );
    const { findings } = await verify(context);
    expect(findings).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ kind: 'deleted', table: 'payment', key: payment }),
        expect.objectContaining({ kind: 'inserted', table: 'invoice', key: 'forged' }),
      ]),
    );
    expect(findings).toHaveLength(2);
  });

  it('names rows whose contents were exchanged', async () => {
    const { context } = await bench.open();
    await furnishAll(context);
    const [first, second] = (
      await context.store.read.selectFrom('invoice').select('id').orderBy('number').execute()
    ).map((row) => row.id);
    await tamper(context, "update invoice set id = 'aside' where id = ?", first);
    await tamper(context, 'update invoice set id = ? where id = ?', first, second);
    await tamper(context, "update invoice set id = ? where id = 'aside'", second);
    const { findings } = await verify(context);
    expect(findings.map(({ kind, key }) => [kind, key]).sort()).toEqual(
      [
        ['reordered', first],
        ['reordered', second],
      ].sort(),
    );
  });

  it.each(['kind', 'at', 'actor', 'payload', 'salt', 'payload_hash', 'covers', 'heads', 'previous', 'hash'])(
    'names an entry whose %s was changed',
    async (column) => {
      const { context } = await bench.open();
      const { client } = await furnishAll(context);
      await tamper(
        context,
        `update journal_entry set "${column}" = ? where chain = ? and seq = 1`,
        column === 'covers' || column === 'heads' ? '[["client","x",null]]' : 'x',
        client,
      );
      const { findings } = await verify(context);
      expect(findings).toContainEqual(
        expect.objectContaining({ kind: 'edited', table: 'journal_entry', key: `${client}/1` }),
      );
    },
  );

  it('names a deleted, a cut off and an exchanged entry', async () => {
    const { context } = await bench.open();
    const own = context.organisationId;
    await furnishAll(context);
    await tamper(context, 'delete from journal_entry where chain = ? and seq = 2', own);
    expect((await verify(context)).findings).toContainEqual(
      expect.objectContaining({ kind: 'deleted', table: 'journal_entry', key: `${own}/2` }),
    );

    const { context: cut } = await bench.open();
    const { client } = await furnishAll(cut);
    await tamper(cut, 'delete from journal_entry where chain = ?', client);
    await tamper(cut, 'delete from journal_head where chain = ?', client);
    expect((await verify(cut)).findings).toContainEqual(
      expect.objectContaining({ kind: 'truncated', table: 'journal_entry', key: `${client}/1` }),
    );

    const { context: swapped } = await bench.open();
    await furnishAll(swapped);
    const chain = swapped.organisationId;
    await tamper(swapped, 'update journal_entry set seq = 99 where chain = ? and seq = 1', chain);
    await tamper(swapped, 'update journal_entry set seq = 1 where chain = ? and seq = 2', chain);
    await tamper(swapped, 'update journal_entry set seq = 2 where chain = ? and seq = 99', chain);
    expect(
      (await verify(swapped)).findings
        .filter((finding) => finding.table === 'journal_entry')
        .map(({ kind, key }) => [kind, key]),
    ).toEqual([
      ['reordered', `${chain}/1`],
      ['reordered', `${chain}/2`],
    ]);
  });

  it('names an archived file that was changed, removed or added', async () => {
    const { context } = await bench.open();
    const { file } = await furnishAll(context);
    const path = join(context.files.folder, archivePath(file));
    writeFileSync(path, '%PDF-1.7 relancE');
    expect((await verify(context)).findings).toMatchObject([{ kind: 'edited', file: `files/${archivePath(file)}` }]);
    rmSync(path);
    writeFileSync(join(context.files.folder, 'note.pdf'), 'x');
    expect((await verify(context)).findings).toMatchObject([
      { kind: 'deleted' },
      { kind: 'inserted', file: 'files/note.pdf' },
    ]);
  });

  it('raises no alarm over lawful changes', async () => {
    const { context } = await bench.open();
    const { client, payment } = await furnishAll(context);
    await write(context, async (work) => {
      work.record({ chain: client, kind: 'client.changed', payload: {} });
      await work.update(client, 'client', client, { city: 'Vitré' });
      const allocations = await work.db
        .selectFrom('allocation')
        .select('id')
        .where('payment_id', '=', payment)
        .execute();
      await work.remove(
        client,
        'allocation',
        allocations.map((row) => row.id),
      );
    });
    expect((await verify(context)).findings).toEqual([]);
  });
});
