import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { stoppedClock } from '#shell/clock.js';
import { appOver, type Browser, browserOn, OWNER, ownerOn } from '#shell/testing/browser.js';
import { NOON, onEveryEngine } from '#shell/testing/engines.js';
import { openWorkspace } from '#shell/workspace.js';
import { accountLimit, addressLimit, countAttempt, ownPasswordLimit } from '../attempts.js';

const DAY_MS = 86_400_000;
const signIn = (browser: Browser, password = OWNER.password, email = OWNER.email) =>
  browser.post('/login', { email, password });
const isIn = async (browser: Browser): Promise<boolean> => (await browser.get('/settings/access')).status === 200;

onEveryEngine('signing in', (bench) => {
  it('opens a session, and comes back to the page that was asked', async () => {
    const { workspace } = await bench.open();
    const app = await appOver(workspace);
    await ownerOn(app, workspace);
    const browser = browserOn(app);
    expect((await browser.get('/settings/access?x=1')).location).toBe('/login?next=%2Fsettings%2Faccess%3Fx%3D1');
    const signed = await browser.post('/login', { ...OWNER, next: '/settings/access?x=1' });
    expect([signed.status, signed.location]).toEqual([303, '/settings/access?x=1']);
    expect(signed.headers.get('set-cookie')).toMatch(
      /^entente=[\w-]{43}; Path=\/; Max-Age=5184000; HttpOnly; SameSite=Lax$/,
    );
    expect(await isIn(browser)).toBe(true);
  });

  it('answers the same for an unknown address and for a wrong password', async () => {
    const { workspace } = await bench.open();
    const app = await appOver(workspace);
    await ownerOn(app, workspace);
    const wrong = await signIn(browserOn(app), 'not this one');
    const unknown = await signIn(browserOn(app), 'not this one', OWNER.email.replace('claire', 'cloire'));
    expect([wrong.status, unknown.status]).toEqual([422, 422]);
    expect(unknown.text.replaceAll('cloire', 'claire')).toBe(wrong.text);
  });

  it('never keeps the session that was there before: a planted one stays worthless', async () => {
    const { workspace } = await bench.open();
    const app = await appOver(workspace);
    await ownerOn(app, workspace);
    const victim = browserOn(app);
    victim.cookies.set('entente', 'planted-by-someone-else');
    await signIn(victim);
    expect(victim.cookies.get('entente')).not.toBe('planted-by-someone-else');
    const before = victim.cookies.get('entente') ?? '';
    await signIn(victim);
    const old = browserOn(app);
    old.cookies.set('entente', before);
    expect([await isIn(old), await isIn(victim)]).toEqual([false, true]);
  });

  it('ends on the server at sign-out', async () => {
    const { workspace } = await bench.open();
    const app = await appOver(workspace);
    const browser = await ownerOn(app, workspace);
    const token = browser.cookies.get('entente') ?? '';
    expect((await browser.post('/logout')).location).toBe('/login');
    expect(browser.cookies.has('entente')).toBe(false);
    browser.cookies.set('entente', token);
    expect(await isIn(browser)).toBe(false);
  });

  it('ends after 14 days without a visit and 60 days after signing in, and a clock set back revives nothing', async () => {
    const clock = stoppedClock(NOON);
    const { workspace } = await bench.open(clock);
    const app = await appOver(workspace);
    const browser = await ownerOn(app, workspace);
    for (const day of [13, 26, 39, 52]) {
      clock.moveTo(NOON + day * DAY_MS);
      expect(await isIn(browser)).toBe(true);
      const noted = () => workspace.store.write.selectFrom('session').select('seen_at').executeTakeFirstOrThrow();
      await expect.poll(noted).toEqual({ seen_at: new Date(NOON + day * DAY_MS).toISOString() });
    }
    clock.moveTo(NOON + 61 * DAY_MS);
    expect(await isIn(browser)).toBe(false);
    clock.moveTo(NOON + 53 * DAY_MS);
    expect(await isIn(browser)).toBe(false);
    const idle = browserOn(app);
    await signIn(idle);
    clock.moveTo(NOON + 68 * DAY_MS);
    expect(await isIn(idle)).toBe(false);
  });

  it('ends the sessions of an account whose clock went back more than a day', async () => {
    const clock = stoppedClock(NOON);
    const { workspace } = await bench.open(clock);
    const browser = await ownerOn(await appOver(workspace), workspace);
    clock.moveTo(NOON - 365 * DAY_MS);
    expect(await isIn(browser)).toBe(false);
  });

  it('stops after ten tries in a quarter of an hour, whatever the headers, even at the same time', async () => {
    const clock = stoppedClock(NOON);
    const { workspace } = await bench.open(clock);
    const app = await appOver(workspace);
    await ownerOn(app, workspace);
    for (let index = 0; index < 8; index++) await countAttempt(workspace, [accountLimit(OWNER.email)]);
    const guesses = await Promise.all(
      Array.from({ length: 5 }, (_, index) =>
        browserOn(app, `10.0.0.${index}`).post(
          '/login',
          { email: OWNER.email.toUpperCase(), password: `guess ${index}` },
          { 'x-forwarded-for': `192.0.2.${index}` },
        ),
      ),
    );
    expect(guesses.map(({ status }) => status).sort()).toEqual([422, 422, 429, 429, 429]);
    const locked = await signIn(browserOn(app));
    expect([locked.status, locked.headers.get('retry-after')]).toEqual([429, '900']);
    expect(locked.text).toContain('Réessayez dans 15 minutes');
    clock.moveTo(NOON + 15 * 60_000 + 1000);
    expect((await signIn(browserOn(app))).status).toBe(303);
  });

  it('never locks the password change of an open session', async () => {
    const { workspace } = await bench.open();
    const app = await appOver(workspace);
    const owner = await ownerOn(app, workspace);
    for (let index = 0; index < 10; index++)
      await countAttempt(workspace, [accountLimit(OWNER.email), addressLimit('127.0.0.1')]);
    expect((await signIn(browserOn(app))).status).toBe(429);
    const next = 'une autre phrase assez longue';
    const wrong = await owner.post('/settings/access/password', { current: 'not this one', next });
    expect(wrong.status).toBe(422);
    expect((await owner.post('/settings/access/password', { current: OWNER.password, next })).status).toBe(303);
    const { id } = await workspace.store.read.selectFrom('account').select('id').executeTakeFirstOrThrow();
    for (let index = 0; index < 10; index++) await countAttempt(workspace, [ownPasswordLimit(id)]);
    expect((await owner.post('/settings/access/password', { current: next, next: OWNER.password })).status).toBe(429);
  });

  it('takes no more from a stranger than a form holds', async () => {
    const { workspace } = await bench.open();
    const stranger = browserOn(await appOver(workspace));
    expect((await stranger.postJson('/login', { email: 'x'.repeat(20_000), password: 'x' })).status).toBe(413);
    const nested = JSON.parse(`${'['.repeat(1_000)}${']'.repeat(1_000)}`);
    expect((await stranger.postJson('/login', { email: 'a@b.example', password: 'x', nested })).status).toBe(400);
    const brackets = '[{"'.repeat(40);
    expect((await stranger.postJson('/login', { email: 'a@b.example', password: brackets })).status).toBe(422);
  });

  it('counts tries in the database: a restart forgets none', async () => {
    const { workspace, folder } = await bench.open();
    const app = await appOver(workspace);
    await ownerOn(app, workspace);
    for (let index = 0; index < 9; index++) await countAttempt(workspace, [accountLimit(OWNER.email)]);
    expect((await signIn(browserOn(app), 'the tenth')).status).toBe(422);
    const again = await openWorkspace({ ...workspace.config, dataFolder: folder }, workspace.clock);
    const restarted = await appOver(again);
    expect((await signIn(browserOn(restarted))).status).toBe(429);
    await again.close();
  });

  it('stops an address after a hundred tries an hour', async () => {
    const { workspace } = await bench.open();
    const app = await appOver(workspace);
    await ownerOn(app, workspace);
    for (let index = 0; index < 100; index++) await countAttempt(workspace, [addressLimit('10.1.1.1')]);
    expect((await signIn(browserOn(app, '10.1.1.1'))).status).toBe(429);
    expect((await signIn(browserOn(app, '10.1.1.2'))).status).toBe(303);
  });
});

onEveryEngine('secrets at rest', (bench) => {
  it('are only hashes: no session, token or password lies in the data', async () => {
    const { workspace, folder } = await bench.open();
    const browser = await ownerOn(await appOver(workspace), workspace);
    const made = await browser.postJson('/settings/access/tokens', { name: 'script' });
    const secrets = [browser.cookies.get('entente') ?? '', made.json().token, OWNER.password];
    const tables = ['account', 'session', 'api_token', 'login_attempt', 'journal_entry'] as const;
    const rows = await Promise.all(tables.map((table) => workspace.store.read.selectFrom(table).selectAll().execute()));
    const files = readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(folder, entry.name), 'latin1'));
    const everything = [JSON.stringify(rows), ...files].join('\n');
    for (const secret of secrets) {
      expect(secret.length).toBeGreaterThan(20);
      expect(everything).not.toContain(secret);
    }
  });
});
