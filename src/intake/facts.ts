import type { Day } from '#kernel/day.js';
import type { Cents } from '#kernel/money.js';
import type { IssueReason, SkipReason } from './reasons.js';

/** Kinds of files that can be brought in: the French accounting export, and a list of invoices as CSV. */
export const FILE_KINDS = ['fec', 'receivables'] as const;
export type FileKind = (typeof FILE_KINDS)[number];

/** A client as a file names it; `code` is its identity in every later file. */
export interface ClientRecord {
  readonly code: string;
  readonly name: string;
  /** A person typed that name here: no file changes it. */
  readonly nameTyped?: boolean;
  readonly email?: string;
  readonly country?: string;
}

/** What an invoice, credit note, payment or refund has in common. Amounts are cents, more than zero. */
interface Entry {
  /** Content key: the same business fact has the same key in every file that holds it. */
  readonly key: string;
  /** Code of the client. */
  readonly client: string;
  readonly amount: Cents;
  readonly currency: string;
  readonly label: string;
  /** First line of the file that states it. */
  readonly line: number;
  /** The day of the opening balance that brought it forward, absent for a fact of the period itself. */
  readonly openingOn?: Day;
}

export interface InvoiceRecord extends Entry {
  readonly number: string;
  /** The file gives no number of its own; this one was made up. */
  readonly numberAssumed: boolean;
  readonly issuedOn: Day;
  /** The issue date is not in the file (taken from the due date, or from an opening balance). */
  readonly issueAssumed: boolean;
  /** Absent when the file has no due dates. */
  readonly dueOn?: Day;
  readonly disputed?: boolean;
  readonly electronic?: boolean;
}

/** A credit note, or a claim given up: `writeOff` is a bad debt, a discount for early payment or a settlement difference. */
export interface CreditNoteRecord extends Entry {
  readonly kind: 'creditNote' | 'writeOff';
  readonly number: string;
  readonly issuedOn: Day;
}

export interface PaymentRecord extends Entry {
  readonly paidOn: Day;
  readonly reference: string;
  /** How it was paid: money, a bill of exchange, a deposit applied, or set off against another account. */
  readonly method: 'bank' | 'bill' | 'deposit' | 'offset' | 'opening' | 'stated';
  /** The file says that it is paid, not when; such a payment must not count in days to pay. */
  readonly dateAssumed: boolean;
}

/** Money given back or a payment that bounced: it takes back (part of) a payment or credit note. */
export interface RefundRecord extends Entry {
  readonly on: Day;
  readonly reference: string;
}

/** On what a match rests: the bookkeeper's lettering, the file's own statement, or an inference by reference, amount and age. */
type Basis = 'lettering' | 'stated' | 'inferred';

/** Part of a credit (payment or credit note) set against an invoice. */
export interface AllocationRecord {
  readonly invoice: string;
  readonly credit: string;
  readonly amount: Cents;
  /** The day it takes effect: of the credit, or of the invoice when that came later. */
  readonly on: Day;
  readonly basis: Basis;
}

/** Everything that a file states or lets derive about the clients. */
export interface Records {
  readonly clients: readonly ClientRecord[];
  readonly invoices: readonly InvoiceRecord[];
  readonly creditNotes: readonly CreditNoteRecord[];
  readonly payments: readonly PaymentRecord[];
  readonly refunds: readonly RefundRecord[];
  readonly allocations: readonly AllocationRecord[];
}

/** Something wrong with one place of a file. Any error refuses the whole file; a warning does not. */
export interface ImportIssue {
  /** Line of the file, from 1; 0 when the file as a whole is meant. */
  readonly line: number;
  readonly field: string;
  readonly reason: IssueReason;
  /** The value, shortened. */
  readonly excerpt: string;
}

/** What could not be derived, counted: lines of the file, or entries where the reason says so. */
export interface Skipped {
  readonly reason: SkipReason;
  readonly count: number;
  /** Net amount left aside, decimal string. */
  readonly amount: string;
}

/** A sum of the file, known or new, to hold against the program that made it: of a column, or the balance of accounts 411. */
export interface ControlCents {
  /** The column's title, or `411`. */
  readonly field: string;
  readonly currency: string;
  readonly cents: Cents;
}

/** As counted while reading. */
export interface SkippedCents {
  readonly reason: SkipReason;
  readonly count: number;
  readonly cents: Cents;
}

export interface Encoding {
  readonly name: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'iso-8859-15' | 'ibm850';
  /** Why: a byte order mark, valid sequences, bytes that only one of them holds, or the default of the format. */
  readonly why: 'byteOrderMark' | 'validSequences' | 'zeroBytes' | 'characteristicBytes' | 'default' | 'ascii';
}

/** Rows that say exactly the same: counted once. */
export interface Duplicates {
  readonly rows: number;
  /** Line of each repeated row (the first 1,000). */
  readonly lines: readonly number[];
  readonly kept: boolean;
}

/** What was guessed about the columns of a list of invoices, to be shown and corrected before anything is written. */
export interface ColumnsReading {
  readonly titles: readonly string[];
  readonly titleLine: number;
  /** The first rows as they stand. */
  readonly sample: readonly (readonly string[])[];
  readonly rows: number;
  readonly guesses: readonly {
    readonly target: string;
    readonly column: number;
    readonly title: string;
    readonly reason: 'given' | 'title' | 'titlePart' | 'content';
  }[];
  readonly currency: string;
}

/** How the dates of a column are written: `certain` when a value settles it (`decidedBy` is its line) or there is one form only. */
interface DateColumn {
  readonly title: string;
  readonly form: string;
  readonly certain: boolean;
  readonly decidedBy: number | null;
}

/** A file as read: its records, or every reason to refuse it. Nothing of it is written yet. */
export interface FileReading {
  readonly kind: FileKind;
  readonly records: Records;
  readonly errors: Issues;
  readonly warnings: Issues;
  readonly skipped: readonly SkippedCents[];
  readonly duplicates: Duplicates;
  readonly encoding: Encoding | null;
  readonly separator: string | null;
  readonly dates: readonly DateColumn[];
  readonly decimal: { readonly sign: ',' | '.'; readonly certain: boolean } | null;
  readonly period: { readonly from: Day; readonly to: Day } | null;
  readonly control: readonly ControlCents[];
  /** Only for a list of invoices. */
  readonly columns: ColumnsReading | null;
}

/** How to read a file, where it leaves a choice. */
export interface ReadingOptions {
  /** Column by target, for a list of invoices. */
  readonly mapping: Readonly<Record<string, string>>;
  readonly keepDuplicates: boolean;
  /** Payment term in days where a list of invoices states only one of its two dates. */
  readonly termDays: number;
  readonly currency: string;
  readonly dateOrder?: 'dmy' | 'mdy';
  readonly decimal?: ',' | '.';
}

/** What a file newly brings in one currency; decimal strings. */
export interface Totals {
  readonly currency: string;
  readonly invoices: string;
  readonly creditNotes: string;
  /** Bad debts, discounts for early payment and settlement differences. */
  readonly writeOffs: string;
  readonly payments: string;
  /** Money given back and payments that bounced. */
  readonly refunds: string;
  /** What of these invoices is not settled. */
  readonly open: string;
}

/** As `ControlCents`, a decimal string. */
export interface ControlTotal {
  readonly field: string;
  readonly currency: string;
  readonly amount: string;
}

/** The result of an import, counting what this file newly brought. */
export interface ImportSummary {
  readonly clients: number;
  readonly invoices: number;
  readonly creditNotes: number;
  readonly payments: number;
  readonly matchedInvoices: number;
  readonly medianDaysToPay: number | null;
  /** The median rests on issue dates assumed from due dates. */
  readonly medianAssumed: boolean;
  readonly skipped: readonly Skipped[];
  readonly errors: readonly ImportIssue[];
  readonly errorCount: number;
  readonly warnings: readonly ImportIssue[];
  readonly warningCount: number;
  /** Bad debts, discounts for early payment and settlement differences. */
  readonly writeOffs: number;
  /** Money given back and payments that bounced. */
  readonly refunds: number;
  /** Clients that were known by their code only, and now have a name. */
  readonly namedClients: number;
  readonly alreadyKnown: {
    readonly clients: number;
    readonly invoices: number;
    readonly creditNotes: number;
    readonly payments: number;
  };
  /** Opening balances that only repeat what was known. */
  readonly openingResolved: number;
  readonly duplicates: Duplicates;
  readonly encoding: Encoding | null;
  readonly separator: string | null;
  readonly dates: readonly DateColumn[];
  readonly totals: readonly Totals[];
  readonly control: readonly ControlTotal[];
  /** New invoices whose due date the file does not state. */
  readonly dueDatesAssumed: number;
  /** First and last day of the records, `YYYY-MM-DD`. */
  readonly period: { readonly from: string; readonly to: string } | null;
}

/** At most this many errors and warnings are kept; all are counted. */
export const ISSUES_KEPT = 1_000;

/** Errors or warnings, all counted, the first ones kept. */
export interface Issues {
  readonly list: readonly ImportIssue[];
  readonly count: number;
}
