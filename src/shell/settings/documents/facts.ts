import { z } from 'zod';
import { percent, price } from '#kernel/lines/schema.js';
import { TRADES } from '#meet/facts/trades.js';

export const LOGO_BYTES_MAX = 512 * 1024;
/** Pixels a side. */
export const LOGO_SIDE_MAX = 4_000;

/** A document number has 35 characters at most (BR-FR-02): the prefix, `2026-` and the sequence. */
const PREFIX = /^[A-Za-z0-9+\-_/]{1,20}$/;
export const FIRST_INVOICE_MAX = 999_999;
export const VALID_DAYS_MAX = 365;

const NO_CONTROL = /^[^\p{Cc}]*$/u;

/** Lines break in what is printed as a paragraph. */
const paragraph = (max: number) =>
  z
    .union([z.string().trim().max(max), z.null()])
    .transform((value) => value?.replace(/\s+/g, ' ') || null)
    .optional();

const line = (max: number) =>
  z
    .union([z.string().trim().max(max).regex(NO_CONTROL), z.null()])
    .transform((value) => value || null)
    .optional();

const nothing = z.union([z.literal(''), z.null()]).transform(() => null);

const prefix = z.union([nothing, z.string().trim().regex(PREFIX, 'documents.prefix')], 'documents.prefix');

const whole = (max: number, code: string) =>
  z.union(
    [
      nothing,
      z
        .union([
          z.number(),
          z
            .string()
            .trim()
            .regex(/^\d{1,6}$/)
            .transform(Number),
        ])
        .pipe(z.number().int(code).min(1, code).max(max, code)),
    ],
    code,
  );

const channel = (hex: string, at: number): number => {
  const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
  return share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
};

/** Contrast of a colour with white paper (WCAG 2.2, relative luminance). */
export function contrastOnWhite(colour: string): number {
  const luminance = 0.2126 * channel(colour, 1) + 0.7152 * channel(colour, 3) + 0.0722 * channel(colour, 5);
  return 1.05 / (luminance + 0.05);
}

/** Large text needs a contrast of 3 (WCAG 2.2, 1.4.3): titles are printed in it. */
const CONTRAST_MIN = 3;

const COLOUR = /^#[0-9a-f]{6}$/;

const colour = z.union(
  [nothing, z.string().trim().toLowerCase().regex(COLOUR, 'documents.colour')],
  'documents.colour',
);

/** What a form or a program states of the documents: an empty text is nothing, an absent field stays as it is. */
export const documentsChangeSchema = z.object({
  colour: colour
    .refine((value) => !value || !COLOUR.test(value) || contrastOnWhite(value) >= CONTRAST_MIN, {
      error: 'documents.paleColour',
    })
    .optional(),
  trade: z.union([nothing, z.enum(TRADES)]).optional(),
  capital: line(60),
  vatOnDebits: z
    .union([z.boolean(), z.enum(['on', 'off'])])
    .transform((value) => value === true || value === 'on')
    .optional(),
  insurance: paragraph(400),
  mediator: paragraph(400),
  earlyDiscount: paragraph(200),
  invoicePrefix: prefix.optional(),
  creditNotePrefix: prefix.optional(),
  quotePrefix: prefix.optional(),
  firstInvoice: whole(FIRST_INVOICE_MAX, 'documents.firstInvoice').optional(),
  quoteValidDays: whole(VALID_DAYS_MAX, 'documents.validDays').optional(),
  depositPercent: z.union([nothing, percent], 'lines.badPercent').optional(),
  hourlyRate: z.union([nothing, price], 'lines.badPrice').optional(),
});
export type DocumentsChange = z.output<typeof documentsChangeSchema>;

const textOrNull = z.string().nullable();

/** What the business states of its documents, as a program receives it; null: what is usual (`defaults`). */
export const documentsAnswer = z.object({
  /** SHA-256 of the archived picture. */
  logo: textOrNull,
  colour: textOrNull,
  trade: z.enum(TRADES).nullable(),
  capital: textOrNull,
  vatOnDebits: z.boolean(),
  insurance: textOrNull,
  mediator: textOrNull,
  earlyDiscount: textOrNull,
  invoicePrefix: textOrNull,
  creditNotePrefix: textOrNull,
  quotePrefix: textOrNull,
  firstInvoice: z.int().nullable(),
  quoteValidDays: z.int().nullable(),
  depositPercent: textOrNull,
  hourlyRate: textOrNull,
});
export type DocumentSettings = z.output<typeof documentsAnswer>;
