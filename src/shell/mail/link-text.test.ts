import { expect, it } from 'vitest';
import { write } from '#journal/write.js';
import { onEveryEngine } from '#shell/testing/engines.js';
import { bodyOf, LINK_MARK } from './facts.js';
import { textWithLink } from './link-text.js';
import { queueMail } from './queue.js';
import { outboxRow } from './store.js';

const LINK = 'https://entente.example.fr/c/3Yt0Zk1mC8qk8t6mQJ0Qm4nqf2R7w1uVb9xXy5sLdEo';

onEveryEngine('a mail that carries a secret address', (bench) => {
  it('keeps it sealed, and leaves with it', async () => {
    const { context } = await bench.open();
    const own = context.organisationId;
    const id = await write(context, (work) =>
      queueMail(context, work, {
        chain: own,
        clientId: null,
        kind: 'quote',
        subjectId: null,
        recipient: 'helene@lemoine.example',
        subject: 'Votre devis',
        text: `Lisez-le ici :\n${LINK_MARK}\nBien à vous.`,
        attachments: [],
        link: LINK,
      }),
    );
    const row = await outboxRow(context.store.read, own, id);
    const body = row && bodyOf(row);
    expect(row?.body).not.toContain(LINK.slice(-43));
    expect(body && textWithLink(context, body)).toBe(`Lisez-le ici :\n${LINK}\nBien à vous.`);
  });
});
