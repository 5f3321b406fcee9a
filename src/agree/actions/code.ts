import { randomInt } from 'node:crypto';
import type { Work } from '#journal/write.js';
import { done, type Result, refused } from '#kernel/refusal.js';
import { hashPassword, isPassword } from '#shell/auth/passwords.js';
import type { Context } from '#shell/context.js';
import type { ClientLinkRow } from '#shell/database/schema.js';
import { CODE_ALPHABET, CODE_LENGTH, readCode } from '../rules/code-text.js';
import { codeOf, countCodeTry, removeCodes, stepsOf } from '../store/link.js';

/** A code is good for so many minutes. */
export const CODE_MINUTES = 15;
const MINUTE_MS = 60_000;
/** Tries of one code. */
const CODE_TRIES_MAX = 5;
/** Codes asked through one link in an hour. */
const CODES_PER_HOUR = 5;

/** A code before it is kept: the code itself goes to the client's mailbox and is written nowhere on this side. */
export interface FreshCode {
  readonly code: string;
  /** scrypt, as passwords are. */
  readonly hash: string;
}

/** Draws a code of 40 random bits and hashes it; slow on purpose, so before the transaction. */
export async function drawCode(): Promise<FreshCode> {
  const code = Array.from({ length: CODE_LENGTH }, () => CODE_ALPHABET[randomInt(CODE_ALPHABET.length)]).join('');
  return { code, hash: await hashPassword(code) };
}

/**
 * Keeps the hash of a code for a link, in place of any earlier one, and journals that the client asked for it
 * (`consent.codeAsked`). Within a write, once the caller's own guards are met.
 * @returns refusals `code.noEmail`, `code.tooMany` {minutes}
 */
export async function keepCode(
  context: Context,
  work: Work,
  link: ClientLinkRow,
  fresh: Pick<FreshCode, 'hash'>,
  facts: { readonly number: string; readonly sentTo: string },
): Promise<Result<{ expiresAt: string }>> {
  if (link.email === null) return refused({ code: 'code.noEmail' });
  const now = context.clock.now();
  const steps = await stepsOf(work.db, context.organisationId, link);
  const asked = steps
    .filter(({ step, created_at }) => step === 'code' && Date.parse(created_at) > now - 60 * MINUTE_MS)
    .map(({ created_at }) => Date.parse(created_at));
  const oldest = asked.at(-CODES_PER_HOUR);
  if (oldest !== undefined) {
    const minutes = Math.max(1, Math.ceil((oldest + 60 * MINUTE_MS - now) / MINUTE_MS));
    return refused({ code: 'code.tooMany', values: { minutes } });
  }
  const expiresAt = new Date(now + CODE_MINUTES * MINUTE_MS).toISOString();
  const base = { organisation_id: context.organisationId, link_id: link.id, created_at: work.at };
  work.record({ chain: link.client_id, kind: 'consent.codeAsked', payload: { ...facts, link: link.id } });
  await work.insert(link.client_id, 'consent_step', [
    {
      ...base,
      id: context.newId(),
      client_id: link.client_id,
      subject_id: link.subject_id,
      step: 'code',
      key: String(asked.length + 1),
      shown_sha256: null,
    },
  ]);
  await removeCodes(work.db, context.organisationId, link.id, work.at);
  await work.db
    .insertInto('one_time_code')
    .values({ ...base, id: context.newId(), code_hash: fresh.hash, attempts: 0, expires_at: expiresAt })
    .execute();
  return done({ expiresAt });
}

/** Forgets the code of a link: it could not be sent. */
export function forgetCode(context: Context, linkId: string, now: string): Promise<void> {
  return removeCodes(context.store.write, context.organisationId, linkId, now);
}

/** Whether a code may be typed for this link just now. */
export async function hasCode(context: Context, linkId: string): Promise<boolean> {
  const kept = await codeOf(context.store.read, context.organisationId, linkId);
  return kept !== undefined && Date.parse(kept.expires_at) > context.clock.now() && kept.attempts < CODE_TRIES_MAX;
}

/**
 * Checks a typed code within a write, one try at a time; a right one is removed with the transaction that it confirms.
 * @returns refusals `code.none`, `code.expired`, `code.exhausted`, `code.wrong` {left}
 */
export async function checkCode(
  context: Context,
  work: Work,
  linkId: string,
  typed: string,
): Promise<Result<{ verifiedAt: string }>> {
  const kept = await codeOf(work.db, context.organisationId, linkId);
  if (!kept) return refused({ code: 'code.none', field: 'code' });
  if (Date.parse(kept.expires_at) <= context.clock.now()) {
    await removeCodes(work.db, context.organisationId, linkId, work.at);
    return refused({ code: 'code.expired', field: 'code' });
  }
  if (kept.attempts >= CODE_TRIES_MAX) return refused({ code: 'code.exhausted', field: 'code' });
  const code = readCode(typed);
  if (code !== undefined && (await isPassword(code, kept.code_hash))) {
    await removeCodes(work.db, context.organisationId, linkId, work.at);
    return done({ verifiedAt: work.at });
  }
  await countCodeTry(work.db, kept);
  const left = CODE_TRIES_MAX - kept.attempts - 1;
  return refused({ code: left > 0 ? 'code.wrong' : 'code.exhausted', field: 'code', values: { left } });
}
