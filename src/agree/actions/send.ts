import { type Work, write } from '#journal/write.js';
import { civilOf, formatDay, parseDay } from '#kernel/day.js';
import { done, type Result, refused } from '#kernel/refusal.js';
import { sayDate } from '#kernel/words.js';
import { civilDay } from '#shell/clock.js';
import type { Context } from '#shell/context.js';
import { mailReadiness } from '#shell/mail/account.js';
import { LINK_MARK } from '#shell/mail/facts.js';
import { nudgeSender } from '#shell/mail/nudge.js';
import { queueMail } from '#shell/mail/queue.js';
import { acceptWords } from '../accept-words.js';
import type { QuoteDocument } from '../facts/quote.js';
import { renounceUntil } from '../rules/withdrawal.js';
import { answersTo } from '../store/accept.js';
import { linkRow } from '../store/link.js';
import { attemptQuote } from './attempt.js';
import { type MadeLink, makeLink, revokeLink } from './link.js';
import { type QuoteDetail, quoteDetail, quoteDetailOfVersion } from './quote-detail.js';
import { sealVersion } from './seal.js';

const PDF = 'application/pdf';

export interface SendAsk {
  /** The client's own when absent. */
  readonly email?: string | undefined;
  /** Where this site is found by the client: `https://entente.example.fr`. */
  readonly origin: string;
  /** By mail, or as a link that the business hands over by itself. */
  readonly by?: 'mail' | 'hand' | undefined;
}

/** A quote that was sent. */
export interface Sent {
  readonly quoteId: string;
  readonly number: string;
  readonly version: number;
  readonly linkId: string;
  readonly email: string;
  readonly mailId: string | null;
  /** The client's address, told this once; null when a repeated request is answered again. */
  readonly link: string | null;
}

/** The end of a day where the program runs. */
function endOfDay(text: string): string {
  const { year, month, day } = civilOf(parseDay(text) ?? 0);
  return new Date(year, month - 1, day + 1).toISOString();
}

/** A version that the client may answer, with its archived PDF. */
interface Sealed {
  readonly versionId: string;
  readonly document: QuoteDocument;
  readonly sha256: string;
  /** Whether it had been sent before. */
  readonly again: boolean;
}

/** The version to send: the draft, sealed now, else the one in force. */
async function versionToSend(context: Context, work: Work, quote: QuoteDetail): Promise<Result<Sealed>> {
  const { draft, inForce } = quote;
  if (draft) {
    const sealed = await sealVersion(context, work, draft.id);
    if (!sealed.ok) return sealed;
    return done({ versionId: draft.id, document: sealed.value.document, sha256: sealed.value.sha256, again: false });
  }
  if (inForce?.state !== 'sent' || !inForce.document) {
    const attempted = attemptQuote(context, work, quote, 'send');
    return attempted.ok ? refused({ code: 'send.notSendable' }) : attempted;
  }
  const { validUntil } = inForce;
  if (validUntil < formatDay(context.clock.today()))
    return refused({ code: 'quote.expired', values: { number: quote.number, validUntil } });
  return done({ versionId: inForce.id, document: inForce.document, sha256: inForce.sha256 ?? '', again: true });
}

/** Puts the courteous message in the outbox, with the PDF; the link in it is kept sealed. */
function mailQuote(context: Context, work: Work, sealed: Sealed, email: string, link: string): Promise<string> {
  const { document, versionId, sha256, again } = sealed;
  const { content, seller, buyer, number, version, kind } = document;
  const { quote: words } = acceptWords(content.language).mail;
  const until = sayDate(civilOf(parseDay(content.validUntil) ?? 0), content.language);
  const [contact, phone] = [buyer.contactName ?? '', seller.phone ?? ''];
  const text = words.text({ contact, title: content.title, seller: seller.name, until, link: LINK_MARK, phone });
  const subject = (kind === 'changeOrder' ? words.changeOrder : words.subject)(number, content.title, seller.name);
  return queueMail(context, work, {
    chain: buyer.id,
    clientId: buyer.id,
    kind: 'quote',
    subjectId: versionId,
    recipient: email,
    subject,
    text: again ? text.replace('\n\n', `\n\n${words.again}\n\n`) : text,
    attachments: [{ name: `${number}-v${version}.pdf`, sha256, mediaType: PDF }],
    link,
  });
}

const CLIENT_EMAIL = (work: Work, own: string, clientId: string) =>
  work.db
    .selectFrom('client')
    .select('email')
    .where('organisation_id', '=', own)
    .where('id', '=', clientId)
    .executeTakeFirst();

/**
 * Sends a quote: its draft version is sealed (or the version in force sent again), a link made for its client, and a
 * courteous mail queued with the PDF, all in one transaction.
 * @returns refusals `quote.unknown`, `send.noEmail`, `send.mailNotReady`, `send.notSendable`, those of `sealVersion` and
 * of the quote's life
 */
export async function sendQuote(context: Context, quoteId: string, ask: SendAsk): Promise<Result<Sent>> {
  const own = context.organisationId;
  const byMail = (ask.by ?? 'mail') === 'mail';
  const readiness = await mailReadiness(context);
  if (byMail && readiness !== 'ready' && readiness !== 'sample') return refused({ code: 'send.mailNotReady' });
  let made: MadeLink | undefined;
  const result = await write(context, async (work): Promise<Result<Omit<Sent, 'link'>>> => {
    const quote = await quoteDetail(work.db, own, quoteId);
    if (!quote) return refused({ code: 'quote.unknown' });
    const { clientId, number } = quote;
    const email = ask.email ?? (await CLIENT_EMAIL(work, own, clientId))?.email;
    if (!email) return refused({ code: 'send.noEmail', field: 'email' });
    const sealed = await versionToSend(context, work, quote);
    if (!sealed.ok) return sealed;
    const { versionId, document } = sealed.value;
    const expiresAt = endOfDay(document.content.validUntil);
    made = await makeLink(context, work, {
      clientId,
      purpose: 'quote',
      subjectId: versionId,
      email,
      expiresAt,
      number,
    });
    const mailId = byMail ? await mailQuote(context, work, sealed.value, email, ask.origin + made.path) : null;
    return done({ quoteId, number, version: document.version, linkId: made.id, email, mailId });
  });
  if (!result.ok) return result;
  nudgeSender(context);
  return done({ ...result.value, link: made ? ask.origin + made.path : null });
}

/** The link by which a consumer accepted stays open as long as the right of withdrawal lasts (C. consom. L221-21). */
async function withdrawalRuns(
  context: Context,
  work: Work,
  { accepted, state }: QuoteDetail,
  linkId: string | undefined,
): Promise<Result<void>> {
  if (!accepted?.document || state !== 'accepted') return done(undefined);
  const answers = await answersTo(work.db, context.organisationId, [accepted.id]);
  const answer = answers.find((one) => one.outcome === 'accepted' && one.link_id === linkId);
  const until = renounceUntil(accepted.document, answer, (moment) => civilDay(Date.parse(moment)));
  if (until === null || until < formatDay(context.clock.today())) return done(undefined);
  return refused({ code: 'link.withdrawalRuns', values: { until } });
}

/**
 * Closes a link of a quote.
 * @returns refusals `quote.unknown`, `link.unknown`, `link.revoked`, `link.withdrawalRuns`
 */
export function revokeQuoteLink(context: Context, quoteId: string, linkId: string): Promise<Result<QuoteDetail>> {
  const own = context.organisationId;
  return write(context, async (work) => {
    const link = await linkRow(work.db, own, linkId);
    const quote = link?.purpose === 'quote' ? await quoteDetailOfVersion(work.db, own, link.subject_id) : undefined;
    if (quote?.id !== quoteId) return refused({ code: 'link.unknown' });
    const runs = await withdrawalRuns(context, work, quote, link?.id);
    if (!runs.ok) return runs;
    const revoked = await revokeLink(context, work, linkId);
    return revoked.ok ? done(quote) : revoked;
  });
}
