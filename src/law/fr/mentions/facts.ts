import type { Day } from '#kernel/day.js';
import type { VatCategory } from '#kernel/lines/facts.js';
import type { Ppm } from '#law/rate.js';
import type { Country, Debtor } from '#law/regime.js';

/** Subject codes of notes (UNTDID 4451) under which electronic invoices carry mentions. */
export type MentionCode = 'PMT' | 'PMD' | 'AAB' | 'REG' | 'ABL' | 'AAI' | 'TXD';

/** A mention that the law asks for, by its code for the electronic formats where it has one. */
export interface Mention {
  readonly code: MentionCode | null;
  readonly key: MentionKey;
  /** In each language of the document. */
  readonly text: Readonly<Record<string, string>>;
  /** Text on which it rests. */
  readonly article: string | null;
}

/** What the seller's mentions rest on. */
export interface MentionSeller {
  readonly name: string;
  readonly legalForm: string | null;
  readonly capital: string | null;
  readonly registration: string | null;
  /** VAT exemption of small businesses (CGI 293 B). */
  readonly vatExempt: boolean;
  readonly vatOnDebits: boolean;
  readonly insurance: string | null;
  readonly mediator: string | null;
  readonly earlyDiscount: string | null;
}

/** What the mentions of an invoice or a credit note rest on. */
export interface MentionFacts {
  readonly day: Day;
  readonly creditNote: boolean;
  readonly debtor: Debtor;
  /** Whose law governs late payment; undefined where it is not known here. */
  readonly country: Country | undefined;
  readonly agreedRate: Ppm | null;
  readonly nature: 'services' | 'goods' | 'both';
  readonly categories: readonly VatCategory[];
  /** Text on which an exemption other than article 293 B rests, as the seller states it. */
  readonly exemption: string | null;
  readonly seller: MentionSeller;
}

/** How the penalty rate is made, and its figure on the day where it is known. */
export interface RateFacts {
  readonly ppm: Ppm | null;
  /** `2026S2`. */
  readonly label: string | null;
  readonly articles: string;
}

/** Every mention with the values that its sentence says. */
export type MentionSaid =
  | { readonly key: 'nature'; readonly nature: MentionFacts['nature'] }
  | { readonly key: 'smallBusiness' | 'reverseCharge' | 'intraEu' | 'export' | 'outsideScope' | 'vatOnDebits' }
  | { readonly key: 'exemption'; readonly text: string }
  | {
      readonly key: 'penaltyBusiness' | 'penaltyPublic' | 'penaltyConsumer' | 'penaltyAbroad';
      readonly rate: RateFacts;
    }
  | { readonly key: 'penaltyAgreed'; readonly rate: RateFacts }
  | { readonly key: 'recovery'; readonly public: boolean }
  | { readonly key: 'noDiscount' }
  | { readonly key: 'discount' | 'insurance' | 'mediator'; readonly text: string }
  | { readonly key: 'company'; readonly name: string; readonly form: string; readonly capital: string | null }
  | { readonly key: 'registration'; readonly text: string };
export type MentionKey = MentionSaid['key'];
