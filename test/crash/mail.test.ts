import { afterEach, expect, it } from 'vitest';
import { write } from '#journal/write.js';
import { queueMail } from '#shell/mail/queue.js';
import { mailThrough } from '#shell/testing/mail.js';
import { type Phase, type SmtpServer, startSmtp } from '#shell/testing/smtp.js';
import { COMMAND_LINE, openWorkspace } from '#shell/workspace.js';
import { dataFolder, ended, entente, launch } from '../support/program.js';

const servers: SmtpServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

/** A data folder with a mail server and one mail to send. */
async function furnished(port: number): Promise<string> {
  const data = dataFolder();
  const workspace = await openWorkspace({ dataFolder: data, databaseUrl: undefined, host: '127.0.0.1', port: 0 });
  const context = workspace.as(COMMAND_LINE);
  await mailThrough(context, port);
  const about = { chain: context.organisationId, clientId: null, kind: 'letter', subjectId: null } as const;
  const mail = { ...about, recipient: 'paul@lemoine.example', subject: 'Relance', text: 'Bonjour', attachments: [] };
  await write(context, (work) => queueMail(context, work, mail));
  await workspace.close();
  return data;
}

/** Sends what waits; not `spawnSync`, which would hold up the mail server of this process. */
const send = (data: string): Promise<number | null> => ended(launch(data, ['mail', 'send']));

const listed = (data: string): { id: string; state: string }[] =>
  JSON.parse(entente(data, ['mail', 'list', '--json']).stdout);

it.each<Phase>(['connect', 'RCPT', 'DATA', 'end'])(
  'never sends a mail twice when the program is killed at %s',
  async (phase) => {
    const { promise: here, resolve: arrived } = Promise.withResolvers<void>();
    const smtp = await startSmtp((now) => {
      if (now !== phase) return undefined;
      arrived();
      return { silent: true };
    });
    servers.push(smtp);
    const data = await furnished(smtp.port);
    const child = launch(data, ['mail', 'send']);
    await here;
    child.kill('SIGKILL');
    await ended(child);
    smtp.script = () => undefined;
    for (let run = 0; run < 3; run++) await send(data);
    const [mail] = listed(data);
    expect(mail?.state).toBe('uncertain');
    expect(smtp.received).toHaveLength(phase === 'end' ? 1 : 0);
    expect(entente(data, ['mail', 'settle', mail?.id ?? '', 'resend']).status).toBe(0);
    expect(await send(data)).toBe(0);
    expect(listed(data)[0]?.state).toBe('sent');
    expect(JSON.parse(entente(data, ['verify', '--json']).stdout).findings).toEqual([]);
  },
  120_000,
);
