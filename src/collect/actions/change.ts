import { type Work, write } from '#journal/write.js';
import { type Day, formatDay } from '#kernel/day.js';
import { done, type Result, refused } from '#kernel/refusal.js';
import type { Context } from '#shell/context.js';
import { columnsOfDraft, storedTexts } from '../facts/letter.js';
import type { LetterDraft, LetterTexts } from '../rules/letter/facts.js';
import type { LetterEvent } from '../rules/letter/lifecycle.js';
import { sayDay } from '../rules/letter/said.js';
import { typeset } from '../rules/letter/typography.js';
import { invoiceLinks, letterRow } from '../store/letters.js';
import { attempt } from './attempt.js';
import { letterAgain, linkInvoices } from './draft.js';
import { accountOf, payByFor, prepareReminder } from './prepare.js';
import { type Letter, letterFrom } from './read.js';

const unknown = () => refused({ code: 'letter.unknown' });

/** What a person may change of a draft. */
export interface LetterEdit {
  readonly subject?: string | undefined;
  readonly salutation?: string | undefined;
  readonly opening?: readonly string[] | undefined;
  readonly legal?: readonly string[] | undefined;
  readonly closing?: readonly string[] | undefined;
  readonly courtesy?: string | undefined;
  readonly registered?: boolean | undefined;
  /** Last day to pay; the texts that name the one before name this one. */
  readonly payBy?: Day | undefined;
}

function editedTexts(draft: LetterDraft, edit: LetterEdit): LetterTexts {
  const one = (text: string): string => typeset(text, draft.language);
  return {
    subject: one(edit.subject ?? draft.subject),
    salutation: one(edit.salutation ?? draft.salutation),
    opening: (edit.opening ?? draft.opening).map(one),
    legal: (edit.legal ?? draft.legal).map(one),
    closing: (edit.closing ?? draft.closing).map(one),
    courtesy: one(edit.courtesy ?? draft.courtesy),
  };
}

/** Texts with a day said in them replaced by another. */
function redated(texts: LetterTexts, from: string, to: string): LetterTexts {
  const one = (text: string): string => text.replaceAll(from, to);
  return {
    subject: one(texts.subject),
    salutation: one(texts.salutation),
    opening: texts.opening.map(one),
    legal: texts.legal.map(one),
    closing: texts.closing.map(one),
    courtesy: one(texts.courtesy),
  };
}

/** Opens a letter for an event of its life. */
async function opened(context: Context, work: Work, id: string, event: LetterEvent): Promise<Result<Letter>> {
  const row = await letterRow(work.db, context.organisationId, id);
  if (!row) return unknown();
  return attempt(context, work, await letterFrom(work.db, context, row), event);
}

/**
 * Changes the texts of a draft, set in the typography of its language. Nothing is written when nothing changes.
 * @returns refusals `letter.unknown`, `letter.alreadyIssued`, `letter.deadlinePast`
 */
export function editLetter(context: Context, id: string, edit: LetterEdit): Promise<Result<Letter>> {
  return write(context, async (work) => {
    const found = await opened(context, work, id, 'edit');
    if (!found.ok) return found;
    const { draft, clientId, registered } = found.value;
    const row = await letterRow(work.db, context.organisationId, id);
    if (!row) return unknown();
    const payBy = edit.payBy ?? draft.payBy;
    if (payBy <= draft.asOf) return refused({ code: 'letter.deadlinePast', field: 'payBy' });
    const [before, after] = [draft.payBy, payBy].map((day) => sayDay(day, draft.language));
    const dated = (texts: LetterTexts): LetterTexts => redated(texts, before ?? '', after ?? '');
    const edited = { ...draft, ...dated(editedTexts(draft, edit)), payBy };
    const columns = columnsOfDraft(edited, dated(storedTexts(row).composed), edit.registered ?? registered);
    if (columns.body === row.body) return found;
    work.record({ chain: clientId, kind: 'letter.edited', payload: { letter: id } });
    await work.update(clientId, 'letter', id, { ...columns, updated_at: work.at });
    return done(await letterAgain(context, work, id));
  });
}

/** Texts that were not edited are composed afresh; the others stay as they were written. */
function mergedTexts(written: LetterTexts, composed: LetterTexts, fresh: LetterTexts): LetterTexts {
  const keep = <Key extends keyof LetterTexts>(key: Key): LetterTexts[Key] =>
    JSON.stringify(written[key]) === JSON.stringify(composed[key]) ? fresh[key] : written[key];
  return {
    subject: keep('subject'),
    salutation: keep('salutation'),
    opening: keep('opening'),
    legal: keep('legal'),
    closing: keep('closing'),
    courtesy: keep('courtesy'),
  };
}

/** The deadline that a person chose, while it is still to come; a usual one is counted again from today. */
function chosenDeadline({ kind, asOf, payBy }: LetterDraft, today: Day): { payBy?: Day } {
  return payBy !== payByFor(kind, asOf) && payBy > today ? { payBy } : {};
}

/**
 * Brings a draft to today: its day, its sums and its invoices as the records now give them. What was edited stays.
 * @returns refusals `letter.unknown`, `letter.alreadyIssued`, and those of `prepareReminder`
 */
export function refreshLetter(context: Context, id: string): Promise<Result<Letter>> {
  return write(context, async (work) => {
    const found = await opened(context, work, id, 'refresh');
    if (!found.ok) return found;
    const { draft, client, organisation, invoiceIds, registered, clientId } = found.value;
    const row = await letterRow(work.db, context.organisationId, id);
    if (!row) return unknown();
    const account = await accountOf(work.db, organisation, client, context.clock.today());
    const overdue = new Set(account.overdue.map(({ debt }) => debt.invoiceId));
    const still = invoiceIds.filter((invoice) => overdue.has(invoice));
    if (still.length === 0) return refused({ code: 'letter.nothingOverdue' });
    const payBy = chosenDeadline(draft, account.asOf);
    const prepared = await prepareReminder(work.db, account, { kind: draft.kind, invoiceIds: still, ...payBy });
    if (!prepared.ok) return prepared;
    const fresh = prepared.value.draft;
    const { texts, composed } = storedTexts(row);
    const merged = { ...fresh, ...mergedTexts(texts, composed, fresh) };
    work.record({ chain: clientId, kind: 'letter.refreshed', payload: { letter: id, asOf: formatDay(fresh.asOf) } });
    const columns = columnsOfDraft(merged, { ...fresh }, registered);
    await work.update(clientId, 'letter', id, { ...columns, updated_at: work.at });
    if (still.length < invoiceIds.length) {
      await work.remove(clientId, 'letter_invoice', await invoiceLinks(work.db, context.organisationId, id));
      await linkInvoices(context, work, row, still);
    }
    return done(await letterAgain(context, work, id));
  });
}

/**
 * Throws a draft away. An issued letter stays.
 * @returns refusals `letter.unknown`, `letter.alreadyIssued`
 */
export function discardLetter(context: Context, id: string): Promise<Result<Letter>> {
  return write(context, async (work) => {
    const found = await opened(context, work, id, 'discard');
    if (!found.ok) return found;
    const { clientId, kind } = found.value;
    work.record({ chain: clientId, kind: 'letter.discarded', payload: { letter: id, kind } });
    await work.remove(clientId, 'letter_invoice', await invoiceLinks(work.db, context.organisationId, id));
    await work.remove(clientId, 'letter', [id]);
    return found;
  });
}
