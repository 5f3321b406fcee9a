import { columnsOfFactual } from '#collect/facts/factual.js';
import { composeFactual, replyByFor } from '#collect/rules/factual/compose.js';
import type { FactualChoice, FactualKind } from '#collect/rules/factual/facts.js';
import { clientOf } from '#collect/store/debts.js';
import { write } from '#journal/write.js';
import { formatDay } from '#kernel/day.js';
import { done, type Result, refused } from '#kernel/refusal.js';
import type { Context } from '#shell/context.js';
import type { LetterRow } from '#shell/database/schema.js';
import { gatherRecorded } from './gather.js';
import { type FactualLetter, factualFrom } from './read.js';

/**
 * Drafts a letter that recalls recorded facts to a client: the warnings given (L3), or what was accepted where he now
 * says otherwise (L19). Nothing leaves; it may be edited until it is issued.
 * @returns refusals `letter.unknownClient`, `letter.erasedClient`, `letter.nothingWarned`, `letter.nothingSaid`,
 * `letter.nothingAccepted`
 */
export function draftFactual(
  context: Context,
  clientId: string,
  kind: FactualKind,
  choice: FactualChoice = {},
): Promise<Result<FactualLetter>> {
  return write(context, async (work): Promise<Result<FactualLetter>> => {
    const client = await clientOf(work.db, context.organisationId, clientId);
    if (!client) return refused({ code: 'letter.unknownClient', field: 'client' });
    if (client.erased_at) return refused({ code: 'letter.erasedClient', field: 'client' });
    const recorded = await gatherRecorded(work.db, context, clientId);
    const asOf = context.clock.today();
    const replyBy = replyByFor(asOf);
    const composed = composeFactual(kind, { language: client.language, recorded, choice, asOf, replyBy });
    if (!composed.ok) return composed;
    const row: LetterRow = {
      id: context.newId(),
      organisation_id: context.organisationId,
      client_id: clientId,
      state: 'draft',
      number: null,
      ...columnsOfFactual(composed.value, composed.value, false),
      account_id: context.accountId,
      created_at: work.at,
      updated_at: work.at,
      issued_at: null,
      file_id: null,
    };
    const payload = {
      kind,
      asOf: formatDay(asOf),
      replyBy: formatDay(replyBy),
      facts: composed.value.facts.map(({ seq }) => seq),
    };
    work.record({ chain: clientId, kind: 'letter.drafted', payload });
    await work.insert(clientId, 'letter', [row]);
    return done(await factualFrom(work.db, context, row));
  });
}
