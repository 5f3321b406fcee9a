import type { CatalogueItemRow } from '#shell/database/schema.js';
import type { Db } from './drafts.js';

/** What an issue rests on beside the parties: currency, numbering, law, and what was agreed on late payment. */
export function groundRow(db: Db, organisationId: string, clientId: string) {
  return db
    .selectFrom('client')
    .innerJoin('organisation', 'organisation.id', 'client.organisation_id')
    .leftJoin('business_profile', 'business_profile.organisation_id', 'organisation.id')
    .leftJoin('client_profile', 'client_profile.client_id', 'client.id')
    .select([
      'client.kind',
      'client.language',
      'client_profile.document_language',
      'client.country',
      'client.governing_law',
      'client.contract_rate',
      'client.term_days',
      'client.erased_at',
      'organisation.country as own_country',
      'organisation.contract_rate as own_contract_rate',
      'organisation.term_days as own_term_days',
      'organisation.currency',
      'organisation.vat_exempt',
      'business_profile.invoice_prefix',
      'business_profile.credit_note_prefix',
      'business_profile.first_invoice',
    ])
    .where('client.organisation_id', '=', organisationId)
    .where('client.id', '=', clientId)
    .executeTakeFirst();
}
export type GroundRow = NonNullable<Awaited<ReturnType<typeof groundRow>>>;

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

/** Clients to whom an invoice may go, by name. */
export function clientChoices(db: Db, organisationId: string) {
  return db
    .selectFrom('client')
    .select(['id', 'name', 'term_days'])
    .where('organisation_id', '=', organisationId)
    .where('erased_at', 'is', null)
    .orderBy('name')
    .orderBy('id')
    .execute();
}

/** Usual term of the business, and whether it charges VAT. */
export function ownTerms(db: Db, organisationId: string) {
  return db
    .selectFrom('organisation')
    .select(['term_days', 'vat_exempt', 'currency'])
    .where('id', '=', organisationId)
    .executeTakeFirstOrThrow();
}

/** Usual hourly rate, excl. VAT, a decimal string; null where none was stated. */
export async function hourlyRate(db: Db, organisationId: string): Promise<string | null> {
  const row = await db
    .selectFrom('business_profile')
    .select('hourly_rate')
    .where('organisation_id', '=', organisationId)
    .executeTakeFirst();
  return row?.hourly_rate ?? null;
}

/** A client by its id or its code. */
export async function clientByIdOrCode(db: Db, organisationId: string, named: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('client')
    .select('id')
    .where('organisation_id', '=', organisationId)
    .where((where) => where.or([where('id', '=', named), where('code', '=', named)]))
    .orderBy('id')
    .executeTakeFirst();
  return row?.id;
}
