import { z } from 'zod';
import { itemFactsOf } from '#kernel/lines/from-item.js';
import type { Refusal, Result } from '#kernel/refusal.js';
import { type Answer, attachment, goTo, goToCreated, notFound, preview, refuse, show } from '#shell/web/answers.js';
import { type Door, door } from '#shell/web/door.js';
import { RefusalPage } from '#shell/web/errors.js';
import { flag, oneId } from '#shell/web/fields.js';
import { refusalsOf } from '#shell/web/refusals.js';
import type { Visit } from '#shell/web/visit.js';
import { printed } from '../actions/archive.js';
import { changeDraft, type Draft, discardDraft } from '../actions/draft.js';
import { draftFromQuote, quoteLeft, whyNotInvoiced } from '../actions/from-quote.js';
import { addTimeTo, draftFromTime } from '../actions/from-time.js';
import { issueBill } from '../actions/issue.js';
import { listDrafts, readDraft } from '../actions/read.js';
import { draftSchema, issuedJson, issuedSchema } from '../facts/answers.js';
import { billContentSchema } from '../facts/bill.js';
import { itemsInUse } from '../store/ground.js';
import { DraftPage } from './draft.js';
import { viewOf } from './draft-view.js';
import { DraftsPage } from './drafts.js';
import { contentAfter, contentOfForm, formBody } from './form-lines.js';
import { FromQuotePage } from './from-quote.js';

const PDF = 'application/pdf';
const UNKNOWN = new Set(['bill.unknownDraft', 'bill.unknown', 'bill.unknownQuote']);

/** A quote that nobody accepted is there, in a state that is not to be invoiced. */
const statusOf = (refusals: readonly Refusal[]): 409 | 422 =>
  refusals.some(({ code }) => code === 'bill.quoteNotAccepted') ? 409 : 422;

async function answerOf(visit: Visit, result: Result<Draft>): Promise<Answer<z.input<typeof draftSchema>>> {
  if (result.ok) return goTo(`/invoices/drafts/${result.value.id}`, (await viewOf(visit, result.value)).json);
  return result.refusals.some(({ code }) => UNKNOWN.has(code))
    ? notFound()
    : refuse(result.refusals, statusOf(result.refusals));
}

const again: NonNullable<Door['again']> = async (visit, refusals) => {
  const draft = await readDraft(visit.context, (visit.params as { id: string }).id);
  if (!draft) return <RefusalPage visit={visit} status={404} refusals={[{ code: 'web.notFound' }]} />;
  return <DraftPage visit={visit} view={(await viewOf(visit, draft)).view} refusals={refusals} />;
};

const list = door({
  method: 'GET',
  path: '/invoices/drafts',
  name: 'listInvoiceDrafts',
  summary: 'Drafts of invoices and credit notes, latest change first.',
  access: 'account',
  answer: z.array(
    z.object({ id: z.string(), client: z.string(), clientName: z.string(), kind: z.string(), title: z.string() }),
  ),
  handle: async (visit) => {
    const drafts = await listDrafts(visit.context);
    const data = drafts.map((row) => ({
      id: row.id,
      client: row.client_id,
      clientName: row.client_name,
      kind: row.kind,
      title: row.title,
    }));
    return show(data, () => <DraftsPage visit={visit} drafts={drafts} />);
  },
});

const one = door({
  method: 'GET',
  path: '/invoices/drafts/:id',
  name: 'readInvoiceDraft',
  summary: 'A draft: its content, what keeps it from being issued, what is worth a look.',
  access: 'account',
  params: oneId,
  answer: draftSchema,
  handle: async (visit) => {
    const draft = await readDraft(visit.context, visit.params.id);
    if (!draft) return notFound();
    const { view, json } = await viewOf(visit, draft);
    return show(json, () => <DraftPage visit={visit} view={view} />);
  },
});

const pdf = door({
  method: 'GET',
  path: '/invoices/drafts/:id/pdf',
  name: 'invoiceDraftPdf',
  summary: 'The PDF of a draft, marked as such.',
  access: 'account',
  params: oneId,
  query: z.object({ download: flag }),
  media: PDF,
  handle: async (visit) => {
    const draft = await readDraft(visit.context, visit.params.id);
    if (!draft) return notFound();
    const { view } = await viewOf(visit, draft);
    if (!view.paper) return refuse(view.preview.problems);
    const made = await printed(view.paper);
    if (!made.ok) return refuse(made.refusals);
    return visit.query.download ? attachment(made.value, PDF, 'draft.pdf') : preview(made.value, PDF, 'draft.pdf');
  },
});

const change = door({
  method: 'POST',
  path: '/invoices/drafts/:id',
  name: 'changeInvoiceDraft',
  summary: 'Changes a draft: a JSON `content` takes the place of all of it; the form changes what it shows.',
  access: 'account',
  params: oneId,
  body: z.union([z.strictObject({ content: billContentSchema }), formBody]),
  answer: draftSchema,
  handle: async (visit) => {
    const { context, params, body } = visit;
    const draft = await readDraft(context, params.id);
    if (!draft) return notFound();
    const asked = 'content' in body ? body.content : contentOfForm(body, draft.content, draft.content.termDays);
    const content = billContentSchema.safeParse(asked, { reportInput: true });
    if (!content.success) return refuse(refusalsOf(content.error));
    const items = (await itemsInUse(context.store.read, context.organisationId)).map(itemFactsOf);
    const wanted = 'content' in body ? content.data : contentAfter(content.data, body, items);
    return answerOf(visit, await changeDraft(context, params.id, wanted));
  },
  again,
});

const issue = door({
  method: 'POST',
  path: '/invoices/drafts/:id/issue',
  name: 'issueInvoice',
  summary: 'Issues a draft: numbered, frozen, journaled, never changed afterwards.',
  access: 'account',
  params: oneId,
  body: z.object({ effect: z.enum(['fromDate', 'fromStart']).default('fromDate') }),
  answer: issuedSchema,
  handle: async ({ context, params, body, say }) => {
    const issued = await issueBill(context, params.id, body.effect);
    if (issued.ok) return goToCreated(`/invoices/${issued.value.id}`, issuedJson(issued.value, say));
    return issued.refusals.some(({ code }) => UNKNOWN.has(code)) ? notFound() : refuse(issued.refusals);
  },
  again,
});

const discard = door({
  method: 'POST',
  path: '/invoices/drafts/:id/discard',
  name: 'discardInvoiceDraft',
  summary: 'Throws a draft away; it had no number.',
  access: 'account',
  params: oneId,
  answer: z.object({ discarded: z.string() }),
  handle: async ({ context, params }) => {
    const discarded = await discardDraft(context, params.id);
    return discarded.ok ? goTo('/invoices', { discarded: params.id }) : notFound();
  },
});

const addTime = door({
  method: 'POST',
  path: '/invoices/drafts/:id/time',
  name: 'addTimeToDraft',
  summary: 'Adds the time of the client that no invoice holds yet: what is billed, and what is offered at its value.',
  access: 'account',
  params: oneId,
  answer: draftSchema,
  handle: async (visit) => answerOf(visit, await addTimeTo(visit.context, visit.params.id)),
  again,
});

const fromTime = door({
  method: 'POST',
  path: '/clients/:id/invoices/time',
  name: 'draftInvoiceFromTime',
  summary: 'Drafts an invoice of the client’s time that no invoice holds yet.',
  access: 'account',
  params: oneId,
  answer: draftSchema,
  handle: async (visit) => answerOf(visit, await draftFromTime(visit.context, visit.params.id)),
});

const leftOfQuote = door({
  method: 'GET',
  path: '/quotes/:id/invoices/new',
  name: 'newInvoiceFromQuote',
  summary: 'What an accepted quote leaves to invoice.',
  access: 'account',
  params: oneId,
  answer: z.object({
    number: z.string(),
    lines: z.array(z.object({ key: z.string(), gross: z.string(), invoiced: z.string() })),
  }),
  handle: async (visit) => {
    const left = await quoteLeft(visit.context, visit.params.id);
    if (left) return show(left.json, () => <FromQuotePage visit={visit} left={left} />);
    const why = await whyNotInvoiced(visit.context, visit.params.id);
    return why.code === 'bill.unknownQuote' ? notFound() : refuse([why], 409);
  },
});

const quoteBody = z.object({
  kind: z.enum(['deposit', 'progress', 'balance']),
  /** Of the total for a deposit, of each line for a progress invoice. */
  percent: z.string().trim().max(10).optional(),
  /** Of single lines, by their keys, in the place of `percent`. */
  percents: z.record(z.string().max(60), z.string().trim().max(10)).optional(),
});

const fromQuote = door({
  method: 'POST',
  path: '/quotes/:id/invoices',
  name: 'draftInvoiceFromQuote',
  summary: 'Drafts a deposit, a progress invoice or the balance of an accepted quote.',
  access: 'account',
  params: oneId,
  body: quoteBody,
  answer: draftSchema,
  handle: async (visit) => {
    const { context, params, body } = visit;
    const { kind, percent, percents } = body;
    const drafted = await draftFromQuote(context, params.id, kind, {
      ...(percent ? { percent } : {}),
      ...(percents ? { percents } : {}),
    });
    if (!drafted.ok) return answerOf(visit, drafted);
    return goToCreated(`/invoices/drafts/${drafted.value.id}`, (await viewOf(visit, drafted.value)).json);
  },
  again: async (visit, refusals) => {
    const left = await quoteLeft(visit.context, (visit.params as { id: string }).id);
    return left ? <FromQuotePage visit={visit} left={left} refusals={refusals} /> : undefined;
  },
});

/** Doors of drafts, from whatever they begin. */
export const draftDoors: readonly Door[] = [
  list,
  one,
  pdf,
  change,
  issue,
  discard,
  addTime,
  fromTime,
  leftOfQuote,
  fromQuote,
];
