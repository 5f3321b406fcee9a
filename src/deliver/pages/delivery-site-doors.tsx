import { z } from 'zod';
import { networkOf } from '#agree/pages/link/visit.js';
import type { Language } from '#kernel/words.js';
import { attachment, goTo, notFound, show } from '#shell/web/answers.js';
import { type Door, door } from '#shell/web/door.js';
import { oneId } from '#shell/web/fields.js';
import { sentenceOf } from '#shell/web/refusals.js';
import type { Visit } from '#shell/web/visit.js';
import { refusalWords } from '#shell/web/words.js';
import { answerOnSite } from '../actions/delivery-answer.js';
import { closeDelivered } from '../actions/delivery-close.js';
import { type DeliveryDetail, deliveryDetail } from '../actions/delivery-read.js';
import { readFile } from '../actions/files.js';
import { answerReservation, readReservation } from '../actions/reservations.js';
import { deliveredPromisesSchema } from '../facts/commitment.js';
import { declarationSchema, reservationAnswerSchema } from '../facts/delivery.js';
import { deliverRefusalWords } from '../words.js';
import { again, refusedDelivery } from './delivery-doors.js';
import { OnSitePage, ReservationPage } from './delivery-extra.js';
import { deliveryAnswerJson, deliveryJson, reservationAnswerJson, reservationJson } from './delivery-json.js';
import { ANSWER_BODY_MAX, ATTACHMENT_BODY_MAX, optionalFile, sentFile, sentPhotos } from './uploads.js';

const SENTENCES = { ...refusalWords, ...deliverRefusalWords };

/** The page that the client sees on the device handed over: in his language. */
const clientVisit = (visit: Visit, language: Language): Visit => ({
  ...visit,
  language,
  say: (refusal) => sentenceOf(SENTENCES, refusal, language),
});

const found = (visit: Visit, id: string): Promise<DeliveryDetail | undefined> =>
  deliveryDetail(visit.context.store.read, visit.context.organisationId, id);

const onSite = door({
  method: 'GET',
  path: '/deliveries/:id/on-site',
  name: 'onSiteForm',
  summary: 'The form that the client fills in on site, on the device handed over.',
  access: 'account',
  params: oneId,
  answer: deliveryAnswerJson,
  handle: async (visit) => {
    const delivery = await found(visit, visit.params.id);
    const document = delivery?.document;
    if (!delivery || !document) return notFound();
    const inWords = clientVisit(visit, document.content.language);
    return show(deliveryJson(delivery), () => <OnSitePage visit={inWords} delivery={delivery} document={document} />);
  },
});

const answer = door({
  method: 'POST',
  path: '/deliveries/:id/answer',
  name: 'answerDeliveryOnSite',
  summary: 'Records what the client declared on site.',
  access: 'account',
  bodyBytesMax: ANSWER_BODY_MAX,
  params: oneId,
  body: declarationSchema,
  answer: z.object({ id: z.string(), evidenceSha256: z.string(), outcome: z.string() }),
  handle: async (visit) => {
    const { context, params, body } = visit;
    const photos = await sentPhotos(body.reservations);
    if (!photos.ok) return refusedDelivery(photos.refusals);
    const answered = await answerOnSite(context, params.id, body, photos.value, networkOf(visit));
    return answered.ok ? goTo(`/deliveries/${params.id}/on-site`, answered.value) : refusedDelivery(answered.refusals);
  },
  again: async (visit, refusals) => {
    const delivery = await found(visit, (visit.params as { id: string }).id);
    if (!delivery?.document) return undefined;
    const { document } = delivery;
    const inWords = clientVisit(visit, document.content.language);
    return <OnSitePage visit={inWords} delivery={delivery} document={document} refusals={refusals} />;
  },
});

const reservation = door({
  method: 'GET',
  path: '/reservations/:id',
  name: 'readReservation',
  summary: 'One reservation of a delivery, with its answer.',
  access: 'account',
  params: oneId,
  answer: reservationAnswerJson,
  handle: async (visit) => {
    const one = await readReservation(visit.context, visit.params.id);
    return one ? show(reservationJson(one.reservation), () => <ReservationPage visit={visit} {...one} />) : notFound();
  },
});

const reply = door({
  method: 'POST',
  path: '/reservations/:id/answer',
  name: 'answerReservation',
  summary: 'Answers one reservation: lifted with its proof, answered with words, or given a new deadline.',
  access: 'account',
  bodyBytesMax: ATTACHMENT_BODY_MAX,
  params: oneId,
  body: reservationAnswerSchema.extend({ file: optionalFile }),
  answer: reservationAnswerJson,
  handle: async ({ context, params, body }) => {
    const { file, ...given } = body;
    const answered = await answerReservation(context, params.id, given, await sentFile(file));
    if (!answered.ok) return refusedDelivery(answered.refusals);
    return goTo(`/deliveries/${answered.value.delivery_id}#reservations`, reservationJson(answered.value));
  },
  again: async (visit, refusals) => {
    const one = await readReservation(visit.context, (visit.params as { id: string }).id);
    return one && <ReservationPage visit={visit} {...one} refusals={refusals} />;
  },
});

const photo = door({
  method: 'GET',
  path: '/reservations/:id/photo',
  name: 'reservationPhoto',
  summary: 'The photo of a reservation, as the client sent it.',
  access: 'account',
  params: oneId,
  media: 'application/octet-stream',
  handle: async ({ context, params }) => {
    const one = await readReservation(context, params.id);
    const file = one?.reservation.photo_file_id ? await readFile(context, one.reservation.photo_file_id) : undefined;
    return file ? attachment(file.bytes, file.mediaType, file.name) : notFound();
  },
});

const closing = door({
  method: 'POST',
  path: '/deliveries/:id/closing',
  name: 'closeDelivered',
  summary:
    'Settles in one act the promises of the quote that an accepted delivery kept; its acceptance is their proof.',
  access: 'account',
  params: oneId,
  body: deliveredPromisesSchema,
  answer: z.object({ id: z.string(), closed: z.int() }),
  handle: async ({ context, params, body }) => {
    const closed = await closeDelivered(context, params.id, body.promises);
    return closed.ok ? goTo(`/deliveries/${params.id}`, closed.value) : refusedDelivery(closed.refusals);
  },
  again,
});

/** The doors of answers on site, of reservations and of what an acceptance closes. */
export const deliverySiteDoors: readonly Door[] = [onSite, answer, reservation, reply, photo, closing];
