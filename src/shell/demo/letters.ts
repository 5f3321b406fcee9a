import { draftReminder } from '#collect/actions/draft.js';
import { issueLetter } from '#collect/actions/issue.js';
import type { Result } from '#kernel/refusal.js';
import type { Context } from '#shell/context.js';
import { idOf, type Written } from './acts.js';
import type { LetterFact } from './facts.js';

function expected<T>(result: Result<T>, fact: LetterFact): T {
  if (result.ok) return result.value;
  throw new Error(`${fact.kind} about ${fact.invoice} was refused: ${JSON.stringify(result.refusals)}`);
}

/** Drafts and issues a letter of the story, through the same actions as a person does. */
export async function send(context: Context, fact: LetterFact, written: Written): Promise<void> {
  const client = idOf(written.clients, fact.client);
  const request = { kind: fact.kind, invoiceIds: [idOf(written.invoices, fact.invoice)] };
  const draft = expected(await draftReminder(context, client, request), fact);
  expected(await issueLetter(context, draft.id), fact);
}
