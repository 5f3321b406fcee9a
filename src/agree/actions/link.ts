import type { Work } from '#journal/write.js';
import { done, type Result, refused } from '#kernel/refusal.js';
import { countAttempt, type Limit } from '#shell/auth/attempts.js';
import { newSecret, secretHash } from '#shell/auth/secrets.js';
import type { Context } from '#shell/context.js';
import type { ClientLinkRow } from '#shell/database/schema.js';
import { type Db, linkOfHash, linkRow } from '../store/link.js';

/** To whom and for what a link is made. */
export interface LinkAsk {
  readonly clientId: string;
  readonly purpose: ClientLinkRow['purpose'];
  /** The quote version or the delivery that it shows, and nothing else. */
  readonly subjectId: string;
  /** Where one-time codes go; null where none can be asked. */
  readonly email: string | null;
  /** ISO moment after which it shows nothing. */
  readonly expiresAt: string;
  /** What the journal says of the subject: the number of the quote or of the delivery. */
  readonly number: string;
}

/** A link just made. Only its hash is kept: the token is here once, and must be written nowhere. */
export interface MadeLink {
  readonly id: string;
  readonly token: string;
  /** Path of its public page. */
  readonly path: string;
}

const PATHS = { quote: '/c', delivery: '/d' } as const satisfies Record<ClientLinkRow['purpose'], string>;

/** Path of the public page of a link: `/c/…` for a quote, `/d/…` for a delivery. */
export const linkPath = (purpose: ClientLinkRow['purpose'], token: string): string => `${PATHS[purpose]}/${token}`;

/**
 * Makes a link of 256 random bits; only its SHA-256 is stored. Never answer the token from a `write` callback: the
 * result of a repeatable request is kept. Journaled as `link.made` on the client's chain.
 */
export async function makeLink(context: Context, work: Work, ask: LinkAsk): Promise<MadeLink> {
  const [id, token] = [context.newId(), newSecret()];
  const { clientId, purpose, number, email, expiresAt } = ask;
  work.record({ chain: clientId, kind: 'link.made', payload: { link: id, purpose, number, email, expiresAt } });
  await work.insert(clientId, 'client_link', [
    {
      id,
      organisation_id: context.organisationId,
      client_id: clientId,
      purpose,
      subject_id: ask.subjectId,
      token_hash: secretHash(token),
      email,
      expires_at: expiresAt,
      revoked_at: null,
      created_at: work.at,
    },
  ]);
  return { id, token, path: linkPath(purpose, token) };
}

/** Who acts through a link, as the journal names it: `link:<id>`; never an account, even where one is signed in. */
export const throughLink = (context: Context, linkId: string): Context => ({
  ...context,
  actor: `link:${linkId}`,
  accountId: null,
});

export type LinkStanding = 'open' | 'expired' | 'revoked';

/** A link as found by its token. */
export interface FoundLink {
  readonly row: ClientLinkRow;
  readonly standing: LinkStanding;
}

/** Whether a link still opens at a moment. */
export function standingOfLink(row: Pick<ClientLinkRow, 'revoked_at' | 'expires_at'>, now: number): LinkStanding {
  if (row.revoked_at !== null) return 'revoked';
  return Date.parse(row.expires_at) <= now ? 'expired' : 'open';
}

/**
 * The link of a token; undefined when no link has it, malformed or not. It is looked up by its hash, so that the time
 * taken says nothing of any token.
 */
export async function linkOf(
  context: Pick<Context, 'organisationId' | 'clock'>,
  db: Db,
  token: string,
): Promise<FoundLink | undefined> {
  const row = await linkOfHash(db, context.organisationId, secretHash(token));
  return row && { row, standing: standingOfLink(row, context.clock.now()) };
}

/**
 * Closes a link for good. Journaled as `link.revoked`.
 * @returns refusals `link.unknown`, `link.revoked`
 */
export async function revokeLink(context: Context, work: Work, id: string): Promise<Result<ClientLinkRow>> {
  const row = await linkRow(work.db, context.organisationId, id);
  if (!row) return refused({ code: 'link.unknown' });
  if (row.revoked_at !== null) return refused({ code: 'link.revoked' });
  work.record({ chain: row.client_id, kind: 'link.revoked', payload: { link: id, purpose: row.purpose } });
  await work.update(row.client_id, 'client_link', id, { revoked_at: work.at });
  return done({ ...row, revoked_at: work.at });
}

const HOUR_MS = 3_600_000;

/** Thirty unknown tokens an hour from a network address. */
const strangerLimit = (address: string): Limit => ({
  subject: secretHash(`unknown link ${address}`),
  triesMax: 30,
  windowMs: HOUR_MS,
});

/** Three hundred acts an hour through one link: more than any walk needs, far less than what would fill a journal. */
const actsLimit = (linkId: string): Limit => ({
  subject: secretHash(`acts through link ${linkId}`),
  triesMax: 300,
  windowMs: HOUR_MS,
});

/**
 * Counts a token that no link has against the address that brought it.
 * @returns seconds to wait once there were too many, 0 before
 */
export const countStranger = (context: Context, address: string): Promise<number> =>
  countAttempt(context, [strangerLimit(address)]);

/** Counts an act (a POST) through a link. @returns seconds to wait once there were too many, 0 before */
export const countAct = (context: Context, linkId: string): Promise<number> =>
  countAttempt(context, [actsLimit(linkId)]);
