import { write } from '#journal/write.js';
import type { Context } from '../context.js';
import { BUSINESS_TABLES, type BusinessTable } from '../database/schema.js';
import { addAgreementRows } from './agreement.js';

/** Ids of a small business that has a row in every business table. */
export interface Furnished {
  readonly client: string;
  readonly invoice: string;
  readonly payment: string;
  /** SHA-256 of an archived file, and its id. */
  readonly file: string;
  readonly fileId: string;
}

const plain = { import_id: null, source_key: null } as const;

const LETTER_TEXTS = {
  subject: 'Relance',
  salutation: 'Madame, Monsieur,',
  opening: ['Nous vous remercions de régler 600,00 € au plus tard le 9 juillet 2026.'],
  legal: [],
  closing: [],
  courtesy: 'Nous vous prions d’agréer, Madame, Monsieur, l’expression de nos salutations distinguées.',
};
const LETTER_FIGURES = {
  debtor: 'business',
  country: 'FR',
  currency: 'EUR',
  penalties: 'absent',
  ledger: {
    principalCents: 60_000,
    interestCents: 0,
    indemnityCents: 0,
    askCents: 60_000,
    dailyCents: 0,
    quotedCents: [],
  },
  basis: [],
  rates: [],
  claims: [],
  warnings: [],
};

async function addOwnRows(context: Context, importId: string, accountId: string): Promise<void> {
  const own = context.organisationId;
  await write(context, async (work) => {
    const base = { organisation_id: own, created_at: work.at };
    work.record({ chain: own, kind: 'account.created', payload: { email: 'claire@example.fr' } });
    await work.insert(own, 'account', [
      {
        ...base,
        id: accountId,
        email: 'claire@example.fr',
        name: 'Claire Brume',
        role: 'owner',
        password_hash: 'x',
        language: 'fr',
        suspended_at: null,
      },
    ]);
    await work.insert(own, 'api_token', [
      { ...base, id: context.newId(), account_id: accountId, name: 'tableur', token_hash: 'y', revoked_at: null },
    ]);
    await work.insert(own, 'mapping_preset', [{ ...base, id: context.newId(), header_key: 'k', mapping: '{}' }]);
    await work.insert(own, 'import', [
      {
        ...base,
        id: importId,
        account_id: accountId,
        kind: 'fec',
        file_name: 'fec.txt',
        sha256: 'z',
        bytes: 12,
        mapping: null,
        result: '{}',
      },
    ]);
  });
}

/** Writes one row at least in every table of records and letters, through the journal. */
export async function furnish(context: Context): Promise<Furnished> {
  const [client, invoice, payment, creditNote, letter, fileId, importId, accountId] = Array.from({ length: 8 }, () =>
    context.newId(),
  ) as [string, string, string, string, string, string, string, string];
  await addOwnRows(context, importId, accountId);
  const file = context.files.put(new TextEncoder().encode('%PDF-1.7 relance'));
  await write(context, async (work) => {
    const base = { organisation_id: context.organisationId, created_at: work.at };
    const ofClient = { ...base, client_id: client };
    work.record({ chain: client, kind: 'client.added', payload: { name: 'Boulangerie Lemoine' } });
    await work.insert(client, 'client', [
      {
        ...base,
        id: client,
        code: 'C0001',
        name: 'Boulangerie Lemoine',
        kind: 'business',
        kind_stated_at: work.at,
        country: 'FR',
        governing_law: null,
        language: 'fr',
        siren: null,
        vat_number: null,
        contact_name: 'Hélène Lemoine',
        email: null,
        address_line1: '3 rue du Four',
        address_line2: null,
        postcode: '35000',
        city: 'Rennes',
        term_days: 45,
        term_stated_at: work.at,
        contract_rate: null,
        import_id: null,
        erased_at: null,
      },
    ]);
    await work.insert(client, 'invoice', [
      {
        ...ofClient,
        ...plain,
        id: invoice,
        kind: 'invoice',
        number: 'F2026-0001',
        issued_on: '2026-05-01',
        issue_assumed: 0,
        due_on: '2026-05-31',
        currency: 'EUR',
        total_cents: 120_000,
        label: 'Site vitrine',
        disputed: 0,
        electronic: 1,
      },
      {
        ...ofClient,
        ...plain,
        id: context.newId(),
        kind: 'invoice',
        number: 'F2026-0002',
        issued_on: '2026-06-01',
        issue_assumed: 0,
        due_on: null,
        currency: 'EUR',
        total_cents: 60_000,
        label: null,
        disputed: null,
        electronic: null,
      },
    ]);
    await work.insert(client, 'payment', [
      {
        ...ofClient,
        ...plain,
        id: payment,
        paid_on: '2026-06-15',
        date_assumed: 0,
        currency: 'EUR',
        amount_cents: 50_000,
        label: 'virement',
      },
    ]);
    await work.insert(client, 'credit_note', [
      {
        ...ofClient,
        ...plain,
        id: creditNote,
        number: 'A2026-0001',
        issued_on: '2026-06-20',
        currency: 'EUR',
        total_cents: 10_000,
        label: 'geste commercial',
        effect: 'fromDate',
      },
    ]);
    await work.insert(client, 'allocation', [
      {
        ...ofClient,
        id: context.newId(),
        invoice_id: invoice,
        payment_id: payment,
        credit_note_id: null,
        amount_cents: 50_000,
        effective_on: '2026-06-15',
        basis: 'stated',
        import_id: null,
      },
      {
        ...ofClient,
        id: context.newId(),
        invoice_id: invoice,
        payment_id: null,
        credit_note_id: creditNote,
        amount_cents: 10_000,
        effective_on: '2026-06-20',
        basis: 'inferred',
        import_id: null,
      },
    ]);
    await work.insert(client, 'signal_override', [
      {
        ...ofClient,
        id: context.newId(),
        signal: 'S5',
        kind: 'exclude',
        invoice_id: invoice,
        reason: 'bankError',
        until: null,
        value: null,
        account_id: accountId,
        lifted_at: null,
      },
    ]);
    await work.insert(client, 'archived_file', [
      { ...ofClient, id: fileId, sha256: file, bytes: 16, media_type: 'application/pdf', name: 'relance.pdf' },
    ]);
    await work.insert(client, 'letter', [
      {
        ...ofClient,
        id: letter,
        kind: 'reminder1',
        state: 'issued',
        language: 'fr',
        number: 'R2026-0001',
        as_of: '2026-07-01',
        subject: 'Relance',
        body: JSON.stringify({ payBy: '2026-07-09', registered: false, texts: LETTER_TEXTS, composed: LETTER_TEXTS }),
        figures: JSON.stringify(LETTER_FIGURES),
        account_id: accountId,
        updated_at: work.at,
        issued_at: work.at,
        file_id: fileId,
      },
    ]);
    await work.insert(client, 'letter_invoice', [
      { ...ofClient, id: context.newId(), letter_id: letter, invoice_id: invoice, position: 1 },
    ]);
  });
  return { client, invoice, payment, file, fileId };
}

/** As `furnish`, with one row at least in every business table. */
export async function furnishAll(context: Context): Promise<Furnished> {
  const furnished = await furnish(context);
  await addAgreementRows(context, furnished);
  return furnished;
}

/** Every column of every business row: what a tamperer could change. */
export async function everyCell(
  context: Context,
): Promise<readonly { table: BusinessTable; id: string; column: string; value: string | number | null }[]> {
  const cells = [];
  for (const table of BUSINESS_TABLES) {
    for (const row of await context.store.read.selectFrom(table).selectAll().execute()) {
      for (const [column, value] of Object.entries(row))
        cells.push({ table, id: row.id, column, value: value as string | number | null });
    }
  }
  return cells;
}
