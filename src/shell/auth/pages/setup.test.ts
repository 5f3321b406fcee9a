import { expect, it } from 'vitest';
import { appOver, browserOn, OWNER, ownerOn } from '#shell/testing/browser.js';
import { onEveryEngine } from '#shell/testing/engines.js';

onEveryEngine('the first run', (bench) => {
  it('leads everyone to the set-up, and no password is there before', async () => {
    const { workspace, context } = await bench.open();
    const browser = browserOn(await appOver(workspace));
    expect((await browser.get('/settings')).location).toBe('/setup');
    expect((await browser.get('/login')).location).toBe('/setup');
    expect((await browser.get('/setup')).text).toContain('Bienvenue dans Entente');
    expect(await context.store.read.selectFrom('account').selectAll().execute()).toEqual([]);
  });

  it('makes the owner, journals it, opens a session and asks what to do first', async () => {
    const { workspace, context } = await bench.open();
    const browser = browserOn(await appOver(workspace));
    const made = await browser.post('/setup', OWNER);
    expect([made.status, made.location]).toEqual([303, '/welcome']);
    expect((await browser.get('/welcome')).text).toContain('Par quoi voulez-vous commencer');
    const account = await context.store.read.selectFrom('account').selectAll().executeTakeFirstOrThrow();
    expect([account.role, account.email]).toEqual(['owner', OWNER.email]);
    expect(account.password_hash).toMatch(/^scrypt\$32768\$8\$3\$/);
    const kinds = await context.store.read.selectFrom('journal_entry').select('kind').execute();
    expect(kinds.map(({ kind }) => kind)).toContain('account.created');
  });

  it('is gone after its first use', async () => {
    const { workspace, context } = await bench.open();
    const app = await appOver(workspace);
    await ownerOn(app, workspace);
    const stranger = browserOn(app);
    expect((await stranger.get('/setup')).status).toBe(404);
    expect((await stranger.post('/setup', { ...OWNER, email: 'eve@example.org' })).status).toBe(404);
    expect((await stranger.post('/setup', { email: 'nonsense' })).status).toBe(404);
    expect((await stranger.postJson('/setup', 'nonsense')).status).toBe(404);
    expect(await context.store.read.selectFrom('account').selectAll().execute()).toHaveLength(1);
  });

  it('makes one owner out of many at the same time', async () => {
    const { workspace, context } = await bench.open();
    const app = await appOver(workspace);
    const tries = await Promise.all(
      ['a', 'b', 'c', 'd'].map((name) => browserOn(app).post('/setup', { ...OWNER, email: `${name}@example.org` })),
    );
    expect(tries.map(({ status }) => status).sort()).toEqual([303, 404, 404, 404]);
    expect(await context.store.read.selectFrom('account').selectAll().execute()).toHaveLength(1);
  });

  it('asks for the code of the terminal when others can reach the server', async () => {
    const { workspace } = await bench.open();
    const browser = browserOn(await appOver(workspace, { setupCode: 'abcdefghjk' }));
    expect((await browser.get('/setup')).text).toContain('name="code"');
    const refused = await browser.post('/setup', { ...OWNER, code: 'guess' });
    expect([refused.status, refused.text.includes('affiché dans le terminal')]).toEqual([422, true]);
    expect((await browser.post('/setup', OWNER)).status).toBe(422);
    expect((await browser.post('/setup', { ...OWNER, code: ' ABCDEFGHJK ' })).location).toBe('/welcome');
  });

  it('shows again what was typed, but never the password', async () => {
    const { workspace } = await bench.open();
    const browser = browserOn(await appOver(workspace));
    const refused = await browser.post('/setup', { ...OWNER, password: 'azertyuiop' });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('value="Claire Fontaine"');
    expect(refused.text).toContain('parmi les premiers');
    expect(refused.text).not.toContain('azertyuiop');
  });
});
