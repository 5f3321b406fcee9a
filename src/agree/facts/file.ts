import { z } from 'zod';
import { newClientSchema } from '#meet/facts/identity.js';
import { businessChangeSchema } from '#shell/settings/facts.js';
import { quoteRequestSchema } from './request.js';

/** The client that a file names: one of the address book, by id or code, or a new one by its identity. */
const clientSchema = z.union([
  z.strictObject({ id: z.string().trim().min(1).max(40) }),
  z.strictObject({ code: z.string().trim().min(1).max(40) }),
  newClientSchema.strict(),
]);

/** A quote as a JSON file gives it (`docs/quotes.md`). */
export const quoteFileSchema = z.strictObject({
  /** Who quotes, where the settings do not say it yet: what is given is stated there. */
  business: businessChangeSchema.optional(),
  client: clientSchema,
  quote: quoteRequestSchema,
});

export type QuoteFile = z.output<typeof quoteFileSchema>;
export type FileClient = QuoteFile['client'];
