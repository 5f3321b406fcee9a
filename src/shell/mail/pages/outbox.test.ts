import { expect, it } from 'vitest';
import { write } from '#journal/write.js';
import type { Context } from '#shell/context.js';
import { deskDoors } from '#shell/desk/doors.js';
import { onEveryEngine } from '#shell/testing/engines.js';
import { furnish } from '#shell/testing/records.js';
import { visitorOf } from '#shell/testing/visitors.js';
import type { MailState } from '../facts.js';
import { queueMail } from '../queue.js';
import { mailDoors } from './doors.js';

async function queued(context: Context, client: string, state: MailState, lastError: string | null = null) {
  const sha256 = context.files.put(Buffer.from('%PDF-1.7'));
  const about = { chain: client, clientId: client, kind: 'quote', subjectId: null } as const;
  const subject = `Devis ${state} <b>`;
  return write(context, async (work) => {
    const id = await queueMail(context, work, {
      ...about,
      recipient: 'helene@lemoine.example',
      subject,
      text: 'Bonjour <i>Hélène</i>, https://a.example/c/x?y=1&z=2',
      attachments: [{ name: 'devis.pdf', sha256, mediaType: 'application/pdf' }],
    });
    if (state !== 'pending') await work.update(client, 'outbox', id, { state, last_error: lastError });
    return id;
  });
}

onEveryEngine('the outbox in the browser and for programs', (bench) => {
  async function desk(role: 'owner' | 'accountant' = 'owner') {
    const { context, workspace } = await bench.open();
    const { client } = await furnish(context);
    return { context, client, visitor: await visitorOf(workspace, [...mailDoors, ...deskDoors], {}, role) };
  }

  it('says what waits, what failed in the server’s words, and what may have left', async () => {
    const { context, client, visitor } = await desk();
    await queued(context, client, 'pending');
    await queued(context, client, 'failed', '550 5.1.1 <nobody> & co');
    await queued(context, client, 'uncertain', 'mail.cut');
    const { text } = await visitor.page('/outbox');
    for (const shown of [
      '550 5.1.1 &lt;nobody&gt; &amp; co',
      'il est peut-être arrivé',
      'Aucun serveur d’envoi',
      'Devis failed &lt;b&gt;',
    ])
      expect(text).toContain(shown);
    expect(text).not.toContain('<b>Devis failed <b>');
    expect((await visitor.json('/outbox?state=failed')).json).toMatchObject([
      { state: 'failed', text: expect.any(String) },
    ]);
    expect((await visitor.page('/')).text).toContain('2 courriels ne sont peut-être pas partis');
    expect((await visitor.json('/')).json.mailsToSettle).toBe(2);
  });

  it('settles each by one act, once', async () => {
    const { context, client, visitor } = await desk();
    const uncertain = await queued(context, client, 'uncertain');
    const settled = await visitor.submit(`/outbox/${uncertain}/settle`, { choice: 'sent' });
    expect([settled.status, settled.location]).toEqual([303, '/outbox']);
    const again = await visitor.submit(`/outbox/${uncertain}/settle`, { choice: 'resend' });
    expect([again.status, again.text.includes('n’en est plus là')]).toEqual([409, true]);
    const failed = await queued(context, client, 'failed', '550 no');
    expect((await visitor.send(`/outbox/${failed}/settle`, { choice: 'resend' })).json).toMatchObject({
      state: 'pending',
      attempts: 0,
    });
    expect((await visitor.send(`/outbox/${failed}/settle`, { choice: 'cancel' })).json.state).toBe('cancelled');
    expect((await visitor.send(`/outbox/${context.newId()}/settle`, { choice: 'cancel' })).status).toBe(404);
    expect((await visitor.send(`/outbox/${failed}/settle`, { choice: 'steal' })).status).toBe(422);
    expect((await visitor.page(`/clients/${client}`)).text).toContain('déclaré remis');
  });

  it('shows a mail as it leaves, with its files and its links, and nothing that runs', async () => {
    const { context, client, visitor } = await desk();
    const id = await queued(context, client, 'sent');
    const { text } = await visitor.page(`/outbox/${id}`);
    expect(text).toContain('Bonjour &lt;i&gt;Hélène&lt;/i&gt;, <a href="https://a.example/c/x?y=1&amp;z=2">');
    const { attachments } = (await visitor.json(`/outbox/${id}`)).json;
    const file = await visitor.page(`/outbox/${id}/files/${attachments[0].sha256}`);
    expect(file.text).toBe('%PDF-1.7');
    expect((await visitor.page(`/outbox/${id}/files/${'0'.repeat(64)}`)).status).toBe(404);
    expect((await visitor.page(`/outbox/${context.newId()}`)).status).toBe(404);
  });

  it('offers nothing to those who only read', async () => {
    const { context, client, visitor } = await desk('accountant');
    const id = await queued(context, client, 'uncertain');
    for (const path of ['/outbox', `/outbox/${id}`]) expect((await visitor.page(path)).text).not.toContain('/settle"');
    expect((await visitor.submit(`/outbox/${id}/settle`, { choice: 'sent' })).status).toBe(403);
  });
});
