import { type Work, write } from '#journal/write.js';
import { done, type Result, refused } from '#kernel/refusal.js';
import type { Context } from '#shell/context.js';
import { shippedClause, shippedTerms } from '../facts/shipped-terms/shipped.js';
import { type Audience, CLAUSES_MAX, type Clause, type TermsContent } from '../facts/terms.js';
import type { TermsRelease } from '../facts/terms-release.js';
import { draftRow } from '../store/terms.js';
import { draftContent } from './terms-draft-read.js';
import { readRelease } from './terms-read.js';
import { sealTerms } from './terms-seal.js';

/** What an edit does to the clauses; a refusal leaves them as they are. */
type Edit = (clauses: readonly Clause[]) => Result<readonly Clause[]>;

/** What the journal says of an edit: which clause, and what became of it. */
interface Told {
  readonly change: 'edited' | 'added' | 'removed' | 'moved' | 'reset' | 'replaced';
  readonly clause?: string;
}

async function keepDraft(context: Context, work: Work, content: TermsContent, told: Told): Promise<void> {
  const own = context.organisationId;
  const { audience } = content;
  const row = await draftRow(work.db, own, audience);
  work.record({ chain: own, kind: 'terms.drafted', payload: { audience, ...told } });
  const json = JSON.stringify(content);
  if (row) return work.update(own, 'terms_release', row.id, { content: json, updated_at: work.at });
  await work.insert(own, 'terms_release', [
    {
      id: context.newId(),
      organisation_id: own,
      audience,
      number: null,
      state: 'draft',
      content: json,
      released_on: null,
      sha256_fr: null,
      sha256_en: null,
      file_fr_id: null,
      file_en_id: null,
      created_at: work.at,
      updated_at: work.at,
    },
  ]);
}

/** Changes the draft of an audience; an edit that changes nothing writes nothing. Releases are never touched. */
function changeDraft(context: Context, audience: Audience, told: Told, edit: Edit): Promise<Result<TermsContent>> {
  return write(context, async (work) => {
    const before = await draftContent(work.db, context.organisationId, audience);
    const edited = edit(before.clauses);
    if (!edited.ok) return edited;
    const content = { audience, clauses: edited.value };
    if (JSON.stringify(content) !== JSON.stringify(before)) await keepDraft(context, work, content, told);
    return done(content);
  });
}

const unknown = refused({ code: 'terms.unknownClause' });

/** Replaces every clause of the draft, in order. */
export function editDraft(
  context: Context,
  audience: Audience,
  clauses: readonly Clause[],
): Promise<Result<TermsContent>> {
  return changeDraft(context, audience, { change: 'replaced' }, () => done(clauses));
}

/** @returns refusal `terms.unknownClause` */
export function editClause(
  context: Context,
  audience: Audience,
  key: string,
  change: Partial<Omit<Clause, 'key'>>,
): Promise<Result<TermsContent>> {
  return changeDraft(context, audience, { change: 'edited', clause: key }, (clauses) =>
    clauses.some((clause) => clause.key === key)
      ? done(clauses.map((clause) => (clause.key === key ? { ...clause, ...change } : clause)))
      : unknown,
  );
}

/** The first `own1`, `own2`… that no clause bears. */
function freshKey(clauses: readonly Clause[]): string {
  const taken = new Set(clauses.map(({ key }) => key));
  let number = 1;
  while (taken.has(`own${number}`)) number++;
  return `own${number}`;
}

/**
 * Adds a clause of the user's own at the end.
 * @returns the draft and the new clause's key, or the refusal `terms.tooMany`
 */
export async function addClause(
  context: Context,
  audience: Audience,
  clause: Pick<Clause, 'title' | 'text' | 'law'>,
): Promise<Result<TermsContent>> {
  return changeDraft(context, audience, { change: 'added' }, (clauses) =>
    clauses.length < CLAUSES_MAX
      ? done([...clauses, { key: freshKey(clauses), ...clause, placement: 'terms', parameters: {} }])
      : refused({ code: 'terms.tooMany', values: { maximum: CLAUSES_MAX } }),
  );
}

/** Where a shipped clause goes back to: after the nearest one that comes before it in the shipped order. */
function placeOf(audience: Audience, key: string, clauses: readonly Clause[]): number {
  const order = shippedTerms(audience).clauses.map((clause) => clause.key);
  const before = order.slice(0, order.indexOf(key));
  return clauses.findLastIndex((clause) => before.includes(clause.key)) + 1;
}

/**
 * Gives a clause its shipped text and values back; one that was removed comes back in its place.
 * @returns refusal `terms.unknownClause` for a clause that was never shipped
 */
export function resetClause(context: Context, audience: Audience, key: string): Promise<Result<TermsContent>> {
  const shipped = shippedClause(audience, key);
  return changeDraft(context, audience, { change: 'reset', clause: key }, (clauses) => {
    if (!shipped) return unknown;
    if (clauses.some((clause) => clause.key === key))
      return done(clauses.map((clause) => (clause.key === key ? shipped : clause)));
    return done(clauses.toSpliced(placeOf(audience, key, clauses), 0, shipped));
  });
}

/** @returns refusal `terms.unknownClause` */
export function removeClause(context: Context, audience: Audience, key: string): Promise<Result<TermsContent>> {
  return changeDraft(context, audience, { change: 'removed', clause: key }, (clauses) =>
    clauses.some((clause) => clause.key === key) ? done(clauses.filter((clause) => clause.key !== key)) : unknown,
  );
}

/** Moves a clause one place up or down; at the end of the list it stays. */
export function moveClause(
  context: Context,
  audience: Audience,
  key: string,
  direction: 'up' | 'down',
): Promise<Result<TermsContent>> {
  return changeDraft(context, audience, { change: 'moved', clause: key }, (clauses) => {
    const from = clauses.findIndex((clause) => clause.key === key);
    const moved = clauses[from];
    if (!moved) return unknown;
    const to = Math.max(0, from + (direction === 'up' ? -1 : 1));
    return done(clauses.toSpliced(from, 1).toSpliced(to, 0, moved));
  });
}

/**
 * Releases the draft of an audience under the next number. The releases before it, their PDFs and the quotes bound to
 * them stay as they are.
 * @returns refusals of `sealTerms`
 */
export function releaseTerms(context: Context, audience: Audience): Promise<Result<TermsRelease>> {
  return write(context, async (work) => {
    const sealed = await sealTerms(context, work, await draftContent(work.db, context.organisationId, audience));
    if (!sealed.ok) return sealed;
    const release = await readRelease(work.db, context.organisationId, sealed.value.id);
    if (!release) throw new Error('the terms just released are gone');
    return done(release);
  });
}
