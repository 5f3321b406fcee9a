import { z } from 'zod';
import { newClientSchema } from '#meet/facts/identity.js';
import { businessChangeSchema } from '#shell/settings/facts.js';
import { billContentSchema } from './bill.js';

/** The client that a file names: one of the address book, by id or code, or a new one by its identity. */
const clientSchema = z.union([
  z.strictObject({ id: z.string().trim().min(1).max(40) }),
  z.strictObject({ code: z.string().trim().min(1).max(40) }),
  newClientSchema.strict(),
]);

/** Lines that have no key get one by their place. */
const keyed = z.preprocess(
  (value) => {
    if (typeof value !== 'object' || value === null || !('lines' in value) || !Array.isArray(value.lines)) return value;
    const lines: readonly unknown[] = value.lines;
    return {
      ...value,
      lines: lines.map((line, index) =>
        typeof line === 'object' && line !== null && !('key' in line) ? { key: `line-${index + 1}`, ...line } : line,
      ),
    };
  },
  billContentSchema.extend({ termDays: billContentSchema.shape.termDays.optional() }),
);

/** An invoice as a JSON file gives it (`docs/invoices.md`). */
export const invoiceFileSchema = z.strictObject({
  /** Who invoices, where the settings do not say it yet: what is given is stated there. */
  business: businessChangeSchema.optional(),
  client: clientSchema,
  invoice: keyed,
});
export type InvoiceFile = z.output<typeof invoiceFileSchema>;

/** Lines of a credit note as a JSON file gives them. */
export const creditFileSchema = z.strictObject({ lines: billContentSchema.shape.lines });
