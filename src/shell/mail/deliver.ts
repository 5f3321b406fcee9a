import { write } from '#journal/write.js';
import { follow } from '#kernel/transition.js';
import type { Context } from '#shell/context.js';
import type { OutboxRow } from '#shell/database/schema.js';
import type { Workspace } from '#shell/workspace.js';
import { isSample, type Server, serverOf } from './account.js';
import { converse, type Outcome, type Patience } from './dialogue.js';
import { bodyOf } from './facts.js';
import { composeMessage } from './message.js';
import { settleOutcome } from './outcome.js';
import { MAIL_LIFE } from './rules/life.js';
import { outboxRow, type Waiting, waiting } from './store.js';

/** Dialogues held at the same time: one that goes slowly holds up its own recipient, and nobody else. */
const LANES = 4;

export interface DeliverOptions {
  readonly patience?: Patience;
  /** Lets the dialogue under way end, and begins no other. */
  readonly stopping?: () => boolean;
  /** Breaks the dialogues under way off. */
  readonly signal?: AbortSignal | undefined;
}

/** What a pass of the sender did. */
export interface Delivery {
  readonly sent: number;
  readonly deferred: number;
  readonly failed: number;
  readonly uncertain: number;
  /** Why the server could not be spoken to, in its words or ours (`mail.notConfigured`); null when it could. */
  readonly unreached: string | null;
}

type Tally = { -readonly [Key in keyof Delivery]: Delivery[Key] };

const SENDER = { actor: 'system', accountId: null, language: 'fr' } as const;

/** The sender's own context on a data folder. */
const senderOn = (workspace: Workspace): Context => workspace.as(SENDER);

/** Takes a mail, in a transaction committed before any dialogue; undefined when another took it or it no longer waits. */
function claim(context: Context, id: string): Promise<OutboxRow | undefined> {
  return write(context, async (work) => {
    const row = await outboxRow(work.db, context.organisationId, id);
    if (!row || !follow(MAIL_LIFE, row.state, 'claim', { written: row.body !== null }).ok) return undefined;
    const change = { state: 'sending', attempts: row.attempts + 1, next_at: null, sending_at: work.at } as const;
    work.record({ chain: row.chain, kind: 'mail.started', payload: { mail: id, attempt: change.attempts } });
    await work.update(row.chain, 'outbox', id, change);
    return { ...row, ...change };
  });
}

async function leave(
  context: Context,
  server: Server | 'sample',
  row: OutboxRow,
  options: DeliverOptions,
): Promise<Outcome> {
  const base = { reached: true, shown: false };
  if (server === 'sample') return { ...base, kind: 'accepted', words: '' };
  const body = bodyOf(row);
  if (!body) return { ...base, kind: 'refused', words: 'mail.unwritten' };
  const message = await composeMessage(context, server, row, body);
  if (!message.ok) return { ...base, kind: 'refused', words: message.refusals[0]?.code ?? '' };
  return converse(server, message.value, options);
}

/** Where mails go just now, or why nowhere. */
async function destinationOf(context: Context): Promise<Server | 'sample' | 'notConfigured' | 'passwordLost'> {
  return (await isSample(context.store.read, context.organisationId)) ? 'sample' : serverOf(context);
}

/**
 * Sends one mail at once, whatever its place, and never again: what a server puts off has failed. For a test message.
 * @returns its row as it ended
 */
export async function deliverMail(context: Context, id: string, patience: Patience): Promise<OutboxRow> {
  const row = await claim(context, id);
  if (row) {
    const server = await destinationOf(context);
    const nowhere = server === 'notConfigured' || server === 'passwordLost';
    const outcome = nowhere
      ? ({ kind: 'refused', words: `mail.${server}` } as const)
      : await leave(context, server, row, { patience });
    await settleOutcome(context, id, { ...outcome, kind: outcome.kind === 'deferred' ? 'refused' : outcome.kind });
  }
  const ended = await outboxRow(context.store.read, context.organisationId, id);
  if (!ended) throw new Error(`mail ${id} is gone`);
  return ended;
}

const TALLIED = { accepted: 'sent', deferred: 'deferred', refused: 'failed', lost: 'uncertain' } as const;

/** Mails to one recipient of one client keep their order; a lane stops where one of them has to wait. */
async function runLane(
  context: Context,
  server: Server | 'sample',
  lane: readonly Waiting[],
  tally: Tally,
  options: DeliverOptions,
): Promise<void> {
  for (const { id, next_at } of lane) {
    if (tally.unreached !== null || options.stopping?.()) return;
    if (next_at !== null && Date.parse(next_at) > context.clock.now()) return;
    const row = await claim(context, id);
    if (!row) return;
    const outcome = await leave(context, server, row, options);
    await settleOutcome(context, id, outcome);
    tally[TALLIED[outcome.kind]] += 1;
    if (!outcome.reached) tally.unreached = outcome.words;
    if (outcome.kind === 'deferred') return;
  }
}

function lanesOf(rows: readonly Waiting[]): Waiting[][] {
  const lanes = new Map<string, Waiting[]>();
  for (const row of rows) {
    const key = `${row.client_id ?? ''} ${row.recipient}`;
    const lane = lanes.get(key);
    if (lane) lane.push(row);
    else lanes.set(key, [row]);
  }
  return [...lanes.values()];
}

/**
 * One pass of the sender: every mail whose time has come, in order for each recipient, a few at a time. A mail is
 * taken in a committed transaction before its dialogue, so none is ever sent twice, whoever else sends.
 * A server that cannot be spoken to ends the pass: what remains keeps its place.
 */
export async function deliverOutbox(workspace: Workspace, options: DeliverOptions = {}): Promise<Delivery> {
  const context = senderOn(workspace);
  const tally: Tally = { sent: 0, deferred: 0, failed: 0, uncertain: 0, unreached: null };
  const lanes = lanesOf(await waiting(context.store.read, context.organisationId));
  if (lanes.length === 0) return tally;
  const server = await destinationOf(context);
  if (server === 'notConfigured' || server === 'passwordLost') return { ...tally, unreached: `mail.${server}` };
  const next = lanes.values();
  const work = async (): Promise<void> => {
    for (const lane of next) await runLane(context, server, lane, tally, options);
  };
  await Promise.all(Array.from({ length: LANES }, work));
  return tally;
}

/**
 * Declares uncertain the mails that a sender left in the middle of their dialogue: they may have left or not, and only
 * a person settles that.
 * @param before those taken before this moment, in milliseconds; those of a sender that lives are left alone
 * @returns how many
 */
export async function declareLost(workspace: Workspace, before = Number.POSITIVE_INFINITY): Promise<number> {
  const context = senderOn(workspace);
  const rows = await context.store.read
    .selectFrom('outbox')
    .select(['id', 'sending_at'])
    .where('organisation_id', '=', context.organisationId)
    .where('state', '=', 'sending')
    .execute();
  const lost = rows.filter(({ sending_at }) => sending_at === null || Date.parse(sending_at) < before);
  for (const { id } of lost) await settleOutcome(context, id, { kind: 'lost', words: 'mail.interrupted' });
  return lost.length;
}
