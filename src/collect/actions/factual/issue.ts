import { withFactualParties } from '#collect/facts/factual.js';
import { letterRow } from '#collect/store/letters.js';
import { write } from '#journal/write.js';
import { done, type Result, refused } from '#kernel/refusal.js';
import type { Context } from '#shell/context.js';
import { archiveIssued, numberedRow } from '../archive.js';
import { attempt } from '../attempt.js';
import { composedAgain } from './change.js';
import { type FactualLetter, factualFrom } from './read.js';

/** Whether the records still make the same recital of the same facts. */
function agreesWithRecords(letter: FactualLetter): boolean {
  const { draft } = letter;
  const now = composedAgain(letter, draft.asOf, draft.replyBy);
  const told = ({ recital, facts }: FactualLetter['draft']): string => JSON.stringify([recital, facts]);
  return now.ok && told(now.value) === told(draft);
}

/**
 * Issues a letter of facts: numbered in the yearly series of the letters, printed, archived under its SHA-256, journaled
 * with the entries that it quotes; never changed afterwards.
 * @returns refusals `letter.unknown`, `letter.alreadyIssued`, `letter.outdated`, `letter.factsMoved`, `letter.toMend`,
 * `paper.noGlyph`
 */
export function issueFactual(context: Context, id: string): Promise<Result<FactualLetter>> {
  return write(context, async (work): Promise<Result<FactualLetter>> => {
    const row = await letterRow(work.db, context.organisationId, id);
    if (!row) return refused({ code: 'letter.unknown' });
    const letter = await factualFrom(work.db, context, row);
    const agrees = letter.state === 'issued' || agreesWithRecords(letter);
    const attempted = attempt(context, work, letter, 'issue', {
      agreesWithRecords: agrees,
      moved: 'letter.factsMoved',
    });
    if (!attempted.ok) return attempted;
    const numbered = await numberedRow(context, work, row);
    const { document, parties } = await factualFrom(work.db, context, numbered);
    const { kind, asOf, replyBy, draft } = letter;
    await archiveIssued(context, work, numbered, {
      document,
      figures: withFactualParties(row, parties),
      fact: { kind, asOf, replyBy, facts: draft.facts.map(({ seq }) => seq) },
    });
    const issued = await letterRow(work.db, context.organisationId, id);
    if (!issued) throw new Error(`letter ${id} is gone`);
    return done(await factualFrom(work.db, context, issued));
  });
}
