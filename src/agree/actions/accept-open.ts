import { type Work, write } from '#journal/write.js';
import { done, type Refusal, type Result, refused } from '#kernel/refusal.js';
import { civilDay } from '#shell/clock.js';
import type { Context } from '#shell/context.js';
import type { AcceptanceRow, ClientLinkRow } from '#shell/database/schema.js';
import { sha256Of } from '#shell/files.js';
import type { QuoteDocument } from '../facts/quote.js';
import type { TermsRelease } from '../facts/terms-release.js';
import { type Consent, consentOf } from '../rules/consent.js';
import { renounceUntil } from '../rules/withdrawal.js';
import { answersTo } from '../store/accept.js';
import { type Db, stepsOf } from '../store/link.js';
import { linkOf, throughLink } from './link.js';
import { type QuoteDetail, type QuoteVersion, quoteDetailOfVersion } from './quote-detail.js';
import { readRelease } from './terms-read.js';

/** A quote version as its client's link opens it: that version, and nothing else of the client or the business. */
export interface OpenedQuote {
  readonly link: ClientLinkRow;
  readonly quote: QuoteDetail;
  readonly version: QuoteVersion;
  readonly document: QuoteDocument;
  /** SHA-256 of the sealed document; every form of the page carries it back. */
  readonly shown: string;
  readonly consent: Consent;
  readonly release: TermsRelease | null;
  /** The acceptance or the refusal, once given. */
  readonly answer: AcceptanceRow | null;
  /** Last day on which the consumer may withdraw from the contract, `YYYY-MM-DD`; null where there is no such right. */
  readonly renounceUntil: string | null;
  /** The consumer's withdrawal from the contract, once declared. */
  readonly withdrawal: AcceptanceRow | null;
  /** Changes that were asked for, in order. */
  readonly asked: readonly AcceptanceRow[];
}

/** Why a known link shows nothing: its page says that, and names nobody. */
export type Closed = 'expired' | 'revoked' | 'superseded' | 'withdrawn';

export type Opening =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'closed'; readonly why: Closed; readonly link: ClientLinkRow }
  | { readonly kind: 'open'; readonly opened: OpenedQuote };

/** SHA-256 of a sealed document, as the journal's `documentSha256` has it. */
export const shownHash = (document: QuoteDocument): string => sha256Of(JSON.stringify(document));

const UNKNOWN: Opening = { kind: 'unknown' };

/** A version that another replaced, or that the business withdrew, is no longer shown. */
function closedBy({ state }: QuoteVersion, quote: QuoteDetail, byClient: boolean): Closed | undefined {
  if (state === 'superseded') return 'superseded';
  if (byClient) return undefined;
  return state === 'withdrawn' || quote.state === 'withdrawn' ? 'withdrawn' : undefined;
}

/** Opens the quote of a token. Reads only. */
export async function openQuoteLink(context: Context, db: Db, token: string): Promise<Opening> {
  const own = context.organisationId;
  const found = await linkOf(context, db, token);
  if (found?.row.purpose !== 'quote') return UNKNOWN;
  const { row: link, standing } = found;
  const quote = await quoteDetailOfVersion(db, own, link.subject_id);
  const version = quote?.versions.find(({ id }) => id === link.subject_id);
  if (!quote || !version?.document) return UNKNOWN;
  const answers = await answersTo(db, own, [version.id]);
  const withdrawal = answers.find(({ outcome }) => outcome === 'withdrawn') ?? null;
  const closed = closedBy(version, quote, withdrawal !== null);
  const why = standing === 'revoked' ? standing : (closed ?? (standing === 'open' ? undefined : standing));
  if (why) return { kind: 'closed', why, link };
  const { document } = version;
  const steps = await stepsOf(db, own, link);
  const answer = answers.find(({ outcome }) => outcome === 'accepted' || outcome === 'declined') ?? null;
  const release = document.terms ? await readRelease(db, own, document.terms.releaseId) : undefined;
  const opened: OpenedQuote = {
    link,
    quote,
    version,
    document,
    shown: shownHash(document),
    consent: consentOf(steps),
    release: release ?? null,
    answer,
    renounceUntil: renounceUntil(document, answer, (moment) => civilDay(Date.parse(moment))),
    withdrawal,
    asked: answers.filter(({ outcome }) => outcome === 'changeAsked'),
  };
  return { kind: 'open', opened };
}

/** The refusal of an act on a link that shows nothing. */
const CLOSED_REFUSAL = {
  expired: { code: 'link.expired' },
  revoked: { code: 'link.closed' },
  superseded: { code: 'link.superseded' },
  withdrawn: { code: 'link.withdrawn' },
} as const satisfies Record<Closed, Refusal>;

/** Journals an attempt of the client's that was refused. */
export function recordRefused(work: Work, opened: OpenedQuote, event: string, refusals: readonly Refusal[]): void {
  const { quote, version } = opened;
  const reasons = refusals.map(({ code }) => code);
  work.record({
    chain: quote.clientId,
    kind: 'quote.refused',
    payload: { number: quote.number, version: version.version, event, state: quote.state, reasons },
  });
}

/**
 * Acts through a link in one transaction, in the link's own name.
 * @returns refusals `link.unknown`, `link.expired`, `link.closed`, `link.superseded`, `link.withdrawn` (journaled), and
 * those of the act
 */
export async function actThrough<T>(
  context: Context,
  token: string,
  event: string,
  act: (work: Work, opened: OpenedQuote, named: Context) => Promise<Result<T>>,
): Promise<Result<T>> {
  const found = await linkOf(context, context.store.read, token);
  if (!found) return refused({ code: 'link.unknown' });
  const named = throughLink(context, found.row.id);
  return write(named, async (work): Promise<Result<T>> => {
    const opening = await openQuoteLink(named, work.db, token);
    if (opening.kind === 'unknown') return refused({ code: 'link.unknown' });
    if (opening.kind === 'open') return act(work, opening.opened, named);
    const refusal = CLOSED_REFUSAL[opening.why];
    work.record({
      chain: opening.link.client_id,
      kind: 'link.refused',
      payload: { link: opening.link.id, event, reasons: [refusal.code] },
    });
    return refused(refusal);
  });
}

/** Whether an act is about the very document that its page showed. */
export function sameDocument(opened: OpenedQuote, shown: string): Result<void> {
  return shown === opened.shown ? done(undefined) : refused({ code: 'accept.otherVersion' });
}
