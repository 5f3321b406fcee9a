import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, expect, it } from 'vitest';
import { write } from '#journal/write.js';
import { stoppedClock } from '#shell/clock.js';
import type { Context } from '#shell/context.js';
import { NOON, onEveryEngine } from '#shell/testing/engines.js';
import { mailThrough } from '#shell/testing/mail.js';
import { type Script, type SmtpServer, startSmtp } from '#shell/testing/smtp.js';
import { createLog } from '#shell/web/log.js';
import { declareLost, deliverOutbox } from './deliver.js';
import type { Mail } from './facts.js';
import { queueMail } from './queue.js';
import { startSender } from './sender.js';
import { settleMail } from './settle.js';
import { listMails, mailOf, readMail } from './view.js';

const servers: SmtpServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

/** Far more than a dialogue on this machine takes, however busy it is. */
const quick = { patience: { connection: 10_000, greeting: 10_000, silence: 10_000, whole: 20_000 } };

function queue(context: Context, change: Partial<Mail> = {}): Promise<string> {
  return write(context, (work) =>
    queueMail(context, work, {
      chain: context.organisationId,
      clientId: null,
      kind: 'letter',
      subjectId: null,
      recipient: 'paul@lemoine.example',
      subject: 'Votre facture',
      text: 'Bonjour,\n\nVoici votre facture.\n',
      attachments: [],
      ...change,
    }),
  );
}

onEveryEngine('the outbox', (bench) => {
  async function open(script: Script = () => undefined) {
    const clock = stoppedClock(NOON);
    const opened = await bench.open(clock);
    const smtp = await startSmtp(script);
    servers.push(smtp);
    await mailThrough(opened.context, smtp.port);
    return { ...opened, clock, smtp };
  }

  it('sends each mail once, with its files, however often the sender runs', async () => {
    const { workspace, context, smtp } = await open();
    const sha256 = context.files.put(Buffer.from('%PDF-1.7 letter'));
    const attachments = [{ name: 'R2026-0001.pdf', sha256, mediaType: 'application/pdf' }];
    const id = await queue(context, { attachments, text: 'Bonjour,\n.\n..point\n' });
    for (let run = 0; run < 500; run++) await deliverOutbox(workspace, quick);
    await Promise.all(Array.from({ length: 20 }, () => deliverOutbox(workspace, quick)));
    expect(smtp.received).toHaveLength(1);
    const [mail] = smtp.received;
    expect(mail?.from).toBe('claire@brume.example');
    expect(mail?.to).toEqual(['paul@lemoine.example']);
    expect(Object.fromEntries(mail?.headers ?? [])).toMatchObject({
      from: 'Claire Brume <claire@brume.example>',
      to: 'paul@lemoine.example',
      subject: 'Votre facture',
      'message-id': `<${id}@brume.example>`,
      date: new Date(NOON).toUTCString().replace('GMT', '+0000'),
    });
    expect(mail?.headers.has('auto-submitted')).toBe(false);
    expect(mail?.data).toContain('Bonjour,\r\n.\r\n..point');
    expect(mail?.data).toContain(Buffer.from('%PDF-1.7 letter').toString('base64'));
    expect(await readMail(context, id)).toMatchObject({ state: 'sent', attempts: 1, lastError: null });
    const kinds = await context.store.read
      .selectFrom('journal_entry')
      .select('kind')
      .where('kind', 'like', 'mail.%')
      .execute();
    expect(kinds.map(({ kind }) => kind)).toEqual(['mail.configured', 'mail.queued', 'mail.started', 'mail.sent']);
  });

  it('leaves with the transaction that queued it, or not at all', async () => {
    const { workspace, context, smtp } = await open();
    await expect(
      write(context, async (work) => {
        const mail = { chain: context.organisationId, clientId: null, kind: 'letter', subjectId: null } as const;
        await queueMail(context, work, { ...mail, recipient: 'a@b.example', subject: 's', text: 't', attachments: [] });
        throw new Error('the disk is full');
      }),
    ).rejects.toThrow();
    await deliverOutbox(workspace, quick);
    expect([smtp.received.length, (await listMails(context)).length]).toEqual([0, 0]);
  });

  it('holds no other mail back for one address that is refused', async () => {
    const script: Script = (phase, to) =>
      phase === 'RCPT' && to.startsWith('gone') ? { say: '550 5.1.1 gone' } : undefined;
    const { workspace, context, smtp } = await open(script);
    for (let n = 0; n < 50; n++) await queue(context, { recipient: n === 7 ? 'gone@x.example' : `p${n}@x.example` });
    expect(await deliverOutbox(workspace, quick)).toMatchObject({ sent: 49, failed: 1 });
    expect(smtp.received).toHaveLength(49);
    const [failed] = await listMails(context, ['failed']);
    expect(failed).toMatchObject({ recipient: 'gone@x.example', lastError: '550 5.1.1 gone' });
  });

  it('tries again later what was put off, in order, under the same name', async () => {
    const { workspace, context, clock, smtp } = await open((phase, _, n) =>
      phase === 'RCPT' && n <= 2 ? { say: '451 4.7.1 greylisted' } : undefined,
    );
    const first = await queue(context, { subject: 'one' });
    await queue(context, { subject: 'two' });
    expect(await deliverOutbox(workspace, quick)).toMatchObject({ deferred: 1, sent: 0 });
    expect(await readMail(context, first)).toMatchObject({
      state: 'pending',
      attempts: 1,
      lastError: '451 4.7.1 greylisted',
    });
    expect(await deliverOutbox(workspace, quick)).toMatchObject({ deferred: 0, sent: 0 });
    clock.moveTo(NOON + 61_000);
    expect(await deliverOutbox(workspace, quick)).toMatchObject({ deferred: 1 });
    clock.moveTo(NOON + 600_000);
    expect(await deliverOutbox(workspace, quick)).toMatchObject({ sent: 2 });
    expect(smtp.received.map(({ headers }) => headers.get('subject'))).toEqual(['one', 'two']);
    expect(smtp.received[0]?.headers.get('message-id')).toBe(`<${first}@brume.example>`);
  });

  it('never sends again by itself what may have left', async () => {
    const { workspace, context, clock, smtp } = await open((phase) => (phase === 'end' ? { drop: true } : undefined));
    const subjectId = context.newId();
    const id = await queue(context, { subjectId });
    expect(await deliverOutbox(workspace, quick)).toMatchObject({ uncertain: 1 });
    smtp.script = () => undefined;
    clock.moveTo(NOON + 30 * 86_400_000);
    await deliverOutbox(workspace, quick);
    expect(smtp.received).toHaveLength(1);
    expect(await mailOf(context.store.read, context.organisationId, subjectId)).toMatchObject({ state: 'uncertain' });
    expect(await settleMail(context, id, 'resend')).toMatchObject({ ok: true, value: { state: 'pending' } });
    expect(await deliverOutbox(workspace, quick)).toMatchObject({ sent: 1 });
    const [before, after] = smtp.received;
    expect(after?.data).toBe(before?.data);
  });

  it('declares uncertain what a crash left between the claim and the answer', async () => {
    const { workspace, context, smtp } = await open();
    const id = await queue(context);
    await write(context, async (work) => {
      work.record({ chain: context.organisationId, kind: 'mail.started', payload: {} });
      await work.update(context.organisationId, 'outbox', id, { state: 'sending', sending_at: work.at, attempts: 1 });
    });
    expect(await declareLost(workspace, NOON - 900_000)).toBe(0);
    expect(await declareLost(workspace)).toBe(1);
    await deliverOutbox(workspace, quick);
    expect(await readMail(context, id)).toMatchObject({ state: 'uncertain', lastError: 'mail.interrupted' });
    expect(smtp.received).toEqual([]);
    expect(await settleMail(context, id, 'sent')).toMatchObject({ ok: true, value: { state: 'sent' } });
    expect(await settleMail(context, id, 'resend')).toMatchObject({ ok: false, refusals: [{ code: 'mail.notNow' }] });
    const refused = await context.store.read
      .selectFrom('journal_entry')
      .select('payload')
      .where('kind', '=', 'mail.refused')
      .execute();
    expect(refused).toHaveLength(1);
  });

  it('keeps every mail in its place while the server cannot be spoken to, and gives none up for it', async () => {
    const { workspace, context, smtp } = await open((phase) =>
      phase === 'connect' ? { say: '554 5.3.2 closed' } : undefined,
    );
    for (let n = 0; n < 20; n++) await queue(context, { recipient: `p${n}@x.example` });
    const { unreached, failed } = await deliverOutbox(workspace, quick);
    expect([unreached, failed]).toEqual(['554 5.3.2 closed', 0]);
    expect(smtp.dialogues()).toBeLessThanOrEqual(4);
    expect(await listMails(context, ['pending'])).toHaveLength(20);
  });

  it('lets a slow recipient hold up nobody else', async () => {
    const { promise: othersLeft, resolve: release } = Promise.withResolvers<void>();
    const { workspace, context, smtp } = await open((phase, to) =>
      phase === 'RCPT' && to.startsWith('slow') ? { until: othersLeft } : undefined,
    );
    await queue(context, { recipient: 'slow@x.example' });
    for (let n = 0; n < 8; n++) await queue(context, { recipient: `p${n}@x.example` });
    const pass = deliverOutbox(workspace, quick);
    await expect.poll(() => smtp.received.length, { timeout: 9_000 }).toBe(8);
    release();
    expect(await pass).toMatchObject({ sent: 9, deferred: 0 });
    expect(smtp.received.at(-1)?.to).toEqual(['slow@x.example']);
  });

  it('gives a mail up after days of trying, and says so', async () => {
    const { workspace, context, clock } = await open((phase) =>
      phase === 'RCPT' ? { say: '450 4.2.1 busy' } : undefined,
    );
    const id = await queue(context);
    for (let day = 0; day < 20; day++) {
      await deliverOutbox(workspace, quick);
      clock.moveTo(clock.now() + 86_400_000);
    }
    expect(await readMail(context, id)).toMatchObject({ state: 'failed', attempts: 15, lastError: '450 4.2.1 busy' });
  });

  it('sends to nobody what is not one address, and lets nothing into the headers', async () => {
    const { workspace, context, smtp } = await open();
    const injected = '\r\nBcc: thief@evil.example\r\n\r\n<b>hello</b>';
    const addresses = [
      'paul@x.example\r\nRCPT TO:<thief@evil.example>',
      'a@x.example, thief@evil.example',
      'Paul <a@x.example>',
      'a@x.example\u2028Bcc: b@x.example',
      '',
    ];
    for (const recipient of addresses) await queue(context, { recipient });
    const attachments = [
      {
        name: `a.pdf${injected}`,
        sha256: context.files.put(Buffer.from('x')),
        mediaType: `application/pdf${injected}`,
      },
    ];
    await queue(context, { subject: `Facture${injected}`, attachments });
    expect(await deliverOutbox(workspace, quick)).toMatchObject({ sent: 1, failed: 5 });
    const [mail] = smtp.received;
    expect(mail?.to).toEqual(['paul@lemoine.example']);
    expect([...(mail?.headers.keys() ?? [])].sort()).toEqual([
      'content-type',
      'date',
      'from',
      'message-id',
      'mime-version',
      'subject',
      'to',
    ]);
    expect(mail?.headers.get('subject')).toBe('Facture Bcc: thief@evil.example <b>hello</b>');
    expect(mail?.data).not.toMatch(/^bcc:/im);
    expect(smtp.commands.filter((line) => line.startsWith('RCPT'))).toEqual(['RCPT TO:<paul@lemoine.example>']);
    for (const failed of await listMails(context, ['failed'])) expect(failed.lastError).toBe('mail.address');
  });

  it('does not send a mail whose file is no longer the one that was archived', async () => {
    const { workspace, context, smtp } = await open();
    await queue(context, { attachments: [{ name: 'a.pdf', sha256: 'f'.repeat(64), mediaType: 'application/pdf' }] });
    expect(await deliverOutbox(workspace, quick)).toMatchObject({ failed: 1 });
    expect(smtp.received).toEqual([]);
  });

  it('leaves by itself beside the server, and is woken when something changes', async () => {
    const { workspace, context } = await bench.open();
    const smtp = await startSmtp();
    servers.push(smtp);
    const id = await queue(context);
    const sender = startSender(workspace, createLog({ write: () => undefined }), { every: 60_000 });
    await wait(50);
    expect(smtp.received).toEqual([]);
    await mailThrough(context, smtp.port);
    await expect.poll(async () => (await readMail(context, id))?.state, { timeout: 20_000 }).toBe('sent');
    await sender.stop();
    expect(smtp.received).toHaveLength(1);
  });
});
