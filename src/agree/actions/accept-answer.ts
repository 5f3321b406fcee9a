import type { Work } from '#journal/write.js';
import { canonical } from '#kernel/canonical.js';
import { done, type Result, refused } from '#kernel/refusal.js';
import type { Context } from '#shell/context.js';
import type { AcceptanceRow } from '#shell/database/schema.js';
import { nudgeSender } from '#shell/mail/nudge.js';
import type { Evidence, NetworkTrace } from '../rules/evidence.js';
import { evidenceHash, evidenceOfDocument } from './accept-evidence.js';
import { mailAnswer } from './accept-mails.js';
import { actThrough, type OpenedQuote, recordRefused, sameDocument } from './accept-open.js';
import { attemptQuote } from './attempt.js';

/** What a client answers in words, instead of signing. */
export interface Worded {
  readonly shown: string;
  readonly words: string;
  readonly network: NetworkTrace;
}

/** Changes asked for through one link: a conversation, not a flood. */
const ASKED_MAX = 10;

type Outcome = 'declined' | 'changeAsked';

function evidenceOf(opened: OpenedQuote, outcome: Outcome, at: string, network: NetworkTrace): Evidence {
  const { document, shown, version, consent } = opened;
  return {
    ...evidenceOfDocument(document, shown, version.sha256 ?? '', consent),
    outcome,
    channel: 'link',
    signer: null,
    capacity: null,
    signature: null,
    signedAt: at,
    code: null,
    scanSha256: null,
    network,
    disclosed: true,
  };
}

async function keepAnswer(
  context: Context,
  work: Work,
  opened: OpenedQuote,
  outcome: Outcome,
  { words, network }: Worded,
): Promise<string> {
  const { quote, version, link } = opened;
  const evidence = evidenceOf(opened, outcome, work.at, network);
  const row: AcceptanceRow = {
    id: context.newId(),
    organisation_id: context.organisationId,
    client_id: quote.clientId,
    purpose: 'quote',
    subject_id: version.id,
    link_id: link.id,
    outcome,
    channel: 'link',
    signer_name: null,
    capacity: null,
    signature: null,
    reason: words,
    satisfaction: null,
    own_words: null,
    may_quote: null,
    evidence: canonical(evidence),
    evidence_sha256: evidenceHash(evidence),
    receipt_file_id: null,
    scan_file_id: null,
    created_at: work.at,
  };
  work.record({
    chain: quote.clientId,
    kind: `quote.${outcome}`,
    payload: { number: quote.number, version: version.version, words, evidenceSha256: row.evidence_sha256 },
  });
  await work.insert(quote.clientId, 'acceptance', [row]);
  return row.id;
}

function mayAnswer(
  context: Context,
  work: Work,
  opened: OpenedQuote,
  event: 'decline' | 'askChange',
  shown: string,
): Result<void> {
  const attempted = attemptQuote(context, work, opened.quote, event, { version: opened.version.version });
  if (!attempted.ok) return attempted;
  const same = sameDocument(opened, shown);
  if (!same.ok) recordRefused(work, opened, event, same.refusals);
  return same;
}

/**
 * Declines a quote, with the client's reason; a second time changes nothing.
 * @returns refusals `accept.otherVersion`, those of the quote's life and of the link; each attempt is journaled
 */
export async function declineQuote(context: Context, token: string, answer: Worded): Promise<Result<{ id: string }>> {
  const result = await actThrough(context, token, 'decline', async (work, opened, named) => {
    const { answer: given, quote, version, link } = opened;
    if (given?.outcome === 'declined' && given.link_id === link.id) return done({ id: given.id });
    const may = mayAnswer(named, work, opened, 'decline', answer.shown);
    if (!may.ok) return may;
    const id = await keepAnswer(named, work, opened, 'declined', answer);
    await work.update(quote.clientId, 'quote_version', version.id, { state: 'declined', updated_at: work.at });
    await work.update(quote.clientId, 'quote', quote.id, { state: 'declined', updated_at: work.at });
    await mailAnswer(named, work, { kind: 'declined', words: answer.words, subjectId: id }, opened);
    return done({ id });
  });
  if (result.ok) nudgeSender(context);
  return result;
}

/**
 * Asks for a change, in the client's words: the offer stays as it is, the business is told. The same words sent again
 * count once.
 * @returns refusals `accept.otherVersion`, `accept.tooManyAsked`, those of the quote's life and of the link
 */
export async function askChange(context: Context, token: string, answer: Worded): Promise<Result<{ id: string }>> {
  const result = await actThrough(context, token, 'askChange', async (work, opened, named) => {
    const may = mayAnswer(named, work, opened, 'askChange', answer.shown);
    if (!may.ok) return may;
    const same = opened.asked.find(({ reason }) => reason === answer.words);
    if (same) return done({ id: same.id });
    if (opened.asked.length >= ASKED_MAX) return refused({ code: 'accept.tooManyAsked', field: 'words' });
    const id = await keepAnswer(named, work, opened, 'changeAsked', answer);
    await mailAnswer(named, work, { kind: 'changeAsked', words: answer.words, subjectId: id }, opened);
    return done({ id });
  });
  if (result.ok) nudgeSender(context);
  return result;
}
