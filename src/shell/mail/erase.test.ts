import { expect, it } from 'vitest';
import { verifyEvidence } from '#journal/verify/verify.js';
import { write } from '#journal/write.js';
import { onEveryEngine } from '#shell/testing/engines.js';
import { furnish } from '#shell/testing/records.js';
import { eraseMails } from './erase.js';
import { queueMail } from './queue.js';
import { listMails } from './view.js';

onEveryEngine('the mails to a person who is erased', (bench) => {
  it('are forgotten, and those that wait are given up', async () => {
    const { context } = await bench.open();
    const { client } = await furnish(context);
    const about = { chain: client, clientId: client, kind: 'letter', subjectId: null } as const;
    const mail = { ...about, recipient: 'helene@lemoine.example', subject: 'Bonjour Hélène', text: 'Chère Hélène' };
    await write(context, (work) => queueMail(context, work, { ...mail, attachments: [] }));
    await write(context, async (work) => {
      work.record({ chain: client, kind: 'client.erased', payload: {} });
      await eraseMails(context, work, client);
    });
    const mails = await listMails(context);
    expect(mails.map(({ state }) => state)).toEqual(['cancelled']);
    expect(JSON.stringify(mails)).not.toMatch(/h[ée]l[èe]ne/i);
    const { findings } = await verifyEvidence(context.store.read, context.files);
    expect(findings).toEqual([]);
  });
});
