import { z } from 'zod';
import type { Result } from '#kernel/refusal.js';
import { type Answer, goTo, goToCreated, notFound, refuse, show } from '#shell/web/answers.js';
import { type Door, door } from '#shell/web/door.js';
import { RefusalPage } from '#shell/web/errors.js';
import { oneId } from '#shell/web/fields.js';
import { readBusinessDefaults, stateBusinessTerm } from '../actions/business-term.js';
import { addClient, type Client, changeClient, readClient, stateTerm } from '../actions/clients.js';
import { eraseClient, KEPT_KINDS } from '../actions/erase.js';
import { CLIENT_KINDS, identityChangeSchema, newClientSchema, termSchema } from '../facts/identity.js';
import { IdentityPage, NewClientPage } from './identity.js';
import { profileDoors } from './profile-doors.js';

const textOrNull = z.string().nullable();

/** A client as a program receives it. */
export const clientSchema = z.object({
  id: z.string(),
  code: textOrNull,
  name: z.string(),
  kind: z.enum(CLIENT_KINDS),
  country: z.string(),
  governingLaw: textOrNull,
  language: z.enum(['fr', 'en']),
  siren: textOrNull,
  vatNumber: textOrNull,
  contactName: textOrNull,
  email: textOrNull,
  addressLine1: textOrNull,
  addressLine2: textOrNull,
  postcode: textOrNull,
  city: textOrNull,
  termDays: z.int().nullable(),
  contractRate: textOrNull,
  termStatedAt: textOrNull,
  kindStatedAt: textOrNull,
  erasedAt: textOrNull,
});

/** Where a changed client leads; a client of someone else is one that does not exist. */
function answerOf(result: Result<Client>): Answer<Client> {
  if (result.ok) return goTo(`/clients/${result.value.id}`, result.value);
  return result.refusals.some(({ code }) => code === 'meet.unknownClient') ? notFound() : refuse(result.refusals);
}

/** What the client is added for: the next page is then that one, not the client's own. */
const purpose = z.literal('quote').optional().catch(undefined);

const newClient = door({
  method: 'GET',
  path: '/clients/new',
  name: 'newClientForm',
  summary: 'The form for a new client.',
  access: 'account',
  query: z.object({ for: purpose }),
  answer: z.object({ termDays: z.int() }),
  handle: async (visit) => {
    const defaults = await readBusinessDefaults(visit.context);
    const view = { visit, defaults, purpose: visit.query.for };
    return show({ termDays: defaults.days }, () => <NewClientPage {...view} />);
  },
});

const add = door({
  method: 'POST',
  path: '/clients',
  name: 'addClient',
  summary: 'Adds a client; its name is enough.',
  access: 'account',
  body: newClientSchema.extend({ for: purpose }),
  answer: clientSchema,
  handle: async ({ context, body }) => {
    const { for: next, ...stated } = body;
    const result = await addClient(context, stated);
    if (!result.ok) return refuse(result.refusals);
    const page = `/clients/${result.value.id}`;
    return goToCreated(next === 'quote' ? `${page}/quotes/new` : page, result.value);
  },
  again: async (visit, refusals) => {
    const defaults = await readBusinessDefaults(visit.context);
    const next = visit.typed['for'] === 'quote' ? 'quote' : undefined;
    return <NewClientPage visit={visit} defaults={defaults} refusals={refusals} purpose={next} />;
  },
});

const identity = door({
  method: 'GET',
  path: '/clients/:id/identity',
  name: 'clientIdentity',
  summary: 'Who a client is: kind, country, identifiers, address, payment term and agreed rate.',
  access: 'account',
  params: oneId,
  answer: clientSchema,
  handle: async (visit) => {
    const client = await readClient(visit.context, visit.params.id);
    if (!client) return notFound();
    const defaults = await readBusinessDefaults(visit.context);
    return show(client, () => <IdentityPage visit={visit} client={client} defaults={defaults} />);
  },
});

type Again = NonNullable<Door['again']>;

const identityAgain: Again = async (visit, refusals) => {
  const client = await readClient(visit.context, (visit.params as { id: string }).id);
  const defaults = await readBusinessDefaults(visit.context);
  if (!client) return <RefusalPage visit={visit} status={404} refusals={[{ code: 'web.notFound' }]} />;
  return <IdentityPage visit={visit} client={client} defaults={defaults} refusals={refusals} />;
};

const change = door({
  method: 'POST',
  path: '/clients/:id/identity',
  name: 'changeClient',
  summary: 'Changes a client; fields that are absent stay as they are, empty ones are cleared.',
  access: 'account',
  params: oneId,
  body: identityChangeSchema,
  answer: clientSchema,
  handle: async ({ context, params, body }) => answerOf(await changeClient(context, params.id, body)),
  again: identityAgain,
});

const term = door({
  method: 'POST',
  path: '/clients/:id/term',
  name: 'stateClientTerm',
  summary: 'States the payment term agreed with a client, in days from the invoice date.',
  access: 'account',
  params: oneId,
  body: z.object({ termDays: termSchema }),
  answer: clientSchema,
  handle: async ({ context, params, body }) => answerOf(await stateTerm(context, params.id, body.termDays)),
});

const businessTerm = door({
  method: 'POST',
  path: '/term',
  name: 'stateBusinessTerm',
  summary: 'States the usual payment term of the business, in days from the invoice date.',
  access: 'account',
  body: z.object({ termDays: termSchema, next: z.string().max(200).optional().transform(clientPath) }),
  answer: z.object({ days: z.int(), stated: z.boolean() }),
  handle: async ({ context, body }) => goTo(body.next, await stateBusinessTerm(context, body.termDays)),
});

const CLIENT_PATH = /^\/clients\/[0-9a-f-]{36}$/;

/** The question is asked on Today and in a dossier: back to the one that asked. */
function clientPath(next: string | undefined): string {
  return next !== undefined && CLIENT_PATH.test(next) ? next : '/';
}

const erase = door({
  method: 'POST',
  path: '/clients/:id/erasure',
  name: 'eraseClient',
  summary: 'Erases a person’s data on request (GDPR art. 17); the name typed again confirms it.',
  access: 'owner',
  params: oneId,
  body: z.object({ typedName: z.string().trim() }),
  answer: z.object({
    clientId: z.string(),
    erasedEntries: z.int(),
    erasedFiles: z.int(),
    /** What stays, how much of it, and the text that asks or allows it. */
    kept: z.array(z.object({ what: z.enum(KEPT_KINDS), count: z.int(), basis: z.string() })).readonly(),
  }),
  handle: async ({ context, params, body }) => {
    const client = await readClient(context, params.id);
    if (!client) return notFound();
    if (body.typedName !== client.name) return refuse([{ code: 'meet.nameNotTyped', field: 'typedName' }]);
    const result = await eraseClient(context, params.id);
    return result.ok ? goTo(`/clients/${params.id}`, result.value) : refuse(result.refusals);
  },
  again: identityAgain,
});

/** The doors of a client's identity. `/clients/new` comes before `/clients/:id`. */
export const meetDoors: readonly Door[] = [
  newClient,
  add,
  identity,
  change,
  ...profileDoors,
  term,
  businessTerm,
  erase,
];
