import type { Work } from '#journal/write.js';
import { canonical } from '#kernel/canonical.js';
import { formatDay } from '#kernel/day.js';
import { done, type Result } from '#kernel/refusal.js';
import type { Context } from '#shell/context.js';
import type { AcceptanceRow } from '#shell/database/schema.js';
import { nudgeSender } from '#shell/mail/nudge.js';
import { acceptWords } from '../accept-words.js';
import { type Evidence, maskEmail, type NetworkTrace } from '../rules/evidence.js';
import { openCommitments, ordersUnder } from '../store/withdrawal.js';
import { evidenceHash, evidenceOfDocument } from './accept-evidence.js';
import { actThrough, type OpenedQuote, recordRefused, sameDocument } from './accept-open.js';
import { mailWithdrawal } from './accept-withdrawal-mails.js';
import { attemptQuote } from './attempt.js';

/** What a consumer declares; a reason is neither asked nor kept. */
export interface Withdrawing {
  readonly shown: string;
  readonly name: string;
  /** Where the acknowledgement goes; null for the address of the link. */
  readonly email: string | null;
  readonly network: NetworkTrace;
}

export interface Withdrawn {
  readonly id: string;
  readonly evidenceSha256: string;
}

function evidenceOf(opened: OpenedQuote, { name, email, network }: Withdrawing, at: string): Evidence {
  const { document, shown, version, consent, answer, link } = opened;
  return {
    ...evidenceOfDocument(document, shown, version.sha256 ?? '', consent),
    outcome: 'withdrawn',
    channel: 'link',
    signer: name,
    capacity: null,
    signature: null,
    signedAt: at,
    code: null,
    scanSha256: null,
    network,
    disclosed: true,
    particulars: {
      acceptedAt: answer?.created_at ?? null,
      acceptedEvidenceSha256: answer?.evidence_sha256 ?? null,
      until: opened.renounceUntil,
      acknowledgedTo: maskEmail(email ?? link.email ?? ''),
    },
  };
}

function rowOf(context: Context, opened: OpenedQuote, evidence: Evidence, at: string): AcceptanceRow {
  return {
    id: context.newId(),
    organisation_id: context.organisationId,
    client_id: opened.quote.clientId,
    purpose: 'quote',
    subject_id: opened.version.id,
    link_id: opened.link.id,
    outcome: 'withdrawn',
    channel: 'link',
    signer_name: evidence.signer,
    capacity: null,
    signature: null,
    reason: null,
    satisfaction: null,
    own_words: null,
    may_quote: null,
    evidence: canonical(evidence),
    evidence_sha256: evidenceHash(evidence),
    receipt_file_id: null,
    scan_file_id: null,
    created_at: at,
  };
}

/** Ends a contract with its change orders, which fall with it (C. consom. L221-27), and releases what was promised. */
async function endContract(context: Context, work: Work, { quote, document }: OpenedQuote): Promise<void> {
  const { clientId: chain } = quote;
  const own = context.organisationId;
  const change = { state: 'withdrawn', updated_at: work.at } as const;
  const orders = await ordersUnder(work.db, own, quote.id);
  for (const id of [quote.id, ...orders.quotes]) await work.update(chain, 'quote', id, change);
  const versions = [...(quote.inForce ? [quote.inForce.id] : []), ...orders.versions];
  for (const id of versions) await work.update(chain, 'quote_version', id, change);
  const released = {
    state: 'released',
    settled_text: acceptWords(document.content.language).withdrawal.released,
    settled_on: formatDay(context.clock.today()),
    updated_at: work.at,
  } as const;
  for (const id of await openCommitments(work.db, own, [quote.id, ...orders.quotes]))
    await work.update(chain, 'commitment', id, released);
}

async function keepWithdrawal(
  context: Context,
  work: Work,
  opened: OpenedQuote,
  asked: Withdrawing,
): Promise<AcceptanceRow> {
  const { quote, version, document, renounceUntil: until } = opened;
  const row = rowOf(context, opened, evidenceOf(opened, asked, work.at), work.at);
  const { evidence_sha256: evidenceSha256, signer_name: signer } = row;
  const { title } = document.content;
  work.record({
    chain: quote.clientId,
    kind: 'quote.withdrawnByClient',
    payload: { number: quote.number, version: version.version, title, signer, until, evidenceSha256 },
  });
  await work.insert(quote.clientId, 'acceptance', [row]);
  await endContract(context, work, opened);
  return row;
}

/**
 * A consumer withdraws from the contract through the link by which it was accepted: name, contract, address for the
 * acknowledgement, nothing else (directive 2011/83/EU, art. 11a; C. consom. L221-21, D221-5). Declared again, it changes
 * nothing. The acknowledgement leaves with the transaction.
 * @returns refusals `accept.otherVersion`, `quote.noWithdrawal`, `quote.withdrawalOver`, those of the quote's life and of
 * the link; each attempt is journaled
 */
export async function withdrawFromContract(
  context: Context,
  token: string,
  asked: Withdrawing,
): Promise<Result<Withdrawn>> {
  const result = await actThrough(context, token, 'renounce', async (work, opened, named) => {
    const { withdrawal, quote, version, renounceUntil } = opened;
    if (withdrawal) return done({ id: withdrawal.id, evidenceSha256: withdrawal.evidence_sha256 });
    const grounds = { version: version.version, renounceUntil };
    const attempted = attemptQuote(named, work, quote, 'renounce', grounds);
    if (!attempted.ok) return attempted;
    const same = sameDocument(opened, asked.shown);
    if (!same.ok) {
      recordRefused(work, opened, 'renounce', same.refusals);
      return same;
    }
    const row = await keepWithdrawal(named, work, opened, asked);
    await mailWithdrawal(named, work, opened, row, asked.email);
    return done({ id: row.id, evidenceSha256: row.evidence_sha256 });
  });
  if (result.ok) nudgeSender(context);
  return result;
}
