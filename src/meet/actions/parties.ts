import type { Kysely } from 'kysely';
import type { ClientRow, Database } from '#shell/database/schema.js';
import {
  type Buyer,
  type DocumentDefaults,
  type DocumentLanguages,
  type PostalAddress,
  type Seller,
  USUAL_DEFAULTS,
} from '../facts/party.js';

type Db = Kysely<Database>;

const addressOf = (row: {
  readonly address_line1: string | null;
  readonly address_line2: string | null;
  readonly postcode: string | null;
  readonly city: string | null;
  readonly country: string;
}): PostalAddress => ({
  line1: row.address_line1,
  line2: row.address_line2,
  postcode: row.postcode,
  city: row.city,
  country: row.country,
});

/**
 * The business as documents print it, from its identity and from what it says on documents.
 * @param db inside a `write`, its `work.db`; else `context.store.read`
 */
export async function sellerOf(db: Db, organisationId: string): Promise<Seller> {
  const row = await db
    .selectFrom('organisation')
    .leftJoin('business_profile', 'business_profile.organisation_id', 'organisation.id')
    .leftJoin('archived_file', 'archived_file.id', 'business_profile.logo_file_id')
    .selectAll('organisation')
    .select([
      'business_profile.capital',
      'business_profile.vat_on_debits',
      'business_profile.insurance',
      'business_profile.mediator',
      'business_profile.early_discount',
      'business_profile.colour',
      'archived_file.sha256 as logo',
    ])
    .where('organisation.id', '=', organisationId)
    .executeTakeFirstOrThrow();
  return {
    name: row.name,
    legalForm: row.legal_form,
    soleTrader: row.sole_trader === 1,
    capital: row.capital,
    siren: row.siren?.slice(0, 9) ?? null,
    registration: row.registration,
    vatNumber: row.vat_number,
    vatExempt: row.vat_exempt === 1,
    vatOnDebits: row.vat_on_debits === 1,
    address: addressOf(row),
    email: row.email,
    phone: row.phone,
    iban: row.iban,
    bic: row.bic,
    insurance: row.insurance,
    mediator: row.mediator,
    earlyDiscount: row.early_discount,
    logo: row.logo,
    colour: row.colour,
  };
}

const clientWithProfile = (db: Db, organisationId: string, clientId: string) =>
  db
    .selectFrom('client')
    .leftJoin('client_profile', 'client_profile.client_id', 'client.id')
    .selectAll('client')
    .select([
      'client_profile.document_language',
      'client_profile.siret',
      'client_profile.buyer_reference',
      'client_profile.electronic_address',
      'client_profile.delivery_address',
    ])
    .where('client.organisation_id', '=', organisationId)
    .where('client.id', '=', clientId)
    .executeTakeFirst();

/** The client as documents print it; undefined when this organisation has none such. */
export async function buyerOf(db: Db, organisationId: string, clientId: string): Promise<Buyer | undefined> {
  const row = await clientWithProfile(db, organisationId, clientId);
  if (!row) return undefined;
  return {
    id: row.id,
    name: row.name,
    kind: row.kind,
    contactName: row.contact_name,
    email: row.email,
    siren: row.siren ?? row.siret?.slice(0, 9) ?? null,
    siret: row.siret,
    vatNumber: row.vat_number,
    buyerReference: row.buyer_reference,
    electronicAddress: row.electronic_address,
    address: addressOf(row),
    delivery: row.delivery_address === null ? null : (JSON.parse(row.delivery_address) as PostalAddress),
  };
}

/** Languages of a client's documents, from its own language and the wish of its profile. */
export const languagesOf = (own: ClientRow['language'], wanted: 'fr' | 'en' | 'both' | null): DocumentLanguages => {
  if (wanted !== 'both') return [wanted ?? own];
  return own === 'fr' ? ['fr', 'en'] : ['en', 'fr'];
};

/**
 * Languages of a client's documents, the leading one first: what its profile states, else its own language; both with
 * its own first.
 * @throws when this organisation has no such client
 */
export async function documentLanguagesOf(
  db: Db,
  organisationId: string,
  clientId: string,
): Promise<DocumentLanguages> {
  const row = await clientWithProfile(db, organisationId, clientId);
  if (!row) throw new Error('no such client');
  return languagesOf(row.language, row.document_language);
}

/** What a new quote or invoice starts from: number prefixes, validity, deposit, hourly rate. */
export async function documentDefaultsOf(db: Db, organisationId: string): Promise<DocumentDefaults> {
  const row = await db
    .selectFrom('business_profile')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .executeTakeFirst();
  return {
    invoicePrefix: row?.invoice_prefix ?? USUAL_DEFAULTS.invoicePrefix,
    creditNotePrefix: row?.credit_note_prefix ?? USUAL_DEFAULTS.creditNotePrefix,
    quotePrefix: row?.quote_prefix ?? USUAL_DEFAULTS.quotePrefix,
    firstInvoice: row?.first_invoice ?? USUAL_DEFAULTS.firstInvoice,
    quoteValidDays: row?.quote_valid_days ?? USUAL_DEFAULTS.quoteValidDays,
    depositPercent: row?.deposit_percent ?? USUAL_DEFAULTS.depositPercent,
    hourlyRate: row?.hourly_rate ?? null,
  };
}
