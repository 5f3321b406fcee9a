import type { Context } from '#shell/context.js';
import type { AccountRow } from '#shell/database/schema.js';
import type { AccountAnswer } from './facts.js';

type Reading = Pick<Context, 'store' | 'organisationId'>;

/** Whether the organisation has any account. */
export async function hasAccounts({ store, organisationId }: Reading): Promise<boolean> {
  const row = await store.read
    .selectFrom('account')
    .select('id')
    .where('organisation_id', '=', organisationId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** The account of an e-mail address (in lower case). */
export function accountOfEmail({ store, organisationId }: Reading, email: string): Promise<AccountRow | undefined> {
  return store.read
    .selectFrom('account')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('email', '=', email)
    .executeTakeFirst();
}

export function accountOfId({ store, organisationId }: Reading, id: string): Promise<AccountRow | undefined> {
  return store.read
    .selectFrom('account')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .executeTakeFirst();
}

/** The first owner who is not suspended. */
export function firstOwner({ store, organisationId }: Reading): Promise<AccountRow | undefined> {
  return store.read
    .selectFrom('account')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('role', '=', 'owner')
    .where('suspended_at', 'is', null)
    .orderBy('created_at')
    .executeTakeFirst();
}

export function describeAccount(row: AccountRow): AccountAnswer {
  const { id, name, email, role, created_at, suspended_at } = row;
  return { id, name, email, role, createdAt: created_at, suspendedAt: suspended_at };
}

/** Every account, the oldest first. */
export async function listAccounts({ store, organisationId }: Reading): Promise<AccountAnswer[]> {
  const rows = await store.read
    .selectFrom('account')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .orderBy('created_at')
    .execute();
  return rows.map(describeAccount);
}

/** The API tokens of an account, the newest first. */
export async function listTokens({ store, organisationId }: Reading, accountId: string) {
  const rows = await store.read
    .selectFrom('api_token')
    .select(['id', 'name', 'created_at', 'revoked_at'])
    .where('organisation_id', '=', organisationId)
    .where('account_id', '=', accountId)
    .orderBy('created_at', 'desc')
    .execute();
  return rows.map(({ id, name, created_at, revoked_at }) => ({
    id,
    name,
    createdAt: created_at,
    revokedAt: revoked_at,
  }));
}
