import { formatDay } from '#kernel/day.js';
import type { Refusal } from '#kernel/refusal.js';
import { readClient } from '#meet/actions/clients.js';
import { notFound, refuse } from '#shell/web/answers.js';
import type { Visit } from '#shell/web/visit.js';
import { quoteDetail } from '../actions/quote-detail.js';
import { documentOf, findingsIn } from '../actions/quote-document.js';
import { sendingOf } from '../actions/send-read.js';
import { QuotePage, type QuoteView } from './detail.js';
import { readQuoteForm } from './editor/read.js';
import { SendingPanel } from './send/panel.js';

const UNKNOWN = new Set(['quote.unknown', 'quote.unknownClient']);

/** A record of someone else is one that does not exist; a refused verb is a conflict with where the quote stands. */
export const refusedQuote = (refusals: readonly Refusal[]) =>
  refusals.some(({ code }) => UNKNOWN.has(code)) ? notFound() : refuse(refusals, 409);

type Raw = Readonly<Record<string, unknown>>;

/** The plain form in the shape of a request; JSON is taken as it is. */
export function requestOfForm(raw: unknown): unknown {
  const body = (typeof raw === 'object' && raw !== null ? raw : {}) as Raw;
  if (body['form'] === undefined) return raw;
  const { title, lines, introduction } = readQuoteForm(body);
  const chosen = Array.isArray(body['items']) ? body['items'] : [];
  return {
    ...(title === undefined ? {} : { title }),
    ...(introduction === undefined ? {} : { introduction }),
    lines,
    items: chosen.map((item) => ({ id: item })),
    ...(body['askedBy'] === undefined ? { standing: body['standing'] !== 'off' } : { askedBy: body['askedBy'] }),
  };
}

/** A quote as its page shows it; undefined when this organisation has none such. */
export async function viewOf(visit: Visit, quoteId: string): Promise<QuoteView | undefined> {
  const { context } = visit;
  const { read } = context.store;
  const quote = await quoteDetail(read, context.organisationId, quoteId);
  const shown = quote?.draft ?? quote?.inForce ?? quote?.versions.at(-1);
  if (!quote || !shown) return undefined;
  const client = await readClient(context, quote.clientId);
  const document = await documentOf(read, context, quote, shown);
  return {
    visit,
    quote,
    clientName: client?.name ?? document.buyer.name,
    shown,
    document,
    findings: quote.draft ? findingsIn(context, document) : [],
  };
}

/** The page of a quote. */
export async function pageOf(view: QuoteView, refusals: readonly Refusal[] = []) {
  const { visit, quote } = view;
  const sending = await sendingOf(visit.context, quote);
  const answer = <SendingPanel visit={visit} quote={quote} sending={sending} refusals={refusals} />;
  const today = formatDay(visit.context.clock.today());
  return <QuotePage {...view} refusals={refusals} answer={answer} today={today} />;
}

/** The quote again, with why a verb was refused. */
export async function again(visit: Visit, refusals: readonly Refusal[]) {
  const view = await viewOf(visit, (visit.params as { id: string }).id);
  return view && pageOf(view, refusals);
}
