import { expect, it } from 'vitest';
import { verifyEvidence } from '#journal/verify/verify.js';
import type { Context } from '#shell/context.js';
import { onEveryEngine } from '#shell/testing/engines.js';
import { readBusinessDefaults, stateBusinessTerm } from './business-term.js';
import { addClient, changeClient, clientNamed, listClients, readClient, stateTerm } from './clients.js';

const entriesOf = (context: Context, chain: string) =>
  context.store.read
    .selectFrom('journal_entry')
    .select(['kind', 'payload'])
    .where('chain', '=', chain)
    .orderBy('seq')
    .execute();

async function added(context: Context, name: string, code: string | null = null) {
  const result = await addClient(context, { name, code });
  if (!result.ok) throw new Error('not added');
  return result.value;
}

onEveryEngine('a client', (bench) => {
  it('is added with the country and the language of the business', async () => {
    const { context } = await bench.open();
    const client = await added(context, 'Ferronnerie Aubin', 'C1');
    expect(client).toMatchObject({ kind: 'business', country: 'FR', language: 'fr', termDays: null });
    expect(await readClient(context, client.id)).toEqual(client);
    expect(await listClients(context)).toEqual([client]);
  });

  it('changes in its own journal, field by field, and verifies', async () => {
    const { context } = await bench.open();
    const { id } = await added(context, 'Ferronnerie Aubin');
    await changeClient(context, id, { kind: 'public', name: 'Ferronnerie Aubin', city: 'Vannes' });
    const entries = await entriesOf(context, id);
    expect(entries.map(({ kind }) => kind)).toEqual(['client.added', 'client.changed']);
    expect(JSON.parse(entries[1]?.payload ?? '')).toEqual({
      changes: { kind: ['business', 'public'], city: [null, 'Vannes'] },
    });
    expect((await verifyEvidence(context.store.read, context.files)).findings).toEqual([]);
  });

  it('writes nothing when nothing changes', async () => {
    const { context } = await bench.open();
    const { id } = await added(context, 'Ferronnerie Aubin');
    await changeClient(context, id, { name: 'Ferronnerie Aubin' });
    expect(await entriesOf(context, id)).toHaveLength(1);
  });

  it('has a code of its own', async () => {
    const { context } = await bench.open();
    await added(context, 'Aubin', 'C1');
    const other = await added(context, 'Berthe', 'C2');
    expect(await addClient(context, { name: 'Cabanis', code: 'C1' })).toMatchObject({
      refusals: [{ code: 'meet.codeTaken' }],
    });
    expect(await changeClient(context, other.id, { code: 'C1' })).toMatchObject({
      refusals: [{ code: 'meet.codeTaken' }],
    });
    expect(await listClients(context)).toHaveLength(2);
  });

  it('is named by id, code or whole name; two of one name are refused', async () => {
    const { context } = await bench.open();
    const first = await added(context, 'Aubin', 'C1');
    for (const named of [first.id, 'C1', 'Aubin'])
      expect(await clientNamed(context, named)).toMatchObject({ ok: true, value: { id: first.id } });
    await added(context, 'Aubin');
    expect(await clientNamed(context, 'Aubin')).toMatchObject({ refusals: [{ code: 'meet.severalClients' }] });
    expect(await clientNamed(context, 'nobody')).toMatchObject({ refusals: [{ code: 'meet.unknownClient' }] });
  });

  it('of another organisation does not exist', async () => {
    const { context } = await bench.open();
    const { id } = await added(context, 'Aubin', 'C1');
    const foreign = { ...context, organisationId: context.newId() };
    expect(await readClient(foreign, id)).toBeUndefined();
    expect(await listClients(foreign)).toEqual([]);
    expect(await clientNamed(foreign, 'C1')).toMatchObject({ ok: false });
    expect(await changeClient(foreign, id, { name: 'Taken over' })).toMatchObject({
      refusals: [{ code: 'meet.unknownClient' }],
    });
    expect((await readClient(context, id))?.name).toBe('Aubin');
  });

  it('states its term once, and confirming it is a statement too', async () => {
    const { context } = await bench.open();
    const { id } = await added(context, 'Aubin');
    expect(await stateTerm(context, id, 45)).toMatchObject({ ok: true, value: { termDays: 45 } });
    expect((await readClient(context, id))?.termStatedAt).not.toBeNull();
    await stateTerm(context, id, 45);
    expect(await entriesOf(context, id)).toHaveLength(2);
    await changeClient(context, id, { termDays: null });
    expect(await readClient(context, id)).toMatchObject({ termDays: null, termStatedAt: null });
  });
});

onEveryEngine('the business’s term', (bench) => {
  it('is supposed until it is stated, and stated once', async () => {
    const { context } = await bench.open();
    expect(await readBusinessDefaults(context)).toEqual({ days: 30, stated: false, country: 'FR' });
    await stateBusinessTerm(context, 30);
    await stateBusinessTerm(context, 30);
    expect(await readBusinessDefaults(context)).toEqual({ days: 30, stated: true, country: 'FR' });
    expect(await entriesOf(context, context.organisationId)).toHaveLength(2);
  });
});
