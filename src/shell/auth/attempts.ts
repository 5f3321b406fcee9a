import type { Transaction } from 'kysely';
import type { Clock } from '#shell/clock.js';
import { type Context, momentOf } from '#shell/context.js';
import type { Database } from '#shell/database/schema.js';
import { secretHash } from './secrets.js';

/** How many tries a subject has within a stretch of time. */
export interface Limit {
  readonly subject: string;
  readonly triesMax: number;
  readonly windowMs: number;
}

const MINUTE_MS = 60_000;
const LONGEST_WINDOW_MS = 60 * MINUTE_MS;

/** Ten tries in a quarter of an hour for an account, whether it exists or not. */
export const accountLimit = (email: string): Limit => ({
  subject: secretHash(`account ${email.trim().toLowerCase()}`),
  triesMax: 10,
  windowMs: 15 * MINUTE_MS,
});

/**
 * Ten tries in a quarter of an hour for the password of an account whose session is open: counted apart, so that
 * strangers who guess at the sign-in never keep its owner from changing it.
 */
export const ownPasswordLimit = (accountId: string): Limit => ({
  subject: secretHash(`own password ${accountId}`),
  triesMax: 10,
  windowMs: 15 * MINUTE_MS,
});

/** A hundred tries an hour for a network address. */
export const addressLimit = (address: string): Limit => ({
  subject: secretHash(`address ${address}`),
  triesMax: 100,
  windowMs: 60 * MINUTE_MS,
});

type Attempting = Pick<Context, 'store' | 'organisationId' | 'newId'> & { readonly clock: Clock };

async function waitMs(db: Transaction<Database>, limit: Limit, now: number): Promise<number> {
  const tries = await db
    .selectFrom('login_attempt')
    .select('at')
    .where('subject', '=', limit.subject)
    .where('at', '>', new Date(now - limit.windowMs).toISOString())
    .where('at', '<=', new Date(now + limit.windowMs).toISOString())
    .orderBy('at', 'desc')
    .limit(limit.triesMax)
    .execute();
  const oldest = tries.at(limit.triesMax - 1);
  return oldest ? Date.parse(oldest.at) + limit.windowMs - now : 0;
}

/**
 * Counts a try against every limit, in the database, so that restarting forgets nothing and tries made at the
 * same time are all counted. A try that is refused is not counted: a lock always ends.
 * @returns seconds to wait when a limit is reached, 0 when the try may go on
 */
export function countAttempt(context: Attempting, limits: readonly Limit[]): Promise<number> {
  const now = context.clock.now();
  return context.store.write.transaction().execute(async (db) => {
    await context.store.lockOrganisation(db, context.organisationId);
    await db
      .deleteFrom('login_attempt')
      .where('organisation_id', '=', context.organisationId)
      .where('at', '<', new Date(now - LONGEST_WINDOW_MS).toISOString())
      .execute();
    const waits = [];
    for (const limit of limits) waits.push(await waitMs(db, limit, now));
    const longest = Math.max(...waits);
    if (longest > 0) return Math.ceil(longest / 1000);
    const at = momentOf(context.clock);
    const rows = limits.map(({ subject }) => ({
      id: context.newId(),
      organisation_id: context.organisationId,
      subject,
      at,
    }));
    await db.insertInto('login_attempt').values(rows).execute();
    return 0;
  });
}

/** Forgets the tries of a subject, once it has proved who it is. */
export async function forgetAttempts(context: Attempting, { subject }: Limit): Promise<void> {
  await context.store.write.deleteFrom('login_attempt').where('subject', '=', subject).execute();
}
