import type { Kysely } from 'kysely';
import type { Database, TermsReleaseRow } from '#shell/database/schema.js';
import type { Audience } from '../facts/terms.js';

type Db = Kysely<Database>;

/** A release with the SHA-256 of its archived PDF in each language. */
export interface ReleaseRow extends TermsReleaseRow {
  readonly file_fr_sha256: string | null;
  readonly file_en_sha256: string | null;
}

const releases = (db: Db, organisationId: string) =>
  db
    .selectFrom('terms_release')
    .leftJoin('archived_file as file_fr', 'file_fr.id', 'terms_release.file_fr_id')
    .leftJoin('archived_file as file_en', 'file_en.id', 'terms_release.file_en_id')
    .selectAll('terms_release')
    .select(['file_fr.sha256 as file_fr_sha256', 'file_en.sha256 as file_en_sha256'])
    .where('terms_release.organisation_id', '=', organisationId)
    .where('terms_release.state', '=', 'released');

/** The one draft of an audience, if it was ever changed. */
export function draftRow(db: Db, organisationId: string, audience: Audience): Promise<TermsReleaseRow | undefined> {
  return db
    .selectFrom('terms_release')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('audience', '=', audience)
    .where('state', '=', 'draft')
    .executeTakeFirst();
}

/** Every release of an audience, the latest first. */
export function releaseRows(db: Db, organisationId: string, audience: Audience): Promise<ReleaseRow[]> {
  return releases(db, organisationId)
    .where('terms_release.audience', '=', audience)
    .orderBy('terms_release.number', 'desc')
    .execute();
}

export function latestRow(db: Db, organisationId: string, audience: Audience): Promise<ReleaseRow | undefined> {
  return releases(db, organisationId)
    .where('terms_release.audience', '=', audience)
    .orderBy('terms_release.number', 'desc')
    .limit(1)
    .executeTakeFirst();
}

export function releaseRow(db: Db, organisationId: string, id: string): Promise<ReleaseRow | undefined> {
  return releases(db, organisationId).where('terms_release.id', '=', id).executeTakeFirst();
}

export function numberedRow(
  db: Db,
  organisationId: string,
  audience: Audience,
  number: number,
): Promise<ReleaseRow | undefined> {
  return releases(db, organisationId)
    .where('terms_release.audience', '=', audience)
    .where('terms_release.number', '=', number)
    .executeTakeFirst();
}

/** Contractual penalty rate of the business, percent a year; null for the statutory one. */
export async function contractRateOf(db: Db, organisationId: string): Promise<string | null> {
  const row = await db
    .selectFrom('organisation')
    .select('contract_rate')
    .where('id', '=', organisationId)
    .executeTakeFirstOrThrow();
  return row.contract_rate;
}
