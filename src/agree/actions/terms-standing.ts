import type { Language } from '#kernel/words.js';
import type { LetterDocument } from '#paper/facts.js';
import type { Context } from '#shell/context.js';
import { shippedTerms } from '../facts/shipped-terms/shipped.js';
import type { Audience, Clause, TermsContent } from '../facts/terms.js';
import type { TermsRelease } from '../facts/terms-release.js';
import { canonicalText, filled } from '../rules/terms.js';
import { differenceOf } from '../rules/terms-difference.js';
import { type TermsFinding, termsFindings } from '../rules/terms-lint.js';
import { oneSidedChanges } from '../rules/terms-one-sided.js';
import { termsDocument } from '../rules/terms-paper.js';
import { businessOf, draftContent } from './terms-draft-read.js';
import { listReleases } from './terms-read.js';

/** How the terms of an audience stand: the draft, what was released of it, what to mend. */
export interface TermsStanding {
  readonly audience: Audience;
  /** As written, with its variables. */
  readonly draft: TermsContent;
  /** As it would be released today. */
  readonly filled: TermsContent;
  /** Whether the draft says anything else than the last release. */
  readonly changed: boolean;
  /** Clauses that a release would change, add, remove or move, in French. */
  readonly changes: number;
  readonly findings: readonly TermsFinding[];
  readonly releases: readonly TermsRelease[];
  /** Shipped clauses that the draft no longer holds. */
  readonly missing: readonly Clause[];
}

const NOTHING = (audience: Audience): TermsContent => ({ audience, clauses: [] });

const differs = (before: TermsContent, after: TermsContent): boolean =>
  (['fr', 'en'] as const).some((language) => canonicalText(before, language) !== canonicalText(after, language));

function changesBetween(before: TermsContent, after: TermsContent): number {
  const keys = (['fr', 'en'] as const).flatMap((language) =>
    differenceOf(before, after, language)
      .filter(({ state }) => state !== 'same')
      .map(({ key }) => key),
  );
  return new Set(keys).size;
}

export async function termsStanding(context: Context, audience: Audience): Promise<TermsStanding> {
  const { read } = context.store;
  const own = context.organisationId;
  const draft = await draftContent(read, own, audience);
  const { variables } = await businessOf(read, own);
  const content = filled(draft, variables);
  const releases = await listReleases(read, own, audience);
  const last = releases[0]?.content ?? NOTHING(audience);
  return {
    audience,
    draft,
    filled: content,
    changed: differs(last, content),
    changes: changesBetween(last, content),
    findings: [...termsFindings(draft, content, context.clock.today()), ...oneSidedChanges(last, content)],
    releases,
    missing: shippedTerms(audience).clauses.filter(({ key }) => !draft.clauses.some((clause) => clause.key === key)),
  };
}

/** The draft as it would be printed today, marked as one. */
export async function draftDocument(context: Context, audience: Audience, language: Language): Promise<LetterDocument> {
  const { read } = context.store;
  const { seller, variables } = await businessOf(read, context.organisationId);
  const content = filled(await draftContent(read, context.organisationId, audience), variables);
  const logo = seller.logo === null ? undefined : context.files.get(seller.logo);
  return termsDocument(content, language, seller, { number: null, on: context.clock.today(), sha256: null, logo });
}

/** A version named in an address: a number, or `draft`. */
export type VersionName = number | 'draft';

/** Two versions side by side, and the numbers of every release, the latest first. */
interface TermsVersions {
  readonly from: VersionName;
  readonly to: VersionName;
  readonly before: TermsContent;
  readonly after: TermsContent;
  readonly numbers: readonly number[];
}

/**
 * Two versions of the terms to compare; undefined where one of them does not exist. Before the first release there is
 * nothing, named 0.
 */
export async function termsVersions(
  context: Context,
  audience: Audience,
  names: { readonly from?: VersionName | undefined; readonly to?: VersionName | undefined },
): Promise<TermsVersions | undefined> {
  const standing = await termsStanding(context, audience);
  const last = standing.releases[0]?.number ?? 0;
  const to = names.to ?? 'draft';
  const from = names.from ?? (to === 'draft' ? last : Math.max(0, to - 1));
  const find = (name: VersionName): TermsContent | undefined => {
    if (name === 'draft') return standing.filled;
    if (name === 0) return NOTHING(audience);
    return standing.releases.find(({ number }) => number === name)?.content;
  };
  const [before, after] = [find(from), find(to)];
  const numbers = standing.releases.map(({ number }) => number);
  return before && after ? { from, to, before, after, numbers } : undefined;
}
