import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { write } from '#journal/write.js';
import type { Context } from '#shell/context.js';
import { onEveryEngine } from '#shell/testing/engines.js';
import { type SmtpServer, startSmtp } from '#shell/testing/smtp.js';
import { visitorOf } from '#shell/testing/visitors.js';
import { mailReadiness, PASSWORD_PURPOSE } from './account.js';
import { mailDoors } from './pages/doors.js';
import { KEY_FILE, seal, unseal } from './secret.js';
import { sendUnwritten } from './unwritten.js';

const PASSWORD = 'un mot de passe très secret';

const servers: SmtpServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

const FORM = {
  host: '127.0.0.1',
  port: '2525',
  security: 'none',
  username: 'claire',
  password: PASSWORD,
  fromName: 'Claire Brume',
  fromAddress: 'claire@brume.example',
};

async function everything(context: Context, folder: string): Promise<string> {
  const rows = await Promise.all(
    (['mail_account', 'journal_entry', 'idempotency_key', 'outbox'] as const).map((table) =>
      context.store.read.selectFrom(table).selectAll().execute(),
    ),
  );
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return JSON.stringify(rows) + files.map((file) => readFileSync(join(file.parentPath, file.name), 'latin1')).join('');
}

const latin = (text: string): string => Buffer.from(text).toString('latin1');

onEveryEngine('the mail server of a business', (bench) => {
  async function desk(role: 'owner' | 'member' = 'owner') {
    const opened = await bench.open();
    const smtp = await startSmtp();
    servers.push(smtp);
    const visitor = await visitorOf(opened.workspace, mailDoors, {}, role);
    return { ...opened, smtp, visitor, form: { ...FORM, port: String(smtp.port) } };
  }

  it('keeps its password sealed, and never shows it', async () => {
    const { context, folder, visitor, form } = await desk();
    expect((await visitor.json('/settings/mail')).json).toEqual({ readiness: 'notConfigured', server: null });
    expect((await visitor.submit('/settings/mail', form)).location).toBe('/settings/mail?saved');
    const page = await visitor.page('/settings/mail?saved');
    for (const text of ['est enregistré', 'value="127.0.0.1"', 'value="claire"']) expect(page.text).toContain(text);
    expect(page.text).not.toContain(PASSWORD);
    expect((await visitor.json('/settings/mail')).json.server).toMatchObject({
      hasPassword: true,
      passwordOpens: true,
    });
    const all = await everything(context, folder);
    for (const plain of [PASSWORD, latin(PASSWORD), Buffer.from(PASSWORD).toString('base64')])
      expect(all).not.toContain(plain);
    if (process.platform !== 'win32') expect(statSync(join(folder, KEY_FILE)).mode & 0o777).toBe(0o600);
    const { payload } = await context.store.read
      .selectFrom('journal_entry')
      .select('payload')
      .where('kind', '=', 'mail.configured')
      .executeTakeFirstOrThrow();
    expect(JSON.parse(payload ?? '')).toMatchObject({ host: '127.0.0.1', password: 'changed' });
  });

  it('is given the password again for another server, another user or a dialogue in clear', async () => {
    const { visitor, form } = await desk();
    await visitor.submit('/settings/mail', { ...form, security: 'tls' });
    const empty = { ...form, security: 'tls', password: '' };
    expect((await visitor.submit('/settings/mail', { ...empty, fromName: 'Atelier Brume' })).location).toBe(
      '/settings/mail?saved',
    );
    for (const change of [{ host: 'evil.example' }, { username: 'paul' }, { security: 'none' }]) {
      const refused = await visitor.send('/settings/mail', { ...empty, ...change });
      expect(refused.status).toBe(422);
      expect(refused.json.refusals[0]).toMatchObject({ code: 'mail.passwordMissing', field: 'password' });
    }
    expect((await visitor.json('/settings/mail')).json.server).toMatchObject({
      host: '127.0.0.1',
      fromName: 'Atelier Brume',
    });
  });

  it('refuses what it cannot be', async () => {
    const { visitor, form } = await desk();
    const wrong = { ...form, host: 'a b', port: '70000', fromAddress: 'claire' };
    const codes = (await visitor.send('/settings/mail', wrong)).json.refusals.map(({ code }: { code: string }) => code);
    expect(codes).toEqual(['mail.host', 'mail.port', 'mail.address']);
    const page = await visitor.submit('/settings/mail', wrong);
    for (const text of ['value="a b"', 'value="70000"', 'href="#field-host"']) expect(page.text).toContain(text);
    expect(page.text).not.toContain(PASSWORD);
  });

  it('is tried with a message to oneself, and says what the server said', async () => {
    const { visitor, form, smtp } = await desk();
    await visitor.submit('/settings/mail', form);
    expect((await visitor.submit('/settings/mail/test', {})).location).toBe('/settings/mail?tested');
    expect(smtp.received[0]?.headers.get('subject')).toMatch(/Essai_d.*envoi_depuis_Entente/);
    expect(smtp.received[0]?.headers.get('auto-submitted')).toBe('auto-generated');
    smtp.script = (phase) => (phase === 'AUTH' ? { say: '535 5.7.8 mauvais mot de passe' } : undefined);
    const refused = await visitor.submit('/settings/mail/test', {});
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('535 5.7.8 mauvais mot de passe');
    expect(smtp.received).toHaveLength(1);
    expect((await visitor.json('/outbox?state=pending')).json).toEqual([]);
  });

  it('asks for its password again where the key is missing', async () => {
    const { context, folder, visitor, form } = await desk();
    await visitor.submit('/settings/mail', form);
    rmSync(join(folder, KEY_FILE));
    expect(await mailReadiness(context)).toBe('passwordLost');
    expect((await visitor.page('/settings/mail')).text).toContain('ne s’ouvre plus');
    expect((await visitor.submit('/settings/mail/test', {})).text).toContain('ne s’ouvre plus');
    await visitor.submit('/settings/mail', form);
    expect(await mailReadiness(context)).toBe('ready');
  });

  it('is the owner’s to change', async () => {
    const { visitor, form } = await desk('member');
    expect((await visitor.submit('/settings/mail', form)).status).toBe(403);
    expect((await visitor.submit('/settings/mail/test', {})).status).toBe(403);
    expect((await visitor.page('/settings/mail')).text).not.toContain('<form method="post" action="/settings/mail"');
  });

  it('is a pretend mailbox for the sample business', async () => {
    const { context, workspace } = await bench.open();
    const own = context.organisationId;
    await write(context, async (work) => {
      work.record({ chain: own, kind: 'organisation.changed', payload: {} });
      await work.update(own, 'organisation', own, { sample: 1 });
    });
    const visitor = await visitorOf(workspace, mailDoors, {});
    await visitor.submit('/settings/mail/test', {});
    const about = { chain: own, clientId: null, subjectId: null, recipient: 'paul@lemoine.example' };
    await sendUnwritten(context, {
      ...about,
      subject: 'Votre code',
      text: 'Code 123456, à saisir sur https://a.example/c/x.',
      secret: '123456',
    });
    const page = await visitor.page('/sample/inbox');
    for (const text of ['Boîte imaginaire', 'envoyés à personne', 'Code 123456', '<a href="https://a.example/c/x."'])
      expect(page.text).toContain(text);
    expect((await visitor.json('/sample/inbox')).json).toHaveLength(2);
  });

  it('has no pretend mailbox otherwise', async () => {
    const { visitor } = await desk();
    expect((await visitor.page('/sample/inbox')).status).toBe(404);
  });
});

onEveryEngine('a sealed secret', (bench) => {
  it('opens with its key, for its purpose, unaltered', async () => {
    const { context, folder } = await bench.open();
    const sealed = seal(context, PASSWORD_PURPOSE, PASSWORD);
    expect(seal(context, PASSWORD_PURPOSE, PASSWORD)).not.toBe(sealed);
    expect(unseal(context, PASSWORD_PURPOSE, sealed)).toBe(PASSWORD);
    expect(unseal(context, 'something else', sealed)).toBeUndefined();
    const bytes = Buffer.from(sealed, 'base64');
    bytes[20] = (bytes[20] ?? 0) ^ 1;
    expect(unseal(context, PASSWORD_PURPOSE, bytes.toString('base64'))).toBeUndefined();
    expect(unseal(context, PASSWORD_PURPOSE, '')).toBeUndefined();
    writeFileSync(join(folder, KEY_FILE), `${Buffer.alloc(32).toString('base64')}\n`);
    expect(unseal(context, PASSWORD_PURPOSE, sealed)).toBeUndefined();
  });
});
