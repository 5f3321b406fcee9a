import type { Language } from '#kernel/words.js';
import type { Context } from '#shell/context.js';
import type { Visitor } from '#shell/web/visit.js';
import type { Workspace } from '#shell/workspace.js';

/** The context in which a visitor acts: in its account's name, or as an unnamed visitor. */
export function accountContext(workspace: Workspace, account: Pick<Visitor, 'id'> | null, language: Language): Context {
  return workspace.as({
    actor: account ? `account:${account.id}` : 'visitor',
    accountId: account?.id ?? null,
    language,
  });
}
