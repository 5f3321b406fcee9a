import type { Finding, QuoteState } from '#agree/facts/state.js';
import type { Refusal } from '#kernel/refusal.js';
import type { Transition } from '#kernel/transition.js';

/**
 * What may happen to a quote. `edit`, `discard` and `send` are about its draft version; `accept`, `decline` and
 * `askChange` are the client's and about the version in force; `renounce` is a consumer's withdrawal from the contract.
 */
export type QuoteEvent =
  | 'edit'
  | 'discard'
  | 'send'
  | 'newVersion'
  | 'accept'
  | 'decline'
  | 'askChange'
  | 'withdraw'
  | 'renounce'
  | 'changeOrder';

/** What the guards look at. */
export interface QuoteStanding {
  readonly number: string;
  readonly today: string;
  /** Number of the version being written; null where there is none. */
  readonly draft: number | null;
  /** Number of the version in force at the client's, and until when; null where none is. */
  readonly inForce: { readonly version: number; readonly validUntil: string } | null;
  /** The version that the event is about, where it names one. */
  readonly version: number | null;
  /** Last day of a consumer's right of withdrawal from what was accepted; null where there is no such right. */
  readonly renounceUntil: string | null;
  readonly findings: readonly Finding[];
  /** What the fonts cannot print. */
  readonly unprintable: readonly Refusal[];
}

type Guard = (standing: QuoteStanding) => Refusal | undefined;

const refusing =
  (code: string): Guard =>
  ({ number }) => ({ code, values: { number } });

const accepted = refusing('quote.accepted');
const declined = refusing('quote.declined');
const withdrawn = refusing('quote.withdrawn');
const notSent = refusing('quote.notSent');
const notAccepted = refusing('quote.notAccepted');
const stillDraft = refusing('quote.stillDraft');

const hasDraft: Guard = ({ draft, version, number }) =>
  draft !== null && (version === null || version === draft) ? undefined : { code: 'quote.noDraft', values: { number } };
const hasNoDraft: Guard = ({ draft, number }) =>
  draft === null ? undefined : { code: 'quote.draftWaits', values: { number } };
const wellRead: Guard = ({ findings }) => {
  const count = findings.filter(({ severity }) => severity === 'toMend').length;
  return count > 0 ? { code: 'quote.toMend', values: { count } } : undefined;
};
const printable: Guard = ({ unprintable }) => unprintable[0];
/** Only the version in force can be answered: one that another replaced cannot be accepted. */
const latest: Guard = ({ inForce, version, number }) =>
  inForce !== null && (version === null || version === inForce.version)
    ? undefined
    : { code: 'quote.superseded', values: { number, version: version ?? 0, latest: inForce?.version ?? 0 } };
/** An offer binds until its term (C. civ. 1116, 1117): it is accepted on its last day, not after. */
const stillValid: Guard = ({ inForce, today, number }) =>
  inForce !== null && inForce.validUntil < today
    ? { code: 'quote.expired', values: { number, validUntil: inForce.validUntil } }
    : undefined;

/** The right of withdrawal is used until the end of its last day, not after (C. consom. L221-18, L221-19). */
const withinWithdrawal: Guard = ({ renounceUntil, today, number }) => {
  if (renounceUntil === null) return { code: 'quote.noWithdrawal', values: { number } };
  return renounceUntil < today ? { code: 'quote.withdrawalOver', values: { number, until: renounceUntil } } : undefined;
};

const sendable = [hasDraft, wellRead, printable] as const;

/**
 * The life of a quote. An accepted one is frozen: a change is a change order, with an acceptance of its own. What is
 * not in the table, or whose guards are unmet, is refused and journaled.
 */
export const QUOTE_LIFE: readonly Transition<QuoteState, QuoteEvent, QuoteStanding>[] = [
  { from: 'draft', event: 'edit', to: 'draft', guards: [hasDraft] },
  { from: 'draft', event: 'discard', to: 'draft', guards: [hasDraft] },
  { from: 'draft', event: 'send', to: 'sent', guards: sendable },
  { from: 'draft', event: 'newVersion', to: 'draft', guards: [stillDraft] },
  { from: 'draft', event: 'accept', to: 'draft', guards: [notSent] },
  { from: 'draft', event: 'decline', to: 'draft', guards: [notSent] },
  { from: 'draft', event: 'askChange', to: 'draft', guards: [notSent] },
  { from: 'draft', event: 'withdraw', to: 'draft', guards: [notSent] },
  { from: 'draft', event: 'renounce', to: 'draft', guards: [notSent] },
  { from: 'draft', event: 'changeOrder', to: 'draft', guards: [notAccepted] },

  { from: 'sent', event: 'edit', to: 'sent', guards: [hasDraft] },
  { from: 'sent', event: 'discard', to: 'sent', guards: [hasDraft] },
  { from: 'sent', event: 'send', to: 'sent', guards: sendable },
  { from: 'sent', event: 'newVersion', to: 'sent', guards: [hasNoDraft] },
  { from: 'sent', event: 'accept', to: 'accepted', guards: [latest, stillValid] },
  { from: 'sent', event: 'decline', to: 'declined', guards: [latest] },
  { from: 'sent', event: 'askChange', to: 'sent', guards: [latest] },
  { from: 'sent', event: 'withdraw', to: 'withdrawn', guards: [] },
  { from: 'sent', event: 'renounce', to: 'sent', guards: [notAccepted] },
  { from: 'sent', event: 'changeOrder', to: 'sent', guards: [notAccepted] },

  { from: 'accepted', event: 'edit', to: 'accepted', guards: [accepted] },
  // A version that was being written when the client accepted the one in force is only in the way.
  { from: 'accepted', event: 'discard', to: 'accepted', guards: [hasDraft] },
  { from: 'accepted', event: 'send', to: 'accepted', guards: [accepted] },
  { from: 'accepted', event: 'newVersion', to: 'accepted', guards: [accepted] },
  { from: 'accepted', event: 'accept', to: 'accepted', guards: [accepted] },
  { from: 'accepted', event: 'decline', to: 'accepted', guards: [accepted] },
  { from: 'accepted', event: 'askChange', to: 'accepted', guards: [accepted] },
  { from: 'accepted', event: 'withdraw', to: 'accepted', guards: [accepted] },
  { from: 'accepted', event: 'renounce', to: 'withdrawn', guards: [withinWithdrawal] },
  { from: 'accepted', event: 'changeOrder', to: 'accepted', guards: [] },

  { from: 'declined', event: 'edit', to: 'declined', guards: [hasDraft] },
  { from: 'declined', event: 'discard', to: 'declined', guards: [hasDraft] },
  { from: 'declined', event: 'send', to: 'sent', guards: sendable },
  { from: 'declined', event: 'newVersion', to: 'declined', guards: [hasNoDraft] },
  { from: 'declined', event: 'accept', to: 'declined', guards: [declined] },
  { from: 'declined', event: 'decline', to: 'declined', guards: [declined] },
  { from: 'declined', event: 'askChange', to: 'declined', guards: [declined] },
  { from: 'declined', event: 'withdraw', to: 'declined', guards: [declined] },
  { from: 'declined', event: 'renounce', to: 'declined', guards: [declined] },
  { from: 'declined', event: 'changeOrder', to: 'declined', guards: [notAccepted] },

  { from: 'withdrawn', event: 'edit', to: 'withdrawn', guards: [withdrawn] },
  { from: 'withdrawn', event: 'discard', to: 'withdrawn', guards: [hasDraft] },
  { from: 'withdrawn', event: 'send', to: 'withdrawn', guards: [withdrawn] },
  { from: 'withdrawn', event: 'newVersion', to: 'withdrawn', guards: [withdrawn] },
  { from: 'withdrawn', event: 'accept', to: 'withdrawn', guards: [withdrawn] },
  { from: 'withdrawn', event: 'decline', to: 'withdrawn', guards: [withdrawn] },
  { from: 'withdrawn', event: 'askChange', to: 'withdrawn', guards: [withdrawn] },
  { from: 'withdrawn', event: 'withdraw', to: 'withdrawn', guards: [withdrawn] },
  { from: 'withdrawn', event: 'renounce', to: 'withdrawn', guards: [withdrawn] },
  { from: 'withdrawn', event: 'changeOrder', to: 'withdrawn', guards: [notAccepted] },
];
