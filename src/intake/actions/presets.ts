import { z } from 'zod';
import type { Work } from '#journal/write.js';
import type { Context } from '#shell/context.js';
import { sha256Of } from '#shell/files.js';
import { titleKey } from '../parsers/headers.js';
import { findPreset } from '../store/imports.js';

const presetSchema = z.object({
  mapping: z.record(z.string(), z.string()),
  dateOrder: z.enum(['dmy', 'mdy']).optional(),
  decimal: z.enum([',', '.']).optional(),
});

/** How a user had a list of invoices read: remembered for the next one with the same titles. */
export interface Preset {
  readonly mapping: Readonly<Record<string, string>>;
  readonly dateOrder?: 'dmy' | 'mdy';
  readonly decimal?: ',' | '.';
}

/** What tells one layout of titles from another. */
const headerKeyOf = (titles: readonly string[]): string => sha256Of(titles.map(titleKey).join('\n'));

/** The mapping last used for these titles, if any. */
export async function presetFor(context: Context, titles: readonly string[]): Promise<Preset | undefined> {
  const row = await findPreset(context, headerKeyOf(titles));
  const parsed = row && presetSchema.safeParse(JSON.parse(row.mapping));
  if (!parsed?.success) return undefined;
  const { mapping, dateOrder, decimal } = parsed.data;
  return { mapping, ...(dateOrder ? { dateOrder } : {}), ...(decimal ? { decimal } : {}) };
}

/** Remembers a mapping for these titles, in the place of an earlier one. The organisation's chain must have a fact already. */
export async function rememberPreset(
  context: Context,
  work: Work,
  titles: readonly string[],
  preset: Preset,
): Promise<void> {
  const own = context.organisationId;
  const known = await findPreset({ ...context, store: { ...context.store, read: work.db } }, headerKeyOf(titles));
  const mapping = JSON.stringify(preset);
  if (known?.mapping === mapping) return;
  if (known) {
    await work.update(own, 'mapping_preset', known.id, { mapping });
    return;
  }
  await work.insert(own, 'mapping_preset', [
    { id: context.newId(), organisation_id: own, header_key: headerKeyOf(titles), mapping, created_at: work.at },
  ]);
}
