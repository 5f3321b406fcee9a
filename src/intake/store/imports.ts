import type { Context } from '#shell/context.js';
import type { ImportRow, MappingPresetRow, OrganisationRow } from '#shell/database/schema.js';

/** Past imports of records, latest first; those of time have their own pages. */
export function listImportRows(context: Context, limit: number): Promise<ImportRow[]> {
  return context.store.read
    .selectFrom('import')
    .selectAll()
    .where('organisation_id', '=', context.organisationId)
    .where('kind', '!=', 'time')
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
}

export function findImportRow(context: Context, id: string): Promise<ImportRow | undefined> {
  return context.store.read
    .selectFrom('import')
    .selectAll()
    .where('organisation_id', '=', context.organisationId)
    .where('id', '=', id)
    .where('kind', '!=', 'time')
    .executeTakeFirst();
}

export function findOrganisation(context: Context): Promise<OrganisationRow> {
  return context.store.read
    .selectFrom('organisation')
    .selectAll()
    .where('id', '=', context.organisationId)
    .executeTakeFirstOrThrow();
}

/** Head of the organisation's chain: it moves with every write, so what was read under it still holds while it stands. */
export async function revisionOf(context: Context): Promise<string> {
  const head = await context.store.read
    .selectFrom('journal_head')
    .select('hash')
    .where('organisation_id', '=', context.organisationId)
    .where('chain', '=', context.organisationId)
    .executeTakeFirst();
  return head?.hash ?? '';
}

export function findPreset(context: Context, headerKey: string): Promise<MappingPresetRow | undefined> {
  return context.store.read
    .selectFrom('mapping_preset')
    .selectAll()
    .where('organisation_id', '=', context.organisationId)
    .where('header_key', '=', headerKey)
    .orderBy('id', 'desc')
    .executeTakeFirst();
}
