import { z } from 'zod';
import { saveDraft } from '#agree/actions/change-draft.js';
import { quoteDetail } from '#agree/actions/quote-detail.js';
import { documentOf, findingsIn } from '#agree/actions/quote-document.js';
import { type QuoteContent, quoteContentSchema } from '#agree/facts/quote.js';
import { catalogueItems } from '#agree/store/items.js';
import type { Refusal } from '#kernel/refusal.js';
import { goTo, notFound, refuse, show } from '#shell/web/answers.js';
import { type Door, door } from '#shell/web/door.js';
import { oneId } from '#shell/web/fields.js';
import type { Visit } from '#shell/web/visit.js';
import { type EditorView, QuoteEditorPage } from './page.js';
import { contentAfter, type EditorRequest, readQuoteForm, requestIn, withItem } from './read.js';

type Raw = Readonly<Record<string, unknown>>;

/** The form of the editor, or a whole content as JSON: on both the refusals name the fields alike. */
const editSchema = z.preprocess(
  (raw) => {
    const body = (typeof raw === 'object' && raw !== null ? raw : {}) as Raw;
    return { ...readQuoteForm(body), updatedAt: body['updatedAt'], request: requestIn(body) };
  },
  quoteContentSchema.extend({
    updatedAt: z.string().max(40).optional(),
    request: z.custom<EditorRequest>(),
  }),
);

async function viewOf(visit: Visit, quoteId: string): Promise<EditorView | undefined> {
  const { context } = visit;
  const { read } = context.store;
  const quote = await quoteDetail(read, context.organisationId, quoteId);
  if (!quote?.draft) return undefined;
  const document = await documentOf(read, context, quote, quote.draft);
  return {
    visit,
    quote,
    draft: quote.draft,
    document,
    findings: findingsIn(context, document),
    items: await catalogueItems(read, context.organisationId),
  };
}

/** The content after what the button asked for: a row removed or moved, an item of the catalogue added. */
async function asked(visit: Visit, content: QuoteContent, { act, item }: EditorRequest): Promise<QuoteContent> {
  if (act?.verb !== 'item') return contentAfter(content, act);
  const items = await catalogueItems(visit.context.store.read, visit.context.organisationId);
  const chosen = items.find(({ id }) => id === item);
  return chosen ? withItem(content, act.key, chosen) : content;
}

/** Where the page stands after an act: at the rows concerned. */
function placeAfter(quoteId: string, { act }: EditorRequest): string {
  const anchor = act === undefined ? '' : act.verb === 'add' || act.verb === 'item' ? '#lines' : `#row-${act.key}`;
  return `/quotes/${quoteId}/edit${anchor}`;
}

const refusalStatus = (refusals: readonly Refusal[]) =>
  refusals.some(({ code }) => code === 'quote.unknown') ? notFound() : refuse(refusals, 409);

const savedSchema = z.object({ id: z.string(), number: z.string(), version: z.number(), updatedAt: z.string() });

const edit = door({
  method: 'GET',
  path: '/quotes/:id/edit',
  name: 'editQuote',
  summary: 'The draft of a quote as a form, with the document that it makes.',
  access: 'account',
  params: oneId,
  answer: z.object({ content: z.unknown(), updatedAt: z.string() }),
  handle: async (visit) => {
    const view = await viewOf(visit, visit.params.id);
    if (!view) return notFound();
    const { content, updatedAt } = view.draft;
    return show({ content, updatedAt }, () => <QuoteEditorPage {...view} />);
  },
});

const save = door({
  method: 'POST',
  path: '/quotes/:id/edit',
  name: 'saveQuote',
  summary: 'Saves the draft of a quote, whole; a newer draft is never overwritten unseen.',
  access: 'account',
  params: oneId,
  body: editSchema,
  answer: savedSchema,
  handle: async (visit) => {
    const { context, params, body } = visit;
    const { updatedAt, request, ...content } = body;
    const change = { content: await asked(visit, content, request), seen: updatedAt };
    const saved = await saveDraft(context, params.id, change);
    if (!saved.ok) return refusalStatus(saved.refusals);
    const { id, number, draft } = saved.value;
    if (!draft) return notFound();
    return goTo(placeAfter(id, request), { id, number, version: draft.version, updatedAt: draft.updatedAt });
  },
  again: async (visit, refusals) => {
    const view = await viewOf(visit, (visit.params as { id: string }).id);
    return view && <QuoteEditorPage {...view} refusals={refusals} />;
  },
});

/** The doors of the quote editor. */
export const quoteEditorDoors: readonly Door[] = [edit, save];
