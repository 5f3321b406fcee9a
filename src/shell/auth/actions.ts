import { type Work, write } from '#journal/write.js';
import { done, type Result, refused } from '#kernel/refusal.js';
import type { Context } from '#shell/context.js';
import type { AccountRow } from '#shell/database/schema.js';
import { accountLimit, addressLimit, countAttempt, forgetAttempts, ownPasswordLimit } from './attempts.js';
import { isCommonPassword } from './common-passwords.js';
import type { Role } from './facts.js';
import { TOKEN_PREFIX } from './identify.js';
import { hashPassword, isPassword, newInitialPassword } from './passwords.js';
import { newSecret, secretHash } from './secrets.js';
import { endSession, endSessionsOf, openSession } from './sessions.js';
import { accountOfEmail, accountOfId } from './store.js';

/** A person who is to have an account. */
export interface NewPerson {
  readonly name: string;
  readonly email: string;
  readonly role: Role;
}

function accountRow(context: Context, at: string, person: NewPerson, passwordHash: string): AccountRow {
  return {
    id: context.newId(),
    organisation_id: context.organisationId,
    email: person.email,
    name: person.name,
    role: person.role,
    password_hash: passwordHash,
    language: null,
    created_at: at,
    suspended_at: null,
  };
}

async function insertAccount(context: Context, work: Work, row: AccountRow): Promise<void> {
  const { id, name, email, role } = row;
  const chain = context.organisationId;
  work.record({ chain, kind: 'account.created', payload: { accountId: id, name, email, role } });
  await work.insert(chain, 'account', [row]);
}

const isTaken = async (context: Context, work: Work, email: string): Promise<boolean> =>
  (await work.db
    .selectFrom('account')
    .select('id')
    .where('organisation_id', '=', context.organisationId)
    .where('email', '=', email)
    .executeTakeFirst()) !== undefined;

const anyAccount = (context: Context, work: Work) =>
  work.db.selectFrom('account').select('id').where('organisation_id', '=', context.organisationId).executeTakeFirst();

/**
 * Makes the owner's account, once: only while there is no account at all.
 * @param passwordHash as `hashPassword` made it, or `NO_PASSWORD` for the sample business
 * @returns the account's id; refused (`auth.alreadySetUp`) when there is an account already
 */
export function createOwner(
  context: Context,
  person: Omit<NewPerson, 'role'>,
  passwordHash: string,
): Promise<Result<string>> {
  return write(context, async (work) => {
    if (await anyAccount(context, work)) return refused({ code: 'auth.alreadySetUp' });
    const row = accountRow(context, work.at, { ...person, role: 'owner' }, passwordHash);
    await insertAccount(context, work, row);
    return done(row.id);
  });
}

/** The first run: the owner's account with the password that was chosen. @returns the account's id */
export async function setUp(
  context: Context,
  person: { readonly name: string; readonly email: string; readonly password: string },
): Promise<Result<string>> {
  const { name, email, password } = person;
  if (isCommonPassword(password, [email, name])) return refused({ code: 'auth.commonPassword', field: 'password' });
  return createOwner(context, { name, email }, await hashPassword(password));
}

/** Tells `signIn` and `changePassword` apart from other refusals: too many tries; `seconds` to wait. */
export const TOO_MANY = 'auth.tooManyTries';

function tooMany(seconds: number) {
  return refused({ code: TOO_MANY, values: { minutes: Math.ceil(seconds / 60), seconds } });
}

/**
 * Signs in: a new session, whatever session the browser brought before. The answer is the same, and takes as long,
 * whether the address is unknown, the account suspended or the password wrong.
 * @returns the session's token
 */
export async function signIn(
  context: Context,
  tried: { readonly email: string; readonly password: string; readonly address: string; readonly before?: string },
): Promise<Result<string>> {
  const limit = accountLimit(tried.email);
  const wait = await countAttempt(context, [limit, addressLimit(tried.address)]);
  if (wait > 0) return tooMany(wait);
  const account = await accountOfEmail(context, tried.email);
  const right = await isPassword(tried.password, account?.password_hash);
  if (!right || !account || account.suspended_at !== null) return refused({ code: 'auth.wrongPassword' });
  await forgetAttempts(context, limit);
  if (tried.before) await endSession(context, tried.before);
  return done(await openSession(context, account.id));
}

async function setPassword(context: Context, account: AccountRow, password: string): Promise<void> {
  const password_hash = await hashPassword(password);
  await write(context, async (work) => {
    const chain = context.organisationId;
    work.record({ chain, kind: 'account.password.changed', payload: { accountId: account.id } });
    await work.update(chain, 'account', account.id, { password_hash });
  });
  await endSessionsOf(context, account.id);
  await forgetAttempts(context, accountLimit(account.email));
  await forgetAttempts(context, ownPasswordLimit(account.id));
}

/**
 * Changes one's own password; every session of the account ends.
 * @returns the token of a new session for the browser that asked
 */
export async function changePassword(
  context: Context,
  accountId: string,
  passwords: { readonly current: string; readonly next: string },
): Promise<Result<string>> {
  const account = await accountOfId(context, accountId);
  if (!account) return refused({ code: 'auth.unknownAccount' });
  const wait = await countAttempt(context, [ownPasswordLimit(accountId)]);
  if (wait > 0) return tooMany(wait);
  if (!(await isPassword(passwords.current, account.password_hash)))
    return refused({ code: 'auth.wrongCurrent', field: 'current' });
  if (isCommonPassword(passwords.next, [account.email, account.name]))
    return refused({ code: 'auth.commonPassword', field: 'next' });
  await setPassword(context, account, passwords.next);
  return done(await openSession(context, accountId));
}

/** Gives an account a new initial password, to be handed over once; its sessions end. */
export async function resetPassword(context: Context, accountId: string): Promise<Result<string>> {
  const account = await accountOfId(context, accountId);
  if (!account) return refused({ code: 'auth.unknownAccount' });
  const password = newInitialPassword();
  await setPassword(context, account, password);
  return done(password);
}

/** Adds a person with an initial password, to be handed over once. */
export async function addPerson(
  context: Context,
  person: NewPerson,
): Promise<Result<{ readonly id: string; readonly password: string }>> {
  const password = newInitialPassword();
  const hash = await hashPassword(password);
  return write(context, async (work) => {
    if (await isTaken(context, work, person.email)) return refused({ code: 'auth.emailTaken', field: 'email' });
    const row = accountRow(context, work.at, person, hash);
    await insertAccount(context, work, row);
    return done({ id: row.id, password });
  });
}

async function otherOwners(context: Context, work: Work, accountId: string): Promise<number> {
  const rows = await work.db
    .selectFrom('account')
    .select('id')
    .where('organisation_id', '=', context.organisationId)
    .where('role', '=', 'owner')
    .where('suspended_at', 'is', null)
    .where('id', '!=', accountId)
    .execute();
  return rows.length;
}

/** Changes an account under a fact, unless that would leave no owner; its sessions end, so the change holds at once. */
async function changeAccount(
  context: Context,
  accountId: string,
  kind: string,
  change: (at: string) => Partial<Pick<AccountRow, 'role' | 'suspended_at'>>,
): Promise<Result<null>> {
  const result = await write(context, async (work) => {
    const known = await work.db
      .selectFrom('account')
      .select('id')
      .where('organisation_id', '=', context.organisationId)
      .where('id', '=', accountId)
      .executeTakeFirst();
    if (!known) return refused({ code: 'auth.unknownAccount' });
    const changed = change(work.at);
    const stays = changed.role === 'owner' || changed.suspended_at === null;
    if (!stays && (await otherOwners(context, work, accountId)) === 0) return refused({ code: 'auth.lastOwner' });
    const chain = context.organisationId;
    work.record({ chain, kind, payload: { accountId, ...(changed.role ? { role: changed.role } : {}) } });
    await work.update(chain, 'account', accountId, changed);
    return done(null);
  });
  if (result.ok) await endSessionsOf(context, accountId);
  return result;
}

/** Gives an account another role. */
export function changeRole(context: Context, accountId: string, role: Role): Promise<Result<null>> {
  return changeAccount(context, accountId, 'account.role.changed', () => ({ role }));
}

/** Suspends an account: it can no longer sign in, and its tokens no longer work. */
export function suspendAccount(context: Context, accountId: string): Promise<Result<null>> {
  return changeAccount(context, accountId, 'account.suspended', (at) => ({ suspended_at: at }));
}

/** Lifts the suspension of an account. */
export function restoreAccount(context: Context, accountId: string): Promise<Result<null>> {
  return changeAccount(context, accountId, 'account.restored', () => ({ suspended_at: null }));
}

/** Makes an API token that acts as the account; the token itself is answered once, only its hash is kept. */
export async function createToken(context: Context, accountId: string, name: string) {
  const token = TOKEN_PREFIX + newSecret();
  const id = context.newId();
  // A secret is kept nowhere, and so no repeated request can be given it again: each makes a token of its own.
  await write({ ...context, repeatable: undefined }, async (work) => {
    const chain = context.organisationId;
    work.record({ chain, kind: 'token.created', payload: { tokenId: id, accountId, name } });
    const row = {
      id,
      organisation_id: chain,
      account_id: accountId,
      name,
      token_hash: secretHash(token),
      created_at: work.at,
      revoked_at: null,
    };
    await work.insert(chain, 'api_token', [row]);
  });
  return { id, token };
}

/** Revokes an API token of the account, for good. @returns whether there was such a token, still good */
export function revokeToken(context: Context, accountId: string, tokenId: string): Promise<boolean> {
  return write(context, async (work) => {
    const token = await work.db
      .selectFrom('api_token')
      .select('id')
      .where('organisation_id', '=', context.organisationId)
      .where('account_id', '=', accountId)
      .where('id', '=', tokenId)
      .where('revoked_at', 'is', null)
      .executeTakeFirst();
    if (!token) return false;
    const chain = context.organisationId;
    work.record({ chain, kind: 'token.revoked', payload: { tokenId, accountId } });
    await work.update(chain, 'api_token', tokenId, { revoked_at: work.at });
    return true;
  });
}
