import { z } from 'zod';
import { parseDecimal } from './decimal.js';
import { type Line, UNIT_NAMES, type Unit, VAT_CATEGORIES, type VatCategory } from './facts.js';
import { PERCENT_DECIMALS, PRICE_DECIMALS, percentHundredths, QUANTITY_DECIMALS } from './totals.js';

const TEXT_MAX = 2_000;
const TITLE_MAX = 200;
const ITEMS_MAX = 40;
export const LINES_MAX = 200;

/** VAT rates that French rules know (BR-FR-16), and those of neighbours are refused until their law is here. */
const RATES = new Set([2000, 1000, 550, 210, 850, 175, 105, 1300, 90, 0]);

/** A decimal string; a comma is read as French writes it. */
const decimal = (decimals: number, code: string) =>
  z
    .string()
    .trim()
    .transform((text) => text.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.'))
    .refine((text) => parseDecimal(text, decimals) !== undefined, { error: code });

const quantity = decimal(QUANTITY_DECIMALS, 'lines.badQuantity').refine((text) => Number(text) > 0, {
  error: 'lines.badQuantity',
});
export const price = decimal(PRICE_DECIMALS, 'lines.badPrice');
export const percent = decimal(PERCENT_DECIMALS, 'lines.badPercent').refine((text) => Number(text) <= 100, {
  error: 'lines.badPercent',
});
export const vatRate = decimal(PERCENT_DECIMALS, 'lines.badRate').refine((text) => RATES.has(percentHundredths(text)), {
  error: 'lines.badRate',
});

const item = z
  .string()
  .trim()
  .min(1)
  .max(TITLE_MAX * 2);
const items = z.array(item).max(ITEMS_MAX).default([]);

const lineContent = z
  .strictObject({
    included: items,
    excluded: items,
    deliverables: items,
    rounds: z.int().min(0).max(99).optional(),
  })
  .default({ included: [], excluded: [], deliverables: [] });

export const unit = z.enum(UNIT_NAMES as [Unit, ...Unit[]]);
export const vatCategory = z.enum(VAT_CATEGORIES);

const TAXED = 'S';

/**
 * Whether a rate goes with a VAT category: one above zero where it is taxed, zero in every other (BR-S-05, BR-Z-05,
 * BR-E-05, BR-AE-05, BR-O-05). A rate that is none is another refusal's business.
 */
export const rateFitsCategory = (line: { readonly vatCategory: VatCategory; readonly vatRate: string }): boolean =>
  parseDecimal(line.vatRate, PERCENT_DECIMALS) === undefined ||
  (line.vatCategory === TAXED) === percentHundredths(line.vatRate) > 0;

const RATE_OF_CATEGORY = { error: 'lines.rateOfCategory', path: ['vatRate'] };

/** A line as quotes, invoices and JSON files give it. Refusals carry a code of `lines.*` and the field. */
export const lineSchema = z
  .strictObject({
    key: z.string().trim().min(1).max(40),
    title: z.string().trim().min(1, { error: 'lines.noTitle' }).max(TITLE_MAX),
    description: z.string().trim().max(TEXT_MAX).optional(),
    kind: z.enum(['service', 'goods']).default('service'),
    quantity: quantity.default('1'),
    unit: unit.default('flat'),
    price,
    listPrice: price.optional(),
    vatCategory: vatCategory.default('S'),
    vatRate: vatRate.default('20'),
    discount: z.strictObject({ percent, reason: z.string().trim().max(TITLE_MAX).optional() }).optional(),
    content: lineContent,
    itemId: z.string().max(40).optional(),
    timeEntries: z.array(z.string().max(40)).max(500).optional(),
  })
  .refine(rateFitsCategory, RATE_OF_CATEGORY) satisfies z.ZodType<Line, unknown>;

export const linesSchema = z
  .array(lineSchema)
  .max(LINES_MAX)
  .refine((lines) => new Set(lines.map(({ key }) => key)).size === lines.length, { error: 'lines.sameKey' });
