import { expect, it } from 'vitest';
import { appOver, browserOn, OWNER, ownerOn } from '#shell/testing/browser.js';
import { onEveryEngine } from '#shell/testing/engines.js';
import { addressLimit, countAttempt } from '../attempts.js';

const PATH = '/settings/access';
const NEXT = 'une autre phrase assez longue';
const NOBODY = '0198f000-0000-7000-8000-000000000000';

onEveryEngine('one’s own access', (bench) => {
  it('changes the password, and every other session ends', async () => {
    const { workspace } = await bench.open();
    const app = await appOver(workspace);
    const browser = await ownerOn(app, workspace);
    const elsewhere = browserOn(app);
    await elsewhere.post('/login', OWNER);
    const before = browser.cookies.get('entente');
    const changed = await browser.post(`${PATH}/password`, { current: OWNER.password, next: NEXT });
    expect(changed.location).toBe(`${PATH}?changed`);
    expect(browser.cookies.get('entente')).not.toBe(before);
    expect((await browser.get(`${PATH}?changed`)).text).toContain('Votre mot de passe est changé');
    expect((await elsewhere.get(PATH)).status).toBe(303);
    expect((await elsewhere.post('/login', OWNER)).status).toBe(422);
    expect((await elsewhere.post('/login', { ...OWNER, password: NEXT })).status).toBe(303);
  });

  it('refuses a wrong current password, a short one, a common one and one’s own address', async () => {
    const { workspace } = await bench.open();
    const browser = await ownerOn(await appOver(workspace), workspace);
    const refusedWith = async (current: string, next: string) =>
      (await browser.postJson(`${PATH}/password`, { current, next })).json().refusals[0].code;
    expect(await refusedWith('wrong', NEXT)).toBe('auth.wrongCurrent');
    expect(await refusedWith(OWNER.password, 'short')).toBe('web.tooShort');
    expect(await refusedWith(OWNER.password, 'motdepasse')).toBe('auth.commonPassword');
    expect(await refusedWith(OWNER.password, OWNER.email)).toBe('auth.commonPassword');
  });

  it('lists sessions and ends another one', async () => {
    const { workspace } = await bench.open();
    const app = await appOver(workspace);
    const browser = await ownerOn(app, workspace);
    const elsewhere = browserOn(app);
    await elsewhere.post('/login', OWNER);
    const { sessions } = (await browser.get(PATH, { accept: 'application/json' })).json();
    expect(sessions).toHaveLength(2);
    const other = sessions.find((session: { current: boolean }) => !session.current);
    expect((await browser.post(`${PATH}/sessions/${other.id}/end`)).status).toBe(303);
    expect((await elsewhere.get(PATH)).status).toBe(303);
    expect((await browser.get(PATH)).status).toBe(200);
    expect((await browser.post(`${PATH}/sessions/${other.id}/end`)).status).toBe(404);
  });

  it('makes a token that is shown once, works, and no longer works once revoked', async () => {
    const { workspace, context } = await bench.open();
    const app = await appOver(workspace);
    const browser = await ownerOn(app, workspace);
    const shown = await browser.post(`${PATH}/tokens`, { name: 'Tableur' });
    const token = /ent_[\w-]{43}/.exec(shown.text)?.[0] ?? '';
    expect((await browser.get(PATH)).text).not.toContain(token);
    const program = { authorization: `Bearer ${token}`, accept: '*/*' };
    const asProgram = browserOn(app);
    expect((await asProgram.get('/settings', program)).json().name).toBe('Mon entreprise');
    const { tokens } = (await browser.get(PATH, { accept: 'application/json' })).json();
    await browser.post(`${PATH}/tokens/${tokens[0].id}/revocation`);
    const refused = await asProgram.get('/settings', program);
    expect([refused.status, refused.json().refusals[0].code]).toEqual([401, 'web.badToken']);
    const kinds = await context.store.read.selectFrom('journal_entry').select('kind').orderBy('seq').execute();
    expect(kinds.map(({ kind }) => kind).slice(-2)).toEqual(['token.created', 'token.revoked']);
  });

  it('keeps tokens away from passwords, sessions and tokens', async () => {
    const { workspace } = await bench.open();
    const app = await appOver(workspace);
    const browser = await ownerOn(app, workspace);
    const { token } = (await browser.postJson(`${PATH}/tokens`, { name: 'script' })).json();
    const program = browserOn(app);
    const headers = { authorization: `Bearer ${token}` };
    const bodies: Record<string, object> = {
      [`${PATH}/password`]: { current: OWNER.password, next: NEXT },
      [`${PATH}/tokens`]: { name: 'another' },
      [`${PATH}/tokens/${NOBODY}/revocation`]: {},
      [`${PATH}/sessions/${NOBODY}/end`]: {},
    };
    for (const [path, body] of Object.entries(bodies))
      expect((await program.postJson(path, body, headers)).json().refusals[0].code).toBe('web.browserOnly');
  });

  it('counts unknown tokens against the address that brings them', async () => {
    const { workspace } = await bench.open();
    const app = await appOver(workspace);
    await ownerOn(app, workspace);
    for (let index = 0; index < 99; index++) await countAttempt(workspace, [addressLimit('10.2.2.2')]);
    const program = browserOn(app, '10.2.2.2');
    const headers = { authorization: 'Bearer ent_guess' };
    expect((await program.get('/settings', headers)).status).toBe(401);
    expect((await program.get('/settings', headers)).status).toBe(429);
  });
});
