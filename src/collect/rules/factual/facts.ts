import type { Day } from '#kernel/day.js';
import type { Language } from '#kernel/words.js';
import type { Block } from '#paper/facts.js';
import type { LetterTexts } from '../letter/facts.js';

/** The letters that recall recorded facts (method 6.3): L3 `warnings`, L19 `facts`. */
export const FACTUAL_KINDS = ['warnings', 'facts'] as const;
export type FactualKind = (typeof FACTUAL_KINDS)[number];

/** An entry of a client's journal as the records hold it now. */
export interface RecordedEntry {
  readonly seq: number;
  /** Hash of the entry in its chain. */
  readonly hash: string;
  readonly kind: string;
  /** The day of the fact, `YYYY-MM-DD`: of the signature where it names one, else of the entry. */
  readonly on: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** An entry of the journal and what a letter may quote of it: the linter holds every text against these. */
export interface RecordedFact {
  readonly seq: number;
  readonly hash: string;
  readonly kind: string;
  readonly on: string;
  /** Every other day that it states, `YYYY-MM-DD`. */
  readonly days: readonly string[];
  readonly amountsCents: readonly number[];
  /** Words as they were written or said, whole. */
  readonly quotes: readonly string[];
  /** Numbers of documents, as printed. */
  readonly references: readonly string[];
  /** Marks out of five. */
  readonly marks: readonly number[];
}

/** A warning of a quote, and the entry that shows it. */
export interface RecordedWarning {
  readonly text: string;
  /** The day on which it was ticked; null where the whole quote was signed on paper. */
  readonly tickedOn: string | null;
  readonly fact: RecordedFact;
}

/** An accepted quote or change order, from its entries. */
export interface RecordedAgreement {
  readonly kind: 'quote' | 'changeOrder';
  readonly number: string;
  readonly version: number;
  readonly title: string;
  readonly acceptedOn: string;
  readonly channel: string;
  readonly signer: string;
  readonly capacity: string;
  /** Agreed incl. VAT; null where the entry states none. */
  readonly totalCents: number | null;
  readonly currency: string;
  readonly terms: number | null;
  readonly warnings: readonly RecordedWarning[];
  /** What was conceded, in cents excl. VAT, why and for what. */
  readonly concession: {
    readonly listCents: number;
    readonly concededCents: number;
    readonly reason: string;
    readonly counterpart: string;
  } | null;
  /** The acceptance, then the sending of what was accepted where the concession is known from it. */
  readonly facts: readonly RecordedFact[];
}

/** A delivery that the client accepted, from its entries. */
export interface RecordedDelivery {
  readonly number: string;
  readonly title: string;
  readonly deliveredOn: string | null;
  readonly quote: string | null;
  readonly acceptedOn: string;
  readonly reserved: boolean;
  readonly reservations: readonly string[];
  readonly channel: string;
  readonly signer: string;
  readonly capacity: string;
  readonly satisfaction: number | null;
  readonly words: string;
  readonly facts: readonly RecordedFact[];
}

/** Words that the client said later, as an incident notes them. */
export interface RecordedStatement {
  readonly incidentId: string;
  readonly on: string;
  readonly words: string;
  /** Entry of the fact that they contradict. */
  readonly contradicts: number | null;
  readonly fact: RecordedFact;
}

/** All that a relation's journal lets a letter quote, first to last. */
export interface Recorded {
  readonly agreements: readonly RecordedAgreement[];
  readonly deliveries: readonly RecordedDelivery[];
  readonly statements: readonly RecordedStatement[];
}

/** What a person asks a letter to recall. */
export interface FactualChoice {
  /** The incident whose words it answers; when none is named, the latest that contradicts a recorded fact, else the latest that has words. */
  readonly incidentId?: string | undefined;
  /** Number of the quote; the latest accepted one that has something to recall when none is named. */
  readonly quote?: string | undefined;
}

export interface FactualInput {
  readonly language: Language;
  readonly recorded: Recorded;
  readonly choice: FactualChoice;
  /** The last day proposed for an answer. */
  readonly replyBy: Day;
}

/** What one kind of letter makes of the records. */
export interface Composed {
  readonly subject: string;
  readonly opening: readonly string[];
  /** The facts themselves, from the records alone: nobody edits them. */
  readonly recital: readonly Block[];
  readonly closing: readonly string[];
  /** Every fact quoted, in the order of the letter. */
  readonly facts: readonly RecordedFact[];
  /** What was chosen, so that the letter can be composed again. */
  readonly choice: FactualChoice;
}

/** The texts of a letter of facts that a person may change. */
export type FactualTexts = Omit<LetterTexts, 'legal'>;

/** A letter of facts to be edited: its texts may change, its recital comes from the records. */
export interface FactualDraft extends FactualTexts {
  readonly kind: FactualKind;
  readonly language: Language;
  readonly asOf: Day;
  readonly replyBy: Day;
  readonly recital: readonly Block[];
  readonly facts: readonly RecordedFact[];
  readonly choice: FactualChoice;
}
