import { z } from 'zod';
import { attachment, notFound, preview, show } from '#shell/web/answers.js';
import { type Door, door } from '#shell/web/door.js';
import { oneId } from '#shell/web/fields.js';
import { agreedAnswer, agreedJson } from './answer.js';
import { AgreedPage } from './page.js';
import { readRelation } from './relation.js';
import { dossierArchive } from './zip.js';

const agreed = door({
  method: 'GET',
  path: '/clients/:id/agreed',
  name: 'agreedWithClient',
  summary: 'What was agreed, ticked, delivered and said with a client, on one page.',
  access: 'account',
  params: oneId,
  answer: agreedAnswer,
  handle: async (visit) => {
    const file = await readRelation(visit.context, visit.params.id);
    if (!file) return notFound();
    return show(agreedJson(file), () => <AgreedPage visit={visit} file={file} />);
  },
});

const language = z.object({ language: z.enum(['fr', 'en']).optional() });

const archive = door({
  method: 'GET',
  path: '/clients/:id/dossier.zip',
  name: 'dossierArchive',
  summary:
    'The dossier of a relation as a ZIP: the account with its evidence, the documents, the chain, how to check it.',
  access: 'account',
  params: oneId,
  query: language,
  media: 'application/zip',
  handle: async (visit) => {
    const made = await dossierArchive(visit.context, visit.params.id, visit.query.language);
    return made ? attachment(made.bytes, 'application/zip', made.name) : notFound();
  },
});

const pdf = door({
  method: 'GET',
  path: '/clients/:id/dossier.pdf',
  name: 'dossierPdf',
  summary: 'The account of a relation with its evidence, as a PDF.',
  access: 'account',
  params: oneId,
  query: language,
  media: 'application/pdf',
  handle: async (visit) => {
    const made = await dossierArchive(visit.context, visit.params.id, visit.query.language);
    return made ? preview(made.pdf, 'application/pdf', made.name.replace(/zip$/, 'pdf')) : notFound();
  },
});

/** What was agreed and said, and the dossier to hand over. */
export const evidenceDoors: readonly Door[] = [agreed, archive, pdf];
