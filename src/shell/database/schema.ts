/**
 * Every table, as both engines hold it: text, whole numbers and null, nothing else, so that a row has
 * one canonical form and one hash on SQLite and on PostgreSQL.
 *
 * Days are `YYYY-MM-DD`, moments are ISO 8601 in UTC with milliseconds, flags are 0 or 1, amounts are
 * whole cents, structured values are JSON text. Every row belongs to an organisation.
 */
export type Flag = 0 | 1;
/** `YYYY-MM-DD`. */
export type DayText = string;
/** `2026-11-24T09:30:00.000Z`. */
export type Moment = string;
export type JsonText = string;

export interface OrganisationRow {
  id: string;
  organisation_id: string;
  name: string;
  legal_form: string | null;
  sole_trader: Flag;
  siren: string | null;
  registration: string | null;
  vat_number: string | null;
  vat_exempt: Flag;
  address_line1: string | null;
  address_line2: string | null;
  postcode: string | null;
  city: string | null;
  country: string;
  email: string | null;
  phone: string | null;
  iban: string | null;
  bic: string | null;
  language: 'fr' | 'en';
  currency: string;
  /** Usual payment term, in days from the invoice date; used where an invoice states no due date. */
  term_days: number;
  /** When the user stated that term; null while it is only the default. */
  term_stated_at: Moment | null;
  /** Contractual penalty rate in percent a year (`12.00`), null for the statutory default. */
  contract_rate: string | null;
  allocation: 'interest-first' | 'principal-first';
  /** 1 for the sample business of the demo. */
  sample: Flag;
  created_at: Moment;
}

export interface AccountRow {
  id: string;
  organisation_id: string;
  email: string;
  name: string;
  role: 'owner' | 'member' | 'accountant';
  password_hash: string;
  language: 'fr' | 'en' | null;
  created_at: Moment;
  suspended_at: Moment | null;
}

export interface SessionRow {
  id: string;
  organisation_id: string;
  account_id: string;
  token_hash: string;
  created_at: Moment;
  seen_at: Moment;
  expires_at: Moment;
}

export interface ApiTokenRow {
  id: string;
  organisation_id: string;
  account_id: string;
  name: string;
  token_hash: string;
  created_at: Moment;
  revoked_at: Moment | null;
}

export interface LoginAttemptRow {
  id: string;
  organisation_id: string;
  /** Hash of the e-mail or of the network address that tried. */
  subject: string;
  at: Moment;
}

export interface ClientRow {
  id: string;
  organisation_id: string;
  /** Code in the records it came from (auxiliary account, customer number). */
  code: string | null;
  name: string;
  kind: 'business' | 'consumer' | 'public';
  /** When a person stated that kind; null while it is only supposed of an imported client. */
  kind_stated_at: Moment | null;
  country: string;
  /** Country whose law governs the contracts with it (ISO 3166), where the contract says so; null: see `lawOf`. */
  governing_law: string | null;
  language: 'fr' | 'en';
  siren: string | null;
  vat_number: string | null;
  contact_name: string | null;
  email: string | null;
  address_line1: string | null;
  address_line2: string | null;
  postcode: string | null;
  city: string | null;
  term_days: number | null;
  term_stated_at: Moment | null;
  contract_rate: string | null;
  import_id: string | null;
  created_at: Moment;
  /** When the person's data was erased on request; the accounting rows stay. */
  erased_at: Moment | null;
}

export interface InvoiceRow {
  id: string;
  organisation_id: string;
  client_id: string;
  /** `opening`: a balance brought forward whose original invoice is not in the records. */
  kind: 'invoice' | 'opening';
  number: string;
  issued_on: DayText;
  issue_assumed: Flag;
  /** Null where the records state none: it is then assumed from the payment term. */
  due_on: DayText | null;
  currency: string;
  total_cents: number;
  label: string | null;
  disputed: Flag | null;
  /** Sent electronically: 1, on paper: 0, unknown: null. */
  electronic: Flag | null;
  import_id: string | null;
  source_key: string | null;
  created_at: Moment;
}

export interface CreditNoteRow {
  id: string;
  organisation_id: string;
  client_id: string;
  number: string;
  issued_on: DayText;
  currency: string;
  total_cents: number;
  label: string | null;
  /** A later gesture (`fromDate`) or the correction of an error that was never due (`fromStart`). */
  effect: 'fromDate' | 'fromStart';
  import_id: string | null;
  source_key: string | null;
  created_at: Moment;
}

export interface PaymentRow {
  id: string;
  organisation_id: string;
  client_id: string;
  paid_on: DayText;
  /** 1 where the records say that it is paid and not when: `paid_on` is then a supposition on which nothing may rest. */
  date_assumed: Flag;
  currency: string;
  /** Negative for a refund or a rejected payment. */
  amount_cents: number;
  label: string | null;
  import_id: string | null;
  source_key: string | null;
  created_at: Moment;
}

/** Part of a payment or of a credit note that settles part of an invoice. */
export interface AllocationRow {
  id: string;
  organisation_id: string;
  client_id: string;
  invoice_id: string;
  payment_id: string | null;
  credit_note_id: string | null;
  amount_cents: number;
  /** The day on which it takes effect: that of the payment or of the credit note. */
  effective_on: DayText;
  /** How it is known: lettered by the accountant, stated by the file, inferred from amount and age. */
  basis: 'lettering' | 'stated' | 'inferred';
  import_id: string | null;
  created_at: Moment;
}

export interface ImportRow {
  id: string;
  organisation_id: string;
  account_id: string | null;
  kind: 'fec' | 'receivables';
  file_name: string;
  sha256: string;
  bytes: number;
  mapping: JsonText | null;
  result: JsonText;
  created_at: Moment;
}

export interface MappingPresetRow {
  id: string;
  organisation_id: string;
  /** Hash of the header it was made for, so that the same layout finds it again. */
  header_key: string;
  mapping: JsonText;
  created_at: Moment;
}

export interface SignalOverrideRow {
  id: string;
  organisation_id: string;
  client_id: string | null;
  signal: string;
  kind: 'exclude' | 'mute' | 'threshold';
  invoice_id: string | null;
  reason: string;
  until: DayText | null;
  /** New threshold, a decimal string. */
  value: string | null;
  account_id: string | null;
  created_at: Moment;
  lifted_at: Moment | null;
}

export interface LetterRow {
  id: string;
  organisation_id: string;
  client_id: string;
  kind: 'reminder1' | 'reminder2' | 'reminder3' | 'formalNotice';
  state: 'draft' | 'issued';
  language: 'fr' | 'en';
  /** Given at issue, unique in the organisation. */
  number: string | null;
  /** The day on which the amounts are computed and the letter is dated. */
  as_of: DayText;
  subject: string;
  /** The paragraphs, editable while it is a draft. */
  body: JsonText;
  /** The amounts as computed, frozen at issue. */
  figures: JsonText;
  account_id: string | null;
  created_at: Moment;
  updated_at: Moment;
  issued_at: Moment | null;
  file_id: string | null;
}

export interface LetterInvoiceRow {
  id: string;
  organisation_id: string;
  client_id: string;
  letter_id: string;
  invoice_id: string;
  position: number;
  created_at: Moment;
}

export interface ArchivedFileRow {
  id: string;
  organisation_id: string;
  client_id: string | null;
  /** Lower-case hexadecimal; also the name of the file in the data folder. */
  sha256: string;
  bytes: number;
  media_type: string;
  name: string;
  created_at: Moment;
}

export interface JournalEntryRow {
  organisation_id: string;
  /** The client's id, or the organisation's for its own chain. */
  chain: string;
  seq: number;
  format: number;
  kind: string;
  at: Moment;
  actor: string;
  /** Null once a person's data was erased: a declared hole. */
  payload: JsonText | null;
  salt: string | null;
  payload_hash: string;
  /** `[[table, key, hash or null], ...]`: every business row written with this entry; null hash: removed. */
  covers: JsonText;
  /** `[[chain, seq, hash], ...]`: the heads of the chains that the transaction touched (organisation chain only). */
  heads: JsonText;
  previous: string;
  hash: string;
}

export interface JournalHeadRow {
  organisation_id: string;
  chain: string;
  seq: number;
  hash: string;
}

export interface Database {
  organisation: OrganisationRow;
  account: AccountRow;
  session: SessionRow;
  api_token: ApiTokenRow;
  login_attempt: LoginAttemptRow;
  client: ClientRow;
  invoice: InvoiceRow;
  credit_note: CreditNoteRow;
  payment: PaymentRow;
  allocation: AllocationRow;
  import: ImportRow;
  mapping_preset: MappingPresetRow;
  signal_override: SignalOverrideRow;
  letter: LetterRow;
  letter_invoice: LetterInvoiceRow;
  archived_file: ArchivedFileRow;
  journal_entry: JournalEntryRow;
  journal_head: JournalHeadRow;
}

/** Tables whose rows are facts: written only with a journal entry that carries their hash. */
export const BUSINESS_TABLES = [
  'organisation',
  'account',
  'api_token',
  'client',
  'invoice',
  'credit_note',
  'payment',
  'allocation',
  'import',
  'mapping_preset',
  'signal_override',
  'letter',
  'letter_invoice',
  'archived_file',
] as const satisfies readonly (keyof Database)[];

export type BusinessTable = (typeof BUSINESS_TABLES)[number];
