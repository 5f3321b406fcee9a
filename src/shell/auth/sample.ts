import type { Workspace } from '#shell/workspace.js';
import { createOwner } from './actions.js';
import { accountContext } from './context.js';
import { NO_PASSWORD } from './passwords.js';
import { hasAccounts } from './store.js';

/** The owner of the sample business: an account without a password, entered with the key of the terminal. */
export async function ensureSampleOwner(workspace: Workspace): Promise<void> {
  if (await hasAccounts(workspace)) return;
  const context = accountContext(workspace, null, 'fr');
  await createOwner(context, { name: 'Camille Martin', email: 'camille@example.fr' }, NO_PASSWORD);
}
