import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { write } from '#journal/write.js';
import type { Context } from '#shell/context.js';
import { onEveryEngine } from '#shell/testing/engines.js';
import { mailThrough } from '#shell/testing/mail.js';
import { type Script, type SmtpServer, startSmtp } from '#shell/testing/smtp.js';
import { unwrittenMessages } from './sample.js';
import { settleMail } from './settle.js';
import { sendUnwritten } from './unwritten.js';
import { listMails, mailsToSettle } from './view.js';

const servers: SmtpServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

const CODE = '483 920 157';

const send = (context: Context, recipient = 'paul@lemoine.example') =>
  sendUnwritten(context, {
    chain: context.organisationId,
    clientId: null,
    subjectId: null,
    recipient,
    subject: 'Votre code',
    text: `Votre code est ${CODE}.\n`,
    secret: CODE,
  });

/** Everything that the data folder and the database hold, as text. */
async function everything(context: Context, folder: string): Promise<string> {
  const tables = ['outbox', 'journal_entry', 'idempotency_key', 'mail_account'] as const;
  const rows = await Promise.all(tables.map((table) => context.store.read.selectFrom(table).selectAll().execute()));
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const bytes = files.map((file) => readFileSync(join(file.parentPath, file.name), 'latin1'));
  return JSON.stringify(rows) + bytes.join('');
}

onEveryEngine('a mail that is written nowhere', (bench) => {
  async function open(script: Script = () => undefined) {
    const opened = await bench.open();
    const smtp = await startSmtp(script);
    servers.push(smtp);
    await mailThrough(opened.context, smtp.port);
    return { ...opened, smtp };
  }

  it('leaves at once, and its secret is found nowhere on this side', async () => {
    const { context, folder, smtp } = await open();
    expect(await send(context)).toMatchObject({ ok: true });
    expect(smtp.received[0]?.data).toContain(CODE);
    expect(smtp.received[0]?.headers.get('auto-submitted')).toBe('auto-generated');
    expect(await listMails(context)).toMatchObject([
      { state: 'sent', text: null, subject: 'Votre code', kind: 'code' },
    ]);
    expect(await everything(context, folder)).not.toContain(CODE);
  });

  it('keeps the server from telling it in its refusal', async () => {
    const { context, folder } = await open((phase) =>
      phase === 'end' ? { say: `554 5.7.1 spam: "Votre code est ${CODE}."` } : undefined,
    );
    const result = await send(context);
    expect(result).toEqual({
      ok: false,
      refusals: [{ code: 'mail.refused', field: 'email', values: { words: '554' } }],
    });
    expect(await everything(context, folder)).not.toContain(CODE);
  });

  it('says when it did not leave, and is never sent again', async () => {
    const { context, smtp } = await open((phase) => (phase === 'RCPT' ? { say: '451 4.7.1 greylisted' } : undefined));
    expect(await send(context)).toMatchObject({ ok: false, refusals: [{ code: 'mail.deferred' }] });
    smtp.script = (phase) => (phase === 'end' ? { drop: true } : undefined);
    expect(await send(context)).toMatchObject({ ok: false, refusals: [{ code: 'mail.lost' }] });
    expect(await send(context, 'not an address')).toMatchObject({ ok: false, refusals: [{ code: 'mail.address' }] });
    const [failed, lost] = await listMails(context);
    expect([failed?.state, lost?.state]).toEqual(['failed', 'uncertain']);
    for (const id of [failed?.id, lost?.id])
      expect(await settleMail(context, id ?? '', 'resend')).toMatchObject({ refusals: [{ code: 'mail.unwritten' }] });
    expect(await mailsToSettle(context)).toBe(0);
  });

  it('is refused where there is no mail server', async () => {
    const { context } = await bench.open();
    expect(await send(context)).toMatchObject({ ok: false, refusals: [{ code: 'mail.notConfigured' }] });
  });

  it('is sent once for a request that comes again', async () => {
    const { context, smtp } = await open();
    const asked = (): Context => ({ ...context, repeatable: { key: 'k', fingerprint: 'f', writes: 0 } });
    const first = await send(asked());
    expect(await send(asked())).toEqual(first);
    expect(smtp.received).toHaveLength(1);
  });

  it('goes to the pretend mailbox of the sample business, and to nobody', async () => {
    const { context, folder, smtp } = await open();
    const own = context.organisationId;
    await write(context, async (work) => {
      work.record({ chain: own, kind: 'organisation.changed', payload: {} });
      await work.update(own, 'organisation', own, { sample: 1 });
    });
    expect(await send(context)).toMatchObject({ ok: true });
    expect(unwrittenMessages(context)).toMatchObject([{ recipient: 'paul@lemoine.example', subject: 'Votre code' }]);
    expect(unwrittenMessages(context)[0]?.text).toContain(CODE);
    expect(smtp.dialogues()).toBe(0);
    expect(await everything(context, folder)).not.toContain(CODE);
  });
});
