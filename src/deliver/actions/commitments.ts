import { type Work, write } from '#journal/write.js';
import { type Day, formatDay, parseDay } from '#kernel/day.js';
import { done, type Result, refused } from '#kernel/refusal.js';
import { follow } from '#kernel/transition.js';
import type { Context } from '#shell/context.js';
import type { CommitmentRow } from '#shell/database/schema.js';
import type { Commitment, NewCommitment, Settlement } from '../facts/commitment.js';
import { COMMITMENT_LIFE, type CommitmentEvent, EVENT_TO, inOrderOfDue, isOverdue } from '../rules/commitment.js';
import { clientRow } from '../store/clients.js';
import { type CommitmentFilter, type CommitmentListed, commitmentRow, commitmentRows } from '../store/commitments.js';
import { insertFile, type KeptFile, keepFile, type SentFile } from './files.js';

const unknown = () => refused({ code: 'commitment.unknown' });

function commitmentOf(row: CommitmentListed, today: Day): Commitment {
  return {
    id: row.id,
    clientId: row.client_id,
    clientName: row.client_name,
    party: row.party,
    text: row.text,
    source: row.source,
    quoteId: row.quote_id,
    quoteNumber: row.quote_number,
    dueOn: row.due_on,
    state: row.state,
    settledText: row.settled_text,
    settledFileId: row.settled_file_id,
    settledOn: row.settled_on,
    overdue: isOverdue(row.state, row.due_on, today),
  };
}

/** Promises of both sides, what is due first. */
export async function listCommitments(context: Context, filter: CommitmentFilter = {}): Promise<readonly Commitment[]> {
  const rows = await commitmentRows(context.store.read, context.organisationId, filter);
  const today = context.clock.today();
  return inOrderOfDue(rows.map((row) => commitmentOf(row, today)));
}

/** One promise; undefined when this organisation has none such. */
export async function readCommitment(context: Context, id: string): Promise<Commitment | undefined> {
  const row = await commitmentRow(context.store.read, context.organisationId, id);
  return row && commitmentOf(row, context.clock.today());
}

/** A new open promise as its row. */
export function commitmentRowFor(
  context: Context,
  work: Work,
  clientId: string,
  promise: Pick<CommitmentRow, 'party' | 'text' | 'source' | 'source_id' | 'quote_id' | 'due_on'>,
): CommitmentRow {
  return {
    id: context.newId(),
    organisation_id: context.organisationId,
    client_id: clientId,
    ...promise,
    state: 'open',
    settled_text: null,
    settled_file_id: null,
    settled_on: null,
    created_at: work.at,
    updated_at: work.at,
  };
}

/**
 * Notes a promise of either side by hand.
 * @returns refusals `commitment.unknownClient`, `commitment.erasedClient`
 */
export function addCommitment(context: Context, clientId: string, promise: NewCommitment): Promise<Result<Commitment>> {
  return write(context, async (work) => {
    const client = await clientRow(work.db, context.organisationId, clientId);
    if (!client) return refused({ code: 'commitment.unknownClient', field: 'client' });
    if (client.erased_at) return refused({ code: 'commitment.erasedClient', field: 'client' });
    const { party, text, dueOn } = promise;
    const row = commitmentRowFor(context, work, clientId, {
      party,
      text,
      source: 'manual',
      source_id: null,
      quote_id: null,
      due_on: dueOn,
    });
    work.record({
      chain: clientId,
      kind: 'commitment.added',
      payload: { commitment: row.id, party, text, dueOn, source: 'manual' },
    });
    await work.insert(clientId, 'commitment', [row]);
    return done(commitmentOf({ ...row, client_name: client.name, quote_number: null }, context.clock.today()));
  });
}

interface Attempt {
  readonly event: CommitmentEvent;
  readonly words: string | null;
  readonly hasFile: boolean;
  readonly on: Day;
}

/** Follows the life of a promise; a refused attempt is journaled too. */
function attempt(context: Context, work: Work, row: CommitmentListed, { event, ...standing }: Attempt) {
  const followed = follow(COMMITMENT_LIFE, row.state, event, { ...standing, today: context.clock.today() });
  if (followed.ok) return followed;
  const reasons = followed.refusals.map(({ code }) => code);
  work.record({
    chain: row.client_id,
    kind: 'commitment.refused',
    payload: { commitment: row.id, text: row.text, event, reasons },
  });
  return followed;
}

/** Settles a promise within a write. */
export async function settleWithin(
  context: Context,
  work: Work,
  row: CommitmentListed,
  settlement: Settlement,
  kept?: KeptFile,
): Promise<Result<Commitment>> {
  const today = context.clock.today();
  const on = settlement.on === null ? today : (parseDay(settlement.on) ?? today);
  const { words, state } = settlement;
  const followed = attempt(context, work, row, { event: EVENT_TO[state], words, hasFile: kept !== undefined, on });
  if (!followed.ok) return followed;
  const proof = kept === undefined ? {} : { file: kept.sha256, fileName: kept.name };
  const { id, client_id: chain, party, text } = row;
  const payload = { commitment: id, party, text, state, words, on: formatDay(on), ...proof };
  work.record({ chain, kind: 'commitment.settled', payload });
  if (kept) await insertFile(context, work, chain, kept);
  const change = {
    state,
    settled_text: words,
    settled_file_id: kept?.id ?? null,
    settled_on: formatDay(on),
    updated_at: work.at,
  };
  await work.update(chain, 'commitment', id, change);
  return done(commitmentOf({ ...row, ...change }, today));
}

/**
 * Settles a promise: kept with its proof (words, a link or a file), released in writing by the other side, or impossible.
 * @returns refusals `commitment.unknown`, `commitment.settled`, `commitment.noProof`, `commitment.noWords`, `commitment.noReason`, `commitment.future`, `commitment.notAttachable`
 */
export async function settleCommitment(
  context: Context,
  id: string,
  settlement: Settlement,
  file?: SentFile,
): Promise<Result<Commitment>> {
  const kept = file && keepFile(context, file, 'any', 'file');
  if (kept && !kept.ok) return kept;
  return write(context, async (work): Promise<Result<Commitment>> => {
    const row = await commitmentRow(work.db, context.organisationId, id);
    return row ? settleWithin(context, work, row, settlement, kept?.value) : unknown();
  });
}

/**
 * Opens a settled promise again: the settlement stays in the journal, and the counter-entry says why it did not hold.
 * @returns refusals `commitment.unknown`, `commitment.open`
 */
export function reopenCommitment(context: Context, id: string, reason: string): Promise<Result<Commitment>> {
  return write(context, async (work): Promise<Result<Commitment>> => {
    const row = await commitmentRow(work.db, context.organisationId, id);
    if (!row) return unknown();
    const today = context.clock.today();
    const followed = attempt(context, work, row, { event: 'reopen', words: reason, hasFile: false, on: today });
    if (!followed.ok) return followed;
    work.record({
      chain: row.client_id,
      kind: 'commitment.reopened',
      payload: { commitment: id, party: row.party, text: row.text, was: row.state, words: row.settled_text, reason },
    });
    const change = {
      state: 'open' as const,
      settled_text: null,
      settled_file_id: null,
      settled_on: null,
      updated_at: work.at,
    };
    await work.update(row.client_id, 'commitment', id, change);
    return done(commitmentOf({ ...row, ...change }, today));
  });
}
