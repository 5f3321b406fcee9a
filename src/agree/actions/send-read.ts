import type { Context } from '#shell/context.js';
import type { AcceptanceRow } from '#shell/database/schema.js';
import { mailReadiness, type Readiness } from '#shell/mail/account.js';
import { type MailStanding, mailOf } from '#shell/mail/view.js';
import { type Consent, consentOf } from '../rules/consent.js';
import { answersTo } from '../store/accept.js';
import { linksTo, stepsOf } from '../store/link.js';
import { type LinkStanding, standingOfLink } from './link.js';
import type { QuoteDetail } from './quote-detail.js';

/** A link as the business sees it: never its address, which is kept nowhere. */
export interface QuoteLink {
  readonly id: string;
  readonly version: number;
  readonly email: string | null;
  readonly standing: LinkStanding;
  readonly expiresAt: string;
  readonly createdAt: string;
  readonly consent: Consent;
}

/** How a quote was sent and what its client answered. */
export interface Sending {
  readonly readiness: Readiness;
  /** The client's address, as his identity has it. */
  readonly email: string | null;
  readonly mail: MailStanding | null;
  /** The latest first. */
  readonly links: readonly QuoteLink[];
  /** The answers to every version, in order. */
  readonly answers: readonly AcceptanceRow[];
}

export async function sendingOf(context: Context, quote: QuoteDetail): Promise<Sending> {
  const { organisationId: own, store } = context;
  const versions = new Map(quote.versions.map(({ id, version }) => [id, version]));
  const rows = await linksTo(store.read, own, [...versions.keys()]);
  const now = context.clock.now();
  const links: QuoteLink[] = [];
  for (const row of rows)
    links.push({
      id: row.id,
      version: versions.get(row.subject_id) ?? 0,
      email: row.email,
      standing: standingOfLink(row, now),
      expiresAt: row.expires_at,
      createdAt: row.created_at,
      consent: consentOf(await stepsOf(store.read, own, row)),
    });
  const client = await store.read
    .selectFrom('client')
    .select('email')
    .where('organisation_id', '=', own)
    .where('id', '=', quote.clientId)
    .executeTakeFirst();
  const answers = await answersTo(store.read, own, [...versions.keys()]);
  const mail = quote.inForce ? await mailOf(store.read, own, quote.inForce.id) : undefined;
  return { readiness: await mailReadiness(context), email: client?.email ?? null, mail: mail ?? null, links, answers };
}
