import type { Refusal } from '#kernel/refusal.js';
import type { BillContent, BillKind } from './bill.js';

/** An issued document in short: what an answer, a command and a journal entry tell. */
export interface Issued {
  readonly id: string;
  readonly kind: BillKind;
  readonly number: string;
  readonly clientId: string;
  readonly issuedOn: string;
  readonly dueOn: string | null;
  readonly currency: string;
  readonly netCents: number;
  readonly vatCents: number;
  readonly totalCents: number;
  readonly payableCents: number;
  readonly offeredCents: number;
  /** SHA-256 of the frozen document, canonical JSON. */
  readonly sha256: string;
  /** What is worth a look, and did not keep from issuing. */
  readonly advice: readonly Refusal[];
}

/** What is to be issued: from a draft, or at once. */
export interface Order {
  readonly clientId: string;
  readonly kind: BillKind;
  readonly content: BillContent;
  readonly quoteId: string | null;
  readonly correctsId: string | null;
  /** The draft that it comes from, removed with the issue. */
  readonly draftId: string | null;
  /** For a credit note: a later gesture, or an error that was never due. */
  readonly effect: 'fromDate' | 'fromStart';
}
