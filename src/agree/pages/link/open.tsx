import { type Closed, type OpenedQuote, openQuoteLink } from '#agree/actions/accept-open.js';
import { countAct, countStranger, linkOf, linkPath } from '#agree/actions/link.js';
import type { Refusal, Result } from '#kernel/refusal.js';
import { type Answer, goTo, refuse } from '#shell/web/answers.js';
import type { Door } from '#shell/web/door.js';
import type { Visit } from '#shell/web/visit.js';
import { ClosedPage } from './closed.js';
import { QuoteLinkPage } from './quote.js';
import { quoteLinkView } from './view.js';
import { asClient, forClient, statusOf } from './visit.js';

const CLOSED = {
  expired: 'link.expired',
  revoked: 'link.closed',
  superseded: 'link.superseded',
  withdrawn: 'link.withdrawn',
} as const satisfies Record<Closed, string>;

/** The one answer to a token that no link has, malformed or wrong; addresses that bring many are told to wait. */
async function stranger({ context, arrival }: Visit) {
  const wait = await countStranger(context, arrival.address);
  return wait > 0 ? refuse([{ code: 'link.stranger' }], 429, wait) : refuse([{ code: 'link.unknown' }], 404);
}

export interface Tokened {
  readonly token: string;
}

/** The path of the page that a visit is about. */
export const pathOf = ({ params }: { readonly params: Tokened }): string => linkPath('quote', params.token);

/** Opens the quote of a visit's token, or refuses as a stranger is refused. */
export async function opened(
  visit: Visit<Tokened>,
): Promise<{ ok: true; value: OpenedQuote } | { ok: false; answer: ReturnType<typeof refuse> }> {
  const { context, params } = visit;
  const opening = await openQuoteLink(context, context.store.read, params.token);
  if (opening.kind === 'open') return { ok: true, value: opening.opened };
  if (opening.kind === 'unknown') return { ok: false, answer: await stranger(visit) };
  return { ok: false, answer: refuse([{ code: CLOSED[opening.why] }], 410) };
}

/**
 * Stands before every act: an unknown token is refused before anything of the body is read, and so are too many acts. The
 * business that is signed in cannot act for its client, except in the sample business, where one person plays both.
 */
export async function gate(visit: Visit<Tokened>) {
  const { context, params, account, sample } = visit;
  const found = await linkOf(context, context.store.read, params.token);
  if (found?.row.purpose !== 'quote') return stranger(visit);
  if (account && !sample) return refuse([{ code: 'link.ownAccount' }], 403);
  const wait = await countAct(context, found.row.id);
  return wait > 0
    ? refuse([{ code: 'link.tooMany', values: { minutes: Math.ceil(wait / 60) } }], 429, wait)
    : undefined;
}

/** Goes back to the place of an act on the page, or says what is missing in the client's words. */
export function answerOf<T>(visit: Visit<Tokened>, place: string, result: Result<T>): Answer<{ done: true }> {
  if (result.ok) return goTo(`${pathOf(visit)}${place}`, { done: true });
  const refusals = forClient(result.refusals);
  return refuse(refusals, statusOf(refusals));
}

/** What a refused visit sees: the quote again with what is missing, or the page of a link that shows nothing. */
export const again: NonNullable<Door['again']> = async (visit, refusals: readonly Refusal[]) => {
  const { context } = visit;
  const { token } = visit.params as Tokened;
  const opening = await openQuoteLink(context, context.store.read, token);
  if (opening.kind === 'open')
    return <QuoteLinkPage {...(await quoteLinkView(visit, opening.opened, linkPath('quote', token), refusals))} />;
  return <ClosedPage visit={asClient(visit, visit.language)} refusals={refusals} />;
};
