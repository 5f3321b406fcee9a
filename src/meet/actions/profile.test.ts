import { expect, it } from 'vitest';
import { verifyEvidence } from '#journal/verify/verify.js';
import type { Context } from '#shell/context.js';
import { onEveryEngine } from '#shell/testing/engines.js';
import { profileChangeSchema } from '../facts/profile.js';
import { addClient } from './clients.js';
import { eraseClient } from './erase.js';
import { buyerOf, documentLanguagesOf } from './parties.js';
import { changeProfile, readProfile } from './profile.js';

const SIREN = '732829320';
const SIRET = '73282932000074';

async function client(context: Context, more: object = {}): Promise<string> {
  const added = await addClient(context, { name: 'Ferronnerie Aubin', siren: SIREN, ...more });
  if (!added.ok) throw new Error('not added');
  return added.value.id;
}

const stated = (typed: object) => profileChangeSchema.parse(typed);
const issues = (typed: object): unknown[] =>
  profileChangeSchema.safeParse(typed).error?.issues.map(({ path, message }) => [path.join('.'), message]) ?? [];

onEveryEngine('what documents say of a client', (bench) => {
  it('is kept beside its identity, in its own journal, and printed', async () => {
    const { context } = await bench.open();
    const id = await client(context);
    const change = stated({
      documentLanguage: 'both',
      siret: '732 829 320 00074',
      buyerReference: 'BC-118',
      electronicAddress: `${SIREN}_${SIRET}`,
      delivery: { line1: '3 quai des Indes', postcode: '56100', city: 'Lorient', country: 'fr' },
    });
    expect(await changeProfile(context, id, change)).toMatchObject({ ok: true, value: { siret: SIRET } });
    const own = context.organisationId;
    expect(await buyerOf(context.store.read, own, id)).toMatchObject({
      siren: SIREN,
      siret: SIRET,
      buyerReference: 'BC-118',
      delivery: { line1: '3 quai des Indes', line2: null, city: 'Lorient', country: 'FR' },
    });
    expect(await documentLanguagesOf(context.store.read, own, id)).toEqual(['fr', 'en']);
    await changeProfile(context, id, stated({ phone: '02 97 00 00 00' }));
    await changeProfile(context, id, stated({ phone: '02 97 00 00 00' }));
    expect(await readProfile(context, id)).toMatchObject({ phone: '02 97 00 00 00', buyerReference: 'BC-118' });
    const entries = await context.store.read
      .selectFrom('journal_entry')
      .select(['kind', 'payload'])
      .where('chain', '=', id)
      .orderBy('seq')
      .execute();
    expect(entries.map(({ kind }) => kind)).toEqual(['client.added', 'client.changed', 'client.changed']);
    expect(JSON.parse(entries[1]?.payload ?? '').changes.delivery).toEqual([
      null,
      '3 quai des Indes, 56100 Lorient, FR',
    ]);
    expect((await verifyEvidence(context.store.read, context.files)).findings).toEqual([]);
  });

  it('follows the client’s own language, or the one stated', async () => {
    const { context } = await bench.open();
    const id = await client(context, { language: 'en' });
    const languages = () => documentLanguagesOf(context.store.read, context.organisationId, id);
    expect(await languages()).toEqual(['en']);
    await changeProfile(context, id, { documentLanguage: 'both' });
    expect(await languages()).toEqual(['en', 'fr']);
    await changeProfile(context, id, { documentLanguage: 'fr' });
    expect(await languages()).toEqual(['fr']);
  });

  it('refuses another business’s SIRET and electronic address', async () => {
    const { context } = await bench.open();
    const id = await client(context);
    const wrong = stated({ siret: '552081317 66522', electronicAddress: '552081317' });
    expect(await changeProfile(context, id, wrong)).toMatchObject({
      refusals: [{ code: 'meet.siretOfAnother' }, { code: 'meet.addressOfAnother', values: { siren: SIREN } }],
    });
    const abroad = await client(context, { siren: null, country: 'BE' });
    expect(await changeProfile(context, abroad, { electronicAddress: '9925:BE0123456749' })).toMatchObject({
      ok: true,
    });
  });

  it('of another organisation does not exist', async () => {
    const { context } = await bench.open();
    const id = await client(context);
    const foreign = { ...context, organisationId: context.newId() };
    expect(await buyerOf(context.store.read, foreign.organisationId, id)).toBeUndefined();
    expect(await changeProfile(foreign, id, { phone: '1' })).toMatchObject({
      refusals: [{ code: 'meet.unknownClient' }],
    });
    await expect(documentLanguagesOf(context.store.read, foreign.organisationId, id)).rejects.toThrow();
  });

  it('goes with the person, on request', async () => {
    const { context } = await bench.open();
    const id = await client(context);
    await changeProfile(context, id, stated({ phone: '02 97', delivery: { city: 'Lorient' }, documentLanguage: 'en' }));
    await eraseClient(context, id);
    expect(await readProfile(context, id)).toEqual({
      documentLanguage: 'en',
      phone: null,
      siret: null,
      buyerReference: null,
      electronicAddress: null,
      delivery: null,
    });
    expect(await changeProfile(context, id, { phone: '1' })).toMatchObject({
      refusals: [{ code: 'meet.erasedClient' }],
    });
  });
});

it('is read from a form: an empty text is nothing, a bad key is named', () => {
  expect(stated({ documentLanguage: '', phone: ' ', delivery: { line1: '', country: 'FR' } })).toEqual({
    documentLanguage: null,
    phone: null,
    delivery: null,
  });
  expect(issues({ siret: '732 829 320 00075' })).toEqual([['siret', 'meet.siret']]);
  expect(issues({ electronicAddress: '732829320 00074' })).toEqual([['electronicAddress', 'meet.electronicAddress']]);
  expect(issues({ delivery: { city: 'Lorient', country: 'XX' } })).toEqual([['delivery.country', 'meet.country']]);
});
