import { type Work, write } from '#journal/write.js';
import { formatCents } from '#kernel/money.js';
import { done, type Result, refused } from '#kernel/refusal.js';
import type { Context } from '#shell/context.js';
import { withParties } from '../facts/letter.js';
import type { LetterDraft } from '../rules/letter/facts.js';
import { letterRow } from '../store/letters.js';
import { archiveIssued, numberedRow } from './archive.js';
import { attempt } from './attempt.js';
import { letterAgain } from './draft.js';
import { accountOf, prepareReminder } from './prepare.js';
import { type Letter, letterFrom } from './read.js';

/** Whether the records still give the sums of a letter for its day, and the account to pay them to. */
async function agreesWithLedger(work: Work, letter: Letter): Promise<boolean> {
  const { draft, client, organisation, invoiceIds } = letter;
  const account = await accountOf(work.db, organisation, client, draft.asOf);
  const now = await prepareReminder(work.db, account, { kind: draft.kind, invoiceIds, payBy: draft.payBy });
  const checked = ({ ledger, account }: LetterDraft): string => JSON.stringify([ledger, account]);
  return now.ok && checked(now.value.draft) === checked(draft);
}

/** What the journal says of a reminder that is issued. */
const factOf = ({ draft, asOf, payBy, invoices, kind }: Letter) => ({
  kind,
  amount: formatCents(draft.ledger.askCents),
  currency: draft.currency,
  asOf,
  payBy,
  invoices,
});

/** Prints, archives and files a letter under its number. */
async function seal(context: Context, work: Work, letter: Letter): Promise<void> {
  const row = await letterRow(work.db, context.organisationId, letter.id);
  if (!row) throw new Error(`letter ${letter.id} is gone`);
  const numbered = await numberedRow(context, work, row);
  const { document, parties } = await letterFrom(work.db, context, numbered);
  await archiveIssued(context, work, numbered, {
    document,
    figures: withParties(row.figures, parties),
    fact: factOf(letter),
  });
}

/**
 * Issues a letter: numbered, printed, archived under its SHA-256, journaled; never changed afterwards.
 * Only a letter of today, true to the ledger and without anything to mend is issued.
 * @returns refusals `letter.unknown`, `letter.alreadyIssued`, `letter.outdated`, `letter.ledgerMoved`, `letter.toMend`, `paper.noGlyph`
 */
export function issueLetter(context: Context, id: string): Promise<Result<Letter>> {
  return write(context, async (work) => {
    const row = await letterRow(work.db, context.organisationId, id);
    if (!row) return refused({ code: 'letter.unknown' });
    const letter = await letterFrom(work.db, context, row);
    const agrees = letter.state === 'issued' || (await agreesWithLedger(work, letter));
    const attempted = attempt(context, work, letter, 'issue', {
      agreesWithRecords: agrees,
      moved: 'letter.ledgerMoved',
    });
    if (!attempted.ok) return attempted;
    await seal(context, work, letter);
    return done(await letterAgain(context, work, id));
  });
}
