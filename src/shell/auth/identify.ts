import type { Visitor } from '#shell/web/visit.js';
import type { Workspace } from '#shell/workspace.js';
import { secretHash } from './secrets.js';
import { findSession } from './sessions.js';

/** What an API token starts with, so that one that leaked is recognised where it lies. */
export const TOKEN_PREFIX = 'ent_';

/** Who asks: nobody known, an account, or someone with a token that is not (or no longer) good. */
export type Identity =
  | { readonly kind: 'nobody' }
  | { readonly kind: 'badToken' }
  | { readonly kind: 'account'; readonly visitor: Visitor; readonly language: string | null };

const NOBODY: Identity = { kind: 'nobody' };

async function ofToken(workspace: Workspace, token: string): Promise<Identity> {
  const row = await workspace.store.read
    .selectFrom('api_token')
    .innerJoin('account', 'account.id', 'api_token.account_id')
    .where('api_token.organisation_id', '=', workspace.organisationId)
    .where('api_token.token_hash', '=', secretHash(token))
    .where('api_token.revoked_at', 'is', null)
    .where('account.suspended_at', 'is', null)
    .select(['account.id', 'account.name', 'account.email', 'account.role', 'account.language'])
    .executeTakeFirst();
  if (!row) return { kind: 'badToken' };
  const { language, ...visitor } = row;
  return { kind: 'account', visitor: { ...visitor, sessionId: null }, language };
}

async function ofSession(workspace: Workspace, token: string): Promise<Identity> {
  const row = await findSession(workspace, token);
  if (!row) return NOBODY;
  const { id, name, email, role, language, sessionId } = row;
  return { kind: 'account', visitor: { id, name, email, role, sessionId }, language };
}

/** The bearer token of an Authorization header; undefined without one. */
export function bearerOf(authorization: string | null): string | undefined {
  return /^bearer (\S+)$/i.exec(authorization ?? '')?.[1];
}

/**
 * Recognises the visitor by API token, else by session. Roles and suspensions are read each time, so that a
 * change takes effect at once.
 */
export async function identify(
  workspace: Workspace,
  bearer: string | undefined,
  session: string | undefined,
): Promise<Identity> {
  if (bearer !== undefined) return ofToken(workspace, bearer);
  return session ? ofSession(workspace, session) : NOBODY;
}
