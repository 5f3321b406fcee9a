import { z } from 'zod';
import { acceptOnPaper } from '#agree/actions/accept-paper.js';
import { quoteDetail } from '#agree/actions/quote-detail.js';
import { quoteJson, quoteSchema } from '#agree/actions/quote-json.js';
import { revokeQuoteLink, type SendAsk, sendQuote } from '#agree/actions/send.js';
import { again, refusedQuote } from '#agree/pages/view.js';
import { SCAN_BYTES_MAX } from '#agree/rules/accept-scan.js';
import { answersTo, archivedFile } from '#agree/store/accept.js';
import { parseDay } from '#kernel/day.js';
import { attachment, goTo, goToCreated, notFound, preview, showCreated } from '#shell/web/answers.js';
import { type Door, door } from '#shell/web/door.js';
import { id, oneId, optionalText, text } from '#shell/web/fields.js';
import type { Visit } from '#shell/web/visit.js';
import { LinkMadePage } from './made.js';

const PDF = 'application/pdf';

const email = z
  .union([z.email().max(254), z.literal('')])
  .optional()
  .transform((value) => value || undefined);
const sendSchema = z.object({ email });

const sentSchema = z.object({
  quoteId: z.string(),
  number: z.string(),
  version: z.number(),
  linkId: z.string(),
  email: z.string(),
  mailId: z.string().nullable(),
  /** The client's own address, told this once. */
  link: z.string().nullable(),
});

const asking = ({ arrival }: Visit, body: z.output<typeof sendSchema>, by: SendAsk['by']): SendAsk => ({
  origin: arrival.origin,
  by,
  ...(body.email === undefined ? {} : { email: body.email }),
});

const send = door({
  method: 'POST',
  path: '/quotes/:id/send',
  name: 'sendQuote',
  summary: 'Sends a quote: its draft is sealed (or the version in force sent again), a link made, the mail queued.',
  access: 'account',
  params: oneId,
  body: sendSchema,
  answer: sentSchema,
  handle: async (visit) => {
    const sent = await sendQuote(visit.context, visit.params.id, asking(visit, visit.body, 'mail'));
    if (!sent.ok) return refusedQuote(sent.refusals);
    return goToCreated(`/quotes/${visit.params.id}#sending`, sent.value);
  },
  again,
});

const makeLink = door({
  method: 'POST',
  path: '/quotes/:id/links',
  name: 'makeQuoteLink',
  summary: 'Makes a link to hand over by oneself, told once; the draft is sealed first where there is one.',
  access: 'account',
  params: oneId,
  body: sendSchema,
  answer: sentSchema,
  handle: async (visit) => {
    const sent = await sendQuote(visit.context, visit.params.id, asking(visit, visit.body, 'hand'));
    if (!sent.ok) return refusedQuote(sent.refusals);
    return showCreated(sent.value, () => <LinkMadePage visit={visit} sent={sent.value} />);
  },
  again,
});

const revoke = door({
  method: 'POST',
  path: '/quotes/:id/links/:link/revocation',
  name: 'revokeQuoteLink',
  summary: 'Closes a link for good: whoever follows it sees a page that names nobody.',
  access: 'account',
  params: z.object({ id, link: id }),
  answer: quoteSchema,
  handle: async ({ context, params }) => {
    const revoked = await revokeQuoteLink(context, params.id, params.link);
    if (!revoked.ok) return revoked.refusals[0]?.code === 'link.unknown' ? notFound() : refusedQuote(revoked.refusals);
    return goTo(`/quotes/${params.id}#sending`, quoteJson(revoked.value));
  },
  again,
});

const day = z.string().refine((value) => parseDay(value) !== undefined, { error: 'web.invalid' });

const paper = door({
  method: 'POST',
  path: '/quotes/:id/paper-acceptance',
  name: 'acceptQuoteOnPaper',
  summary: 'Records that the client signed on paper: the scan (PDF, PNG, JPEG; multipart field `file`), who and when.',
  access: 'account',
  params: oneId,
  body: z.object({
    file: z.instanceof(File, { error: 'accept.noScan' }).refine(({ size }) => size > 0, { error: 'accept.noScan' }),
    signer: text(120),
    capacity: optionalText(120),
    signedOn: day,
    option: optionalText(40),
  }),
  answer: z.object({ id: z.string(), evidenceSha256: z.string() }),
  bodyBytesMax: SCAN_BYTES_MAX + 64 * 1024,
  handle: async ({ context, params, body }) => {
    const { file, signer, capacity, signedOn, option } = body;
    const scan = new Uint8Array(await file.arrayBuffer());
    const signing = { scan, signer, capacity: capacity ?? '', signedOn, option };
    const accepted = await acceptOnPaper(context, params.id, signing);
    if (!accepted.ok) return refusedQuote(accepted.refusals);
    return goToCreated(`/quotes/${params.id}#sending`, accepted.value);
  },
  again,
});

/** A file of the acceptance: its receipt, or the paper that was signed. */
function proof(last: 'receipt' | 'scan', name: string, summary: string): Door {
  return door({
    method: 'GET',
    path: `/quotes/:id/${last}`,
    name,
    summary,
    access: 'account',
    params: oneId,
    media: PDF,
    handle: async ({ context, params }) => {
      const { organisationId: own, store } = context;
      const quote = await quoteDetail(store.read, own, params.id);
      const answers = await answersTo(store.read, own, quote?.accepted ? [quote.accepted.id] : []);
      const fileId = answers.find(({ outcome }) => outcome === 'accepted')?.[`${last}_file_id`];
      const file = fileId ? await archivedFile(store.read, own, fileId) : undefined;
      const bytes = file && context.files.get(file.sha256);
      if (!file || !bytes) return notFound();
      return last === 'receipt' ? preview(bytes, PDF, file.name) : attachment(bytes, file.media_type, file.name);
    },
  });
}

/** The doors by which the business sends a quote and keeps its client's answer. */
export const sendDoors: readonly Door[] = [
  send,
  makeLink,
  revoke,
  paper,
  proof('receipt', 'quoteReceipt', 'The receipt of the acceptance of a quote.'),
  proof('scan', 'quoteScan', 'The signed paper of a quote that was accepted on paper.'),
];
