import { join } from 'node:path';
import { z } from 'zod';
import { show } from '#shell/web/answers.js';
import { type Door, door } from '#shell/web/door.js';
import { relationsIndex } from './relations/build.js';
import { RelationsPage } from './relations/page.js';
import { relationsQuery } from './relations/query.js';
import { selectRelations } from './relations/select.js';

const relations = door({
  method: 'GET',
  path: '/relations',
  name: 'listRelations',
  summary: 'Every client with its light, what is at stake and the next step; sorted, filtered and searched by query.',
  access: 'account',
  query: relationsQuery,
  answer: z.object({ total: z.int(), page: z.int(), pages: z.int() }),
  handle: async (visit) => {
    const index = await relationsIndex(visit.context);
    const selection = selectRelations(index, visit.query);
    const { total, page, pages } = selection;
    return show({ total, page, pages }, () => (
      <RelationsPage visit={visit} index={index} query={visit.query} selection={selection} />
    ));
  },
});

/** The pages that gather every stage: Today, Relations and the dossier. */
export const deskDoors: readonly Door[] = [relations];

/** The style sheet of these pages, beside the sources. */
export const deskStyleSheet = join(import.meta.dirname, '../../../src/shell/desk/desk.css');
