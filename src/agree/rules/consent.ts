import type { Refusal } from '#kernel/refusal.js';
import type { ConsentStepRow } from '#shell/database/schema.js';
import type { QuoteDocument } from '../facts/quote.js';

/** Something done at a moment (ISO), with the SHA-256 of the text that was shown. */
export interface Ticked {
  readonly at: string;
  readonly sha256: string;
}

/** How far a client has come through the walk that leads to a signature. */
export interface Consent {
  readonly option: { readonly key: string; readonly at: string } | null;
  /** By the key of the warning; the first tick counts. */
  readonly warnings: ReadonlyMap<string, Ticked>;
  readonly terms: Ticked | null;
  /** When a code was last asked. */
  readonly codeAskedAt: string | null;
}

type Step = Pick<ConsentStepRow, 'step' | 'key' | 'shown_sha256' | 'created_at'>;

const tickOf = ({ created_at, shown_sha256 }: Step): Ticked => ({ at: created_at, sha256: shown_sha256 ?? '' });

/** Reads the recorded steps, given in order: the latest option counts, and the first tick of everything else. */
export function consentOf(steps: readonly Step[]): Consent {
  const option = steps.findLast(({ step }) => step === 'option');
  const terms = steps.find(({ step }) => step === 'terms');
  const warnings = new Map<string, Ticked>();
  for (const step of steps)
    if (step.step === 'warning' && !warnings.has(step.key)) warnings.set(step.key, tickOf(step));
  return {
    option: option ? { key: option.key, at: option.created_at } : null,
    warnings,
    terms: terms ? tickOf(terms) : null,
    codeAskedAt: steps.findLast(({ step }) => step === 'code')?.created_at ?? null,
  };
}

/** The acts of the walk, in its order. */
export const WALK = ['option', 'warning', 'terms', 'sign'] as const;
export type WalkStep = (typeof WALK)[number];

type Shown = Pick<QuoteDocument, 'content' | 'terms'>;

/**
 * What is still to be done before an act: an option before the warnings, each warning before the terms, the terms before
 * the code and the signature (C. civ. 1119: terms bind only once they could be read and were accepted).
 * @returns refusals `consent.optionMissing`, `consent.warningUnread` {number}, `consent.termsUnopened`
 */
export function unmetBefore(act: WalkStep, { content, terms }: Shown, consent: Consent): readonly Refusal[] {
  const place = WALK.indexOf(act);
  const unmet: Refusal[] = [];
  const options = content.options.map(({ key }) => key);
  if (place > 0 && options.length > 0 && !options.includes(consent.option?.key ?? ''))
    unmet.push({ code: 'consent.optionMissing', field: 'option' });
  if (place > 1)
    for (const [index, { key }] of content.warnings.entries())
      if (!consent.warnings.has(key))
        unmet.push({ code: 'consent.warningUnread', field: `warning-${index + 1}`, values: { number: index + 1 } });
  if (place > 2 && terms && !consent.terms) unmet.push({ code: 'consent.termsUnopened', field: 'terms' });
  return unmet;
}
