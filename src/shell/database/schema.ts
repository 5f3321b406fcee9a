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
  kind: 'fec' | 'receivables' | 'time';
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
  /** The ladder of a debt, then the letters that recall recorded facts. */
  kind: 'reminder1' | 'reminder2' | 'reminder3' | 'formalNotice' | 'warnings' | 'facts';
  state: 'draft' | 'issued';
  language: 'fr' | 'en';
  /** Given at issue, unique in the organisation. */
  number: string | null;
  /** The day on which the amounts are computed and the letter is dated. */
  as_of: DayText;
  subject: string;
  /** The paragraphs, editable while it is a draft. */
  body: JsonText;
  /** The amounts as computed, or the facts quoted with their journal entries; frozen at issue. */
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

/** What documents say of the business beyond its identity; one row, whose id is the organisation's. */
export interface BusinessProfileRow {
  id: string;
  organisation_id: string;
  logo_file_id: string | null;
  /** `#1f3a5f`. */
  colour: string | null;
  trade: string | null;
  /** Share capital as printed (`10 000 €`), for companies (C. com. R123-238). */
  capital: string | null;
  /** 1 when VAT is paid on debits (CGI ann. II 242 nonies A I 11° bis). */
  vat_on_debits: Flag | null;
  /** Professional insurance as printed: insurer, cover, area (C. assur. L243-2). */
  insurance: string | null;
  /** Consumer mediator as printed (C. conso L616-1). */
  mediator: string | null;
  /** Discount for early payment as printed; null: none is given. */
  early_discount: string | null;
  /** What stands before the year in invoice numbers: `F` makes `F2026-0001`. */
  invoice_prefix: string | null;
  credit_note_prefix: string | null;
  quote_prefix: string | null;
  /** Number of the first invoice issued here, for those who come from another program. */
  first_invoice: number | null;
  quote_valid_days: number | null;
  deposit_percent: string | null;
  /** Usual hourly rate, excl. VAT, a decimal string. */
  hourly_rate: string | null;
  created_at: Moment;
  updated_at: Moment;
}

/** What documents say of a client beyond its identity; its id is the client's. */
export interface ClientProfileRow {
  id: string;
  organisation_id: string;
  client_id: string;
  /** Null: the client's own language alone. */
  document_language: 'fr' | 'en' | 'both' | null;
  phone: string | null;
  siret: string | null;
  buyer_reference: string | null;
  /** Electronic invoicing address (scheme 0225 in France). */
  electronic_address: string | null;
  /** JSON `{line1, line2, postcode, city, country}` where goods or services go, when it differs. */
  delivery_address: JsonText | null;
  created_at: Moment;
  updated_at: Moment;
}

export interface CatalogueItemRow {
  id: string;
  organisation_id: string;
  title: string;
  description: string | null;
  kind: 'service' | 'goods';
  unit: string;
  /** List price of one unit, excl. VAT, a decimal string of six decimals at most. */
  price: string;
  vat_category: string;
  vat_rate: string;
  /** What one unit costs the business, a decimal string. */
  cost: string | null;
  /** JSON `LineContent`: included, excluded, deliverables, rounds of correction. */
  content: JsonText;
  /** 1 for what is usually offered, at its true value. */
  complimentary: Flag;
  /** JSON list of client kinds on whose quotes and invoices it puts itself, offered. */
  standing: JsonText;
  trade: string | null;
  /** The starter item that it was made from (`web.showcase`): adding starters twice adds none again. */
  starter: string | null;
  archived_at: Moment | null;
  created_at: Moment;
  updated_at: Moment;
}

export interface QuoteRow {
  id: string;
  organisation_id: string;
  client_id: string;
  kind: 'quote' | 'changeOrder';
  number: string;
  state: 'draft' | 'sent' | 'accepted' | 'declined' | 'withdrawn';
  /** The quote that a change order changes. */
  parent_id: string | null;
  /** Who asked for the change. */
  asked_by: 'client' | 'us' | null;
  duplicate_of: string | null;
  accepted_version_id: string | null;
  created_at: Moment;
  updated_at: Moment;
}

/** One numbered version of a quote; frozen once sent. */
export interface QuoteVersionRow {
  id: string;
  organisation_id: string;
  client_id: string;
  quote_id: string;
  version: number;
  state: 'draft' | 'sent' | 'superseded' | 'accepted' | 'declined' | 'withdrawn';
  /** JSON `QuoteContent`. */
  content: JsonText;
  title: string;
  /** Totals of what stands without any option, and with the dearest ones, in cents incl. VAT. */
  total_cents: number;
  total_max_cents: number;
  /** The release of the terms to which it is bound, from its sending on. */
  terms_release_id: string | null;
  issued_on: DayText | null;
  valid_until: DayText;
  /** JSON `QuoteDocument` as sent: content, parties, terms and totals, frozen; null in a draft. */
  sealed: JsonText | null;
  /** The PDF as sent. */
  file_id: string | null;
  sent_at: Moment | null;
  created_at: Moment;
  updated_at: Moment;
}

/** General terms: the one draft of an audience, and its immutable, numbered releases. */
export interface TermsReleaseRow {
  id: string;
  organisation_id: string;
  audience: 'business' | 'consumer';
  /** Null while it is the draft. */
  number: number | null;
  state: 'draft' | 'released';
  /** JSON `TermsContent`: clauses in French and in English. */
  content: JsonText;
  released_on: DayText | null;
  /** SHA-256 of the canonical text in each language. */
  sha256_fr: string | null;
  sha256_en: string | null;
  file_fr_id: string | null;
  file_en_id: string | null;
  created_at: Moment;
  updated_at: Moment;
}

/** A link by which a client without an account reads and answers one document. */
export interface ClientLinkRow {
  id: string;
  organisation_id: string;
  client_id: string;
  purpose: 'quote' | 'delivery';
  /** The quote version or the delivery. */
  subject_id: string;
  token_hash: string;
  /** Where one-time codes go. */
  email: string | null;
  expires_at: Moment;
  revoked_at: Moment | null;
  created_at: Moment;
}

/** A deliberate act of the client before he signs: a warning ticked, the terms opened, an option chosen, a code asked. */
export interface ConsentStepRow {
  id: string;
  organisation_id: string;
  client_id: string;
  link_id: string;
  subject_id: string;
  step: 'warning' | 'terms' | 'option' | 'code';
  key: string;
  /** SHA-256 of the text shown. */
  shown_sha256: string | null;
  created_at: Moment;
}

/** A one-time code, hashed; not a fact: removed once used or expired, kept in no backup. */
export interface OneTimeCodeRow {
  id: string;
  organisation_id: string;
  link_id: string;
  code_hash: string;
  attempts: number;
  created_at: Moment;
  expires_at: Moment;
}

/** What a client declared of a quote version or a delivery. */
export interface AcceptanceRow {
  id: string;
  organisation_id: string;
  client_id: string;
  purpose: 'quote' | 'delivery';
  subject_id: string;
  link_id: string | null;
  /** `withdrawn`: a consumer used the right of withdrawal from the contract (C. consom. L221-18). */
  outcome: 'accepted' | 'withReservations' | 'refused' | 'declined' | 'changeAsked' | 'withdrawn';
  channel: 'link' | 'onSite' | 'paper' | 'tacit';
  signer_name: string | null;
  capacity: string | null;
  /** JSON: `{typed}` or `{strokes: [[x, y, ...], ...]}`. */
  signature: JsonText | null;
  reason: string | null;
  /** 1 to 5. */
  satisfaction: number | null;
  own_words: string | null;
  may_quote: Flag | null;
  /** JSON `Evidence`: hashes of what was shown, options, steps, minimal network data. */
  evidence: JsonText;
  evidence_sha256: string;
  receipt_file_id: string | null;
  /** The signed scan of a paper acceptance. */
  scan_file_id: string | null;
  created_at: Moment;
}

export interface CommitmentRow {
  id: string;
  organisation_id: string;
  client_id: string;
  party: 'ours' | 'theirs';
  text: string;
  source: 'quote' | 'content' | 'duty' | 'reservation' | 'manual';
  source_id: string | null;
  quote_id: string | null;
  due_on: DayText | null;
  state: 'open' | 'done' | 'released' | 'impossible';
  /** Proof, words of the release, or reason, by state. */
  settled_text: string | null;
  settled_file_id: string | null;
  settled_on: DayText | null;
  created_at: Moment;
  updated_at: Moment;
}

export interface TimeEntryRow {
  id: string;
  organisation_id: string;
  client_id: string;
  quote_id: string | null;
  description: string;
  day: DayText;
  /** Whose timer it is: each person has one at a time. Null from the command line. */
  account_id: string | null;
  /** When a timer started, or a moment that a file states; kept once it has stopped. */
  started_at: Moment | null;
  /** Whole seconds, as other programs count them; 0 while a timer runs. */
  seconds: number;
  state: 'running' | 'unbilled' | 'billed' | 'offered' | 'notBillable';
  /** Excl. VAT, a decimal string; null: the usual hourly rate. */
  rate: string | null;
  invoice_id: string | null;
  source: 'timer' | 'sheet' | 'import';
  source_key: string | null;
  import_id: string | null;
  created_at: Moment;
  updated_at: Moment;
}

export interface DeliveryRow {
  id: string;
  organisation_id: string;
  client_id: string;
  quote_id: string | null;
  number: string;
  title: string;
  state: 'draft' | 'sent' | 'accepted' | 'withReservations' | 'refused';
  /** JSON `DeliveryContent`: deliverables, note. */
  content: JsonText;
  /** JSON as sent, frozen; null in a draft. */
  sealed: JsonText | null;
  delivered_on: DayText | null;
  /** Day after which silence accepts, only where the accepted terms say so. */
  tacit_on: DayText | null;
  file_id: string | null;
  sent_at: Moment | null;
  created_at: Moment;
  updated_at: Moment;
}

export interface ReservationRow {
  id: string;
  organisation_id: string;
  client_id: string;
  delivery_id: string;
  position: number;
  text: string;
  photo_file_id: string | null;
  deadline: DayText | null;
  state: 'open' | 'lifted' | 'answered';
  answer: string | null;
  answered_at: Moment | null;
  created_at: Moment;
}

/** An invoice or credit note before it is issued: no number, editable. */
export interface BillDraftRow {
  id: string;
  organisation_id: string;
  client_id: string;
  kind: 'invoice' | 'deposit' | 'progress' | 'balance' | 'creditNote';
  quote_id: string | null;
  /** The invoice that a credit note corrects. */
  corrects_id: string | null;
  title: string;
  total_cents: number;
  /** JSON `BillContent`. */
  content: JsonText;
  created_at: Moment;
  updated_at: Moment;
}

/** An issued invoice or credit note as it left, whole and frozen; its id is that of the `invoice` or `credit_note`. */
export interface BillDocumentRow {
  id: string;
  organisation_id: string;
  client_id: string;
  kind: 'invoice' | 'deposit' | 'progress' | 'balance' | 'creditNote';
  /** `F2026-`; with `sequence` it makes the number. */
  series: string;
  sequence: number;
  number: string;
  issued_on: DayText;
  quote_id: string | null;
  corrects_id: string | null;
  /** JSON `BillDocument`: content, parties, mentions and totals. */
  sealed: JsonText;
  sealed_sha256: string;
  net_cents: number;
  vat_cents: number;
  total_cents: number;
  /** To pay once deposits are deducted. */
  payable_cents: number;
  /** Value of what is offered on it, excl. VAT. */
  offered_cents: number;
  file_id: string | null;
  created_at: Moment;
}

/** A dated fact of the relation that the user notes. */
export interface IncidentRow {
  id: string;
  organisation_id: string;
  client_id: string;
  type: string;
  severity: number;
  happened_on: DayText;
  verbatim: string | null;
  witness: string | null;
  note: string | null;
  /** The recorded fact that it contradicts: a journal entry of the client's chain. */
  contradicts_seq: number | null;
  /** The prospect before whom it happened. */
  prospect_client_id: string | null;
  file_id: string | null;
  created_at: Moment;
  withdrawn_at: Moment | null;
}

/** The mail server through which letters leave; its password is sealed with the key of the data folder. */
export interface MailAccountRow {
  id: string;
  organisation_id: string;
  host: string;
  port: number;
  security: 'tls' | 'starttls' | 'none';
  username: string | null;
  password_sealed: string | null;
  from_name: string;
  from_address: string;
  created_at: Moment;
  updated_at: Moment;
}

/** A mail that leaves, left, or may have left. */
export interface OutboxRow {
  id: string;
  organisation_id: string;
  client_id: string | null;
  /** The journal chain it belongs to: the client's or the organisation's. */
  chain: string;
  kind: 'quote' | 'delivery' | 'receipt' | 'code' | 'letter' | 'invoice' | 'test';
  /** The quote version, delivery, acceptance, letter or invoice that it carries. */
  subject_id: string | null;
  recipient: string;
  subject: string;
  /** JSON `{text, attachments: [{name, sha256, mediaType}]}`; null for a one-time code, which is written nowhere. */
  body: JsonText | null;
  /** The same at every try. */
  message_id: string;
  state: 'pending' | 'sending' | 'sent' | 'uncertain' | 'failed' | 'cancelled';
  attempts: number;
  /** Earliest next try. */
  next_at: Moment | null;
  /** The server's own words, or why it could not be reached. */
  last_error: string | null;
  sending_at: Moment | null;
  settled_at: Moment | null;
  created_at: Moment;
}

/** Result of a write, kept with its key in the same transaction: a repeated request answers the same and does nothing. */
export interface IdempotencyKeyRow {
  id: string;
  organisation_id: string;
  key: string;
  /** SHA-256 of method, path and body: the same key with another request is refused. */
  fingerprint: string;
  result: JsonText;
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
  business_profile: BusinessProfileRow;
  client_profile: ClientProfileRow;
  catalogue_item: CatalogueItemRow;
  quote: QuoteRow;
  quote_version: QuoteVersionRow;
  terms_release: TermsReleaseRow;
  client_link: ClientLinkRow;
  consent_step: ConsentStepRow;
  acceptance: AcceptanceRow;
  commitment: CommitmentRow;
  time_entry: TimeEntryRow;
  delivery: DeliveryRow;
  reservation: ReservationRow;
  bill_draft: BillDraftRow;
  bill_document: BillDocumentRow;
  incident: IncidentRow;
  mail_account: MailAccountRow;
  outbox: OutboxRow;
  one_time_code: OneTimeCodeRow;
  idempotency_key: IdempotencyKeyRow;
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
  'business_profile',
  'client_profile',
  'catalogue_item',
  'quote',
  'quote_version',
  'terms_release',
  'client_link',
  'consent_step',
  'acceptance',
  'commitment',
  'time_entry',
  'delivery',
  'reservation',
  'bill_draft',
  'bill_document',
  'incident',
  'mail_account',
  'outbox',
] as const satisfies readonly (keyof Database)[];

export type BusinessTable = (typeof BUSINESS_TABLES)[number];
