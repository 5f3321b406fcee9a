import { expect, it } from 'vitest';
import { appOver, type Browser, browserOn, ownerOn } from '#shell/testing/browser.js';
import { onEveryEngine } from '#shell/testing/engines.js';
import type { App } from '#shell/web/app.js';

const PATH = '/settings/people';
const NOBODY = '0198f000-0000-7000-8000-000000000000';

async function addOn(app: App, owner: Browser, role: string, email = `${role}@fontaine.example`) {
  const { id, password } = (await owner.postJson(PATH, { name: 'Paul Brume', email, role })).json();
  const browser = browserOn(app);
  const signed = await browser.post('/login', { email, password });
  return { id, password, browser, signed };
}

onEveryEngine('people', (bench) => {
  it('adds a person with a password that is shown once', async () => {
    const { workspace } = await bench.open();
    const app = await appOver(workspace);
    const owner = await ownerOn(app, workspace);
    const shown = await owner.post(PATH, { name: 'Paul Brume', email: 'Paul@Fontaine.example', role: 'member' });
    const password = /<code class="secret">([\w-]{19})<\/code>/.exec(shown.text)?.[1] ?? '';
    const signed = await browserOn(app).post('/login', { email: 'paul@fontaine.example', password });
    expect([shown.status, signed.status]).toEqual([201, 303]);
    expect((await owner.get(PATH)).text).not.toContain(password);
    const again = await owner.post(PATH, { name: 'Paul', email: 'paul@fontaine.example', role: 'member' });
    expect([again.status, again.text.includes('Un compte existe déjà')]).toEqual([409, true]);
  });

  it('is for owners only; accountants change nothing at all', async () => {
    const { workspace } = await bench.open();
    const app = await appOver(workspace);
    const owner = await ownerOn(app, workspace);
    const { browser: member } = await addOn(app, owner, 'member');
    const { browser: accountant } = await addOn(app, owner, 'accountant');
    for (const browser of [member, accountant]) {
      expect((await browser.get(PATH)).status).toBe(403);
      expect((await browser.post(PATH, { name: 'Eve', email: 'eve@example.org', role: 'owner' })).status).toBe(403);
      expect((await browser.post('/settings', { name: 'Taken' })).status).toBe(403);
      expect((await browser.get('/settings')).text).not.toContain('<form method="post" action="/settings"');
      expect((await browser.get('/settings/access')).status).toBe(200);
    }
  });

  it('makes a role change, a suspension and a new password hold at once', async () => {
    const { workspace } = await bench.open();
    const app = await appOver(workspace);
    const owner = await ownerOn(app, workspace);
    const { id, browser, password } = await addOn(app, owner, 'owner', 'second@fontaine.example');
    const { token } = (await browser.postJson('/settings/access/tokens', { name: 'script' })).json();
    const asProgram = () => browserOn(app).get(PATH, { authorization: `Bearer ${token}` });
    expect((await asProgram()).status).toBe(200);
    await owner.post(`${PATH}/${id}/role`, { role: 'member' });
    expect((await browser.get('/settings')).status).toBe(303);
    expect((await asProgram()).status).toBe(403);
    await owner.post(`${PATH}/${id}/suspension`);
    expect((await asProgram()).status).toBe(401);
    expect((await browser.post('/login', { email: 'second@fontaine.example', password })).status).toBe(422);
    await owner.post(`${PATH}/${id}/suspension/end`);
    expect((await browser.post('/login', { email: 'second@fontaine.example', password })).status).toBe(303);
    const reset = await owner.postJson(`${PATH}/${id}/password`, {});
    expect((await browser.get('/settings')).status).toBe(303);
    const renewed = { email: 'second@fontaine.example', password: reset.json().password };
    expect((await browser.post('/login', renewed)).status).toBe(303);
  });

  it('is managed in a browser: no token adds a person, gives a role, suspends or makes a password', async () => {
    const { workspace, context } = await bench.open();
    const app = await appOver(workspace);
    const owner = await ownerOn(app, workspace);
    const { id } = await context.store.read.selectFrom('account').select('id').executeTakeFirstOrThrow();
    const { token } = (await owner.postJson('/settings/access/tokens', { name: 'script' })).json();
    const asProgram = (path: string, body: object) =>
      browserOn(app).postJson(path, body, { authorization: `Bearer ${token}` });
    for (const answer of [
      await asProgram(`${PATH}/${id}/password`, {}),
      await asProgram(PATH, { name: 'Eve', email: 'eve@example.org', role: 'owner' }),
      await asProgram(`${PATH}/${id}/role`, { role: 'member' }),
      await asProgram(`${PATH}/${id}/suspension`, {}),
      await asProgram(`${PATH}/${id}/suspension/end`, {}),
    ])
      expect([answer.status, answer.json().refusals[0].code]).toEqual([403, 'web.browserOnly']);
    expect((await browserOn(app).get(PATH, { authorization: `Bearer ${token}` })).status).toBe(200);
    expect((await owner.get(PATH)).status).toBe(200);
  });

  it('never leaves the business without an owner', async () => {
    const { workspace, context } = await bench.open();
    const owner = await ownerOn(await appOver(workspace), workspace);
    const { id } = await context.store.read.selectFrom('account').select('id').executeTakeFirstOrThrow();
    for (const attempt of [
      await owner.post(`${PATH}/${id}/role`, { role: 'member' }),
      await owner.post(`${PATH}/${id}/suspension`),
    ])
      expect([attempt.status, attempt.text.includes('au moins un titulaire')]).toEqual([409, true]);
    expect((await owner.get(PATH)).status).toBe(200);
  });

  it('answers the same 404 for an unknown and for a malformed id', async () => {
    const { workspace } = await bench.open();
    const owner = await ownerOn(await appOver(workspace), workspace);
    const pages = await Promise.all([NOBODY, 'x', '%00', '../..'].map((id) => owner.get(`${PATH}/${id}`)));
    expect(pages.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
    expect(pages[0]?.text.replaceAll(NOBODY, 'x')).toBe(pages[1]?.text);
    for (const verb of ['role', 'suspension', 'suspension/end', 'password'])
      expect((await owner.post(`${PATH}/${NOBODY}/${verb}`, { role: 'member' })).status).toBe(404);
  });

  it('takes nothing that it did not ask for', async () => {
    const { workspace, context } = await bench.open();
    const app = await appOver(workspace);
    const owner = await ownerOn(app, workspace);
    const extra = { id: NOBODY, organisation_id: NOBODY, password_hash: '!', suspended_at: null, created_at: '2000' };
    await owner.postJson(PATH, { name: 'Paul', email: 'paul@example.org', role: 'member', ...extra });
    const row = await context.store.read
      .selectFrom('account')
      .selectAll()
      .where('email', '=', 'paul@example.org')
      .executeTakeFirstOrThrow();
    expect([row.id, row.organisation_id, row.password_hash, row.created_at].some((value) => value === NOBODY)).toBe(
      false,
    );
    expect(row.organisation_id).toBe(context.organisationId);
    expect(row.password_hash).toMatch(/^scrypt/);
    expect(row.created_at).toMatch(/^2026/);
  });
});
