import { z } from 'zod';
import { write } from '#journal/write.js';
import { done, type Result, refused } from '#kernel/refusal.js';
import type { Context } from '#shell/context.js';
import type { MailAccountRow } from '#shell/database/schema.js';
import { accountRow, PASSWORD_PURPOSE } from './account.js';
import { nudgeSender } from './nudge.js';
import { isMailAddress } from './rules/address.js';
import { seal, unseal } from './secret.js';

export const SECURITIES = ['tls', 'starttls', 'none'] as const satisfies readonly MailAccountRow['security'][];

/** Ports that mail servers listen on for what programs send them, by how the dialogue is protected. */
export const USUAL_PORTS: Readonly<Record<MailAccountRow['security'], number>> = { tls: 465, starttls: 587, none: 25 };

const NO_CONTROL = /^[^\p{Cc}]*$/u;
const line = (max: number) => z.string().trim().min(1).max(max).regex(NO_CONTROL);

/** The mail server as a form or a program states it. An empty password keeps the one known; an empty user name needs none. */
export const mailChangeSchema = z.object({
  host: line(253).regex(/^[\p{L}\p{N}.:\-[\]]+$/u, 'mail.host'),
  port: z
    .union([
      z.number(),
      z
        .string()
        .trim()
        .regex(/^\d{1,5}$/, 'mail.port')
        .transform(Number),
    ])
    .pipe(z.number().int().min(1, 'mail.port').max(65_535, 'mail.port')),
  security: z.enum(SECURITIES),
  username: z
    .union([z.string().trim().max(254).regex(NO_CONTROL), z.null()])
    .optional()
    .transform((value) => value || null),
  password: z.union([z.string().max(500), z.null()]).optional(),
  fromName: line(120),
  fromAddress: z.string().trim().refine(isMailAddress, 'mail.address'),
});
export type MailChange = z.output<typeof mailChangeSchema>;

/** The mail server as a program receives it: whether there is a password, never which. */
export const mailAccountSchema = z.object({
  host: z.string(),
  port: z.int(),
  security: z.enum(SECURITIES),
  username: z.string().nullable(),
  hasPassword: z.boolean(),
  /** False when the password was sealed with a key that this data folder does not hold: it must be typed again. */
  passwordOpens: z.boolean(),
  fromName: z.string(),
  fromAddress: z.string(),
});
export type MailAccount = z.output<typeof mailAccountSchema>;

function describe(context: Context, row: MailAccountRow): MailAccount {
  const { host, port, security, username, password_sealed, from_name, from_address } = row;
  return {
    host,
    port,
    security,
    username,
    hasPassword: password_sealed !== null,
    passwordOpens: password_sealed === null || unseal(context, PASSWORD_PURPOSE, password_sealed) !== undefined,
    fromName: from_name,
    fromAddress: from_address,
  };
}

/** The mail server of this business; undefined until there is one. */
export async function readMailAccount(context: Context): Promise<MailAccount | undefined> {
  const row = await accountRow(context.store.read, context.organisationId);
  return row && describe(context, row);
}

/** The password as it will be kept: a new one sealed, the known one kept for the same server and user, none without a user. */
function sealedFor(
  context: Context,
  before: MailAccountRow | undefined,
  change: MailChange,
): string | null | undefined {
  if (change.username === null) return null;
  if (change.password) return seal(context, PASSWORD_PURPOSE, change.password);
  const weaker = change.security === 'none' && before?.security !== 'none';
  const same = before?.host === change.host && before.username === change.username && !weaker;
  // A known password is never handed to another server, nor in clear: whoever changes the host could read it there.
  return same && before.password_sealed !== null ? before.password_sealed : undefined;
}

/**
 * States or changes the mail server. Its password is sealed with the key of the data folder, and journaled as changed or not.
 * @returns refusal `mail.passwordMissing` when a user name has no password for this server
 */
export async function configureMail(context: Context, change: MailChange): Promise<Result<MailAccount>> {
  const own = context.organisationId;
  const configured = await write(context, async (work): Promise<Result<MailAccount>> => {
    const before = await accountRow(work.db, own);
    const sealed = sealedFor(context, before, change);
    if (sealed === undefined) return refused({ code: 'mail.passwordMissing', field: 'password' });
    const { host, port, security, username, fromName, fromAddress } = change;
    const password = sealed === null ? 'none' : sealed === before?.password_sealed ? 'kept' : 'changed';
    const row: MailAccountRow = {
      id: own,
      organisation_id: own,
      host,
      port,
      security,
      username,
      password_sealed: sealed,
      from_name: fromName,
      from_address: fromAddress,
      created_at: before?.created_at ?? work.at,
      updated_at: work.at,
    };
    const payload = { host, port, security, username, fromName, fromAddress, password };
    work.record({ chain: own, kind: 'mail.configured', payload });
    if (before) await work.update(own, 'mail_account', own, row);
    else await work.insert(own, 'mail_account', [row]);
    return done(describe(context, row));
  });
  // Whoever is woken reads what is committed.
  if (configured.ok) nudgeSender(context);
  return configured;
}
