import { dirname } from 'node:path';
import { z } from 'zod';
import { show } from '#shell/web/answers.js';
import { door } from '#shell/web/door.js';
import { Facts, Section } from '#shell/web/parts.js';
import { SettingsPage, settingsWords } from '../frame.js';

/** Where the data lies, how it is saved and how it is verified. */
export const dataDoor = door({
  method: 'GET',
  path: '/settings/data',
  name: 'dataPlace',
  summary: 'Where the data lies and on which engine.',
  access: 'account',
  answer: z.object({ folder: z.string(), engine: z.enum(['sqlite', 'postgresql']) }),
  handle: (visit) => {
    const { files, store } = visit.context;
    const data = { folder: dirname(files.folder), engine: store.engine };
    const words = settingsWords(visit.language).data;
    const command = 'npm run -s entente --';
    return show(data, () => (
      <SettingsPage visit={visit} drawer="data" title={words.title} lead={words.lead}>
        <Facts
          items={[
            [words.place, <code>{data.folder}</code>],
            [words.engine, data.engine === 'sqlite' ? 'SQLite' : 'PostgreSQL'],
          ]}
        />
        <Section title={words.backupTitle}>
          <p>{words.backup}</p>
          <code class="command">{command} backup entente.tar</code>
          <p>{words.restore}</p>
          <code class="command">{command} restore entente.tar</code>
        </Section>
        <Section title={words.verifyTitle}>
          <p>{words.verify}</p>
          <code class="command">{command} verify</code>
        </Section>
      </SettingsPage>
    ));
  },
});
