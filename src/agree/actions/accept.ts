import type { Work } from '#journal/write.js';
import { done, type Refusal, type Result, refused } from '#kernel/refusal.js';
import { missingCharacters } from '#paper/pdf/fonts.js';
import type { Context } from '#shell/context.js';
import type { AcceptanceRow } from '#shell/database/schema.js';
import { nudgeSender } from '#shell/mail/nudge.js';
import { sayMoment } from '#shell/web/parts/figures.js';
import type { Signature } from '../rules/accept-signature.js';
import { unmetBefore } from '../rules/consent.js';
import type { NetworkTrace } from '../rules/evidence.js';
import { archivedFile } from '../store/accept.js';
import { linkEvidence, type Signed } from './accept-evidence.js';
import { type Accepting, keepAcceptance, printReceipt } from './accept-keep.js';
import { mailReceipts } from './accept-mails.js';
import { actThrough, type OpenedQuote, recordRefused, sameDocument } from './accept-open.js';
import { attemptQuote } from './attempt.js';
import { checkCode } from './code.js';

/** What a client sends with his signature. */
export interface Signing {
  /** SHA-256 of the document that his page showed. */
  readonly shown: string;
  readonly name: string;
  readonly capacity: string;
  readonly signature: Signature | null;
  readonly code: string;
  readonly network: NetworkTrace;
}

/** An acceptance as its maker receives it. */
export interface Accepted {
  readonly id: string;
  readonly evidenceSha256: string;
  readonly receiptSha256: string;
}

const DAY_MS = 86_400_000;
/** The link of an accepted quote still opens it for so long: time to fetch the receipt. */
const AFTER_DAYS = 90;

async function acceptedAgain(context: Context, work: Work, answer: AcceptanceRow): Promise<Accepted> {
  const file = answer.receipt_file_id && (await archivedFile(work.db, context.organisationId, answer.receipt_file_id));
  return { id: answer.id, evidenceSha256: answer.evidence_sha256, receiptSha256: file ? file.sha256 : '' };
}

/** Every guard of a signature but the code; a refused attempt is journaled. */
function guard(context: Context, work: Work, opened: OpenedQuote, signing: Signing): Result<Signature> {
  const { quote, version, document, consent } = opened;
  const attempted = attemptQuote(context, work, quote, 'accept', { version: version.version });
  if (!attempted.ok) return attempted;
  const same = sameDocument(opened, signing.shown);
  const unmet: Refusal[] = same.ok ? [...unmetBefore('sign', document, consent)] : [...same.refusals];
  if (unmet.length === 0 && !signing.signature) unmet.push({ code: 'accept.noSignature', field: 'typed' });
  if (unmet.length === 0) unmet.push(...unprintableNames(signing));
  if (unmet.length === 0 && signing.signature) return done(signing.signature);
  recordRefused(work, opened, 'accept', unmet);
  return refused(...unmet);
}

/** Characters of the names that the fonts do not have: the receipt could not be printed. */
function unprintableNames({ name, capacity, signature }: Signing): Refusal[] {
  const typed = signature && 'typed' in signature ? signature.typed : '';
  const characters = missingCharacters(`${name}${capacity}${typed}`);
  if (characters.length === 0) return [];
  return [{ code: 'accept.noGlyph', field: 'name', values: { characters: characters.join(' ') } }];
}

function acceptingOf(opened: OpenedQuote, signed: Signed): Accepting {
  const { quote, version, document, link } = opened;
  return {
    quote,
    version,
    document,
    evidence: linkEvidence(opened, signed),
    signature: signed.signature,
    linkId: link.id,
    scanFileId: null,
    signedAt: sayMoment(signed.at, document.content.language),
  };
}

async function sign(context: Context, work: Work, opened: OpenedQuote, signed: Signed): Promise<Result<Accepted>> {
  const accepting = acceptingOf(opened, signed);
  const printed = await printReceipt(context, accepting);
  if (!printed.ok) {
    recordRefused(work, opened, 'accept', printed.refusals);
    return printed;
  }
  const kept = await keepAcceptance(context, work, accepting, printed.value);
  const { link } = opened;
  const later = new Date(context.clock.now() + AFTER_DAYS * DAY_MS).toISOString();
  if (link.expires_at < later) await work.update(link.client_id, 'client_link', link.id, { expires_at: later });
  await mailReceipts(context, work, accepting, kept, link.email);
  return done({ id: kept.id, evidenceSha256: kept.evidenceSha256, receiptSha256: kept.receipt.sha256 });
}

/**
 * Accepts a quote through its client's link: once, whatever the number of requests, and bound to the document that was
 * shown. The code is checked in the same transaction, after every other guard; a name that cannot be printed does not
 * spend it.
 * @returns refusals `accept.otherVersion`, `accept.noSignature`, `accept.noGlyph`, `consent.*`, `code.*`, those of the
 * quote's life (`quote.accepted`, `quote.declined`, `quote.expired`, …) and those of the link; each attempt is journaled
 */
export async function acceptQuote(context: Context, token: string, signing: Signing): Promise<Result<Accepted>> {
  const result = await actThrough(context, token, 'accept', async (work, opened, named): Promise<Result<Accepted>> => {
    const { answer, link } = opened;
    if (answer?.outcome === 'accepted' && answer.link_id === link.id)
      return done(await acceptedAgain(named, work, answer));
    const guarded = guard(named, work, opened, signing);
    if (!guarded.ok) return guarded;
    const checked = await checkCode(named, work, link.id, signing.code);
    if (!checked.ok) {
      recordRefused(work, opened, 'accept', checked.refusals);
      return checked;
    }
    const { name, capacity, network } = signing;
    const { verifiedAt: codeVerifiedAt } = checked.value;
    return sign(named, work, opened, {
      name,
      capacity,
      network,
      signature: guarded.value,
      at: work.at,
      codeVerifiedAt,
    });
  });
  if (result.ok) nudgeSender(context);
  return result;
}
