import { z } from 'zod';
import { goTo, notFound, refuse, show } from '#shell/web/answers.js';
import { type Door, door } from '#shell/web/door.js';
import { RefusalPage } from '#shell/web/errors.js';
import { oneId } from '#shell/web/fields.js';
import { readClient } from '../actions/clients.js';
import { changeProfile, readProfile } from '../actions/profile.js';
import { profileAnswer, profileChangeSchema } from '../facts/profile.js';
import { ProfilePage } from './profile.js';

const PATH = '/clients/:id/documents';

const read = door({
  method: 'GET',
  path: PATH,
  name: 'clientDocumentSettings',
  summary: 'What documents say of a client beyond its identity: languages, SIRET, references, place of delivery.',
  access: 'account',
  params: oneId,
  query: z.object({ saved: z.string().optional() }),
  answer: profileAnswer,
  handle: async (visit) => {
    const client = await readClient(visit.context, visit.params.id);
    if (!client) return notFound();
    const profile = await readProfile(visit.context, client.id);
    const saved = visit.query.saved !== undefined;
    return show(profile, () => <ProfilePage visit={visit} client={client} profile={profile} saved={saved} />);
  },
});

const change = door({
  method: 'POST',
  path: PATH,
  name: 'changeClientDocumentSettings',
  summary: 'Changes what documents say of a client; fields that are absent stay as they are, empty ones are cleared.',
  access: 'account',
  params: oneId,
  body: profileChangeSchema,
  answer: profileAnswer,
  handle: async ({ context, params, body }) => {
    const changed = await changeProfile(context, params.id, body);
    if (changed.ok) return goTo(`/clients/${params.id}/documents?saved`, changed.value);
    return changed.refusals.some(({ code }) => code === 'meet.unknownClient') ? notFound() : refuse(changed.refusals);
  },
  again: async (visit, refusals) => {
    const client = await readClient(visit.context, visit.params.id);
    if (!client) return <RefusalPage visit={visit} status={404} refusals={[{ code: 'web.notFound' }]} />;
    const profile = await readProfile(visit.context, client.id);
    return <ProfilePage visit={visit} client={client} profile={profile} refusals={refusals} />;
  },
});

/** The doors of what documents say of a client. */
export const profileDoors: readonly Door[] = [read, change];
