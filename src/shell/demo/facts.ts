import type { Day } from '#kernel/day.js';
import type { Cents } from '#kernel/money.js';
import type { Language } from '#kernel/words.js';

/** A piece of work as it is billed; `{month}` in the label is the month of the invoice. */
export interface Work {
  readonly label: string;
  /** Price before VAT, in euros. */
  readonly euros: number;
}

/** How a client pays over a stretch of its invoices. */
export interface Habit {
  /** Number of invoices that this lasts; the last habit of a client lasts for ever. */
  readonly invoices: number;
  /** Earliest and latest day of payment, counted from the due date (negative: before it). */
  readonly afterDue: readonly [earliest: number, latest: number];
  /** How a bill is paid, in percent, one list an invoice in turn; in one go when absent. */
  readonly parts?: readonly (readonly number[])[];
}

type LetterKind = 'reminder1' | 'reminder2' | 'reminder3' | 'formalNotice';

export interface PlannedLetter {
  readonly kind: LetterKind;
  /** Days after the due date of the invoice that it claims. */
  readonly afterDue: number;
}

/** Work billed again and again. */
export interface Rhythm {
  readonly startsDaysAgo: number;
  readonly everyMonths: number;
  readonly works: readonly Work[];
  readonly habits: readonly Habit[];
  /** Letters about one of these invoices, by its position from 0. */
  readonly letters?: Readonly<Record<number, readonly PlannedLetter[]>>;
}

/** An invoice with a story of its own. */
export interface Single extends Work {
  readonly daysAgo: number;
  /** Days from the due date, and percent of what is due once the credit note is deducted. */
  readonly payments: readonly (readonly [afterDue: number, percent: number])[];
  /** The client contests it, so many days after it was issued, in these words. */
  readonly disputed?: { readonly afterIssue: number; readonly reason: string };
  readonly credit?: PlannedCredit;
  readonly letters?: readonly PlannedLetter[];
}

export interface PlannedCredit extends Work {
  readonly afterIssue: number;
  /** A later gesture, or the correction of an error that was never due. */
  readonly effect: 'fromDate' | 'fromStart';
}

export interface SampleClient {
  readonly code: string;
  readonly name: string;
  readonly kind: 'business' | 'consumer' | 'public';
  readonly country: string;
  readonly language: Language;
  readonly siren: string | null;
  readonly vatNumber: string | null;
  readonly contact: string | null;
  readonly email: string;
  readonly street: string;
  readonly postcode: string;
  readonly city: string;
  readonly termDays: number;
  /** VAT charged: none for a business in another country of the Union (reverse charge, CGI 259, 283-2). */
  readonly vatPercent: 20 | 0;
  readonly electronic: boolean;
  readonly rhythm?: Rhythm;
  readonly singles?: readonly Single[];
}

/** One dated thing that happened in the sample business. Amounts are cents, VAT included unless said. */
export type SampleFact = ClientFact | InvoiceFact | CreditNoteFact | PaymentFact | DisputeFact | LetterFact;

interface OfClient {
  readonly day: Day;
  /** Code of the client. */
  readonly client: string;
}

export interface ClientFact extends OfClient {
  readonly type: 'client';
}

interface Amounts {
  readonly total: Cents;
  readonly net: Cents;
  readonly vat: Cents;
}

export interface InvoiceFact extends OfClient, Amounts {
  readonly type: 'invoice';
  readonly number: string;
  readonly dueOn: Day;
  readonly label: string;
}

export interface CreditNoteFact extends OfClient, Amounts {
  readonly type: 'creditNote';
  readonly number: string;
  readonly invoice: string;
  readonly label: string;
  readonly effect: 'fromDate' | 'fromStart';
}

export interface PaymentFact extends OfClient {
  readonly type: 'payment';
  readonly cents: Cents;
  readonly allocations: readonly { readonly invoice: string; readonly cents: Cents }[];
}

export interface DisputeFact extends OfClient {
  readonly type: 'dispute';
  readonly invoice: string;
  readonly reason: string;
}

export interface LetterFact extends OfClient {
  readonly type: 'letter';
  readonly kind: LetterKind;
  readonly invoice: string;
}
