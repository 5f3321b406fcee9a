import { z } from 'zod';
import type { Refusal, Result } from '#kernel/refusal.js';
import {
  type Answer,
  attachment,
  goTo,
  goToCreated,
  notFound,
  preview,
  refuse,
  show,
  showCreated,
} from '#shell/web/answers.js';
import { type Door, door } from '#shell/web/door.js';
import { oneId } from '#shell/web/fields.js';
import type { Visit } from '#shell/web/visit.js';
import { promisesToClose } from '../actions/delivery-close.js';
import { discardDelivery, draftDelivery, editDelivery } from '../actions/delivery-draft.js';
import { type DeliveryDetail, deliveryDetail, listDeliveries } from '../actions/delivery-read.js';
import { type DeliverySendAsk, presentOnSite, sendDelivery } from '../actions/delivery-send.js';
import { recordTacit } from '../actions/delivery-tacit.js';
import { readFile } from '../actions/files.js';
import { deliveryEditSchema, newDeliverySchema } from '../facts/delivery.js';
import { clientChoices } from '../store/clients.js';
import { emailOfClient } from '../store/deliveries.js';
import { acceptedQuotes } from '../store/time.js';
import { DeliveriesPage } from './deliveries.js';
import { DeliveryPage } from './delivery.js';
import { DeliveryLinkMadePage } from './delivery-extra.js';
import { deliveryAnswerJson, deliveryJson, deliverySummaryAnswer, summaryJson } from './delivery-json.js';

const PDF = 'application/pdf';
const CONFLICTS = new Set([
  'delivery.frozen',
  'delivery.answered',
  'delivery.notSent',
  'delivery.noTacit',
  'delivery.tooEarly',
  'delivery.otherDocument',
  'delivery.lifted',
  'delivery.notAccepted',
  'delivery.nothingToClose',
]);

/** An unknown delivery is a 404, one that stands otherwise a 409, anything else to mend a 422. */
export function refusedDelivery(refusals: readonly Refusal[]) {
  const codes = refusals.map(({ code }) => code);
  if (codes.some((code) => code === 'delivery.unknown' || code === 'delivery.unknownReservation')) return notFound();
  return refuse(refusals, codes.some((code) => CONFLICTS.has(code)) ? 409 : 422);
}

async function viewOf(visit: Visit, clientId?: string) {
  const { context } = visit;
  const { read } = context.store;
  const own = context.organisationId;
  const quotes = await acceptedQuotes(read, own);
  return {
    deliveries: await listDeliveries(context, clientId),
    quotes: quotes.map(({ id, number, client_name }) => ({ id, number, clientName: client_name })),
    clients: await clientChoices(read, own),
  };
}

const found = (visit: Visit, id: string): Promise<DeliveryDetail | undefined> =>
  deliveryDetail(visit.context.store.read, visit.context.organisationId, id);

async function pageOf(visit: Visit, delivery: DeliveryDetail, refusals?: readonly Refusal[]) {
  const { context } = visit;
  const email = await emailOfClient(context.store.read, context.organisationId, delivery.clientId);
  const promises = await promisesToClose(context, delivery);
  return <DeliveryPage visit={visit} delivery={delivery} email={email} promises={promises} refusals={refusals} />;
}

/** The page of the delivery again, with what was refused. */
export const again: NonNullable<Door['again']> = async (visit, refusals) => {
  const delivery = await found(visit, (visit.params as { id: string }).id);
  return delivery && pageOf(visit, delivery, refusals);
};

const changed = (result: Result<DeliveryDetail>): Answer<z.input<typeof deliveryAnswerJson>> =>
  result.ok ? goTo(`/deliveries/${result.value.id}`, deliveryJson(result.value)) : refusedDelivery(result.refusals);

const list = door({
  method: 'GET',
  path: '/deliveries',
  name: 'listDeliveries',
  summary: 'Deliveries, all or those to a client, the latest first.',
  access: 'account',
  query: z.object({ client: z.string().max(40).optional() }),
  answer: z.object({ deliveries: z.array(deliverySummaryAnswer) }),
  handle: async (visit) => {
    const view = await viewOf(visit, visit.query.client);
    return show({ deliveries: view.deliveries.map(summaryJson) }, () => <DeliveriesPage visit={visit} {...view} />);
  },
});

const draft = door({
  method: 'POST',
  path: '/deliveries',
  name: 'draftDelivery',
  summary: 'Prepares a delivery from an accepted quote, or free for a client.',
  access: 'account',
  body: newDeliverySchema.extend({ clientId: z.string().max(40).nullish() }),
  answer: deliveryAnswerJson,
  handle: async ({ context, body }) => {
    const { clientId, ...given } = body;
    const made = await draftDelivery(context, clientId || null, given);
    return made.ok
      ? goToCreated(`/deliveries/${made.value.id}`, deliveryJson(made.value))
      : refusedDelivery(made.refusals);
  },
  again: async (visit, refusals) => <DeliveriesPage visit={visit} {...(await viewOf(visit))} refusals={refusals} />,
});

const one = door({
  method: 'GET',
  path: '/deliveries/:id',
  name: 'readDelivery',
  summary: 'One delivery: what it holds, what the client declared, its reservations.',
  access: 'account',
  params: oneId,
  answer: deliveryAnswerJson,
  handle: async (visit) => {
    const delivery = await found(visit, visit.params.id);
    if (!delivery) return notFound();
    return show(deliveryJson(delivery), () => pageOf(visit, delivery));
  },
});

const edit = door({
  method: 'POST',
  path: '/deliveries/:id',
  name: 'editDelivery',
  summary: 'Changes a delivery that was not put forward yet.',
  access: 'account',
  params: oneId,
  body: deliveryEditSchema,
  answer: deliveryAnswerJson,
  handle: async ({ context, params, body }) => changed(await editDelivery(context, params.id, body)),
  again,
});

const discard = door({
  method: 'POST',
  path: '/deliveries/:id/removal',
  name: 'discardDelivery',
  summary: 'Throws away a delivery that was not put forward.',
  access: 'account',
  params: oneId,
  answer: z.object({ number: z.string() }),
  handle: async ({ context, params }) => {
    const discarded = await discardDelivery(context, params.id);
    return discarded.ok ? goTo('/deliveries', discarded.value) : refusedDelivery(discarded.refusals);
  },
  again,
});

const sendSchema = z.object({
  email: z
    .union([z.email().max(254), z.literal('')])
    .optional()
    .transform((value) => value || undefined),
});

const sentAnswer = z.object({
  id: z.string(),
  number: z.string(),
  email: z.string(),
  mailId: z.string().nullable(),
  /** The client's own address, told this once. */
  link: z.string().nullable(),
});

const asking = ({ arrival }: Visit, email: string | undefined, by: DeliverySendAsk['by']): DeliverySendAsk => ({
  origin: arrival.origin,
  by,
  email,
});

const send = door({
  method: 'POST',
  path: '/deliveries/:id/send',
  name: 'sendDelivery',
  summary: 'Puts a delivery forward by mail: frozen with its PDF, a link made, the mail queued.',
  access: 'account',
  params: oneId,
  body: sendSchema,
  answer: sentAnswer,
  handle: async (visit) => {
    const { context, params, body } = visit;
    const sent = await sendDelivery(context, params.id, asking(visit, body.email, 'mail'));
    return sent.ok ? goToCreated(`/deliveries/${params.id}`, sent.value) : refusedDelivery(sent.refusals);
  },
  again,
});

const makeLink = door({
  method: 'POST',
  path: '/deliveries/:id/links',
  name: 'makeDeliveryLink',
  summary: 'Puts a delivery forward by a link to hand over by oneself, told once.',
  access: 'account',
  params: oneId,
  body: sendSchema,
  answer: sentAnswer,
  handle: async (visit) => {
    const { context, params, body } = visit;
    const sent = await sendDelivery(context, params.id, asking(visit, body.email, 'hand'));
    if (!sent.ok) return refusedDelivery(sent.refusals);
    return showCreated(sent.value, () => <DeliveryLinkMadePage visit={visit} sent={sent.value} />);
  },
  again,
});

const presentation = door({
  method: 'POST',
  path: '/deliveries/:id/presentation',
  name: 'presentDelivery',
  summary: 'Freezes a delivery so that the client answers on site.',
  access: 'account',
  params: oneId,
  answer: z.object({ id: z.string() }),
  handle: async ({ context, params }) => {
    const presented = await presentOnSite(context, params.id);
    return presented.ok
      ? goTo(`/deliveries/${params.id}/on-site`, presented.value)
      : refusedDelivery(presented.refusals);
  },
  again,
});

const tacit = door({
  method: 'POST',
  path: '/deliveries/:id/tacit',
  name: 'recordTacitAcceptance',
  summary: 'Records that silence has accepted a delivery, where the accepted terms say so and their days are over.',
  access: 'account',
  params: oneId,
  answer: z.object({ id: z.string(), evidenceSha256: z.string(), outcome: z.string() }),
  handle: async ({ context, params }) => {
    const recorded = await recordTacit(context, params.id);
    return recorded.ok ? goTo(`/deliveries/${params.id}`, recorded.value) : refusedDelivery(recorded.refusals);
  },
  again,
});

const pdf = door({
  method: 'GET',
  path: '/deliveries/:id/pdf',
  name: 'deliveryPdf',
  summary: 'The PDF of a delivery, as it was put forward.',
  access: 'account',
  params: oneId,
  media: PDF,
  handle: async (visit) => {
    const delivery = await found(visit, visit.params.id);
    const file = delivery?.fileId ? await readFile(visit.context, delivery.fileId) : undefined;
    return file ? preview(file.bytes, PDF, file.name) : notFound();
  },
});

const receipt = door({
  method: 'GET',
  path: '/deliveries/:id/receipt',
  name: 'deliveryReceipt',
  summary: 'The receipt of the client’s answer.',
  access: 'account',
  params: oneId,
  media: PDF,
  handle: async (visit) => {
    const delivery = await found(visit, visit.params.id);
    const id = delivery?.answer?.receipt_file_id;
    const file = id ? await readFile(visit.context, id) : undefined;
    return file ? attachment(file.bytes, PDF, file.name) : notFound();
  },
});

/** The doors of deliveries. */
export const deliveryDoors: readonly Door[] = [
  list,
  draft,
  one,
  edit,
  discard,
  send,
  makeLink,
  presentation,
  tacit,
  pdf,
  receipt,
];
