import { expect, it } from 'vitest';
import { appOver, type Browser, ownerOn } from '#shell/testing/browser.js';
import { onEveryEngine } from '#shell/testing/engines.js';

const BUSINESS = {
  name: 'Atelier Brume',
  siren: '732 829 320',
  vatNumber: 'FR44 732829320',
  iban: 'FR76 3000 6000 0112 3456 7890 189',
  bic: 'agrifrppxxx',
  termDays: '45',
  contractRate: '12,5',
};
const codesOf = async (browser: Browser, body: object): Promise<string[]> =>
  ((await browser.postJson('/settings', body)).json().refusals ?? []).map(({ code }: { code: string }) => code);

onEveryEngine('the business', (bench) => {
  it('is kept in one shape, journaled with what changed, and shown again', async () => {
    const { workspace, context } = await bench.open();
    const owner = await ownerOn(await appOver(workspace), workspace);
    const form = { ...BUSINESS, soleTrader: 'on', vatExempt: 'off' };
    expect((await owner.post('/settings', form)).location).toBe('/settings?saved');
    const kept = (await owner.get('/settings', { accept: 'application/json' })).json();
    expect(kept).toMatchObject({
      siren: '732829320',
      vatNumber: 'FR44732829320',
      iban: 'FR7630006000011234567890189',
      bic: 'AGRIFRPPXXX',
      termDays: 45,
      contractRate: '12.50',
      soleTrader: true,
      vatExempt: false,
    });
    const page = await owner.get('/settings?saved');
    for (const text of ['Vos réglages sont enregistrés', '732\u00a0829\u00a0320', 'value="12,50"', 'checked=""'])
      expect(page.text).toContain(text);
    const entry = await context.store.read
      .selectFrom('journal_entry')
      .select('payload')
      .where('kind', '=', 'organisation.changed')
      .executeTakeFirstOrThrow();
    expect(JSON.parse(entry.payload ?? '').changes).toMatchObject({
      name: ['Mon entreprise', 'Atelier Brume'],
      termDays: [30, 45],
    });
  });

  it('changes only what is named, and writes nothing when nothing changes', async () => {
    const { workspace, context } = await bench.open();
    const owner = await ownerOn(await appOver(workspace), workspace);
    await owner.postJson('/settings', { city: 'Lyon', soleTrader: true });
    await owner.postJson('/settings', { postcode: '69001' });
    const count = async () => (await context.store.read.selectFrom('journal_entry').select('seq').execute()).length;
    const before = await count();
    const same = (await owner.postJson('/settings', { postcode: '69001' })).json();
    expect([same.city, same.postcode, same.soleTrader, await count()]).toEqual(['Lyon', '69001', true, before]);
    const row = await context.store.read.selectFrom('organisation').selectAll().executeTakeFirstOrThrow();
    expect(row.term_stated_at).toBeNull();
    await owner.postJson('/settings', { termDays: 30 });
    const stated = await context.store.read.selectFrom('organisation').selectAll().executeTakeFirstOrThrow();
    expect([stated.term_days, stated.term_stated_at === null]).toEqual([30, false]);
  });

  it('refuses what its own digits deny, every point at once, and loses nothing typed', async () => {
    const { workspace } = await bench.open();
    const owner = await ownerOn(await appOver(workspace), workspace);
    const wrong = { siren: '732829321', vatNumber: 'FR00732829320', iban: 'FR7630006000011234567890188', bic: 'X' };
    expect(await codesOf(owner, wrong)).toEqual([
      'settings.siren',
      'settings.vatNumber',
      'settings.iban',
      'settings.bic',
    ]);
    expect(await codesOf(owner, { termDays: 400 })).toEqual(['settings.term']);
    expect(await codesOf(owner, { contractRate: 'twelve' })).toEqual(['settings.rate']);
    expect(await codesOf(owner, { siren: '552081317', vatNumber: 'FR44732829320' })).toEqual(['settings.vatOfAnother']);
    const page = await owner.post('/settings', { name: 'Atelier', siren: '123456789', city: 'Saint-Étienne' });
    expect(page.status).toBe(422);
    for (const text of ['value="123456789"', 'value="Saint-Étienne"', 'href="#field-siren"'])
      expect(page.text).toContain(text);
  });

  it('takes nothing that is not a setting', async () => {
    const { workspace, context } = await bench.open();
    const owner = await ownerOn(await appOver(workspace), workspace);
    const before = await context.store.read.selectFrom('organisation').selectAll().executeTakeFirstOrThrow();
    await owner.postJson('/settings', {
      id: 'x',
      organisation_id: 'x',
      sample: 1,
      created_at: '2000',
      currency: 'USD',
    });
    expect(await context.store.read.selectFrom('organisation').selectAll().executeTakeFirstOrThrow()).toEqual(before);
  });

  it('says when the agreed rate is below the legal floor', async () => {
    const { workspace } = await bench.open();
    const owner = await ownerOn(await appOver(workspace), workspace);
    await owner.postJson('/settings', { contractRate: '5' });
    expect((await owner.get('/settings')).text).toContain('inférieur au plancher légal de 8,25');
    await owner.postJson('/settings', { contractRate: '8.25' });
    expect((await owner.get('/settings')).text).not.toContain('inférieur au plancher légal');
  });

  it('shows the rates with their sources, and where the data lies', async () => {
    const { workspace, folder } = await bench.open();
    const owner = await ownerOn(await appOver(workspace), workspace);
    const { tables } = (await owner.get('/settings/rates', { accept: 'application/json' })).json();
    const french = tables.find(({ key }: { key: string }) => key === 'fr.default');
    expect([french.today, french.periods[0].label]).toEqual(['12.40', '2026S2']);
    const periods = tables.flatMap(({ periods }: { periods: { source: string }[] }) => periods);
    expect(periods.every(({ source }: { source: string }) => source.length > 0)).toBe(true);
    expect((await owner.get('/settings/data')).text).toContain(folder);
  });
});
