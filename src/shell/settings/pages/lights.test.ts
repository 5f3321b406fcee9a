import { expect, it } from 'vitest';
import { clientStandings } from '#gauge/cli.js';
import { appOver, ownerOn } from '#shell/testing/browser.js';
import { onEveryEngine } from '#shell/testing/engines.js';
import { visitorOf } from '#shell/testing/visitors.js';

onEveryEngine('the thresholds of the lights', (bench) => {
  it('stand at their default until the owner changes them, and come back to it', async () => {
    const { workspace, context } = await bench.open();
    const owner = await ownerOn(await appOver(workspace), workspace);
    const asked = async () => (await owner.get('/settings/lights', { accept: 'application/json' })).json().lights[0];
    expect(await asked()).toEqual({ signal: 'S5', percent: 50, defaultPercent: 50, override: null, since: null });
    expect((await owner.get('/settings/lights')).text).not.toContain('/lift');
    expect((await owner.post('/settings/lights', { percent: '70' })).location).toBe('/settings/lights');
    const changed = await asked();
    expect(changed).toMatchObject({ percent: 70, override: expect.any(String) });
    const { text } = await owner.get('/settings/lights');
    for (const shown of [
      'Seuil en vigueur\u202f: 70\u00a0%',
      'value="70"',
      `/settings/lights/${changed.override}/lift`,
    ])
      expect(text).toContain(shown);
    await owner.post('/settings/lights', { percent: '60' });
    const { override } = await asked();
    expect((await owner.post(`/settings/lights/${override}/lift`)).location).toBe('/settings/lights');
    expect(await asked()).toMatchObject({ percent: 50, override: null });
    expect((await owner.post(`/settings/lights/${override}/lift`)).status).toBe(404);
    const entries = await context.store.read
      .selectFrom('journal_entry')
      .select('kind')
      .where('chain', '=', context.organisationId)
      .where('kind', 'like', 'signal.%')
      .execute();
    expect(entries.map(({ kind }) => kind)).toEqual([
      'signal.thresholdChanged',
      'signal.thresholdChanged',
      'signal.overrideLifted',
    ]);
    expect(await clientStandings(context, 'fr')).toEqual([]);
  });

  it('are refused beyond what means something, and what was typed stays', async () => {
    const { workspace } = await bench.open();
    const owner = await ownerOn(await appOver(workspace), workspace);
    const refused = await owner.post('/settings/lights', { percent: '3' });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('value="3"');
  });

  it('are read, not changed, by anyone but the owner', async () => {
    const { workspace } = await bench.open();
    for (const role of ['member', 'accountant'] as const) {
      const visitor = await visitorOf(workspace, [], {}, role);
      const { status, text } = await visitor.page('/settings/lights');
      expect(status).toBe(200);
      expect(text).not.toContain('action="/settings/lights');
      expect((await visitor.submit('/settings/lights', { percent: '70' })).status).toBe(403);
    }
  });
});
