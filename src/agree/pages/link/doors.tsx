import { z } from 'zod';
import { acceptQuote } from '#agree/actions/accept.js';
import { askChange, declineQuote } from '#agree/actions/accept-answer.js';
import { askSigningCode } from '#agree/actions/accept-code.js';
import type { OpenedQuote } from '#agree/actions/accept-open.js';
import { chooseOption, openTerms, readWarning } from '#agree/actions/accept-steps.js';
import { hasCode } from '#agree/actions/code.js';
import { archivedFile } from '#agree/store/accept.js';
import { notFound, preview, show } from '#shell/web/answers.js';
import { type Door, door } from '#shell/web/door.js';
import type { Visit } from '#shell/web/visit.js';
import { again, answerOf, gate, opened, pathOf } from './open.js';
import { QuoteLinkPage } from './quote.js';
import {
  changeSchema,
  declineSchema,
  oneToken,
  optionSchema,
  quoteLinkJson,
  quoteLinkSchema,
  shownSchema,
  signSchema,
  warningParams,
} from './schemas.js';
import { TermsLinkPage } from './terms.js';
import { quoteLinkView } from './view.js';
import { networkOf } from './visit.js';
import { withdrawalDoors } from './withdrawal-doors.js';

const PDF = 'application/pdf';
const DONE = z.object({ done: z.literal(true) });

/** A drawn signature is larger than what strangers usually send. */
const SIGNING_BYTES_MAX = 64 * 1024;

const outside = { access: 'anyone', outside: true, again } as const;
/** What a client does: refused at the gate before anything is read of it. */
const acting = { ...outside, method: 'POST', gate } as const;

const page = door({
  ...outside,
  method: 'GET',
  path: '/c/:token',
  name: 'readQuoteLink',
  summary:
    'A quote as its client reads it through a link: the quote, its warnings, its terms, and where its walk stands.',
  params: oneToken,
  answer: quoteLinkSchema,
  handle: async (visit) => {
    const found = await opened(visit);
    if (!found.ok) return found.answer;
    const { context } = visit;
    const codeWaits = await hasCode(context, found.value.link.id);
    const view = await quoteLinkView(visit, found.value, pathOf(visit));
    return show(quoteLinkJson(found.value, codeWaits), () => <QuoteLinkPage {...view} />);
  },
});

/** A file that the link shows: nothing else of the archive can be asked for. */
function file(
  last: string,
  name: string,
  summary: string,
  find: (visit: Visit, opened: OpenedQuote) => Promise<{ sha256: string; name: string; media: string } | undefined>,
): Door {
  return door({
    ...outside,
    method: 'GET',
    path: `/c/:token/${last}`,
    name,
    summary,
    params: oneToken,
    media: PDF,
    handle: async (visit) => {
      const found = await opened(visit);
      if (!found.ok) return found.answer;
      const wanted = await find(visit, found.value);
      const bytes = wanted && visit.context.files.get(wanted.sha256);
      return wanted && bytes ? preview(bytes, wanted.media, wanted.name) : notFound();
    },
  });
}

const pdf = file('pdf', 'quoteLinkPdf', 'The PDF of the quote, as it was sent.', async (_, { document, version }) =>
  version.sha256 === null
    ? undefined
    : { sha256: version.sha256, name: `${document.number}-v${document.version}.pdf`, media: PDF },
);

const termsPdf = file(
  'terms/pdf',
  'quoteLinkTermsPdf',
  'The PDF of the general terms that the quote is bound to.',
  async (_, { document }) =>
    document.terms
      ? { sha256: document.terms.fileSha256, name: `terms-${document.terms.number}.pdf`, media: PDF }
      : undefined,
);

const receipt = file('receipt', 'quoteLinkReceipt', 'The receipt of the acceptance.', async (visit, { answer }) => {
  const { context } = visit;
  const id = answer?.receipt_file_id;
  const found = id ? await archivedFile(context.store.read, context.organisationId, id) : undefined;
  return found && { sha256: found.sha256, name: found.name, media: PDF };
});

const logo = file('logo', 'quoteLinkLogo', 'The logo of the business.', async (visit, { document }) => {
  const sha256 = document.seller.logo;
  const bytes = sha256 === null ? undefined : visit.context.files.get(sha256);
  if (sha256 === null || !bytes) return undefined;
  return { sha256, name: 'logo', media: bytes[0] === 0x89 ? 'image/png' : 'image/jpeg' };
});

const terms = door({
  ...outside,
  method: 'GET',
  path: '/c/:token/terms',
  name: 'readQuoteLinkTerms',
  summary: 'The general terms that the quote is bound to. Reading them this way records nothing.',
  params: oneToken,
  answer: z.object({ number: z.number(), releasedOn: z.string(), sha256: z.string() }),
  handle: async (visit) => {
    const found = await opened(visit);
    if (!found.ok) return found.answer;
    const { release, document } = found.value;
    if (!release || !document.terms) return notFound();
    const { number, releasedOn, sha256 } = document.terms;
    const view = await quoteLinkView(visit, found.value, pathOf(visit));
    return show({ number, releasedOn, sha256 }, () => <TermsLinkPage view={view} release={release} />);
  },
});

const option = door({
  ...acting,
  path: '/c/:token/option',
  name: 'chooseQuoteOption',
  summary: 'Ticks an option of the quote.',
  params: oneToken,
  body: optionSchema,
  answer: DONE,
  handle: async (visit) => {
    const { context, params, body } = visit;
    return answerOf(visit, '#answer', await chooseOption(context, params.token, body.option, body.shown));
  },
});

const warning = door({
  ...acting,
  path: '/c/:token/warnings/:index',
  name: 'readQuoteWarning',
  summary: 'Ticks one warning of the quote, by its number.',
  params: warningParams,
  body: shownSchema,
  answer: DONE,
  handle: async (visit) => {
    const { context, params, body } = visit;
    return answerOf(visit, '#warnings', await readWarning(context, params.token, params.index, body.shown));
  },
});

const openTermsDoor = door({
  ...acting,
  path: '/c/:token/terms',
  name: 'openQuoteTerms',
  summary: 'Opens the general terms: recorded, then shown.',
  params: oneToken,
  body: shownSchema,
  answer: DONE,
  handle: async (visit) => {
    const { context, params, body } = visit;
    return answerOf(visit, '/terms', await openTerms(context, params.token, body.shown));
  },
});

const code = door({
  ...acting,
  path: '/c/:token/code',
  name: 'askQuoteCode',
  summary: 'Mails a one-time code to the address of the link; it is told nowhere else.',
  params: oneToken,
  body: shownSchema,
  answer: DONE,
  handle: async (visit) => {
    const { context, params, body } = visit;
    return answerOf(visit, '#sign', await askSigningCode(context, params.token, body.shown));
  },
});

const accept = door({
  ...acting,
  path: '/c/:token/accept',
  name: 'acceptQuote',
  summary: 'Signs and accepts the quote: name, capacity, signature and one-time code, once everything before was done.',
  params: oneToken,
  body: signSchema,
  answer: DONE,
  bodyBytesMax: SIGNING_BYTES_MAX,
  handle: async (visit) => {
    const { context, params, body } = visit;
    return answerOf(visit, '', await acceptQuote(context, params.token, { ...body, network: networkOf(visit) }));
  },
});

const decline = door({
  ...acting,
  path: '/c/:token/decline',
  name: 'declineQuote',
  summary: 'Declines the quote, with a reason.',
  params: oneToken,
  body: declineSchema,
  answer: DONE,
  handle: async (visit) => {
    const { context, params, body } = visit;
    const answer = { shown: body.shown, words: body.reason, network: networkOf(visit) };
    return answerOf(visit, '', await declineQuote(context, params.token, answer));
  },
});

const change = door({
  ...acting,
  path: '/c/:token/change',
  name: 'askQuoteChange',
  summary: 'Asks for a change of the quote, in the client’s words; the offer stays as it is.',
  params: oneToken,
  body: changeSchema,
  answer: DONE,
  handle: async (visit) => {
    const { context, params, body } = visit;
    const answer = { shown: body.shown, words: body.words, network: networkOf(visit) };
    return answerOf(visit, '', await askChange(context, params.token, answer));
  },
});

/** Every door of a quote's link: what its client may read, and the few things that he may do. */
export const quoteLinkDoors: readonly Door[] = [
  page,
  pdf,
  terms,
  termsPdf,
  receipt,
  logo,
  option,
  warning,
  openTermsDoor,
  code,
  accept,
  decline,
  change,
  ...withdrawalDoors,
];
