import { afterEach, describe, expect, it } from 'vitest';
import { type Script, type SmtpServer, startSmtp } from '#shell/testing/smtp.js';
import type { Server } from './account.js';
import { converse, type Outcome, type Patience } from './dialogue.js';

const PATIENT: Patience = { connection: 10_000, greeting: 10_000, silence: 10_000, whole: 20_000 };
const HASTY: Patience = { connection: 300, greeting: 150, silence: 150, whole: 500 };
const SMALL = 'Subject: a\r\n\r\nbody\r\n';
/** More than every buffer between the two holds. */
const LARGE = `Subject: a\r\n\r\n${`${'x'.repeat(70)}\r\n`.repeat(300_000)}`;

const servers: SmtpServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

async function smtpWith(script: Script): Promise<SmtpServer> {
  const smtp = await startSmtp(script);
  servers.push(smtp);
  return smtp;
}

const accountOn = (port: number): Server => ({
  host: '127.0.0.1',
  port,
  security: 'none',
  username: 'claire',
  password: 'secret',
  fromName: 'Claire',
  fromAddress: 'claire@brume.example',
});

function talk(port: number, text = SMALL, patience = PATIENT): Promise<Outcome> {
  const message = { from: 'claire@brume.example', to: 'paul@lemoine.example', bytes: Buffer.from(text) };
  return converse(accountOn(port), message, { patience });
}

const at =
  (phase: string, fault: ReturnType<Script>): Script =>
  (here) =>
    here === phase ? fault : undefined;

describe('a dialogue', () => {
  it('hands a message over once', async () => {
    const smtp = await smtpWith(() => undefined);
    expect(await talk(smtp.port)).toEqual({ kind: 'accepted', words: '250 2.0.0 queued', reached: true, shown: true });
    expect(smtp.received).toMatchObject([
      { from: 'claire@brume.example', to: ['paul@lemoine.example'], data: SMALL, acknowledged: true },
    ]);
  });

  it.each(['421 4.3.2 closing', '450 4.2.1 busy', '451 4.3.0 try later', '452 4.2.2 full'])(
    'is put off by %s, wherever it is said',
    async (say) => {
      for (const phase of ['MAIL', 'RCPT', 'DATA', 'end'] as const) {
        const smtp = await smtpWith(at(phase, { say }));
        expect(await talk(smtp.port), phase).toMatchObject({ kind: 'deferred', words: say, reached: true });
      }
    },
  );

  it.each(['550 5.1.1 no such user', '552 5.2.2 too big', '554 5.7.1 refused'])(
    'is refused by %s, wherever it is said',
    async (say) => {
      for (const phase of ['MAIL', 'RCPT', 'DATA', 'end'] as const) {
        const smtp = await smtpWith(at(phase, { say }));
        const shown = phase === 'end';
        expect(await talk(smtp.port), phase).toEqual({ kind: 'refused', words: say, reached: true, shown });
      }
    },
  );

  it('holds nothing against a message when the server lets nobody in', async () => {
    for (const phase of ['connect', 'AUTH'] as const) {
      const smtp = await smtpWith(at(phase, { say: '535 5.7.8 bad credentials' }));
      const outcome = await talk(smtp.port);
      expect(outcome, phase).toMatchObject({ kind: 'deferred', reached: false, shown: false });
      expect(outcome.words).not.toContain('secret');
    }
  });

  it('is put off when nobody answers, when the name is unknown, or when the server is not what was asked', async () => {
    const smtp = await startSmtp();
    await smtp.close();
    expect(await talk(smtp.port)).toMatchObject({ kind: 'deferred', words: 'mail.unreachable', reached: false });
    const message = { from: 'a@b.example', to: 'c@d.example', bytes: Buffer.from(SMALL) };
    const unknown = await converse({ ...accountOn(1), host: 'nowhere.invalid' }, message, { patience: PATIENT });
    expect(unknown).toMatchObject({ kind: 'deferred', words: 'mail.dns', reached: false });
    const plain = await smtpWith(() => undefined);
    for (const security of ['starttls', 'tls'] as const) {
      const server = { ...accountOn(plain.port), security };
      expect(await converse(server, message, { patience: HASTY })).toMatchObject({ kind: 'deferred', reached: false });
    }
    expect(plain.commands.some((line) => line.startsWith('AUTH'))).toBe(false);
  });

  it('has its patience at each phase', async () => {
    const banner = await smtpWith(at('connect', { drip: 60 }));
    expect(await talk(banner.port, SMALL, HASTY)).toMatchObject({ words: 'mail.timeout', reached: false });
    for (const phase of ['connect', 'EHLO', 'MAIL', 'RCPT', 'DATA'] as const) {
      const smtp = await smtpWith(at(phase, { silent: true }));
      expect(await talk(smtp.port, SMALL, HASTY), phase).toMatchObject({ kind: 'deferred' });
    }
    const slow = await smtpWith(at('RCPT', { late: 60 }));
    expect(await talk(slow.port)).toMatchObject({ kind: 'accepted' });
  });

  it('may be begun again when it was cut before the end of the message', async () => {
    for (const phase of ['MAIL', 'RCPT', 'DATA'] as const) {
      const smtp = await smtpWith(at(phase, { drop: true }));
      expect(await talk(smtp.port), phase).toMatchObject({ kind: 'deferred', reached: true });
    }
    const smtp = await smtpWith(at('body', { drop: true }));
    expect(await talk(smtp.port, LARGE)).toMatchObject({ kind: 'deferred', shown: true });
    expect(smtp.received).toEqual([]);
  });

  it('is lost when it was cut, or silent, after the end of the message', async () => {
    const cut = await smtpWith(at('end', { drop: true }));
    expect(await talk(cut.port)).toMatchObject({ kind: 'lost', words: 'mail.cut', reached: true, shown: true });
    expect(cut.received).toHaveLength(1);
    const silent = await smtpWith(at('end', { silent: true }));
    expect(await talk(silent.port, SMALL, HASTY)).toMatchObject({ kind: 'lost' });
    expect([silent.dialogues(), silent.received.length]).toEqual([1, 1]);
  });

  it('is over once the server has answered, whatever it does next', async () => {
    const smtp = await smtpWith(at('end', { dropAfter: '250 2.0.0 queued' }));
    expect(await talk(smtp.port)).toMatchObject({ kind: 'accepted', words: '250 2.0.0 queued' });
  });

  it('is broken off when the program stops', async () => {
    const smtp = await smtpWith(at('RCPT', { silent: true }));
    const message = { from: 'a@b.example', to: 'c@d.example', bytes: Buffer.from(SMALL) };
    const signal = AbortSignal.timeout(80);
    expect(await converse(accountOn(smtp.port), message, { signal })).toMatchObject({ kind: 'deferred' });
  });

  it('changes no byte of a message that has dots, lone line feeds or commands in it', async () => {
    const smtp = await smtpWith(() => undefined);
    const body = 'Subject: a\r\n\r\n.\r\n..\r\n.hidden\r\nMAIL FROM:<evil@x.example>\r\nlone\n.\nline\r\n';
    await talk(smtp.port, body);
    expect(smtp.received).toHaveLength(1);
    expect(smtp.received[0]?.data).toBe(body.replace('lone\n.\nline', 'lone\r\n.\r\nline'));
  });
});
