import type { Kysely } from 'kysely';
import type { Context } from '#shell/context.js';
import type { Database, MailAccountRow } from '#shell/database/schema.js';
import { domainOf } from './rules/address.js';
import { unseal } from './secret.js';

type Db = Kysely<Database>;

export const PASSWORD_PURPOSE = 'mail password';

/** The mail server of this organisation; undefined until its settings name one. */
export function accountRow(db: Db, organisationId: string): Promise<MailAccountRow | undefined> {
  return db.selectFrom('mail_account').selectAll().where('organisation_id', '=', organisationId).executeTakeFirst();
}

/** Whether the records are those of the sample business, which writes to nobody. */
export async function isSample(db: Db, organisationId: string): Promise<boolean> {
  const row = await db
    .selectFrom('organisation')
    .select('sample')
    .where('id', '=', organisationId)
    .executeTakeFirstOrThrow();
  return row.sample === 1;
}

/** A mail server as a dialogue needs it, its password open: never logged, never kept. */
export interface Server {
  readonly host: string;
  readonly port: number;
  readonly security: MailAccountRow['security'];
  readonly username: string | null;
  readonly password: string | null;
  readonly fromName: string;
  readonly fromAddress: string;
}

/** What sending would meet just now: a server, the sample business's pretend mailbox, or nothing that works. */
export type Readiness = 'ready' | 'sample' | 'notConfigured' | 'passwordLost';

/**
 * The server through which mails leave, or why there is none: not configured, or its password sealed with a key that
 * this data folder does not hold (after a restore).
 */
export async function serverOf(context: Context): Promise<Server | 'notConfigured' | 'passwordLost'> {
  const row = await accountRow(context.store.read, context.organisationId);
  if (!row) return 'notConfigured';
  const password = row.password_sealed === null ? null : unseal(context, PASSWORD_PURPOSE, row.password_sealed);
  if (password === undefined) return 'passwordLost';
  return {
    host: row.host,
    port: row.port,
    security: row.security,
    username: row.username,
    password,
    fromName: row.from_name,
    fromAddress: row.from_address,
  };
}

/** Whether mails can leave, asked before a page offers to send one. */
export async function mailReadiness(context: Context): Promise<Readiness> {
  if (await isSample(context.store.read, context.organisationId)) return 'sample';
  const server = await serverOf(context);
  return typeof server === 'string' ? server : 'ready';
}

const NO_DOMAIN = 'entente.invalid';

/** The Message-ID of a mail, given once and the same at every try, under the domain of its sender (RFC 5322, 3.6.4). */
export async function messageIdFor(db: Db, organisationId: string, id: string): Promise<string> {
  const account = await accountRow(db, organisationId);
  const business = await db
    .selectFrom('organisation')
    .select('email')
    .where('id', '=', organisationId)
    .executeTakeFirst();
  return `<${id}@${domainOf(account?.from_address) ?? domainOf(business?.email) ?? NO_DOMAIN}>`;
}
