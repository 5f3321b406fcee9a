import { formatDay } from '#kernel/day.js';
import type { AllocationRow, ClientRow, CreditNoteRow, Flag, InvoiceRow, PaymentRow } from '#shell/database/schema.js';
import type {
  AllocationRecord,
  ClientRecord,
  CreditNoteRecord,
  InvoiceRecord,
  PaymentRecord,
  RefundRecord,
} from '../facts.js';

/** What the rows of one import have in common. */
export interface Common {
  readonly id: string;
  readonly organisation_id: string;
  readonly client_id: string;
  readonly import_id: string;
  readonly source_key: string;
  readonly created_at: string;
}

const flag = (value: boolean | undefined): Flag | null => (value === undefined ? null : value ? 1 : 0);

/** A client that a file brought; where it is and how one writes to it are the business's until the user says otherwise. */
export function clientRow(
  client: ClientRecord,
  row: Omit<Common, 'client_id' | 'source_key'>,
  { country, language }: Pick<ClientRow, 'country' | 'language'>,
): ClientRow {
  return {
    ...row,
    code: client.code,
    name: client.name,
    kind: 'business',
    kind_stated_at: null,
    country: client.country ?? country,
    governing_law: null,
    language,
    siren: null,
    vat_number: null,
    contact_name: null,
    email: client.email ?? null,
    address_line1: null,
    address_line2: null,
    postcode: null,
    city: null,
    term_days: null,
    term_stated_at: null,
    contract_rate: null,
    erased_at: null,
  };
}

export function invoiceRow(entry: InvoiceRecord, row: Common): InvoiceRow {
  return {
    ...row,
    kind: entry.openingOn === undefined ? 'invoice' : 'opening',
    number: entry.number,
    issued_on: formatDay(entry.issuedOn),
    issue_assumed: entry.issueAssumed ? 1 : 0,
    due_on: entry.dueOn === undefined ? null : formatDay(entry.dueOn),
    currency: entry.currency,
    total_cents: entry.amount,
    label: entry.label || null,
    disputed: flag(entry.disputed),
    electronic: flag(entry.electronic),
  };
}

export function creditNoteRow(entry: CreditNoteRecord, row: Common): CreditNoteRow {
  return {
    ...row,
    number: entry.number,
    issued_on: formatDay(entry.issuedOn),
    currency: entry.currency,
    total_cents: entry.amount,
    label: entry.label || null,
    effect: 'fromDate',
  };
}

export function paymentRow(entry: PaymentRecord, row: Common): PaymentRow {
  return {
    ...row,
    paid_on: formatDay(entry.paidOn),
    date_assumed: entry.dateAssumed ? 1 : 0,
    currency: entry.currency,
    amount_cents: entry.amount,
    label: entry.label || null,
  };
}

export function refundRow(entry: RefundRecord, row: Common): PaymentRow {
  return {
    ...row,
    paid_on: formatDay(entry.on),
    date_assumed: 0,
    currency: entry.currency,
    amount_cents: -entry.amount,
    label: entry.label || null,
  };
}

/** @param ids row id of a fact by its key, and whether it is a credit note */
export function allocationRow(
  allocation: AllocationRecord,
  row: Omit<Common, 'source_key'>,
  ids: { readonly of: (key: string) => string; readonly isCreditNote: (key: string) => boolean },
): AllocationRow {
  const credit = ids.of(allocation.credit);
  const byCreditNote = ids.isCreditNote(allocation.credit);
  return {
    ...row,
    invoice_id: ids.of(allocation.invoice),
    payment_id: byCreditNote ? null : credit,
    credit_note_id: byCreditNote ? credit : null,
    amount_cents: allocation.amount,
    effective_on: formatDay(allocation.on),
    basis: allocation.basis,
  };
}
