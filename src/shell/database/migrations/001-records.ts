import type { CreateTableBuilder, Kysely } from 'kysely';

type Table = CreateTableBuilder<string, string>;

const text =
  (...names: readonly string[]) =>
  (table: Table): Table =>
    names.reduce<Table>((built, name) => built.addColumn(name, 'text'), table);
const required =
  (...names: readonly string[]) =>
  (table: Table): Table =>
    names.reduce<Table>((built, name) => built.addColumn(name, 'text', (column) => column.notNull()), table);
const whole =
  (...names: readonly string[]) =>
  (table: Table): Table =>
    names.reduce<Table>((built, name) => built.addColumn(name, 'bigint'), table);
const requiredWhole =
  (...names: readonly string[]) =>
  (table: Table): Table =>
    names.reduce<Table>((built, name) => built.addColumn(name, 'bigint', (column) => column.notNull()), table);

/** A table whose key is an id and which belongs to an organisation. */
async function create(
  db: Kysely<unknown>,
  name: string,
  ...columns: readonly ((table: Table) => Table)[]
): Promise<void> {
  const start: Table = db.schema
    .createTable(name)
    .addColumn('id', 'text', (column) => column.notNull().primaryKey())
    .addColumn('organisation_id', 'text', (column) => column.notNull().references('organisation.id')) as Table;
  await columns.reduce((table, add) => add(table), start).execute();
}

const reference =
  (column: string, table: string) =>
  (built: Table): Table =>
    built.addColumn(column, 'text', (made) => made.notNull().references(`${table}.id`));
const mayReference =
  (column: string, table: string) =>
  (built: Table): Table =>
    built.addColumn(column, 'text', (made) => made.references(`${table}.id`));

const address = text('address_line1', 'address_line2', 'postcode', 'city');

async function createPeople(db: Kysely<unknown>): Promise<void> {
  await create(
    db,
    'organisation',
    required('name'),
    text('legal_form'),
    requiredWhole('sole_trader'),
    text('siren', 'registration', 'vat_number'),
    requiredWhole('vat_exempt'),
    address,
    required('country'),
    text('email', 'phone', 'iban', 'bic'),
    required('language', 'currency'),
    requiredWhole('term_days'),
    text('term_stated_at', 'contract_rate'),
    required('allocation'),
    requiredWhole('sample'),
    required('created_at'),
  );
  await create(
    db,
    'account',
    required('email', 'name', 'role', 'password_hash'),
    text('language'),
    required('created_at'),
    text('suspended_at'),
  );
  await create(
    db,
    'session',
    reference('account_id', 'account'),
    required('token_hash', 'created_at', 'seen_at', 'expires_at'),
  );
  await create(
    db,
    'api_token',
    reference('account_id', 'account'),
    required('name', 'token_hash', 'created_at'),
    text('revoked_at'),
  );
  await create(db, 'login_attempt', required('subject', 'at'));
}

async function createRecords(db: Kysely<unknown>): Promise<void> {
  await create(
    db,
    'import',
    mayReference('account_id', 'account'),
    required('kind', 'file_name', 'sha256'),
    requiredWhole('bytes'),
    text('mapping'),
    required('result', 'created_at'),
  );
  await create(db, 'mapping_preset', required('header_key', 'mapping', 'created_at'));
  await create(
    db,
    'client',
    text('code'),
    required('name', 'kind', 'country', 'language'),
    text('kind_stated_at', 'governing_law', 'siren', 'vat_number', 'contact_name', 'email'),
    address,
    whole('term_days'),
    text('term_stated_at', 'contract_rate'),
    mayReference('import_id', 'import'),
    required('created_at'),
    text('erased_at'),
  );
  const imported = [mayReference('import_id', 'import'), text('source_key'), required('created_at')];
  await create(
    db,
    'invoice',
    reference('client_id', 'client'),
    required('kind', 'number', 'issued_on'),
    requiredWhole('issue_assumed'),
    text('due_on'),
    required('currency'),
    requiredWhole('total_cents'),
    text('label'),
    whole('disputed', 'electronic'),
    ...imported,
  );
  await create(
    db,
    'credit_note',
    reference('client_id', 'client'),
    required('number', 'issued_on', 'currency'),
    requiredWhole('total_cents'),
    text('label'),
    required('effect'),
    ...imported,
  );
  await create(
    db,
    'payment',
    reference('client_id', 'client'),
    required('paid_on'),
    requiredWhole('date_assumed'),
    required('currency'),
    requiredWhole('amount_cents'),
    text('label'),
    ...imported,
  );
  await create(
    db,
    'allocation',
    reference('client_id', 'client'),
    reference('invoice_id', 'invoice'),
    mayReference('payment_id', 'payment'),
    mayReference('credit_note_id', 'credit_note'),
    requiredWhole('amount_cents'),
    required('effective_on', 'basis'),
    mayReference('import_id', 'import'),
    required('created_at'),
  );
}

async function createDecisions(db: Kysely<unknown>): Promise<void> {
  await create(
    db,
    'signal_override',
    mayReference('client_id', 'client'),
    required('signal', 'kind'),
    mayReference('invoice_id', 'invoice'),
    required('reason'),
    text('until', 'value'),
    mayReference('account_id', 'account'),
    required('created_at'),
    text('lifted_at'),
  );
  await create(
    db,
    'archived_file',
    mayReference('client_id', 'client'),
    required('sha256'),
    requiredWhole('bytes'),
    required('media_type', 'name', 'created_at'),
  );
  await create(
    db,
    'letter',
    reference('client_id', 'client'),
    required('kind', 'state', 'language'),
    text('number'),
    required('as_of', 'subject', 'body', 'figures'),
    mayReference('account_id', 'account'),
    required('created_at', 'updated_at'),
    text('issued_at'),
    mayReference('file_id', 'archived_file'),
  );
  await create(
    db,
    'letter_invoice',
    reference('client_id', 'client'),
    reference('letter_id', 'letter'),
    reference('invoice_id', 'invoice'),
    requiredWhole('position'),
    required('created_at'),
  );
}

async function createJournal(db: Kysely<unknown>): Promise<void> {
  const chained = (name: string): Table =>
    db.schema
      .createTable(name)
      .addColumn('organisation_id', 'text', (column) => column.notNull().references('organisation.id'))
      .addColumn('chain', 'text', (column) => column.notNull())
      .addColumn('seq', 'bigint', (column) => column.notNull()) as Table;
  await text(
    'payload',
    'salt',
  )(
    required(
      'kind',
      'at',
      'actor',
      'payload_hash',
      'covers',
      'heads',
      'previous',
      'hash',
    )(requiredWhole('format')(chained('journal_entry'))),
  )
    .addPrimaryKeyConstraint('journal_entry_key', ['organisation_id', 'chain', 'seq'])
    .execute();
  await required('hash')(chained('journal_head'))
    .addPrimaryKeyConstraint('journal_head_key', ['organisation_id', 'chain'])
    .execute();
}

const INDEXES: readonly (readonly [table: string, columns: readonly string[], unique?: true])[] = [
  ['account', ['organisation_id', 'email'], true],
  ['session', ['token_hash'], true],
  ['api_token', ['token_hash'], true],
  ['login_attempt', ['subject', 'at']],
  ['client', ['organisation_id', 'code']],
  ['invoice', ['organisation_id', 'client_id', 'id']],
  ['invoice', ['organisation_id', 'source_key'], true],
  ['credit_note', ['organisation_id', 'client_id']],
  ['credit_note', ['organisation_id', 'source_key'], true],
  ['payment', ['organisation_id', 'client_id', 'paid_on']],
  ['payment', ['organisation_id', 'source_key'], true],
  ['allocation', ['organisation_id', 'client_id', 'id']],
  ['allocation', ['invoice_id']],
  ['import', ['organisation_id', 'created_at']],
  ['mapping_preset', ['organisation_id', 'header_key'], true],
  ['signal_override', ['organisation_id', 'client_id']],
  ['letter', ['organisation_id', 'client_id']],
  ['letter', ['organisation_id', 'number'], true],
  ['letter_invoice', ['letter_id']],
  ['archived_file', ['organisation_id', 'sha256']],
  ['journal_entry', ['organisation_id', 'at']],
];

export async function up(db: Kysely<unknown>): Promise<void> {
  await createPeople(db);
  await createRecords(db);
  await createDecisions(db);
  await createJournal(db);
  for (const [table, columns, unique] of INDEXES) {
    const index = db.schema
      .createIndex(`${table}_${columns.join('_')}`)
      .on(table)
      .columns([...columns]);
    await (unique ? index.unique() : index).execute();
  }
}
