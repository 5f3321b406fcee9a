import { join } from 'node:path';
import { showKept } from '#shell/web/answers.js';
import { type Door, door } from '#shell/web/door.js';
import { dossierDoors } from './dossier/doors.js';
import { evidenceDoors } from './evidence/doors.js';
import { relationsAnswer } from './relations/answer.js';
import { relationsIndex } from './relations/build.js';
import { RelationsPage } from './relations/page.js';
import { relationsQuery } from './relations/query.js';
import { todayDoor } from './today/door.js';

const relations = door({
  method: 'GET',
  path: '/relations',
  name: 'listRelations',
  summary: 'Every client with its light, what is at stake and the next step; sorted, filtered and searched by query.',
  access: 'account',
  query: relationsQuery,
  answer: relationsAnswer,
  handle: async (visit) => {
    const { context, language, query } = visit;
    const index = await relationsIndex(context);
    const view = index.view(query);
    const { rows, total, page, pages } = view.selection;
    const clients = rows.map((relation) => relation.line(language));
    return showKept({ clients, total, page, pages }, view.kept, () => (
      <RelationsPage visit={visit} index={index} query={query} view={view} />
    ));
  },
});

/** The pages that gather every stage: Today, Relations and the dossier. */
export const deskDoors: readonly Door[] = [todayDoor, relations, ...dossierDoors, ...evidenceDoors];

/** The style sheet of these pages, beside the sources. */
export const deskStyleSheet = join(import.meta.dirname, '..', '..', '..', 'src', 'shell', 'desk', 'desk.css');
