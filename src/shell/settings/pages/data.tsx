import { dirname } from 'node:path';
import { z } from 'zod';
import { type Day, formatDay } from '#kernel/day.js';
import { show } from '#shell/web/answers.js';
import { door } from '#shell/web/door.js';
import { Facts, Section } from '#shell/web/parts.js';
import { SettingsPage, settingsWords } from '../frame.js';

interface Place {
  readonly folder: string;
  readonly engine: 'sqlite' | 'postgresql';
}

const ENTENTE = 'npm run -s entente --';
const RESTORED = './entente-restored';

/** An argument as a shell takes it. */
const quoted = (text: string): string => (/^[\w./:-]+$/.test(text) ? text : `"${text}"`);

/** The commands that keep, bring back and check these data: each works as it is printed. */
function commandsFor({ folder, engine }: Place, today: Day) {
  const file = `entente-${formatDay(today).slice(0, 7)}.backup`;
  const data = `--data ${quoted(folder)}`;
  const emptyDatabase = engine === 'postgresql' ? 'ENTENTE_DATABASE_URL=postgres://user@host/empty ' : '';
  return {
    backup: `${ENTENTE} backup ${file} ${data}`,
    restore: `${emptyDatabase}${ENTENTE} restore ${file} --data ${RESTORED}`,
    open: `${emptyDatabase}npm start -- --data ${RESTORED}`,
    verify: `${ENTENTE} verify ${data}`,
  };
}

/** Where the data lies, how it is saved and how it is verified. */
export const dataDoor = door({
  method: 'GET',
  path: '/settings/data',
  name: 'dataPlace',
  summary: 'Where the data lies and on which engine.',
  access: 'account',
  answer: z.object({ folder: z.string(), engine: z.enum(['sqlite', 'postgresql']) }),
  handle: (visit) => {
    const { files, store, clock } = visit.context;
    const place: Place = { folder: dirname(files.folder), engine: store.engine };
    const words = settingsWords(visit.language).data;
    const commands = commandsFor(place, clock.today());
    return show(place, () => (
      <SettingsPage visit={visit} drawer="data" title={words.title} lead={words.lead}>
        <Facts
          items={[
            [words.place, <code>{place.folder}</code>],
            [words.engine, place.engine === 'sqlite' ? 'SQLite' : 'PostgreSQL'],
          ]}
        />
        <Section title={words.backupTitle}>
          <p>{words.backup}</p>
          <code class="command">{commands.backup}</code>
          <p>{place.engine === 'sqlite' ? words.restore : words.restoreDatabase}</p>
          <code class="command">{commands.restore}</code>
          <p>{words.open}</p>
          <code class="command">{commands.open}</code>
        </Section>
        <Section title={words.verifyTitle}>
          <p>{words.verify}</p>
          <code class="command">{commands.verify}</code>
        </Section>
      </SettingsPage>
    ));
  },
});
