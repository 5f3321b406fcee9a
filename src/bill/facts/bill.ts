import { z } from 'zod';
import { parseDay } from '#kernel/day.js';
import type { Line, Totals } from '#kernel/lines/facts.js';
import { linesSchema } from '#kernel/lines/schema.js';
import type { Mention } from '#law/fr/mentions/facts.js';
import type { Buyer, DocumentLanguages, Seller } from '#meet/facts/party.js';

/** UNTDID 1001 codes that are issued here: invoice, deposit invoice, credit note (BR-FR-04). */
export const TYPE_CODES = {
  invoice: '380',
  progress: '380',
  balance: '380',
  deposit: '386',
  creditNote: '381',
} as const;
export type BillKind = keyof typeof TYPE_CODES;

/** What a person writes of an invoice or a credit note before its issue. */
export interface BillContent {
  readonly title: string;
  readonly introduction?: string | undefined;
  readonly lines: readonly Line[];
  /** Days from the issue to the due date; `dueOn` beats it. */
  readonly termDays: number;
  readonly dueOn?: string | undefined;
  /** Date or first day of the supply, and its last (BT-72, BG-14). */
  readonly suppliedFrom?: string | undefined;
  readonly suppliedTo?: string | undefined;
  /** The client's order number (BT-13). */
  readonly purchaseOrder?: string | undefined;
  readonly notes?: string | undefined;
  /** Why a credit note corrects its invoice. */
  readonly reason?: string | undefined;
  /** Text on which an exemption from VAT rests, where a line is exempt for another reason than article 293 B (BT-120). */
  readonly exemption?: string | undefined;
  /** Deposit invoices deducted from this balance. */
  readonly deposits: readonly string[];
}

/** A deposit deducted: its invoice and what was invoiced then. */
export interface DeductedDeposit {
  readonly invoiceId: string;
  readonly number: string;
  readonly issuedOn: string;
  readonly totalCents: number;
  readonly vatCents: number;
}

/** The invoice that a credit note corrects (BG-3: number and date, BR-FR-CO-05). */
export interface Correction {
  readonly invoiceId: string;
  readonly number: string;
  readonly issuedOn: string;
}

/** "Agreed at the start": what the accepted quote says, recalled on its invoices. */
export interface AgreedAtTheStart {
  readonly quoteNumber: string;
  readonly version: number;
  readonly quoteDate: string;
  readonly title: string;
  readonly acceptedOn: string;
  readonly acceptedBy: string;
  readonly option: string | null;
  readonly warnings: readonly string[];
  /** What was conceded on the price, in cents excl. VAT. */
  readonly concededCents: number;
}

/**
 * An issued invoice or credit note, whole and frozen: what the PDF prints, and all that EN 16931 and the French rules
 * need. Amounts of a credit note are positive, as in the electronic formats.
 */
export interface BillDocument {
  readonly format: 1;
  readonly id: string;
  readonly kind: BillKind;
  /** BT-3. */
  readonly typeCode: string;
  /** BT-1. */
  readonly number: string;
  /** BT-2. */
  readonly issuedOn: string;
  /** BT-9; null for a credit note. */
  readonly dueOn: string | null;
  /** BT-5. */
  readonly currency: string;
  /** BT-23: S1, B1, M1 (services, goods, both), S4, B4, M4 after a deposit (BR-FR-08). */
  readonly framework: string;
  /** Nature of the operation (CGI ann. II 242 nonies A I 8° bis). */
  readonly nature: 'services' | 'goods' | 'both';
  readonly languages: DocumentLanguages;
  readonly seller: Seller;
  readonly buyer: Buyer;
  readonly content: BillContent;
  readonly totals: Totals;
  readonly deposits: readonly DeductedDeposit[];
  readonly corrects: Correction | null;
  readonly agreed: AgreedAtTheStart | null;
  /** Value offered to this client since the start, this document included, in cents excl. VAT. */
  readonly offeredSinceStartCents: number;
  readonly mentions: readonly Mention[];
}

const day = z.string().refine((text) => parseDay(text) !== undefined, { error: 'bill.badDay' });
const TEXT_MAX = 4_000;

export const billContentSchema = z.strictObject({
  title: z.string().trim().min(1).max(200),
  introduction: z.string().trim().max(TEXT_MAX).optional(),
  lines: linesSchema,
  termDays: z.int().min(0).max(365),
  dueOn: day.optional(),
  suppliedFrom: day.optional(),
  suppliedTo: day.optional(),
  purchaseOrder: z.string().trim().max(60).optional(),
  notes: z.string().trim().max(TEXT_MAX).optional(),
  reason: z.string().trim().max(600).optional(),
  exemption: z.string().trim().min(1).max(300).optional(),
  deposits: z.array(z.string().max(40)).max(50).default([]),
}) satisfies z.ZodType<BillContent, unknown>;
