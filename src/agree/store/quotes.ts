import type { Kysely } from 'kysely';
import type { CatalogueItemRow, Database, QuoteRow, QuoteVersionRow } from '#shell/database/schema.js';

export type Db = Kysely<Database>;

/** A quote of this organisation; undefined when it has none such. */
export function quoteRow(db: Db, organisationId: string, id: string): Promise<QuoteRow | undefined> {
  return db
    .selectFrom('quote')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .executeTakeFirst();
}

/** A quote by its number. */
export function quoteNumbered(db: Db, organisationId: string, number: string): Promise<QuoteRow | undefined> {
  return db
    .selectFrom('quote')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('number', '=', number)
    .executeTakeFirst();
}

export type VersionWithFile = QuoteVersionRow & { readonly sha256: string | null };

/** Versions of a quote, first to last, with the SHA-256 of their archived PDF. */
export function versionRows(db: Db, organisationId: string, quoteId: string): Promise<VersionWithFile[]> {
  return db
    .selectFrom('quote_version')
    .leftJoin('archived_file', 'archived_file.id', 'quote_version.file_id')
    .selectAll('quote_version')
    .select('archived_file.sha256 as sha256')
    .where('quote_version.organisation_id', '=', organisationId)
    .where('quote_version.quote_id', '=', quoteId)
    .orderBy('quote_version.version')
    .execute();
}

/** The quote that a version belongs to. */
export async function quoteOfVersion(db: Db, organisationId: string, versionId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('quote_version')
    .select('quote_id')
    .where('organisation_id', '=', organisationId)
    .where('id', '=', versionId)
    .executeTakeFirst();
  return row?.quote_id;
}

/** Change orders of a quote, first to last. */
export function changeOrdersOf(
  db: Db,
  organisationId: string,
  quoteId: string,
): Promise<Pick<QuoteRow, 'id' | 'number' | 'state' | 'asked_by'>[]> {
  return db
    .selectFrom('quote')
    .select(['id', 'number', 'state', 'asked_by'])
    .where('organisation_id', '=', organisationId)
    .where('parent_id', '=', quoteId)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
}

/** The last number given under a prefix to quotes (`D2026-`); undefined when none was. */
export async function lastNumber(db: Db, organisationId: string, prefix: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('quote')
    .select('number')
    .where('organisation_id', '=', organisationId)
    .where('kind', '=', 'quote')
    .where('number', 'like', `${prefix}%`)
    .orderBy((order) => order.fn<number>('length', ['number']), 'desc')
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.number;
}

/** What a quote starts from: the client's kind, language and term, and the usual term and currency of the business. */
export function clientDefaults(db: Db, organisationId: string, clientId: string) {
  return db
    .selectFrom('client')
    .innerJoin('organisation', 'organisation.id', 'client.organisation_id')
    .select([
      'client.id',
      'client.name',
      'client.kind',
      'client.language',
      'client.erased_at',
      'client.term_days',
      'organisation.currency',
      'organisation.vat_exempt',
      'organisation.term_days as own_term_days',
    ])
    .where('client.organisation_id', '=', organisationId)
    .where('client.id', '=', clientId)
    .executeTakeFirst();
}
export type ClientDefaults = NonNullable<Awaited<ReturnType<typeof clientDefaults>>>;

/** The client of this organisation that an id or a code names. */
export async function clientByIdOrCode(db: Db, organisationId: string, named: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('client')
    .select('id')
    .where('organisation_id', '=', organisationId)
    .where((where) => where.or([where('id', '=', named), where('code', '=', named)]))
    .executeTakeFirst();
  return row?.id;
}

/** Currency of the business. */
export async function currencyOf(db: Db, organisationId: string): Promise<string> {
  const row = await db
    .selectFrom('organisation')
    .select('currency')
    .where('id', '=', organisationId)
    .executeTakeFirstOrThrow();
  return row.currency;
}

/** Catalogue items in use, in the order of the catalogue. */
export function itemsInUse(db: Db, organisationId: string): Promise<CatalogueItemRow[]> {
  return db
    .selectFrom('catalogue_item')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('archived_at', 'is', null)
    .orderBy('title')
    .orderBy('id')
    .execute();
}
