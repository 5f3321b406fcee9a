import { z } from 'zod';
import type { Refusal } from '#kernel/refusal.js';
import { attachment, goTo, goToCreated, notFound, refuse, show } from '#shell/web/answers.js';
import { type Door, door } from '#shell/web/door.js';
import { oneId } from '#shell/web/fields.js';
import type { Visit } from '#shell/web/visit.js';
import { readFile } from '../actions/files.js';
import { deniableFacts, listIncidents, noteIncident, readIncident, withdrawIncident } from '../actions/incidents.js';
import { INCIDENT_TYPES, newIncidentSchema } from '../facts/incident.js';
import { clientChoices, clientRow } from '../store/clients.js';
import { IncidentsPage, type IncidentsView } from './incidents.js';
import { ATTACHMENT_BODY_MAX, optionalFile, sentFile } from './uploads.js';

const textOrNull = z.string().nullable();

const incidentAnswer = z.object({
  id: z.string(),
  clientId: z.string(),
  type: z.enum(INCIDENT_TYPES),
  severity: z.number(),
  happenedOn: z.string(),
  verbatim: textOrNull,
  witness: textOrNull,
  note: textOrNull,
  contradicts: z.object({ seq: z.number(), kind: z.string(), at: z.string() }).nullable(),
  prospect: z.object({ id: z.string(), name: z.string() }).nullable(),
  fileId: textOrNull,
  withdrawnAt: textOrNull,
});

const UNKNOWN = new Set(['incident.unknown', 'incident.unknownClient']);

function refusedAnswer(refusals: readonly Refusal[]) {
  if (refusals.some(({ code }) => UNKNOWN.has(code))) return notFound();
  return refuse(refusals, refusals.some(({ code }) => code === 'incident.withdrawn') ? 409 : 422);
}

async function viewOf(visit: Visit, clientId: string): Promise<IncidentsView | undefined> {
  const { context } = visit;
  const { read } = context.store;
  const client = await clientRow(read, context.organisationId, clientId);
  if (!client) return undefined;
  const others = (await clientChoices(read, context.organisationId)).filter(({ id }) => id !== clientId);
  return {
    visit,
    client,
    incidents: await listIncidents(context, clientId),
    facts: await deniableFacts(context, clientId),
    others,
  };
}

const list = door({
  method: 'GET',
  path: '/clients/:id/incidents',
  name: 'listIncidents',
  summary: 'The dated facts noted of a relation, with the recorded facts that they contradict.',
  access: 'account',
  params: oneId,
  answer: z.object({ incidents: z.array(incidentAnswer) }),
  handle: async (visit) => {
    const view = await viewOf(visit, visit.params.id);
    if (!view) return notFound();
    return show({ incidents: [...view.incidents] }, () => <IncidentsPage {...view} />);
  },
});

const note = door({
  method: 'POST',
  path: '/clients/:id/incidents',
  name: 'noteIncident',
  summary: 'Notes a dated fact: its type, the exact words, a witness, the recorded fact that it contradicts.',
  access: 'account',
  bodyBytesMax: ATTACHMENT_BODY_MAX,
  params: oneId,
  body: newIncidentSchema.extend({ file: optionalFile }),
  answer: incidentAnswer,
  handle: async ({ context, params, body }) => {
    const { file, ...incident } = body;
    const noted = await noteIncident(context, params.id, incident, await sentFile(file));
    if (!noted.ok) return refusedAnswer(noted.refusals);
    return goToCreated(`/clients/${params.id}/incidents#incident-${noted.value.id}`, noted.value);
  },
  again: async (visit, refusals) => {
    const view = await viewOf(visit, (visit.params as { id: string }).id);
    return view && <IncidentsPage {...view} refusals={refusals} />;
  },
});

const withdraw = door({
  method: 'POST',
  path: '/incidents/:id/withdrawal',
  name: 'withdrawIncident',
  summary: 'Withdraws a fact noted by mistake; it stays in the journal.',
  access: 'account',
  params: oneId,
  answer: incidentAnswer,
  handle: async ({ context, params }) => {
    const withdrawn = await withdrawIncident(context, params.id);
    if (!withdrawn.ok) return refusedAnswer(withdrawn.refusals);
    return goTo(`/clients/${withdrawn.value.clientId}/incidents`, withdrawn.value);
  },
});

const file = door({
  method: 'GET',
  path: '/incidents/:id/attachment',
  name: 'incidentAttachment',
  summary: 'The document attached to a fact, as it was sent.',
  access: 'account',
  params: oneId,
  media: 'application/octet-stream',
  handle: async ({ context, params }) => {
    const incident = await readIncident(context, params.id);
    const found = incident?.fileId ? await readFile(context, incident.fileId) : undefined;
    return found ? attachment(found.bytes, found.mediaType, found.name) : notFound();
  },
});

/** The doors of the facts noted of a relation. */
export const incidentDoors: readonly Door[] = [list, note, withdraw, file];
