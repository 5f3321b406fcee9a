import { z } from 'zod';
import { parseDay } from '#kernel/day.js';
import type { Line, Totals } from '#kernel/lines/facts.js';
import { linesSchema, percent } from '#kernel/lines/schema.js';
import { LANGUAGES, type Language } from '#kernel/words.js';
import type { Buyer, Seller } from '#meet/facts/party.js';

/** A priced option; where a quote has some, the client ticks exactly one. */
export interface QuoteOption {
  readonly key: string;
  readonly title: string;
  readonly description?: string | undefined;
  readonly lines: readonly Line[];
}

/** Why a price was lowered, and for what: never a reference price. */
export interface Concession {
  readonly reason: string;
  /** What is given in return (a smaller scope, a longer delay, a testimonial); may be nothing, and says so. */
  readonly counterpart: string;
}

/** A numbered warning, ticked on its own before anyone signs. */
export interface Warning {
  readonly key: string;
  readonly text: string;
}

/** A dated duty of either side: mutual commitments (C. civ. 1104, 1217). */
export interface Duty {
  readonly key: string;
  readonly party: 'ours' | 'theirs';
  readonly text: string;
  /** `YYYY-MM-DD`. */
  readonly due: string;
}

/** What a person writes of a quote: the editor, the JSON body and the JSON file all hold this. */
export interface QuoteContent {
  readonly language: Language;
  readonly title: string;
  readonly introduction?: string | undefined;
  readonly lines: readonly Line[];
  readonly options: readonly QuoteOption[];
  readonly concession?: Concession | undefined;
  readonly warnings: readonly Warning[];
  readonly duties: readonly Duty[];
  /** Percent of the total incl. VAT to be paid before work starts; `0` for none. */
  readonly depositPercent: string;
  readonly validUntil: string;
  readonly startsOn?: string | undefined;
  readonly endsOn?: string | undefined;
  /** Days from the invoice date. */
  readonly termDays: number;
  readonly notes?: string | undefined;
}

/** The release of the general terms that a version is bound to, byte for byte. */
export interface BoundTerms {
  readonly releaseId: string;
  readonly number: number;
  readonly releasedOn: string;
  /** SHA-256 of the text in the quote's language. */
  readonly sha256: string;
  /** SHA-256 of the archived PDF in the quote's language. */
  readonly fileSha256: string;
}

/** A quote version as sent: everything that its PDF prints, frozen. */
export interface QuoteDocument {
  readonly kind: 'quote' | 'changeOrder';
  readonly number: string;
  readonly version: number;
  /** Number of the quote that a change order changes. */
  readonly changes: string | null;
  readonly askedBy: 'client' | 'us' | null;
  readonly issuedOn: string;
  readonly currency: string;
  readonly seller: Seller;
  readonly buyer: Buyer;
  readonly content: QuoteContent;
  readonly terms: BoundTerms | null;
  /** Totals without any option, and with each, by its key. */
  readonly totals: Totals;
  readonly optionTotals: Readonly<Record<string, Totals>>;
}

const TEXT_MAX = 4_000;
const SENTENCE_MAX = 600;
const key = z.string().trim().min(1).max(40);
const day = z.string().refine((text) => parseDay(text) !== undefined, { error: 'quote.badDay' });
const sentence = z.string().trim().min(1).max(SENTENCE_MAX);
const distinct = (items: readonly { readonly key: string }[]): boolean =>
  new Set(items.map((item) => item.key)).size === items.length;

const option = z.strictObject({
  key,
  title: z.string().trim().min(1).max(200),
  description: z.string().trim().max(TEXT_MAX).optional(),
  lines: linesSchema.refine((lines) => lines.length > 0, { error: 'quote.emptyOption' }),
});

export const OPTIONS_MAX = 3;

export const quoteContentSchema = z.strictObject({
  language: z.enum(LANGUAGES),
  title: z.string().trim().min(1).max(200),
  introduction: z.string().trim().max(TEXT_MAX).optional(),
  lines: linesSchema.default([]),
  options: z
    .array(option)
    .max(OPTIONS_MAX)
    .refine((options) => options.length !== 1, { error: 'quote.singleOption' })
    .refine(distinct, { error: 'quote.sameKey' })
    .default([]),
  concession: z
    .strictObject({ reason: z.string().trim().max(SENTENCE_MAX), counterpart: z.string().trim().max(SENTENCE_MAX) })
    .optional(),
  warnings: z
    .array(z.strictObject({ key, text: sentence }))
    .max(20)
    .refine(distinct, { error: 'quote.sameKey' })
    .default([]),
  duties: z
    .array(z.strictObject({ key, party: z.enum(['ours', 'theirs']), text: sentence, due: day }))
    .max(40)
    .refine(distinct, { error: 'quote.sameKey' })
    .default([]),
  depositPercent: percent.default('0'),
  validUntil: day,
  startsOn: day.optional(),
  endsOn: day.optional(),
  termDays: z.int().min(0).max(365),
  notes: z.string().trim().max(TEXT_MAX).optional(),
}) satisfies z.ZodType<QuoteContent, unknown>;
