import type { Kysely } from 'kysely';
import type { Work } from '#journal/write.js';
import { done, type Result } from '#kernel/refusal.js';
import type { Language } from '#kernel/words.js';
import type { Context } from '#shell/context.js';
import type { Database } from '#shell/database/schema.js';
import type { BoundTerms } from '../facts/quote.js';
import type { Audience, TermsContent } from '../facts/terms.js';
import type { ReleasedText, TermsRelease } from '../facts/terms-release.js';
import { canonicalText } from '../rules/terms.js';
import { latestRow, numberedRow, type ReleaseRow, releaseRow, releaseRows } from '../store/terms.js';
import { draftContent } from './terms-draft-read.js';
import { sealTerms } from './terms-seal.js';

type Db = Kysely<Database>;

const present = (value: string | null, what: string): string => {
  if (value === null) throw new Error(`a release of the terms has no ${what}`);
  return value;
};

function textIn(row: ReleaseRow, language: Language): ReleasedText {
  return {
    sha256: present(row[`sha256_${language}`], 'text hash'),
    fileId: present(row[`file_${language}_id`], 'PDF'),
    fileSha256: present(row[`file_${language}_sha256`], 'PDF'),
  };
}

/** @throws when the row is a draft */
function releaseFrom(row: ReleaseRow): TermsRelease {
  if (row.number === null) throw new Error('a draft of the terms is no release');
  return {
    id: row.id,
    audience: row.audience,
    number: row.number,
    releasedOn: present(row.released_on, 'day'),
    content: JSON.parse(row.content) as TermsContent,
    texts: { fr: textIn(row, 'fr'), en: textIn(row, 'en') },
  };
}

/** The terms in force for new quotes, with their text in one language. */
export interface CurrentTerms extends BoundTerms {
  /** The canonical text that `sha256` covers. */
  readonly text: string;
  readonly content: TermsContent;
}

/** What a quote in a language is bound to of a release. */
export function boundTo(release: TermsRelease, language: Language): CurrentTerms {
  const { id, number, releasedOn, content, texts } = release;
  const { sha256, fileSha256 } = texts[language];
  return { releaseId: id, number, releasedOn, sha256, fileSha256, text: canonicalText(content, language), content };
}

/**
 * The last release of the terms of an audience; undefined while there is none (`ensureFirstTerms`).
 * @param db inside a `write`, its `work.db`; else `context.store.read`
 */
export async function currentTerms(
  db: Db,
  organisationId: string,
  audience: Audience,
  language: Language,
): Promise<CurrentTerms | undefined> {
  const row = await latestRow(db, organisationId, audience);
  return row && boundTo(releaseFrom(row), language);
}

/** Any release by its id: the one that a document is bound to stays readable for ever. */
export async function readRelease(db: Db, organisationId: string, id: string): Promise<TermsRelease | undefined> {
  const row = await releaseRow(db, organisationId, id);
  return row && releaseFrom(row);
}

export async function releaseNumbered(
  db: Db,
  organisationId: string,
  audience: Audience,
  number: number,
): Promise<TermsRelease | undefined> {
  const row = await numberedRow(db, organisationId, audience, number);
  return row && releaseFrom(row);
}

/** Every release of an audience, the latest first. */
export async function listReleases(db: Db, organisationId: string, audience: Audience): Promise<TermsRelease[]> {
  return (await releaseRows(db, organisationId, audience)).map(releaseFrom);
}

/**
 * The release that a quote sent now is bound to; the first one is made by itself from the draft, or from the shipped
 * clauses, when the business has none yet.
 * @returns refusals of `sealTerms`: `terms.noMediator` where a consumer would be told of none, say
 */
export async function ensureFirstTerms(
  context: Context,
  work: Work,
  audience: Audience,
): Promise<Result<TermsRelease>> {
  const row = await latestRow(work.db, context.organisationId, audience);
  if (row) return done(releaseFrom(row));
  const sealed = await sealTerms(context, work, await draftContent(work.db, context.organisationId, audience));
  if (!sealed.ok) return sealed;
  const made = await releaseRow(work.db, context.organisationId, sealed.value.id);
  if (!made) throw new Error('the terms just released are gone');
  return done(releaseFrom(made));
}

/** The archived PDFs of a release, whole or none: undefined where the archive does not hold what was released. */
export function archivedPdf(context: Context, release: TermsRelease, language: Language): Uint8Array | undefined {
  return context.files.get(release.texts[language].fileSha256);
}
