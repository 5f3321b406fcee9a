import type { Work } from '#journal/write.js';
import { done, type Refusal, type Result, refused } from '#kernel/refusal.js';
import type { Context } from '#shell/context.js';
import type { ConsentStepRow } from '#shell/database/schema.js';
import { sha256Of } from '#shell/files.js';
import { unmetBefore, type WalkStep } from '../rules/consent.js';
import { maskEmail } from '../rules/evidence.js';
import { actThrough, type OpenedQuote, recordRefused, sameDocument } from './accept-open.js';
import { type FreshCode, keepCode } from './code.js';

interface Tick {
  readonly step: ConsentStepRow['step'];
  readonly key: string;
  /** SHA-256 of the text shown. */
  readonly sha256: string | null;
}

async function keepStep(context: Context, work: Work, { link }: OpenedQuote, tick: Tick): Promise<void> {
  await work.insert(link.client_id, 'consent_step', [
    {
      id: context.newId(),
      organisation_id: context.organisationId,
      client_id: link.client_id,
      link_id: link.id,
      subject_id: link.subject_id,
      step: tick.step,
      key: tick.key,
      shown_sha256: tick.sha256,
      created_at: work.at,
    },
  ]);
}

/** Refuses a step of the walk out of its order, on another document, or once the quote was answered. */
function mayTake(work: Work, opened: OpenedQuote, act: WalkStep, shown: string): Result<void> {
  const same = sameDocument(opened, shown);
  const unmet: readonly Refusal[] = same.ok ? unmetBefore(act, opened.document, opened.consent) : same.refusals;
  const refusals = opened.version.state === 'sent' ? unmet : [{ code: 'accept.answered' }];
  if (refusals.length === 0) return done(undefined);
  recordRefused(work, opened, act, refusals);
  return refused(...refusals);
}

/** A walk after a step: nothing but that it was done. */
interface Stepped {
  readonly done: true;
}
const STEPPED: Stepped = { done: true };

/**
 * Records the option that the client ticks; he may change his mind until he signs.
 * @returns refusals `accept.unknownOption`, `accept.answered`, `accept.otherVersion`, and those of the link
 */
export function chooseOption(context: Context, token: string, key: string, shown: string): Promise<Result<Stepped>> {
  return actThrough(context, token, 'option', async (work, opened, named) => {
    const may = mayTake(work, opened, 'option', shown);
    if (!may.ok) return may;
    const option = opened.document.content.options.find((one) => one.key === key);
    if (!option) return refused({ code: 'accept.unknownOption', field: 'option' });
    if (opened.consent.option?.key === key) return done(STEPPED);
    const { number, version } = opened.document;
    const sha256 = sha256Of(JSON.stringify(option));
    work.record({
      chain: opened.link.client_id,
      kind: 'consent.optionChosen',
      payload: { number, version, option: option.title, sha256 },
    });
    await keepStep(named, work, opened, { step: 'option', key, sha256 });
    return done(STEPPED);
  });
}

/**
 * Records that the client read one warning and ticked it; a second tick changes nothing.
 * @param index place of the warning in the quote, from 1
 * @returns refusals `accept.unknownWarning`, `consent.optionMissing`, `accept.answered`, `accept.otherVersion`, and
 * those of the link
 */
export function readWarning(context: Context, token: string, index: number, shown: string): Promise<Result<Stepped>> {
  return actThrough(context, token, 'warning', async (work, opened, named) => {
    const may = mayTake(work, opened, 'warning', shown);
    if (!may.ok) return may;
    const warning = opened.document.content.warnings[index - 1];
    if (!warning) return refused({ code: 'accept.unknownWarning' });
    if (opened.consent.warnings.has(warning.key)) return done(STEPPED);
    const { number, version } = opened.document;
    const sha256 = sha256Of(warning.text);
    work.record({
      chain: opened.link.client_id,
      kind: 'consent.warningRead',
      payload: { number, version, warning: index, text: warning.text, sha256 },
    });
    await keepStep(named, work, opened, { step: 'warning', key: warning.key, sha256 });
    return done(STEPPED);
  });
}

/**
 * Records that the client opened the general terms to which the quote is bound.
 * @returns refusals `accept.noTerms`, those of the walk before it, `accept.answered`, `accept.otherVersion`, and those
 * of the link
 */
export function openTerms(context: Context, token: string, shown: string): Promise<Result<Stepped>> {
  return actThrough(context, token, 'terms', async (work, opened, named) => {
    const may = mayTake(work, opened, 'terms', shown);
    if (!may.ok) return may;
    const { number, version, terms } = opened.document;
    if (!terms) return refused({ code: 'accept.noTerms' });
    if (opened.consent.terms) return done(STEPPED);
    work.record({
      chain: opened.link.client_id,
      kind: 'consent.termsOpened',
      payload: { number, version, terms: terms.number, sha256: terms.sha256 },
    });
    await keepStep(named, work, opened, { step: 'terms', key: String(terms.number), sha256: terms.sha256 });
    return done(STEPPED);
  });
}

/** What a mail with a code is written from. */
export interface CodeAsked {
  readonly linkId: string;
  readonly clientId: string;
  readonly versionId: string;
  readonly email: string;
  readonly number: string;
  readonly language: 'fr' | 'en';
  readonly seller: string;
}

/** Keeps a fresh code for the signature, once everything before it was done. */
export function keepSigningCode(
  context: Context,
  token: string,
  shown: string,
  fresh: Pick<FreshCode, 'hash'>,
): Promise<Result<CodeAsked>> {
  return actThrough(context, token, 'code', async (work, opened, named) => {
    const may = mayTake(work, opened, 'sign', shown);
    if (!may.ok) return may;
    const { link, document } = opened;
    const email = link.email ?? '';
    const facts = { number: document.number, sentTo: maskEmail(email) };
    const kept = await keepCode(named, work, link, fresh, facts);
    if (!kept.ok) return kept;
    return done({
      linkId: link.id,
      clientId: link.client_id,
      versionId: link.subject_id,
      email,
      number: document.number,
      language: document.content.language,
      seller: document.seller.name,
    });
  });
}
