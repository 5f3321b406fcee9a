import type { OpenedQuote } from '#agree/actions/accept-open.js';
import { hasCode } from '#agree/actions/code.js';
import { unmetBefore, type WalkStep } from '#agree/rules/consent.js';
import { civilOf, formatDay, parseDay } from '#kernel/day.js';
import type { Refusal } from '#kernel/refusal.js';
import { type Language, sayDate } from '#kernel/words.js';
import type { Visit } from '#shell/web/visit.js';
import { asClient } from './visit.js';
import { linkWords } from './words.js';

/** All that the page of a quote's link is made of. */
export interface QuoteLinkView {
  /** In the language of the quote, without any account. */
  readonly visit: Visit;
  readonly opened: OpenedQuote;
  /** Path of the page itself; every form goes below it. */
  readonly path: string;
  /** Whether a code may be typed just now. */
  readonly codeWaits: boolean;
  /** The business itself looks at it, signed in. */
  readonly isOwn: boolean;
  readonly refusals: readonly Refusal[];
}

export async function quoteLinkView(
  visit: Visit,
  opened: OpenedQuote,
  path: string,
  refusals: readonly Refusal[] = [],
): Promise<QuoteLinkView> {
  const { language } = opened.document.content;
  return {
    visit: asClient(visit, language),
    opened,
    path,
    codeWaits: await hasCode(visit.context, opened.link.id),
    isOwn: visit.account !== null,
    refusals,
  };
}

export const wordsOf = ({ visit }: QuoteLinkView) => linkWords(visit.language);

/** A day of the document in words. */
export function sayDayText(text: string, language: Language): string {
  const day = parseDay(text);
  return day === undefined ? text : sayDate(civilOf(day), language);
}

/** Whether a step of the walk may be taken now. */
export const isOpen = (step: WalkStep, { opened }: QuoteLinkView): boolean =>
  unmetBefore(step, opened.document, opened.consent).length === 0;

/** Whether the client, a consumer, may withdraw from the contract today. */
export function mayWithdraw({ opened, visit }: QuoteLinkView): boolean {
  const { renounceUntil, withdrawal, version } = opened;
  if (renounceUntil === null || withdrawal || version.state !== 'accepted') return false;
  return formatDay(visit.context.clock.today()) <= renounceUntil;
}
