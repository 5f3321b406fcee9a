import { z } from 'zod';
import { changeThreshold, excludeRecord, liftOverride, muteLight } from '#gauge/actions.js';
import { exclusionSchema, MUTE_REASONS, muteSchema, type Override, thresholdSchema } from '#gauge/facts/override.js';
import { formatDay } from '#kernel/day.js';
import type { Result } from '#kernel/refusal.js';
import { type Answer, goTo, goToCreated, notFound, refuse, show } from '#shell/web/answers.js';
import { type Door, door } from '#shell/web/door.js';
import { RefusalPage } from '#shell/web/errors.js';
import { id, oneId } from '#shell/web/fields.js';
import { answerOf, dossierAnswer } from './answer.js';
import { readDossier } from './dossier.js';
import { DossierPage } from './page.js';

const pageNumber = z.coerce.number().int().min(1).max(100_000).catch(1).default(1);

/** Which part of the long lists one asks for. */
const dossierQuery = z.object({
  page: pageNumber,
  owed: pageNumber,
  all: z.literal('1').optional().catch(undefined),
});

const dossier = door({
  method: 'GET',
  path: '/clients/:id',
  name: 'clientDossier',
  summary: 'The dossier of a client: standing, what is owed with live penalties, what happened, letters, invoices.',
  access: 'account',
  params: oneId,
  query: dossierQuery,
  answer: dossierAnswer,
  handle: async (visit) => {
    const found = await readDossier(visit.context, visit.params.id);
    if (!found) return notFound();
    const { page, owed, all } = visit.query;
    return show(answerOf(found, visit.language), () => (
      <DossierPage visit={visit} dossier={found} page={page} owed={owed} all={all === '1'} />
    ));
  },
});

/** The dossier again, with what was refused. */
const again: NonNullable<Door['again']> = async (visit, refusals) => {
  const found = await readDossier(visit.context, (visit.params as { id: string }).id);
  if (!found) return <RefusalPage visit={visit} status={404} refusals={[{ code: 'web.notFound' }]} />;
  return <DossierPage visit={visit} dossier={found} page={1} owed={1} all={false} refusals={refusals} />;
};

const overrideSchema = z.object({
  id: z.string(),
  clientId: z.string().nullable(),
  kind: z.enum(['exclude', 'mute', 'threshold']),
  invoiceId: z.string().nullable(),
  reason: z.string(),
  until: z.string().nullable(),
  /** New threshold as a share, 0 to 1. */
  threshold: z.number().nullable(),
});

const UNKNOWN = new Set(['gauge.unknownClient', 'gauge.unknownInvoice', 'gauge.unknownOverride']);

/** Back to the light; a record of someone else is one that does not exist. */
function toLight(clientId: string, result: Result<Override>, made: boolean): Answer<z.input<typeof overrideSchema>> {
  if (!result.ok) return result.refusals.some(({ code }) => UNKNOWN.has(code)) ? notFound() : refuse(result.refusals);
  const { id: overrideId, kind, invoiceId, reason, until, threshold, clientId: of } = result.value;
  const data = {
    id: overrideId,
    clientId: of,
    kind,
    invoiceId,
    reason,
    until: until === null ? null : formatDay(until),
    threshold,
  };
  return (made ? goToCreated : goTo)(`/clients/${clientId}#standing`, data);
}

const exclude = door({
  method: 'POST',
  path: '/clients/:id/exclusions',
  name: 'excludeRecord',
  summary: 'Leaves an invoice out of a light, with a reason of the closed list; it stays in the records.',
  access: 'account',
  params: oneId,
  body: exclusionSchema,
  answer: overrideSchema,
  handle: async ({ context, params, body }) => toLight(params.id, await excludeRecord(context, params.id, body), true),
  again,
});

const mute = door({
  method: 'POST',
  path: '/clients/:id/mutes',
  name: 'muteLight',
  summary: 'Mutes a light up to and including a day, ninety days ahead at most.',
  access: 'account',
  params: oneId,
  body: muteSchema.omit({ reason: true }).extend({ muteReason: z.enum(MUTE_REASONS) }),
  answer: overrideSchema,
  handle: async ({ context, params, body: { muteReason, ...rest } }) =>
    toLight(params.id, await muteLight(context, params.id, { ...rest, reason: muteReason }), true),
  again,
});

const threshold = door({
  method: 'POST',
  path: '/clients/:id/thresholds',
  name: 'changeThreshold',
  summary: 'Changes the share above which a light is a problem, for this client; it goes before the general one.',
  access: 'account',
  params: oneId,
  body: thresholdSchema,
  answer: overrideSchema,
  handle: async ({ context, params, body }) =>
    toLight(params.id, await changeThreshold(context, params.id, body), true),
  again,
});

const lift = door({
  method: 'POST',
  path: '/clients/:id/overrides/:override/lift',
  name: 'liftOverride',
  summary: 'Lifts an override: the record counts again, the light speaks again.',
  access: 'account',
  params: z.object({ id, override: id }),
  answer: overrideSchema,
  handle: async ({ context, params }) => toLight(params.id, await liftOverride(context, params.override), false),
});

/** The doors of a client's dossier. */
export const dossierDoors: readonly Door[] = [dossier, exclude, mute, threshold, lift];
