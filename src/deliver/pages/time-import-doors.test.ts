import { expect, it } from 'vitest';
import { onEveryEngine } from '#shell/testing/engines.js';
import { furnishAll } from '#shell/testing/records.js';
import { visitorOf } from '#shell/testing/visitors.js';
import { deliverRefusalWords } from '../words.js';
import { timeDoors } from './time-doors.js';
import { timeImportDoors } from './time-import-doors.js';

const HEAD = 'Project,Client,Description,Task,User,Email,Billable,Start Date,Start Time,End Date,End Time,Duration (h)';
const row = (client: string, day: string, text = 'Maquette') =>
  `Site,${client},${text},,Claire,c@x,Yes,${day},10:00:00 AM,${day},11:30:00 AM,01:30:00`;

onEveryEngine('time from another program', ({ open }) => {
  async function desk() {
    const { workspace, context } = await open();
    const { client } = await furnishAll(context);
    const visitor = await visitorOf(workspace, [...timeDoors, ...timeImportDoors], deliverRefusalWords);
    const upload = async (...rows: readonly string[]): Promise<string> =>
      (await visitor.sendFile('/time/imports', {}, 'temps.csv', `${[HEAD, ...rows].join('\n')}\n`)).location ?? '';
    return { context, client, visitor, upload };
  }

  it('asks for the order of dates and for unknown clients, then adds each entry once', async () => {
    const { client, visitor, upload } = await desk();
    const rows = [row('Boulangerie Lemoine', '03/04/2026'), row('Aube & Cie', '03/05/2026'), row('', '03/06/2026')];
    const path = await upload(...rows);
    const asked = await visitor.page(path);
    expect(asked.text).toContain('3\u00a0avril 2026');
    expect(asked.text).toContain('4\u00a0mars 2026');
    expect((await visitor.submit(path, {})).text).toContain('Dites dans quel ordre');
    const read = `${path}?dateOrder=mdy`;
    const preview = await visitor.page(read);
    expect(preview.text).toContain('Nouveau client\u202f: Aube &amp; Cie');
    expect(preview.text).toContain(`<option value="${client}" selected`);
    const { groups } = (await visitor.json(read)).json;
    expect(groups.map((group: { known: string | null }) => group.known)).toEqual([client, null, null]);
    const lost = await visitor.submit(path, { dateOrder: 'mdy', [`clients.${groups[1].id}`]: 'new' });
    expect(lost.status).toBe(422);
    expect(lost.text).toContain('Dites à quel client va «\u202fSite\u202f»');
    const choice = { [`clients.${groups[1].id}`]: 'new', [`clients.${groups[2].id}`]: client };
    const done = await visitor.submit(path, { dateOrder: 'mdy', ...choice });
    expect(done.status).toBe(303);
    expect((await visitor.page(done.location ?? '')).text).toContain('3\u00a0saisies importées, 4\u00a0h\u00a030');
    const sheet = (await visitor.json('/time?day=2026-03-04')).json.entries;
    expect(sheet.filter((entry: { source: string }) => entry.source === 'import')).toMatchObject([
      { clientName: 'Boulangerie Lemoine', description: 'Site · Maquette', seconds: 5400, state: 'unbilled' },
      { clientName: 'Aube & Cie', day: '2026-03-05' },
      { clientName: 'Boulangerie Lemoine', day: '2026-03-06' },
    ]);
    const again = await upload(...rows, row('Aube & Cie', '03/07/2026'));
    const second = (await visitor.json(`${again}?dateOrder=mdy`)).json;
    expect(second).toMatchObject({ entries: 4, known: 3, seconds: 5400 });
    const body = { dateOrder: 'mdy', clients: { [groups[2].id]: client } };
    expect((await visitor.send(again, body)).json).toMatchObject({ entries: 1, known: 3, clientsAdded: 0 });
  });

  it('lists everything wrong, and writes nothing', async () => {
    const { context, visitor, upload } = await desk();
    const path = await upload(row('Boulangerie Lemoine', '13/15/2026'), row('Boulangerie Lemoine', '11/24/2026'));
    const preview = await visitor.page(path);
    expect(preview.text).toContain('13/15/2026');
    expect(preview.text).toContain('Cette date n’existe pas');
    expect((await visitor.submit(path, {})).text).toContain('Rien n’a été importé');
    const count = await context.store.read
      .selectFrom('time_entry')
      .select('id')
      .where('source', '=', 'import')
      .execute();
    expect(count).toEqual([]);
    const projects = await visitor.sendFile('/time/imports', {}, 'p.csv', 'Client Name,Address\nAube,""\n');
    expect((await visitor.page(projects.location ?? '')).text).toContain('liste de clients');
    const picture = await visitor.sendFile('/time/imports', {}, 'p.csv', '%PDF-1.7');
    expect((await visitor.page(picture.location ?? '')).text).toContain('pas un texte CSV');
    expect((await visitor.page('/time/imports/019ac000-0000-7000-8000-000000000000')).status).toBe(404);
  });
});
