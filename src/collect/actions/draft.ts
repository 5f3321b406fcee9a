import { type Work, write } from '#journal/write.js';
import { formatDay } from '#kernel/day.js';
import { formatCents } from '#kernel/money.js';
import { done, type Result, refused } from '#kernel/refusal.js';
import type { Context } from '#shell/context.js';
import type { LetterRow } from '#shell/database/schema.js';
import { columnsOfDraft, textsOfDraft } from '../facts/letter.js';
import { clientOf, organisationOf } from '../store/debts.js';
import { letterRow } from '../store/letters.js';
import { accountOf, type Prepared, prepareReminder, type ReminderRequest } from './prepare.js';
import { type Letter, letterFrom } from './read.js';

/** Ties a letter to the invoices that it claims. */
export async function linkInvoices(
  context: Context,
  work: Work,
  letter: { readonly id: string; readonly client_id: string },
  invoiceIds: readonly string[],
): Promise<void> {
  const rows = invoiceIds.map((invoice_id, i) => ({
    id: context.newId(),
    organisation_id: context.organisationId,
    client_id: letter.client_id,
    letter_id: letter.id,
    invoice_id,
    position: i + 1,
    created_at: work.at,
  }));
  await work.insert(letter.client_id, 'letter_invoice', rows);
}

/** What the journal says of a letter. */
function factOf({ draft }: Prepared) {
  const { kind, currency, ledger } = draft;
  return {
    kind,
    amount: formatCents(ledger.askCents),
    currency,
    asOf: formatDay(draft.asOf),
    payBy: formatDay(draft.payBy),
    invoices: draft.claims.map(({ number }) => number),
  };
}

/**
 * Drafts a letter to a client: for the invoices named, or for all that is overdue and undisputed; of the kind named,
 * or the next of the ladder. Nothing leaves; it may be edited until it is issued.
 * @returns refusals `letter.unknownClient`, `letter.erasedClient` and those of `prepareReminder`
 */
export function draftReminder(
  context: Context,
  clientId: string,
  request: ReminderRequest & { readonly registered?: boolean } = {},
): Promise<Result<Letter>> {
  return write(context, async (work) => {
    const client = await clientOf(work.db, context.organisationId, clientId);
    if (!client) return refused({ code: 'letter.unknownClient', field: 'client' });
    if (client.erased_at) return refused({ code: 'letter.erasedClient', field: 'client' });
    const organisation = await organisationOf(work.db, context.organisationId);
    const account = await accountOf(work.db, organisation, client, context.clock.today());
    const prepared = await prepareReminder(work.db, account, request);
    if (!prepared.ok) return prepared;
    const { draft, invoiceIds } = prepared.value;
    const registered = request.registered ?? draft.kind === 'formalNotice';
    const row: LetterRow = {
      id: context.newId(),
      organisation_id: context.organisationId,
      client_id: clientId,
      state: 'draft',
      number: null,
      ...columnsOfDraft(draft, textsOfDraft(draft), registered),
      account_id: context.accountId,
      created_at: work.at,
      updated_at: work.at,
      issued_at: null,
      file_id: null,
    };
    work.record({ chain: clientId, kind: 'letter.drafted', payload: factOf(prepared.value) });
    await work.insert(clientId, 'letter', [row]);
    await linkInvoices(context, work, row, invoiceIds);
    return done(await letterFrom(work.db, context, row));
  });
}

/** The letter of a row that was just written. */
export async function letterAgain(context: Context, work: Work, id: string): Promise<Letter> {
  const row = await letterRow(work.db, context.organisationId, id);
  if (!row) throw new Error(`letter ${id} is gone`);
  return letterFrom(work.db, context, row);
}
