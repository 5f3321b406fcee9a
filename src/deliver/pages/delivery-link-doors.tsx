import { z } from 'zod';
import { acceptRefusalWords } from '#agree/accept-words.js';
import { hasCode } from '#agree/actions/code.js';
import { countAct, countStranger, linkOf, linkPath } from '#agree/actions/link.js';
import { ClosedPage } from '#agree/pages/link/closed.js';
import { oneToken } from '#agree/pages/link/schemas.js';
import { asClient, networkOf } from '#agree/pages/link/visit.js';
import type { Refusal, Result } from '#kernel/refusal.js';
import type { Language } from '#kernel/words.js';
import {
  type Answer,
  type FileAnswer,
  goTo,
  notFound,
  preview,
  type RefusalStatus,
  type RefusedAnswer,
  refuse,
  show,
} from '#shell/web/answers.js';
import { type Door, door } from '#shell/web/door.js';
import { sentenceOf } from '#shell/web/refusals.js';
import type { Visit } from '#shell/web/visit.js';
import { refusalWords } from '#shell/web/words.js';
import { answerThroughLink, askDeliveryCode, type OpenedDelivery, openDeliveryLink } from '../actions/delivery-link.js';
import { readFile } from '../actions/files.js';
import { DELIVERY_STATES, declarationSchema } from '../facts/delivery.js';
import { deliverRefusalWords } from '../words.js';
import { DeliveryLinkPage } from './delivery-link.js';
import { ANSWER_BODY_MAX, sentPhotos } from './uploads.js';

const PDF = 'application/pdf';
const SENTENCES = { ...refusalWords, ...acceptRefusalWords, ...deliverRefusalWords };

interface Tokened {
  readonly token: string;
}

/** The visit as the client's: in the language of the delivery, without any account. */
const clientVisit = (visit: Visit, language: Language): Visit => ({
  ...asClient(visit, language),
  say: (refusal) => sentenceOf(SENTENCES, refusal, language),
});

async function stranger({ context, arrival }: Visit) {
  const wait = await countStranger(context, arrival.address);
  return wait > 0 ? refuse([{ code: 'link.stranger' }], 429, wait) : refuse([{ code: 'link.unknown' }], 404);
}

const CLOSED = { expired: 'link.expired', revoked: 'link.closed' } as const;

async function opened(
  visit: Visit<Tokened>,
): Promise<{ ok: true; value: OpenedDelivery } | { ok: false; answer: ReturnType<typeof refuse> }> {
  const { context, params } = visit;
  const opening = await openDeliveryLink(context, context.store.read, params.token);
  if (opening.kind === 'open') return { ok: true, value: opening.opened };
  if (opening.kind === 'unknown') return { ok: false, answer: await stranger(visit) };
  return { ok: false, answer: refuse([{ code: CLOSED[opening.why] }], 410) };
}

async function pageOf(visit: Visit, found: OpenedDelivery, token: string, refusals: readonly Refusal[] = []) {
  const { delivery, document, shown, link } = found;
  const codeWaits = await hasCode(visit.context, link.id);
  return (
    <DeliveryLinkPage
      visit={clientVisit(visit, document.content.language)}
      delivery={delivery}
      document={document}
      shown={shown}
      path={linkPath('delivery', token)}
      email={link.email}
      codeWaits={codeWaits}
      isOwn={visit.account !== null && !visit.sample}
      refusals={refusals}
    />
  );
}

const again: NonNullable<Door['again']> = async (visit, refusals) => {
  const { context } = visit;
  const { token } = visit.params as Tokened;
  const opening = await openDeliveryLink(context, context.store.read, token);
  if (opening.kind === 'open') return pageOf(visit, opening.opened, token, refusals);
  return <ClosedPage visit={asClient(visit, visit.language)} refusals={refusals} />;
};

const outside = { access: 'anyone', outside: true, again } as const;

const TOO_MANY = new Set(['code.tooMany', 'link.tooMany']);
const CONFLICTS = new Set(['delivery.answered', 'delivery.otherDocument']);

function statusOf(refusals: readonly Refusal[]): RefusalStatus {
  const code = refusals[0]?.code ?? '';
  if (code === 'link.unknown') return 404;
  if (TOO_MANY.has(code)) return 429;
  if (code.startsWith('link.')) return 410;
  return CONFLICTS.has(code) ? 409 : 422;
}

/**
 * Stands before every act: an unknown token is refused before anything of the body is read, and so are too many acts.
 * The business that is signed in cannot act for its client, except in the sample business.
 */
async function gate(visit: Visit<Tokened>): Promise<RefusedAnswer | undefined> {
  const { context, params, account, sample } = visit;
  const found = await linkOf(context, context.store.read, params.token);
  if (found?.row.purpose !== 'delivery') return stranger(visit);
  if (account && !sample) return refuse([{ code: 'link.ownAccount' }], 403);
  const wait = await countAct(context, found.row.id);
  const minutes = Math.ceil(wait / 60);
  return wait > 0 ? refuse([{ code: 'link.tooMany', values: { minutes } }], 429, wait) : undefined;
}

/** Goes back to the answer, or says what is missing in the client's words. */
function answerOf<T>({ params }: Visit<Tokened>, result: Result<T>): Answer<{ done: true }> {
  if (result.ok) return goTo(`${linkPath('delivery', params.token)}#answer`, { done: true });
  return refuse(result.refusals, statusOf(result.refusals));
}

const acting = { ...outside, method: 'POST', gate } as const;

const page = door({
  ...outside,
  method: 'GET',
  path: '/d/:token',
  name: 'readDeliveryLink',
  summary: 'A delivery as its client reads it through a link; reading answers nothing.',
  params: oneToken,
  answer: z.object({
    number: z.string(),
    title: z.string(),
    state: z.enum(DELIVERY_STATES),
    deliveredOn: z.string(),
    deliverables: z.array(z.object({ key: z.string(), text: z.string() })),
    /** To be sent back with the answer: SHA-256 of the document. */
    shown: z.string(),
    codeWaits: z.boolean(),
  }),
  handle: async (visit) => {
    const found = await opened(visit);
    if (!found.ok) return found.answer;
    const { delivery, document, shown, link } = found.value;
    const { number, state } = delivery;
    const { title, deliverables } = document.content;
    const codeWaits = await hasCode(visit.context, link.id);
    const { deliveredOn } = document;
    const data = { number, title, state, deliveredOn, deliverables: [...deliverables], shown, codeWaits };
    return show(data, () => pageOf(visit, found.value, visit.params.token));
  },
});

/** A file that the link shows: nothing else of the archive can be asked for. */
function file(
  last: string,
  name: string,
  summary: string,
  find: (visit: Visit, found: OpenedDelivery) => Promise<FileAnswer | RefusedAnswer>,
) {
  return door({
    ...outside,
    method: 'GET',
    path: `/d/:token/${last}`,
    name,
    summary,
    params: oneToken,
    media: PDF,
    handle: async (visit) => {
      const found = await opened(visit);
      return found.ok ? find(visit, found.value) : found.answer;
    },
  });
}

const archived = async (visit: Visit, id: string | null): Promise<FileAnswer | RefusedAnswer> => {
  const found = id === null ? undefined : await readFile(visit.context, id);
  return found ? preview(found.bytes, PDF, found.name) : notFound();
};

const pdf = file('pdf', 'deliveryLinkPdf', 'The PDF of the delivery, as it was put forward.', (visit, { delivery }) =>
  archived(visit, delivery.fileId),
);

const receipt = file('receipt', 'deliveryLinkReceipt', 'The receipt of the answer.', (visit, { delivery }) =>
  archived(visit, delivery.answer?.receipt_file_id ?? null),
);

const logo = file('logo', 'deliveryLinkLogo', 'The logo of the business.', async (visit, { document }) => {
  const sha256 = document.seller.logo;
  const bytes = sha256 === null ? undefined : visit.context.files.get(sha256);
  return bytes ? preview(bytes, bytes[0] === 0x89 ? 'image/png' : 'image/jpeg', 'logo') : notFound();
});

const DONE = z.object({ done: z.literal(true) });

const code = door({
  ...acting,
  path: '/d/:token/code',
  name: 'askDeliveryCode',
  summary: 'Mails a one-time code to the address of the link; it is told nowhere else.',
  params: oneToken,
  body: z.object({ shown: z.string().trim().max(64) }),
  bodyBytesMax: ANSWER_BODY_MAX,
  answer: DONE,
  handle: async (visit) => {
    const { context, params, body } = visit;
    const asked = await askDeliveryCode(context, params.token, body.shown);
    if (!asked.ok) return answerOf(visit, asked);
    const found = await opened(visit);
    return found.ok ? show({ done: true as const }, () => pageOf(visit, found.value, params.token)) : found.answer;
  },
});

/** A telephone that comes back from the mailbox may ask for the page again by the address of the last act. */
const back = (last: 'code' | 'answer', name: string) =>
  door({
    ...outside,
    method: 'GET',
    path: `/d/:token/${last}`,
    name,
    summary: 'Leads back to the delivery: only its form is sent here.',
    params: oneToken,
    answer: DONE,
    handle: async ({ params }) => goTo(linkPath('delivery', params.token), { done: true }),
  });
const backFromCode = back('code', 'backFromDeliveryCode');
const backFromAnswer = back('answer', 'backFromDeliveryAnswer');

const answer = door({
  ...acting,
  path: '/d/:token/answer',
  name: 'answerDelivery',
  summary: 'Accepts a delivery, accepts it with reservations or refuses it, confirmed by the one-time code.',
  params: oneToken,
  body: declarationSchema,
  answer: DONE,
  bodyBytesMax: ANSWER_BODY_MAX,
  handle: async (visit) => {
    const { context, params, body } = visit;
    const photos = await sentPhotos(body.reservations);
    if (!photos.ok) return answerOf(visit, photos);
    return answerOf(visit, await answerThroughLink(context, params.token, body, photos.value, networkOf(visit)));
  },
});

/** Every door of a delivery's link: what its client may read, and the answer that he may give. */
export const deliveryLinkDoors: readonly Door[] = [
  page,
  pdf,
  receipt,
  logo,
  code,
  answer,
  backFromCode,
  backFromAnswer,
];
