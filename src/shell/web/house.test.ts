import { expect, it } from 'vitest';
import { write } from '#journal/write.js';
import { ensureSampleOwner } from '#shell/auth/sample.js';
import { appOver, browserOn, OWNER, ownerOn } from '#shell/testing/browser.js';
import { onEveryEngine } from '#shell/testing/engines.js';
import type { App } from './app.js';
import { openApiDocument, openApiPath } from './openapi.js';

const UNKNOWN = '0198f000-0000-7000-8000-000000000000';
const gets = (app: App): string[] =>
  app.doors.filter(({ method }) => method === 'GET').map(({ path }) => path.replace(/:\w+/g, UNKNOWN));

onEveryEngine('the house', (bench) => {
  it('describes exactly the doors that it has', async () => {
    const { workspace } = await bench.open();
    const app = await appOver(workspace);
    const routed = app.hono.routes.map(({ method, path }) => `${method} ${openApiPath(path)}`).sort();
    const { paths } = (await browserOn(app).get('/openapi.json')).json();
    const described = Object.entries<Record<string, unknown>>(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(described.sort()).toEqual(routed);
    expect(new Set(app.doors.map(({ name }) => name)).size).toBe(app.doors.length);
  });

  it('describes bodies, parameters and answers', async () => {
    const { workspace } = await bench.open();
    // biome-ignore lint/suspicious/noExplicitAny: a document is looked into freely
    const document = openApiDocument((await appOver(workspace)).doors) as any;
    expect(document.openapi).toBe('3.1.0');
    const role = document.paths['/settings/people/{id}/role'].post;
    expect(role.parameters).toMatchObject([{ name: 'id', in: 'path', required: true }]);
    expect(role.requestBody.content['application/json'].schema.properties.role.enum).toContain('accountant');
    expect(role.responses['422']).toEqual({ $ref: '#/components/responses/Refused' });
    expect(document.paths['/settings'].get.responses['200'].content['application/json'].schema.required).toContain(
      'siren',
    );
  });

  it('lets in exactly whom each door says', async () => {
    const { workspace } = await bench.open();
    const app = await appOver(workspace);
    await ownerOn(app, workspace);
    const stranger = browserOn(app);
    for (const { method, path, access } of app.doors.filter((door) => door.access !== 'anyone')) {
      const place = path.replace(/:\w+/g, UNKNOWN);
      const answer =
        method === 'GET'
          ? await stranger.get(place, { accept: 'application/json' })
          : await stranger.postJson(place, {});
      expect([path, access, answer.status]).toEqual([path, access, 401]);
    }
  });

  it('changes nothing when it is only read: every GET door twice', async () => {
    const { workspace } = await bench.open();
    const app = await appOver(workspace);
    const owner = await ownerOn(app, workspace);
    const tables = [
      'organisation',
      'account',
      'session',
      'api_token',
      'login_attempt',
      'client',
      'journal_entry',
    ] as const;
    const dump = async () =>
      JSON.stringify(
        await Promise.all(tables.map((table) => workspace.store.read.selectFrom(table).selectAll().execute())),
      );
    const before = await dump();
    for (const path of [...gets(app), ...gets(app)]) await owner.get(path);
    for (const path of gets(app)) await owner.get(path, { accept: 'application/json' });
    expect(await dump()).toBe(before);
  });

  it('sends every page with its security headers and nothing inline', async () => {
    const { workspace } = await bench.open();
    const app = await appOver(workspace);
    const owner = await ownerOn(app, workspace);
    for (const path of [...gets(app), '/nowhere']) {
      const { headers, text, status } = await owner.get(path);
      expect(headers.get('content-security-policy')).toMatch(/default-src 'self'|default-src 'none'/);
      expect(headers.get('content-security-policy')).toContain('frame-ancestors');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('same-origin');
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.has('server') || headers.has('x-powered-by')).toBe(false);
      if (!headers.get('content-type')?.startsWith('text/html')) continue;
      expect(headers.get('content-security-policy')).not.toContain('unsafe');
      expect(text).not.toMatch(/<[^>]* style=|<style|<script(?![^>]* src=)|<[^>]* on\w+=/);
      expect(text).toMatch(/<title>[^<]+ · Entente<\/title>/);
      expect(status).toBeLessThan(500);
    }
  });

  it('refuses changes from elsewhere, whoever is signed in', async () => {
    const { workspace } = await bench.open();
    const app = await appOver(workspace);
    const owner = await ownerOn(app, workspace);
    const foreign = [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
    ];
    for (const { path } of app.doors.filter(({ method }) => method === 'POST')) {
      for (const headers of foreign) {
        const refused = await owner.post(path.replace(/:\w+/g, UNKNOWN), { name: 'x' }, headers);
        expect([path, refused.status]).toEqual([path, 403]);
      }
    }
    const overridden = await owner.post('/settings', { name: 'x' }, { 'x-http-method-override': 'DELETE' });
    expect(overridden.status).toBe(400);
    expect((await owner.post('/settings', { name: 'x' }, { 'content-type': 'text/plain' })).status).toBe(415);
    expect((await owner.get('/settings', { host: 'rebind.example' })).status).toBe(421);
  });

  it('is strict about transport behind TLS', async () => {
    const { workspace } = await bench.open();
    const baseUrl = new URL('https://entente.example.fr');
    const app = await appOver(workspace, { reach: { baseUrl, host: '127.0.0.1', trustProxy: true } });
    await ownerOn(app, workspace);
    const browser = browserOn(app);
    const headers = { host: 'entente.example.fr', origin: baseUrl.origin, 'x-forwarded-proto': 'https' };
    const signed = await browser.post('/login', OWNER, headers);
    expect(signed.headers.get('set-cookie')).toMatch(/^__Host-entente=.*; Path=\/; .*HttpOnly; SameSite=Lax; Secure$/);
    expect(signed.headers.get('strict-transport-security')).toBe('max-age=31536000');
    const plain = browserOn(app);
    plain.cookies.set('entente', browser.cookies.get('__Host-entente') ?? '');
    expect((await plain.get('/settings', headers)).status).toBe(303);
  });

  it('keeps the language that is chosen, in the browser', async () => {
    const { workspace } = await bench.open();
    const app = await appOver(workspace);
    await ownerOn(app, workspace);
    const browser = browserOn(app);
    expect((await browser.get('/login')).text).toContain('<html lang="fr">');
    const chosen = await browser.post('/language', { language: 'en', next: '/login?next=/relations' });
    expect(chosen.location).toBe('/login?next=/relations');
    expect((await browser.get('/login')).text).toContain('<html lang="en">');
    expect((await browser.post('/language', { language: 'en', next: '//evil.example' })).location).toBe('/');
  });

  it('is alive, and ready while it can write', async () => {
    const { workspace } = await bench.open();
    const stranger = browserOn(await appOver(workspace));
    expect((await stranger.get('/healthz')).text).toBe('ok\n');
    expect((await stranger.get('/readyz')).text).toBe('ok\n');
    await workspace.store.write.schema.dropTable('login_attempt').execute();
    expect((await stranger.get('/readyz')).status).toBe(500);
    expect((await stranger.get('/healthz')).status).toBe(200);
  });

  it('opens the sample business to whoever has the key of the terminal', async () => {
    const { workspace } = await bench.open();
    const app = await appOver(workspace, { entryKey: 'the-key-of-this-process' });
    const owner = await ownerOn(app, workspace);
    expect((await owner.get('/enter')).status).toBe(404);
    const visitor = browserOn(app);
    for (const key of ['', 'x', 'the-key-of-this-proces', 'the-key-of-this-process0'])
      expect((await visitor.get(`/enter?key=${key}`)).status).toBe(404);
    expect((await visitor.get('/enter?key=the-key-of-this-process')).location).toBe('/');
    expect((await visitor.get('/settings')).status).toBe(200);
    const other = browserOn(await appOver(workspace));
    expect((await other.get('/enter?key=the-key-of-this-process')).status).toBe(404);
  });

  it('signs nobody out of the real business beside the sample one, whose cookie has a name of its own', async () => {
    const { workspace, context } = await bench.open();
    await write(context, async (work) => {
      work.record({ chain: context.organisationId, kind: 'organisation.changed', payload: {} });
      await work.update(context.organisationId, 'organisation', context.organisationId, { sample: 1 });
    });
    const visitor = browserOn(await appOver(workspace, { entryKey: 'the-key-of-this-process' }));
    await ensureSampleOwner(workspace);
    visitor.cookies.set('entente', 'of-the-real-business');
    expect((await visitor.get('/enter?key=the-key-of-this-process')).location).toBe('/');
    expect((await visitor.get('/settings')).status).toBe(200);
    expect([...visitor.cookies.keys()]).toEqual(['entente', 'entente-sample']);
    await visitor.post('/logout');
    expect([...visitor.cookies]).toEqual([['entente', 'of-the-real-business']]);
  });

  it('sends its first page light: few files, held for ever', async () => {
    const { workspace } = await bench.open();
    const app = await appOver(workspace);
    const stranger = browserOn(app);
    const page = await stranger.get('/setup');
    const files = [...page.text.matchAll(/(?:href|src)="(\/assets\/[^"#]+)/g)].map(([, path]) => path ?? '');
    const css = await stranger.get(files.find((path) => path.endsWith('.css')) ?? '');
    const fonts = [...css.text.matchAll(/url\((\/assets\/[^)]+)\)/g)].map(([, path]) => path ?? '');
    const all = [...new Set([...files, ...fonts])];
    expect(all.length + 1).toBeLessThanOrEqual(8);
    let bytes = page.text.length;
    for (const path of all) {
      const response = await app.hono.request(`http://localhost${path}`, {
        headers: { host: 'localhost', 'accept-encoding': 'gzip' },
      });
      expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
      expect(response.status).toBe(200);
      bytes += (await response.arrayBuffer()).byteLength;
    }
    expect(bytes).toBeLessThan(120_000);
  });
});
