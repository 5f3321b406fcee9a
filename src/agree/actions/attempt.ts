import type { Work } from '#journal/write.js';
import { formatDay } from '#kernel/day.js';
import { done, type Refusal, type Result, refused } from '#kernel/refusal.js';
import { follow } from '#kernel/transition.js';
import type { Context } from '#shell/context.js';
import type { Finding, QuoteState } from '../facts/state.js';
import { QUOTE_LIFE, type QuoteEvent } from '../rules/quote/lifecycle.js';
import type { QuoteDetail } from './quote-detail.js';

/** What an attempt rests on beside the quote itself. */
interface Grounds {
  /** The version that the event is about; the one in force or the draft when it names none. */
  readonly version?: number;
  /** The day of the event where it is not today's: that of a signature on paper. */
  readonly on?: string;
  /** Last day of a consumer's right of withdrawal. */
  readonly renounceUntil?: string | null;
  readonly findings?: readonly Finding[];
  readonly unprintable?: readonly Refusal[];
}

/** Every reason, and under "to mend" each thing to mend. */
function allReasons(refusals: readonly Refusal[], grounds: Grounds): readonly Refusal[] {
  const toMend = (grounds.findings ?? []).filter(({ severity }) => severity === 'toMend');
  return refusals.flatMap((refusal) => (refusal.code === 'quote.toMend' ? [refusal, ...toMend] : [refusal]));
}

/**
 * Follows the life of a quote, inside a write.
 * @returns the state it leads to; every unmet guard otherwise, and the attempt is journaled (`quote.refused`)
 */
export function attemptQuote(
  context: Context,
  work: Work,
  quote: QuoteDetail,
  event: QuoteEvent,
  grounds: Grounds = {},
): Result<QuoteState> {
  const { inForce, draft, number, state } = quote;
  const followed = follow(QUOTE_LIFE, state, event, {
    number,
    today: grounds.on ?? formatDay(context.clock.today()),
    draft: draft?.version ?? null,
    inForce: inForce && { version: inForce.version, validUntil: inForce.validUntil },
    version: grounds.version ?? null,
    renounceUntil: grounds.renounceUntil ?? null,
    findings: grounds.findings ?? [],
    unprintable: grounds.unprintable ?? [],
  });
  if (followed.ok) return done(followed.value);
  const refusals = allReasons(followed.refusals, grounds);
  work.record({
    chain: quote.clientId,
    kind: 'quote.refused',
    payload: { number, event, state, reasons: refusals.map(({ code }) => code) },
  });
  return refused(...refusals);
}
