import type { Workspace } from '#shell/workspace.js';

/** Whether the organisation has any account. */
export async function hasAccounts({ store, organisationId }: Pick<Workspace, 'store' | 'organisationId'>) {
  const row = await store.read
    .selectFrom('account')
    .select('id')
    .where('organisation_id', '=', organisationId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
