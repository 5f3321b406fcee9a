import type { Kysely } from 'kysely';
import { createTable, mayReference, reference, required, requiredWhole, text, whole } from './columns.js';

async function createProfiles(db: Kysely<unknown>): Promise<void> {
  await createTable(
    db,
    'business_profile',
    mayReference('logo_file_id', 'archived_file'),
    text('colour', 'trade', 'capital'),
    whole('vat_on_debits'),
    text('insurance', 'mediator', 'early_discount', 'invoice_prefix', 'credit_note_prefix', 'quote_prefix'),
    whole('first_invoice', 'quote_valid_days'),
    text('deposit_percent', 'hourly_rate'),
    required('created_at', 'updated_at'),
  );
  await createTable(
    db,
    'client_profile',
    reference('client_id', 'client'),
    text('document_language', 'phone', 'siret', 'buyer_reference', 'electronic_address', 'delivery_address'),
    required('created_at', 'updated_at'),
  );
  await createTable(
    db,
    'catalogue_item',
    required('title'),
    text('description'),
    required('kind', 'unit', 'price', 'vat_category', 'vat_rate'),
    text('cost'),
    required('content'),
    requiredWhole('complimentary'),
    required('standing'),
    text('trade', 'starter', 'archived_at'),
    required('created_at', 'updated_at'),
  );
}

async function createAgreements(db: Kysely<unknown>): Promise<void> {
  await createTable(
    db,
    'terms_release',
    required('audience'),
    whole('number'),
    required('state', 'content'),
    text('released_on', 'sha256_fr', 'sha256_en'),
    mayReference('file_fr_id', 'archived_file'),
    mayReference('file_en_id', 'archived_file'),
    required('created_at', 'updated_at'),
  );
  await createTable(
    db,
    'quote',
    reference('client_id', 'client'),
    required('kind', 'number', 'state'),
    text('parent_id', 'asked_by', 'duplicate_of', 'accepted_version_id'),
    required('created_at', 'updated_at'),
  );
  await createTable(
    db,
    'quote_version',
    reference('client_id', 'client'),
    reference('quote_id', 'quote'),
    requiredWhole('version'),
    required('state', 'content', 'title'),
    requiredWhole('total_cents', 'total_max_cents'),
    mayReference('terms_release_id', 'terms_release'),
    text('issued_on'),
    required('valid_until'),
    text('sealed'),
    mayReference('file_id', 'archived_file'),
    text('sent_at'),
    required('created_at', 'updated_at'),
  );
}

async function createConsent(db: Kysely<unknown>): Promise<void> {
  await createTable(
    db,
    'client_link',
    reference('client_id', 'client'),
    required('purpose', 'subject_id', 'token_hash'),
    text('email'),
    required('expires_at'),
    text('revoked_at'),
    required('created_at'),
  );
  await createTable(
    db,
    'consent_step',
    reference('client_id', 'client'),
    reference('link_id', 'client_link'),
    required('subject_id', 'step', 'key'),
    text('shown_sha256'),
    required('created_at'),
  );
  await createTable(
    db,
    'one_time_code',
    reference('link_id', 'client_link'),
    required('code_hash'),
    requiredWhole('attempts'),
    required('created_at', 'expires_at'),
  );
  await createTable(
    db,
    'acceptance',
    reference('client_id', 'client'),
    required('purpose', 'subject_id'),
    mayReference('link_id', 'client_link'),
    required('outcome', 'channel'),
    text('signer_name', 'capacity', 'signature', 'reason'),
    whole('satisfaction'),
    text('own_words'),
    whole('may_quote'),
    required('evidence', 'evidence_sha256'),
    mayReference('receipt_file_id', 'archived_file'),
    mayReference('scan_file_id', 'archived_file'),
    required('created_at'),
  );
}

async function createDeliveries(db: Kysely<unknown>): Promise<void> {
  await createTable(
    db,
    'commitment',
    reference('client_id', 'client'),
    required('party', 'text', 'source'),
    text('source_id'),
    mayReference('quote_id', 'quote'),
    text('due_on'),
    required('state'),
    text('settled_text'),
    mayReference('settled_file_id', 'archived_file'),
    text('settled_on'),
    required('created_at', 'updated_at'),
  );
  await createTable(
    db,
    'time_entry',
    reference('client_id', 'client'),
    mayReference('quote_id', 'quote'),
    required('description', 'day'),
    mayReference('account_id', 'account'),
    text('started_at'),
    requiredWhole('seconds'),
    required('state'),
    text('rate', 'invoice_id'),
    required('source'),
    text('source_key'),
    mayReference('import_id', 'import'),
    required('created_at', 'updated_at'),
  );
  await createTable(
    db,
    'delivery',
    reference('client_id', 'client'),
    mayReference('quote_id', 'quote'),
    required('number', 'title', 'state', 'content'),
    text('sealed', 'delivered_on', 'tacit_on'),
    mayReference('file_id', 'archived_file'),
    text('sent_at'),
    required('created_at', 'updated_at'),
  );
  await createTable(
    db,
    'reservation',
    reference('client_id', 'client'),
    reference('delivery_id', 'delivery'),
    requiredWhole('position'),
    required('text'),
    mayReference('photo_file_id', 'archived_file'),
    text('deadline'),
    required('state'),
    text('answer', 'answered_at'),
    required('created_at'),
  );
}

async function createBills(db: Kysely<unknown>): Promise<void> {
  await createTable(
    db,
    'bill_draft',
    reference('client_id', 'client'),
    required('kind'),
    mayReference('quote_id', 'quote'),
    text('corrects_id'),
    required('title'),
    requiredWhole('total_cents'),
    required('content', 'created_at', 'updated_at'),
  );
  await createTable(
    db,
    'bill_document',
    reference('client_id', 'client'),
    required('kind', 'series'),
    requiredWhole('sequence'),
    required('number', 'issued_on'),
    mayReference('quote_id', 'quote'),
    text('corrects_id'),
    required('sealed', 'sealed_sha256'),
    requiredWhole('net_cents', 'vat_cents', 'total_cents', 'payable_cents', 'offered_cents'),
    mayReference('file_id', 'archived_file'),
    required('created_at'),
  );
  await createTable(
    db,
    'incident',
    reference('client_id', 'client'),
    required('type'),
    requiredWhole('severity'),
    required('happened_on'),
    text('verbatim', 'witness', 'note'),
    whole('contradicts_seq'),
    mayReference('prospect_client_id', 'client'),
    mayReference('file_id', 'archived_file'),
    required('created_at'),
    text('withdrawn_at'),
  );
}

async function createMail(db: Kysely<unknown>): Promise<void> {
  await createTable(
    db,
    'mail_account',
    required('host'),
    requiredWhole('port'),
    required('security'),
    text('username', 'password_sealed'),
    required('from_name', 'from_address', 'created_at', 'updated_at'),
  );
  await createTable(
    db,
    'outbox',
    mayReference('client_id', 'client'),
    required('chain', 'kind'),
    text('subject_id'),
    required('recipient', 'subject'),
    text('body'),
    required('message_id', 'state'),
    requiredWhole('attempts'),
    text('next_at', 'last_error', 'sending_at', 'settled_at'),
    required('created_at'),
  );
  await createTable(db, 'idempotency_key', required('key', 'fingerprint', 'result', 'created_at'));
}

const INDEXES: readonly (readonly [table: string, columns: readonly string[], unique?: true])[] = [
  ['client_profile', ['organisation_id', 'client_id'], true],
  ['catalogue_item', ['organisation_id', 'archived_at']],
  ['terms_release', ['organisation_id', 'audience', 'number'], true],
  ['quote', ['organisation_id', 'client_id']],
  ['quote', ['organisation_id', 'number'], true],
  ['quote', ['organisation_id', 'state', 'updated_at']],
  ['quote_version', ['quote_id', 'version'], true],
  ['quote_version', ['organisation_id', 'client_id']],
  ['client_link', ['token_hash'], true],
  ['client_link', ['organisation_id', 'client_id']],
  ['client_link', ['subject_id']],
  ['consent_step', ['link_id', 'subject_id']],
  ['consent_step', ['organisation_id', 'client_id']],
  ['one_time_code', ['link_id']],
  ['acceptance', ['subject_id']],
  ['acceptance', ['organisation_id', 'client_id']],
  ['commitment', ['organisation_id', 'client_id']],
  ['commitment', ['organisation_id', 'state', 'due_on']],
  ['time_entry', ['organisation_id', 'client_id', 'day']],
  ['time_entry', ['organisation_id', 'source_key'], true],
  ['delivery', ['organisation_id', 'client_id']],
  ['delivery', ['organisation_id', 'number'], true],
  ['reservation', ['delivery_id']],
  ['reservation', ['organisation_id', 'client_id']],
  ['bill_draft', ['organisation_id', 'client_id']],
  ['bill_document', ['organisation_id', 'client_id', 'kind', 'offered_cents']],
  ['bill_document', ['organisation_id', 'file_id', 'id']],
  ['bill_document', ['organisation_id', 'series', 'sequence'], true],
  ['bill_document', ['organisation_id', 'issued_on', 'id']],
  ['bill_document', ['quote_id']],
  ['bill_document', ['corrects_id']],
  ['invoice', ['organisation_id', 'issued_on', 'id']],
  ['invoice', ['organisation_id', 'number']],
  ['credit_note', ['organisation_id', 'number']],
  ['payment', ['organisation_id', 'paid_on', 'id']],
  ['incident', ['organisation_id', 'client_id']],
  ['outbox', ['organisation_id', 'state', 'next_at']],
  ['outbox', ['organisation_id', 'client_id']],
  ['outbox', ['subject_id']],
  ['idempotency_key', ['organisation_id', 'key'], true],
];

/** The agreement: catalogue, quotes, terms, acceptances, deliveries, invoices as documents, incidents, mail. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createProfiles(db);
  await createAgreements(db);
  await createConsent(db);
  await createDeliveries(db);
  await createBills(db);
  await createMail(db);
  for (const [table, columns, unique] of INDEXES) {
    const index = db.schema
      .createIndex(`${table}_${columns.join('_')}`)
      .on(table)
      .columns([...columns]);
    await (unique ? index.unique() : index).execute();
  }
}
