import { z } from 'zod';
import { listClients, readClient } from '#meet/actions/clients.js';
import { attachment, goTo, goToCreated, notFound, preview, refuse, show } from '#shell/web/answers.js';
import { type Door, door } from '#shell/web/door.js';
import { flag, id, oneId } from '#shell/web/fields.js';
import type { Visit } from '#shell/web/visit.js';
import { draftQuote } from '../actions/draft-quote.js';
import { listQuotes, quoteSummarySchema } from '../actions/list-quotes.js';
import { quoteDetail } from '../actions/quote-detail.js';
import { changeSchema, differenceBetween, findingSchema, quoteJson, quoteSchema } from '../actions/quote-json.js';
import { quotePdf } from '../actions/quote-pdf.js';
import { quotesQuery } from '../facts/list.js';
import { quoteRequestSchema } from '../facts/request.js';
import { catalogueItems } from '../store/items.js';
import { currencyOf } from '../store/quotes.js';
import { QuotesPageView } from './list.js';
import { ChooseClientPage, NewQuotePage, type NewQuoteView } from './new.js';
import { quoteVerbDoors } from './verb-doors.js';
import { pageOf, refusedQuote, requestOfForm, viewOf } from './view.js';

const PDF = 'application/pdf';

const list = door({
  method: 'GET',
  path: '/quotes',
  name: 'listQuotes',
  summary: 'Quotes by state, client and text, fifty a page, the last changed first.',
  access: 'account',
  query: quotesQuery,
  answer: z.object({
    quotes: z.array(quoteSummarySchema),
    total: z.number(),
    page: z.number(),
    pages: z.number(),
  }),
  handle: async (visit) => {
    const { context, query } = visit;
    const client = query.client === undefined ? undefined : await readClient(context, query.client);
    if (query.client !== undefined && !client) return notFound();
    const found = await listQuotes(context, query);
    return show({ ...found, quotes: [...found.quotes] }, () => (
      <QuotesPageView visit={visit} query={query} found={found} clientName={client?.name ?? null} />
    ));
  },
});

async function newViewOf(visit: Visit, clientId: string): Promise<NewQuoteView | undefined> {
  const { context } = visit;
  const client = await readClient(context, clientId);
  if (!client) return undefined;
  const { read } = context.store;
  return {
    visit,
    client: { id: client.id, name: client.name },
    items: await catalogueItems(read, context.organisationId),
    currency: await currencyOf(read, context.organisationId),
  };
}

const choose = door({
  method: 'GET',
  path: '/quotes/new',
  name: 'chooseQuoteClient',
  summary: 'The clients for whom a quote may be begun; leads to the form of the one named.',
  access: 'account',
  query: z.object({ client: id.optional() }),
  answer: z.object({ clients: z.array(z.object({ id: z.string(), name: z.string() })) }),
  handle: async (visit) => {
    const all = await listClients(visit.context);
    const clients = all.filter(({ erasedAt }) => erasedAt === null).map(({ id: of, name }) => ({ id: of, name }));
    const { client } = visit.query;
    if (client !== undefined) return goTo(`/clients/${client}/quotes/new`, { clients });
    return show({ clients }, () => <ChooseClientPage visit={visit} clients={clients} />);
  },
});

const fresh = door({
  method: 'GET',
  path: '/clients/:id/quotes/new',
  name: 'newQuote',
  summary: 'A form to begin a quote for a client, and the items of the catalogue.',
  access: 'account',
  params: oneId,
  answer: z.object({
    client: z.string(),
    items: z.array(z.object({ id: z.string(), title: z.string(), price: z.string(), complimentary: z.boolean() })),
  }),
  handle: async (visit) => {
    const view = await newViewOf(visit, visit.params.id);
    if (!view) return notFound();
    const items = view.items.map(({ id: itemId, title, price, complimentary }) => ({
      id: itemId,
      title,
      price,
      complimentary,
    }));
    return show({ client: view.client.id, items }, () => <NewQuotePage {...view} />);
  },
});

const start = door({
  method: 'POST',
  path: '/clients/:id/quotes',
  name: 'draftQuote',
  summary:
    'Drafts a quote for a client, from lines, from items of the catalogue, or both; what is absent has its usual value.',
  access: 'account',
  params: oneId,
  body: z.preprocess(requestOfForm, quoteRequestSchema),
  answer: quoteSchema,
  handle: async ({ context, params, body }) => {
    const drafted = await draftQuote(context, params.id, body);
    if (!drafted.ok) return refusedQuote(drafted.refusals);
    return goToCreated(`/quotes/${drafted.value.id}/edit`, quoteJson(drafted.value));
  },
  again: async (visit, refusals) => {
    const view = await newViewOf(visit, (visit.params as { id: string }).id);
    return view && <NewQuotePage {...view} refusals={refusals} />;
  },
});

const one = door({
  method: 'GET',
  path: '/quotes/:id',
  name: 'readQuote',
  summary: 'A quote with its versions, and what is to be mended before its draft is sent.',
  access: 'account',
  params: oneId,
  answer: quoteSchema.extend({ findings: z.array(findingSchema) }),
  handle: async (visit) => {
    const view = await viewOf(visit, visit.params.id);
    if (!view) return notFound();
    const findings = view.findings.map(({ code, severity, field, ...rest }) => ({
      code,
      severity,
      ...(field === undefined ? {} : { field }),
      sentence: visit.say({ code, ...rest }),
    }));
    return show({ ...quoteJson(view.quote), findings }, () => pageOf(view));
  },
});

const difference = door({
  method: 'GET',
  path: '/quotes/:id/difference',
  name: 'compareQuoteVersions',
  summary: 'What one version of a quote changes from another, part by part; the last two when none is named.',
  access: 'account',
  params: oneId,
  query: z.object({ from: z.coerce.number().int().min(1).optional(), to: z.coerce.number().int().min(1).optional() }),
  answer: z.object({ from: z.number(), to: z.number(), changes: z.array(changeSchema).readonly() }),
  handle: async (visit) => {
    const view = await viewOf(visit, visit.params.id);
    if (!view) return notFound();
    const { versions } = view.quote;
    const wantedTo = visit.query.to ?? versions.at(-1)?.version;
    const to = versions.find(({ version }) => version === wantedTo);
    const wantedFrom = visit.query.from ?? versions.findLast(({ version }) => to && version < to.version)?.version;
    const from = versions.find(({ version }) => version === wantedFrom);
    if (!from || !to) return notFound();
    return show({ from: from.version, to: to.version, changes: differenceBetween(from, to) }, () => pageOf(view));
  },
});

const pdf = door({
  method: 'GET',
  path: '/quotes/:id/pdf',
  name: 'quotePdf',
  summary: 'The PDF of a version, the last when none is named: from the archive once sent, marked as a draft before.',
  access: 'account',
  params: oneId,
  query: z.object({ version: z.coerce.number().int().min(1).optional(), download: flag }),
  media: PDF,
  handle: async ({ context, params, query }) => {
    const quote = await quoteDetail(context.store.read, context.organisationId, params.id);
    const version = query.version
      ? quote?.versions.find((each) => each.version === query.version)
      : (quote?.draft ?? quote?.inForce ?? quote?.versions.at(-1));
    if (!quote || !version) return notFound();
    const printed = await quotePdf(context, quote, version);
    if (!printed.ok) return refuse(printed.refusals, version.document ? 409 : 422);
    const name = `${quote.number}-v${version.version}.pdf`;
    return query.download ? attachment(printed.value, PDF, name) : preview(printed.value, PDF, name);
  },
});

/** Every door of the quotes, but those of the editor, of sending and of answering. */
export const quoteDoors: readonly Door[] = [list, choose, fresh, start, one, difference, pdf, ...quoteVerbDoors];
