import { z } from 'zod';
import { UNIT_NAMES, VAT_CATEGORIES } from '#kernel/lines/facts.js';
import type { ItemFacts } from '#kernel/lines/from-item.js';
import { LINES_MAX, price, unit, vatCategory, vatRate } from '#kernel/lines/schema.js';
import { CLIENT_KINDS } from '#meet/facts/identity.js';
import { TRADES, type Trade } from '#meet/facts/trades.js';

/** What the business sells, or usually offers, described once. */
export interface CatalogueItem extends ItemFacts {
  /** What one unit costs the business, excl. VAT, a decimal string. */
  readonly cost: string | null;
  readonly trade: Trade | null;
  readonly archivedAt: string | null;
}

const TITLE_MAX = 200;
const TEXT_MAX = 2_000;
const POINTS_MAX = 40;
const ROUNDS_MAX = 99;

/** Points of content: a list, or a text with one point a line as forms send it. */
const points = z
  .union([z.array(z.string()), z.string().transform((text) => text.split(/\r?\n/))])
  .transform((lines) => lines.map((line) => line.replace(/^\s*[-•*]\s+/, '').trim()).filter(Boolean))
  .pipe(z.array(z.string().max(TITLE_MAX * 2, 'catalogue.longPoint')).max(POINTS_MAX, 'catalogue.manyPoints'));

const nothing = z.union([z.literal(''), z.null()]).transform(() => null);

const rounds = z.union(
  [
    nothing,
    z
      .union([
        z.number(),
        z
          .string()
          .trim()
          .regex(/^\d{1,2}$/)
          .transform(Number),
      ])
      .pipe(z.number().int('catalogue.rounds').min(0, 'catalogue.rounds').max(ROUNDS_MAX, 'catalogue.rounds')),
  ],
  'catalogue.rounds',
);

const flag = z.union([z.boolean(), z.enum(['on', 'off'])]).transform((value) => value === true || value === 'on');

const kinds = z.enum(CLIENT_KINDS);

/** Client kinds: a list, or one box to tick for each as forms send them. */
const standing = z.union([
  z.array(kinds).transform((list) => CLIENT_KINDS.filter((kind) => list.includes(kind))),
  z
    .strictObject({ business: flag.optional(), consumer: flag.optional(), public: flag.optional() })
    .transform((ticked) => CLIENT_KINDS.filter((kind) => ticked[kind])),
]);

/** Category and rate in one choice, as forms send them: `S:20`, `E:0`. */
const vat = z.string().regex(/^\w{1,2}:[\d.]+$/, 'lines.badRate');

const given = {
  title: z.string().trim().min(1, { error: 'lines.noTitle' }).max(TITLE_MAX),
  description: z
    .union([z.string().trim().max(TEXT_MAX), z.null()])
    .transform((text) => text || null)
    .optional(),
  kind: z.enum(['service', 'goods']).optional(),
  unit: unit.optional(),
  price,
  vat: vat.optional(),
  vatCategory: vatCategory.optional(),
  vatRate: vatRate.optional(),
  cost: z.union([nothing, price], 'lines.badPrice').optional(),
  content: z
    .strictObject({
      included: points.optional(),
      excluded: points.optional(),
      deliverables: points.optional(),
      rounds: rounds.optional(),
    })
    .optional(),
  complimentary: flag.optional(),
  standing: standing.optional(),
  trade: z.union([nothing, z.enum(TRADES)]).optional(),
};

const splitVat = <T extends { vat?: string | undefined; vatCategory?: unknown; vatRate?: unknown }>(value: T) => {
  const { vat: choice, ...rest } = value;
  if (choice === undefined) return rest;
  const [category, rate] = choice.split(':');
  return { ...rest, vatCategory: vatCategory.parse(category), vatRate: vatRate.parse(rate) };
};

const isVatChoice = ({ vat: choice }: { readonly vat?: string | undefined }): boolean => {
  const [category, rate] = choice?.split(':') ?? ['S', '20'];
  return vatCategory.safeParse(category).success && vatRate.safeParse(rate).success;
};
const VAT_CHOICE = { error: 'lines.badRate', path: ['vat'], abort: true };

/** An item as a form, a program or a file gives it; what is not said is usual: a flat service, at the business's VAT. */
export const newItemSchema = z.strictObject(given).refine(isVatChoice, VAT_CHOICE).transform(splitVat);
export type NewItem = z.output<typeof newItemSchema>;

/** A changed item: an absent field stays as it is, an empty one is cleared. */
export const itemChangeSchema = z
  .strictObject({ ...given, title: given.title.optional(), price: given.price.optional() })
  .refine(isVatChoice, VAT_CHOICE)
  .transform(splitVat);
export type ItemChange = z.output<typeof itemChangeSchema>;

/** Several items, as a file may hold them. */
export const newItemsSchema = z.array(newItemSchema).min(1).max(LINES_MAX);

const textOrNull = z.string().nullable();
const texts = z.array(z.string()).readonly();

/** An item as a program receives it. */
export const itemAnswer = z.object({
  id: z.string(),
  title: z.string(),
  description: textOrNull,
  kind: z.enum(['service', 'goods']),
  unit: z.enum(UNIT_NAMES),
  price: z.string(),
  vatCategory: z.enum(VAT_CATEGORIES),
  vatRate: z.string(),
  cost: textOrNull,
  content: z.object({ included: texts, excluded: texts, deliverables: texts, rounds: z.int().optional() }),
  complimentary: z.boolean(),
  standing: z.array(kinds).readonly(),
  trade: z.enum(TRADES).nullable(),
  archivedAt: textOrNull,
});
