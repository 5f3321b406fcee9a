import type { QuoteDocument } from '#agree/facts/quote.js';
import type { Evidence } from '#agree/rules/evidence.js';
import type { Context } from '#shell/context.js';
import type {
  AcceptanceRow,
  ArchivedFileRow,
  BillDocumentRow,
  CommitmentRow,
  DeliveryRow,
  IncidentRow,
  JournalEntryRow,
  OutboxRow,
  QuoteRow,
  QuoteVersionRow,
  ReservationRow,
} from '#shell/database/schema.js';

/** What the agreement with a client left in the records, beyond invoices and payments. */
export interface AgreementRows {
  readonly quotes: readonly QuoteRow[];
  readonly versions: readonly QuoteVersionRow[];
  readonly acceptances: readonly AcceptanceRow[];
  readonly deliveries: readonly DeliveryRow[];
  readonly reservations: readonly ReservationRow[];
  readonly commitments: readonly CommitmentRow[];
  readonly bills: readonly Omit<BillDocumentRow, 'sealed'>[];
  readonly incidents: readonly IncidentRow[];
  readonly mails: readonly Omit<OutboxRow, 'body'>[];
}

/** All but the document itself, which weighs the most. */
const BILL_COLUMNS = [
  'id',
  'organisation_id',
  'client_id',
  'kind',
  'series',
  'sequence',
  'number',
  'issued_on',
  'quote_id',
  'corrects_id',
  'sealed_sha256',
  'net_cents',
  'vat_cents',
  'total_cents',
  'payable_cents',
  'offered_cents',
  'file_id',
  'created_at',
] as const;

/** All but the text. */
const MAIL_COLUMNS = [
  'id',
  'organisation_id',
  'client_id',
  'chain',
  'kind',
  'subject_id',
  'recipient',
  'subject',
  'message_id',
  'state',
  'attempts',
  'next_at',
  'last_error',
  'sending_at',
  'settled_at',
  'created_at',
] as const;

/** Every fact of the agreement with a client, all as of one moment. */
export function readAgreementRows(context: Context, clientId: string): Promise<AgreementRows> {
  const { organisationId } = context;
  return context.store.snapshot(async (db) => {
    const of = <
      T extends 'quote' | 'quote_version' | 'acceptance' | 'delivery' | 'reservation' | 'commitment' | 'incident',
    >(
      table: T,
    ) =>
      db
        .selectFrom(table as 'quote')
        .selectAll()
        .where('organisation_id', '=', organisationId)
        .where('client_id', '=', clientId)
        .orderBy('id')
        .execute() as unknown;
    return {
      quotes: (await of('quote')) as QuoteRow[],
      versions: (await of('quote_version')) as QuoteVersionRow[],
      acceptances: (await of('acceptance')) as AcceptanceRow[],
      deliveries: (await of('delivery')) as DeliveryRow[],
      reservations: (await of('reservation')) as ReservationRow[],
      commitments: (await of('commitment')) as CommitmentRow[],
      incidents: (await of('incident')) as IncidentRow[],
      bills: await db
        .selectFrom('bill_document')
        .select(BILL_COLUMNS)
        .where('organisation_id', '=', organisationId)
        .where('client_id', '=', clientId)
        .orderBy('id')
        .execute(),
      mails: await db
        .selectFrom('outbox')
        .select(MAIL_COLUMNS)
        .where('organisation_id', '=', organisationId)
        .where('client_id', '=', clientId)
        .orderBy('id')
        .execute(),
    };
  });
}

/** The sealed document of a quote version; undefined while it is a draft. */
export const sealedQuote = ({ sealed }: Pick<QuoteVersionRow, 'sealed'>): QuoteDocument | undefined =>
  sealed === null ? undefined : (JSON.parse(sealed) as QuoteDocument);

/** What an acceptance rests on; undefined where the row holds none that this program reads. */
export function evidenceIn({ evidence }: Pick<AcceptanceRow, 'evidence'>): Evidence | undefined {
  const read = JSON.parse(evidence) as Partial<Evidence>;
  return read.format === undefined ? undefined : (read as Evidence);
}

/** A client's chain, whole, first entry first: what its holder needs to check it. */
export function readChain(context: Context, chain: string): Promise<JournalEntryRow[]> {
  return context.store.read
    .selectFrom('journal_entry')
    .selectAll()
    .where('organisation_id', '=', context.organisationId)
    .where('chain', '=', chain)
    .orderBy('seq')
    .execute();
}

/** Entries of the organisation's chain that name the head of a client's chain: they seal it from outside. */
export async function readSeals(context: Context, chain: string): Promise<JournalEntryRow[]> {
  const rows = await context.store.read
    .selectFrom('journal_entry')
    .selectAll()
    .where('organisation_id', '=', context.organisationId)
    .where('chain', '=', context.organisationId)
    .where('heads', 'like', `%${chain}%`)
    .orderBy('seq')
    .execute();
  return rows;
}

/** Files of a client, and those of the general terms to which its quotes are bound. */
export async function readFiles(
  context: Context,
  clientId: string,
  sha256s: readonly string[],
): Promise<ArchivedFileRow[]> {
  const { read } = context.store;
  const own = await read
    .selectFrom('archived_file')
    .selectAll()
    .where('organisation_id', '=', context.organisationId)
    .where('client_id', '=', clientId)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  if (sha256s.length === 0) return own;
  const terms = await read
    .selectFrom('archived_file')
    .selectAll()
    .where('organisation_id', '=', context.organisationId)
    .where('client_id', 'is', null)
    .where('sha256', 'in', [...sha256s])
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return [...own, ...terms.filter((row, index) => terms.findIndex(({ sha256 }) => sha256 === row.sha256) === index)];
}
