import { type Work, write } from '#journal/write.js';
import { civilOf } from '#kernel/day.js';
import { formatCents } from '#kernel/money.js';
import { done, type Result, refused } from '#kernel/refusal.js';
import type { Context } from '#shell/context.js';
import { withParties } from '../facts/letter.js';
import type { LetterDraft } from '../rules/letter/facts.js';
import { issuedInYear, letterRow } from '../store/letters.js';
import { attempt } from './change.js';
import { letterAgain } from './draft.js';
import { print } from './pdf.js';
import { accountOf, prepareReminder } from './prepare.js';
import { type Letter, letterFrom } from './read.js';

const PDF = 'application/pdf';

/** The next number of the year: `R2026-0001`. Letters are never removed once numbered, so counting them is enough. */
async function nextNumber(context: Context, work: Work): Promise<string> {
  const prefix = `R${civilOf(context.clock.today()).year}-`;
  const count = await issuedInYear(work.db, context.organisationId, prefix);
  return `${prefix}${String(count + 1).padStart(4, '0')}`;
}

/** Whether the records still give the sums of a letter for its day, and the account to pay them to. */
async function agreesWithLedger(work: Work, letter: Letter): Promise<boolean> {
  const { draft, client, organisation, invoiceIds } = letter;
  const account = await accountOf(work.db, organisation, client, draft.asOf);
  const now = await prepareReminder(work.db, account, { kind: draft.kind, invoiceIds, payBy: draft.payBy });
  const checked = ({ ledger, account }: LetterDraft): string => JSON.stringify([ledger, account]);
  return now.ok && checked(now.value.draft) === checked(draft);
}

/** Prints, archives and files a letter under its number. */
async function seal(context: Context, work: Work, letter: Letter): Promise<void> {
  const { clientId, id, draft } = letter;
  const number = await nextNumber(context, work);
  const row = await letterRow(work.db, context.organisationId, id);
  if (!row) throw new Error(`letter ${id} is gone`);
  const account_id = context.accountId ?? row.account_id;
  const numbered = await letterFrom(work.db, context, { ...row, number, account_id });
  const bytes = await print(numbered.document);
  const fileId = context.newId();
  const sha256 = context.files.put(bytes);
  work.record({
    chain: clientId,
    kind: 'letter.issued',
    payload: {
      number,
      kind: letter.kind,
      amount: formatCents(draft.ledger.askCents),
      currency: draft.currency,
      asOf: letter.asOf,
      payBy: letter.payBy,
      invoices: letter.invoices,
      sha256,
    },
  });
  await work.insert(clientId, 'archived_file', [
    {
      id: fileId,
      organisation_id: context.organisationId,
      client_id: clientId,
      sha256,
      bytes: bytes.length,
      media_type: PDF,
      name: `${number}.pdf`,
      created_at: work.at,
    },
  ]);
  await work.update(clientId, 'letter', id, {
    state: 'issued',
    number,
    figures: withParties(row.figures, numbered.parties),
    account_id,
    file_id: fileId,
    issued_at: work.at,
    updated_at: work.at,
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
    const attempted = attempt(context, work, letter, 'issue', agrees);
    if (!attempted.ok) return attempted;
    await seal(context, work, letter);
    return done(await letterAgain(context, work, id));
  });
}
