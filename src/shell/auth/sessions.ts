import { type Context, momentOf } from '#shell/context.js';
import type { SessionRow } from '#shell/database/schema.js';
import type { Workspace } from '#shell/workspace.js';
import { newSecret, secretHash } from './secrets.js';

const DAY_MS = 86_400_000;

/** A session ends after so long without a visit. */
const IDLE_MS = 14 * DAY_MS;
/** A session ends so long after its sign-in, whatever happens. */
export const ABSOLUTE_MS = 60 * DAY_MS;
/** A session seen further in the future than this was written under a clock that has since gone back: it ends. */
const CLOCK_TOLERANCE_MS = DAY_MS;
/** How often a visit is noted, so that reading a page does not write a row each time. */
const NOTED_EVERY_MS = 3_600_000;

/** Opens a session for an account; the token itself is answered once and only its hash is kept. */
export async function openSession(context: Context, accountId: string): Promise<string> {
  const token = newSecret();
  const now = context.clock.now();
  await removeEnded(context);
  const session: SessionRow = {
    id: context.newId(),
    organisation_id: context.organisationId,
    account_id: accountId,
    token_hash: secretHash(token),
    created_at: momentOf(context.clock),
    seen_at: momentOf(context.clock),
    expires_at: new Date(now + ABSOLUTE_MS).toISOString(),
  };
  await context.store.write.insertInto('session').values(session).execute();
  return token;
}

/** Whether a session is still good at a moment (milliseconds). */
function isAlive(session: Pick<SessionRow, 'seen_at' | 'expires_at'>, now: number): boolean {
  const seen = Date.parse(session.seen_at);
  return now < Date.parse(session.expires_at) && now < seen + IDLE_MS && now > seen - CLOCK_TOLERANCE_MS;
}

/** Forgets the sessions that have ended, so that a clock set back cannot revive them. */
async function removeEnded(context: Pick<Context, 'store' | 'clock' | 'organisationId'>): Promise<void> {
  const now = context.clock.now();
  await context.store.write
    .deleteFrom('session')
    .where('organisation_id', '=', context.organisationId)
    .where((any) =>
      any.or([
        any('expires_at', '<=', new Date(now).toISOString()),
        any('seen_at', '<=', new Date(now - IDLE_MS).toISOString()),
        any('seen_at', '>=', new Date(now + CLOCK_TOLERANCE_MS).toISOString()),
      ]),
    )
    .execute();
}

/** The session of a token with its account, while it is alive and the account is not suspended. */
export async function findSession(workspace: Workspace, token: string) {
  const row = await workspace.store.read
    .selectFrom('session')
    .innerJoin('account', 'account.id', 'session.account_id')
    .where('session.organisation_id', '=', workspace.organisationId)
    .where('session.token_hash', '=', secretHash(token))
    .where('account.suspended_at', 'is', null)
    .select([
      'session.id as sessionId',
      'session.seen_at',
      'session.expires_at',
      'account.id',
      'account.name',
      'account.email',
      'account.role',
      'account.language',
    ])
    .executeTakeFirst();
  if (!row) return undefined;
  const now = workspace.clock.now();
  if (!isAlive(row, now)) {
    await removeEnded(workspace).catch(ignored);
    return undefined;
  }
  if (now > Date.parse(row.seen_at) + NOTED_EVERY_MS) void noteVisit(workspace, row.sessionId, now).catch(ignored);
  return row;
}

/** A page is read even where nothing can be written (a full disk) or while a long import writes. */
const ignored = (): undefined => undefined;

async function noteVisit({ store }: Workspace, sessionId: string, now: number): Promise<void> {
  const seen = { seen_at: new Date(now).toISOString() };
  await store.write.updateTable('session').set(seen).where('id', '=', sessionId).execute();
}

/** Ends the session of a token, on the server: the cookie is worth nothing afterwards. */
export async function endSession(context: Context, token: string): Promise<void> {
  await context.store.write.deleteFrom('session').where('token_hash', '=', secretHash(token)).execute();
}

/** Ends one session of an account, by its id. @returns whether there was one */
export async function endSessionById(context: Context, accountId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await context.store.write
    .deleteFrom('session')
    .where('organisation_id', '=', context.organisationId)
    .where('account_id', '=', accountId)
    .where('id', '=', id)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** Ends every session of an account. */
export async function endSessionsOf(context: Context, accountId: string): Promise<void> {
  await context.store.write
    .deleteFrom('session')
    .where('organisation_id', '=', context.organisationId)
    .where('account_id', '=', accountId)
    .execute();
}

/** The sessions of an account, the latest seen first. */
export function listSessions(context: Context, accountId: string) {
  return context.store.read
    .selectFrom('session')
    .select(['id', 'created_at', 'seen_at', 'expires_at'])
    .where('organisation_id', '=', context.organisationId)
    .where('account_id', '=', accountId)
    .orderBy('seen_at', 'desc')
    .execute();
}
