import { z } from 'zod';
import { goTo, notFound, preview, refuse, show } from '#shell/web/answers.js';
import { type Door, door } from '#shell/web/door.js';
import { changeDocuments, readDocuments, readLogo, removeLogo, setLogo } from './actions.js';
import { documentsAnswer, documentsChangeSchema } from './facts.js';
import { DocumentsPage } from './page.js';

const PATH = '/settings/documents';
const NAME_MAX = 200;

type Again = NonNullable<Door['again']>;

const again: Again = async (visit, refusals) => (
  <DocumentsPage visit={visit} settings={await readDocuments(visit.context)} refusals={refusals} />
);

const read = door({
  method: 'GET',
  path: PATH,
  name: 'documentSettings',
  summary: 'What documents say of the business beyond its identity, and what new ones start from; null: what is usual.',
  access: 'account',
  query: z.object({ saved: z.string().optional() }),
  answer: documentsAnswer,
  handle: async (visit) => {
    const settings = await readDocuments(visit.context);
    const saved = visit.query.saved !== undefined;
    return show(settings, () => <DocumentsPage visit={visit} settings={settings} saved={saved} />);
  },
});

const change = door({
  method: 'POST',
  path: PATH,
  name: 'changeDocumentSettings',
  summary:
    'Changes what the documents to come say of the business; a field that is not named stays, an empty one is cleared.',
  access: 'owner',
  body: documentsChangeSchema,
  answer: documentsAnswer,
  handle: async ({ context, body }) => {
    const changed = await changeDocuments(context, body);
    return changed.ok ? goTo(`${PATH}?saved`, changed.value) : refuse(changed.refusals);
  },
  again,
});

const file = z.custom<File>((value) => value instanceof File && value.size > 0, 'documents.noLogo');
const base64 = z.base64().transform((text) => new Uint8Array(Buffer.from(text, 'base64')));

const logo = door({
  method: 'GET',
  path: `${PATH}/logo`,
  name: 'logo',
  summary: 'The logo of the documents.',
  access: 'account',
  media: 'image/png',
  handle: async ({ context }) => {
    const picture = await readLogo(context);
    return picture ? preview(picture.bytes, picture.mediaType, picture.name) : notFound();
  },
});

const sendLogo = door({
  method: 'POST',
  path: `${PATH}/logo`,
  name: 'setLogo',
  summary: 'Sets the logo, PNG or JPEG: a form with a `file`, or JSON with its `name` and `base64`.',
  access: 'owner',
  body: z.union([z.object({ file }), z.object({ name: z.string().max(NAME_MAX).default('logo'), base64 })], {
    error: 'documents.noLogo',
  }),
  answer: documentsAnswer,
  handle: async ({ context, body }) => {
    const bytes = 'file' in body ? new Uint8Array(await body.file.arrayBuffer()) : body.base64;
    const name = ('file' in body ? body.file.name : body.name).replace(/\p{Cc}/gu, ' ').slice(0, NAME_MAX);
    const set = await setLogo(context, bytes, name);
    return set.ok ? goTo(`${PATH}?saved`, set.value) : refuse(set.refusals);
  },
  again,
});

const dropLogo = door({
  method: 'POST',
  path: `${PATH}/logo/removal`,
  name: 'removeLogo',
  summary: 'Takes the logo off the documents to come.',
  access: 'owner',
  answer: documentsAnswer,
  handle: async ({ context }) => goTo(`${PATH}?saved`, await removeLogo(context)),
});

/** What documents say of the business, and its logo. */
export const documentsDoors: readonly Door[] = [read, change, logo, sendLogo, dropLogo];
