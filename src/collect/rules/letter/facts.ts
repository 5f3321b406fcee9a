import type { Day } from '#kernel/day.js';
import type { Refusal } from '#kernel/refusal.js';
import type { Language } from '#kernel/words.js';

/** The four letters of the ladder of a debt (method 5.2: L8 to L11), mildest first. */
export const LETTER_KINDS = ['reminder1', 'reminder2', 'reminder3', 'formalNotice'] as const;
export type LetterKind = (typeof LETTER_KINDS)[number];

export type Debtor = 'business' | 'consumer' | 'public';

/** A stretch of days at one rate on one base, as the penalty engine computed it. Days inclusive. */
export interface PenaltySegment {
  readonly from: Day;
  readonly to: Day;
  readonly days: number;
  /** Yearly rate in percent, exact decimal: `12.40`. */
  readonly rate: string;
  readonly baseCents: number;
  readonly interestCents: number;
}

export interface ClaimPenalty {
  readonly segments: readonly PenaltySegment[];
  /** All interest accrued to the day of the letter. */
  readonly interestCents: number;
  /** What is left of it after payments were set against it. */
  readonly outstandingInterestCents: number;
  /** Flat sum for recovery costs (40 € per invoice in France). */
  readonly indemnityCents: number;
  /** What one more day adds at today's rate and base. */
  readonly dailyCents: number;
  /** Flat sum due in a currency that is not the invoice's: named in the letter, neither converted nor counted. */
  readonly apart?: { readonly cents: number; readonly currency: string };
  /** Whether the rate was agreed, not the statutory default. */
  readonly contractual: boolean;
}

/** An overdue invoice as the ledger holds it on the day of the letter. */
export interface Claim {
  readonly number: string;
  readonly issued: Day;
  /** Whether no document states the issue date: it is then not printed. */
  readonly issuedAssumed: boolean;
  readonly due: Day;
  /** Whether the due date is assumed: no record states it, nor did the user state the term that gives it. */
  readonly dueAssumed: boolean;
  /** The stated term, in days from the invoice date, that gives a due date which no record states. */
  readonly dueTermDays?: number;
  readonly amountCents: number;
  readonly creditedCents: number;
  readonly paidCents: number;
  /** The part of it that was paid on days that nobody recorded: counted as paid by the due date. */
  readonly undatedCents: number;
  /** What the books leave open: the amount less what was credited and paid. */
  readonly openCents: number;
  /** Principal left by law, payments set against interest first (C. civ. 1343-1): more than what the books leave open when interest was paid. */
  readonly remainingCents: number;
  readonly penalty: ClaimPenalty;
}

export interface EarlierLetter {
  readonly kind: LetterKind;
  readonly issued: Day;
}

/** What the formal notice says will follow (each a lawful route, named). */
export const CONSEQUENCES = ['paymentOrder', 'smallClaims', 'suspension', 'termination'] as const;
export type Consequence = (typeof CONSEQUENCES)[number];

/** Why a law applies to a client abroad (`lawOf`). */
export type LawGround = 'agreed' | 'provider' | 'consumer' | 'publicBuyer';

export interface ReminderInput {
  readonly language: Language;
  readonly debtor: Debtor;
  /** Whose law applies, ISO 3166: `FR` brings the French texts, any other the statutory basis given. */
  readonly country: string;
  /** Where the debtor is, which decides the court; where the law is from when not given. */
  readonly seat?: string;
  /** Why that law applies, said in the letter to a client abroad. */
  readonly lawGround?: LawGround;
  /** Whether the business charges no VAT (CGI art. 293 B). */
  readonly vatExempt?: boolean;
  readonly currency: string;
  readonly asOf: Day;
  readonly payBy: Day;
  readonly claims: readonly Claim[];
  readonly earlier: readonly EarlierLetter[];
  /** `Madame, Monsieur,` when not given. */
  readonly salutation?: string;
  /** Statutory texts, ready to print, as the penalty engine names them. */
  readonly basis: readonly string[];
  /** Rates applied and how each is made, ready to print. */
  readonly rates: readonly string[];
  readonly account?: { readonly beneficiary: string; readonly iban: string; readonly bic?: string };
  readonly consequences: readonly Consequence[];
  /** Consumer mediator of the business (C. conso L616-1). */
  readonly mediator?: string;
  /** Legal interest rate of the half-year for this creditor, percent, for the consumer's formal notice. */
  readonly legalRate?: string;
}

/** Amounts of a letter in cents; the linter holds the text against them. */
export interface Ledger {
  readonly principalCents: number;
  readonly interestCents: number;
  readonly indemnityCents: number;
  /** What this letter asks for. */
  readonly askCents: number;
  readonly dailyCents: number;
  /** Every other amount that the text may quote. */
  readonly quotedCents: readonly number[];
}

/** A letter to be edited: its texts may change, its tables come from the ledger. */
export interface LetterDraft {
  readonly kind: LetterKind;
  readonly language: Language;
  readonly debtor: Debtor;
  /** Whose law applies, ISO 3166. */
  readonly country: string;
  readonly lawGround?: LawGround;
  readonly vatExempt?: boolean;
  readonly currency: string;
  readonly asOf: Day;
  readonly payBy: Day;
  readonly subject: string;
  readonly salutation: string;
  /** Paragraphs before the statement. */
  readonly opening: readonly string[];
  /** Paragraphs after the statement: what the law says. */
  readonly legal: readonly string[];
  /** Paragraphs after the payment instructions. */
  readonly closing: readonly string[];
  readonly courtesy: string;
  readonly claims: readonly Claim[];
  /** Whether interest and flat sums are claimed, told for information, or absent. */
  readonly penalties: PenaltyMode;
  readonly ledger: Ledger;
  readonly basis: readonly string[];
  readonly rates: readonly string[];
  readonly account?: { readonly beneficiary: string; readonly iban: string; readonly bic?: string };
  /** What the user should see before issuing it. */
  readonly warnings: readonly Refusal[];
}

export type PenaltyMode = 'claimed' | 'told' | 'absent';

/** The texts of a draft that a person may change. */
export type LetterTexts = Pick<LetterDraft, 'subject' | 'salutation' | 'opening' | 'legal' | 'closing' | 'courtesy'>;
