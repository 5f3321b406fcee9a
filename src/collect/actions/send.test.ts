import { afterEach, expect, it } from 'vitest';
import { stoppedClock } from '#shell/clock.js';
import type { Context } from '#shell/context.js';
import { deliverOutbox } from '#shell/mail/deliver.js';
import { mailDoors } from '#shell/mail/pages/doors.js';
import { settleMail } from '#shell/mail/settle.js';
import { listMails } from '#shell/mail/view.js';
import { NOON, onEveryEngine } from '#shell/testing/engines.js';
import { mailThrough } from '#shell/testing/mail.js';
import { furnish } from '#shell/testing/records.js';
import { type SmtpServer, startSmtp } from '#shell/testing/smtp.js';
import { visitorOf } from '#shell/testing/visitors.js';
import { letterDoors } from '../pages/letters.js';
import { collectRefusalWords } from '../words.js';
import { draftReminder } from './draft.js';
import { issueLetter } from './issue.js';
import { debtStanding } from './read.js';
import { sendLetter } from './send.js';

const DAY = 86_400_000;

const servers: SmtpServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

async function issued(context: Context, client: string): Promise<string> {
  const drafted = await draftReminder(context, client, { kind: 'reminder2' });
  if (!drafted.ok) throw new Error(JSON.stringify(drafted));
  const letter = await issueLetter(context, drafted.value.id);
  if (!letter.ok) throw new Error(JSON.stringify(letter));
  return letter.value.id;
}

onEveryEngine('a letter by e-mail', (bench) => {
  async function desk() {
    const clock = stoppedClock(NOON);
    const opened = await bench.open(clock);
    const { client } = await furnish(opened.context);
    const smtp = await startSmtp();
    servers.push(smtp);
    return { ...opened, clock, client, smtp };
  }

  it('leaves with its archived PDF and a courteous message, once', async () => {
    const { workspace, context, client, smtp } = await desk();
    const id = await issued(context, client);
    expect(await sendLetter(context, id)).toMatchObject({ refusals: [{ code: 'mail.notConfigured' }] });
    await mailThrough(context, smtp.port);
    const visitor = await visitorOf(workspace, [...letterDoors, ...mailDoors], collectRefusalWords);
    expect((await visitor.page(`/letters/${id}`)).text).toContain('n’a pas été envoyée par courriel');
    const sent = await visitor.submit(`/letters/${id}/send`, { email: 'helene@lemoine.example' });
    expect([sent.status, sent.location]).toEqual([303, `/letters/${id}`]);
    expect((await visitor.page(`/letters/${id}`)).text).toContain('aucun délai ne court encore');
    await deliverOutbox(workspace);
    const [mail] = await listMails(context, ['sent']);
    expect(mail?.text).toMatch(
      /Vous trouverez ci-joint notre lettre R2026-0002 du 24\snovembre\s2026, au sujet de nos factures/,
    );
    expect(mail?.attachments).toMatchObject([{ name: 'R2026-0002.pdf', mediaType: 'application/pdf' }]);
    expect(smtp.received).toHaveLength(1);
    expect((await visitor.page(`/letters/${id}`)).text).toContain(
      'Envoyée par courriel à helene@lemoine.example le 24',
    );
    expect((await visitor.json(`/letters/${id}`)).json.mail).toMatchObject({
      state: 'sent',
      recipient: 'helene@lemoine.example',
    });
    const again = await visitor.send(`/letters/${id}/send`, { email: 'helene@lemoine.example' });
    expect([again.status, again.json.refusals[0].code]).toEqual([409, 'letter.alreadyMailed']);
    expect((await visitor.send(`/letters/${id}/send`, { email: 'compta@lemoine.example' })).status).toBe(200);
  });

  it('is refused for a draft, and without an address that is one', async () => {
    const { context, client, smtp } = await desk();
    await mailThrough(context, smtp.port);
    const drafted = await draftReminder(context, client, { kind: 'reminder2' });
    const draft = drafted.ok ? drafted.value.id : '';
    expect(await sendLetter(context, draft)).toMatchObject({ refusals: [{ code: 'letter.notIssued' }] });
    await issueLetter(context, draft);
    expect(await sendLetter(context, draft, 'helene')).toMatchObject({ refusals: [{ code: 'mail.address' }] });
    expect(await sendLetter(context, context.newId())).toMatchObject({ refusals: [{ code: 'letter.unknown' }] });
  });

  it('starts no clock before it has left, and counts from then', async () => {
    const { workspace, context, clock, client, smtp } = await desk();
    await mailThrough(context, smtp.port);
    smtp.script = (phase) => (phase === 'RCPT' ? { say: '550 5.1.1 no such user' } : undefined);
    const proposed = async () => (await debtStanding(context, client))?.next;
    const before = await proposed();
    const id = await issued(context, client);
    const posted = await proposed();
    expect(posted).not.toEqual(before);
    await sendLetter(context, id, 'helene@lemoine.example');
    expect(await proposed()).toEqual(before);
    await deliverOutbox(workspace);
    expect(await proposed()).toEqual(before);
    const [failed] = await listMails(context, ['failed']);
    smtp.script = (phase) => (phase === 'end' ? { drop: true } : undefined);
    await settleMail(context, failed?.id ?? '', 'resend');
    await deliverOutbox(workspace);
    expect(await listMails(context, ['uncertain'])).toHaveLength(1);
    expect(await proposed()).toEqual(before);
    clock.moveTo(NOON + 3 * DAY);
    await settleMail(context, failed?.id ?? '', 'sent');
    expect((await proposed())?.from).toBe((posted?.from ?? 0) + 3);
  });
});
