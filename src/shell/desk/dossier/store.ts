import type { Context } from '#shell/context.js';
import type {
  AllocationRow,
  ArchivedFileRow,
  ClientRow,
  CreditNoteRow,
  InvoiceRow,
  JournalEntryRow,
  LetterInvoiceRow,
  LetterRow,
  OrganisationRow,
  PaymentRow,
} from '#shell/database/schema.js';

/** Everything that the records hold of one client. */
export interface ClientRecords {
  readonly client: ClientRow;
  readonly organisation: OrganisationRow;
  readonly invoices: readonly InvoiceRow[];
  readonly creditNotes: readonly CreditNoteRow[];
  readonly payments: readonly PaymentRow[];
  readonly allocations: readonly AllocationRow[];
  readonly letters: readonly LetterRow[];
  readonly letterInvoices: readonly LetterInvoiceRow[];
  readonly files: readonly ArchivedFileRow[];
}

type ClientTable = 'invoice' | 'credit_note' | 'payment' | 'allocation' | 'letter' | 'letter_invoice' | 'archived_file';

/** The records of a client of this organisation, all as of one moment; undefined when it has none such. */
export function readClientRecords(context: Context, clientId: string): Promise<ClientRecords | undefined> {
  const { organisationId } = context;
  return context.store.snapshot(async (db) => {
    const client = await db
      .selectFrom('client')
      .selectAll()
      .where('organisation_id', '=', organisationId)
      .where('id', '=', clientId)
      .executeTakeFirst();
    if (!client) return undefined;
    const organisation = await db
      .selectFrom('organisation')
      .selectAll()
      .where('id', '=', organisationId)
      .executeTakeFirstOrThrow();
    // The table is a variable here, which Kysely's types cannot follow.
    const of = async <Row>(table: ClientTable): Promise<readonly Row[]> =>
      (await db
        .selectFrom(table as 'invoice')
        .selectAll()
        .where('organisation_id', '=', organisationId)
        .where('client_id', '=', clientId)
        .orderBy('id')
        .execute()) as unknown as readonly Row[];
    return {
      client,
      organisation,
      invoices: await of<InvoiceRow>('invoice'),
      creditNotes: await of<CreditNoteRow>('credit_note'),
      payments: await of<PaymentRow>('payment'),
      allocations: await of<AllocationRow>('allocation'),
      letters: await of<LetterRow>('letter'),
      letterInvoices: await of<LetterInvoiceRow>('letter_invoice'),
      files: await of<ArchivedFileRow>('archived_file'),
    };
  });
}

/** An entry of a client's journal, as the timeline reads it. */
export type TimelineRow = Pick<JournalEntryRow, 'seq' | 'kind' | 'at' | 'actor' | 'payload' | 'hash'>;

/** The latest entries of a client's chain, latest first. */
export function readEntries(context: Context, clientId: string, limit: number): Promise<TimelineRow[]> {
  return context.store.read
    .selectFrom('journal_entry')
    .select(['seq', 'kind', 'at', 'actor', 'payload', 'hash'])
    .where('organisation_id', '=', context.organisationId)
    .where('chain', '=', clientId)
    .orderBy('seq', 'desc')
    .limit(limit)
    .execute();
}

/** Number of entries of a client's chain. */
export async function countEntries(context: Context, clientId: string): Promise<number> {
  const head = await context.store.read
    .selectFrom('journal_head')
    .select('seq')
    .where('organisation_id', '=', context.organisationId)
    .where('chain', '=', clientId)
    .executeTakeFirst();
  return head?.seq ?? 0;
}
