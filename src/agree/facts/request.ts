import { z } from 'zod';
import { type QuoteContent, quoteContentSchema } from './quote.js';

/** Catalogue items to put on a quote, in this order. */
const selection = z
  .array(
    z.strictObject({
      id: z.string().max(40),
      quantity: z.string().trim().max(20).optional(),
    }),
  )
  .max(100)
  .default([]);

/** Only the title is asked for: the rest has usual values. */
export const quoteRequestSchema = quoteContentSchema
  .omit({ lines: true, options: true, warnings: true, duties: true, depositPercent: true })
  .partial()
  .required({ title: true })
  .extend({
    lines: quoteContentSchema.shape.lines,
    options: quoteContentSchema.shape.options,
    warnings: quoteContentSchema.shape.warnings,
    duties: quoteContentSchema.shape.duties,
    depositPercent: quoteContentSchema.shape.depositPercent.unwrap().optional(),
    items: selection,
    /** Whether the complimentary lines that stand for this kind of client put themselves on it. */
    standing: z.boolean().default(true),
  });

/** A change of an accepted quote, and who asked for it. */
export const changeOrderRequestSchema = quoteRequestSchema.omit({ standing: true }).extend({
  askedBy: z.enum(['client', 'us']),
});
export type ChangeOrderRequest = z.output<typeof changeOrderRequestSchema>;

/** What a new quote is asked to be. */
export type QuoteRequest = z.output<typeof quoteRequestSchema>;

/** A content of which no more than the title is known; the rest may be absent. */
export type WrittenContent = {
  readonly [Part in keyof QuoteContent]?: QuoteContent[Part] | undefined;
} & Pick<QuoteContent, 'title'>;

/** What a person wrote of the content, without what the request adds. */
export function writtenIn(request: QuoteRequest): WrittenContent {
  const { items: _items, standing: _standing, ...written } = request;
  return written;
}
