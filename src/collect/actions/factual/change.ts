import { columnsOfFactual, factualTexts } from '#collect/facts/factual.js';
import { composeFactual, replyByFor, textsOfFactual } from '#collect/rules/factual/compose.js';
import type { FactualDraft, FactualTexts } from '#collect/rules/factual/facts.js';
import type { LetterEvent } from '#collect/rules/letter/lifecycle.js';
import { sayDay } from '#collect/rules/letter/said.js';
import { typeset } from '#collect/rules/letter/typography.js';
import { letterRow } from '#collect/store/letters.js';
import { type Work, write } from '#journal/write.js';
import { type Day, formatDay } from '#kernel/day.js';
import { done, type Result, refused } from '#kernel/refusal.js';
import type { Context } from '#shell/context.js';
import type { LetterRow } from '#shell/database/schema.js';
import { attempt } from '../attempt.js';
import { type FactualLetter, factualFrom } from './read.js';

const unknown = () => refused({ code: 'letter.unknown' });

/** What a person may change of a draft. */
export interface FactualEdit {
  readonly subject?: string | undefined;
  readonly salutation?: string | undefined;
  readonly opening?: readonly string[] | undefined;
  readonly closing?: readonly string[] | undefined;
  readonly courtesy?: string | undefined;
  readonly registered?: boolean | undefined;
  /** Last day proposed for an answer; the texts that name the one before name this one. */
  readonly replyBy?: Day | undefined;
}

function mapTexts(texts: FactualTexts, one: (text: string) => string): FactualTexts {
  return {
    subject: one(texts.subject),
    salutation: one(texts.salutation),
    opening: texts.opening.map(one),
    closing: texts.closing.map(one),
    courtesy: one(texts.courtesy),
  };
}

interface Opened {
  readonly row: LetterRow;
  readonly letter: FactualLetter;
}

/** Opens a letter for an event of its life. */
async function opened(context: Context, work: Work, id: string, event: LetterEvent): Promise<Result<Opened>> {
  const row = await letterRow(work.db, context.organisationId, id);
  if (!row) return unknown();
  const attempted = attempt(context, work, await factualFrom(work.db, context, row), event);
  return attempted.ok ? done({ row, letter: attempted.value }) : attempted;
}

async function again(context: Context, work: Work, id: string): Promise<FactualLetter> {
  const row = await letterRow(work.db, context.organisationId, id);
  if (!row) throw new Error(`letter ${id} is gone`);
  return factualFrom(work.db, context, row);
}

/**
 * Changes the texts of a draft, set in the typography of its language; the facts themselves stay as recorded.
 * @returns refusals `letter.unknown`, `letter.alreadyIssued`, `letter.replyPast`
 */
export function editFactual(context: Context, id: string, edit: FactualEdit): Promise<Result<FactualLetter>> {
  return write(context, async (work): Promise<Result<FactualLetter>> => {
    const found = await opened(context, work, id, 'edit');
    if (!found.ok) return found;
    const { row, letter } = found.value;
    const { draft, clientId, registered } = letter;
    const replyBy = edit.replyBy ?? draft.replyBy;
    if (replyBy <= draft.asOf) return refused({ code: 'letter.replyPast', field: 'replyBy' });
    const [before = '', after = ''] = [draft.replyBy, replyBy].map((day) => sayDay(day, draft.language));
    const dated = (texts: FactualTexts): FactualTexts => mapTexts(texts, (text) => text.replaceAll(before, after));
    const typed: FactualTexts = {
      subject: edit.subject ?? draft.subject,
      salutation: edit.salutation ?? draft.salutation,
      opening: edit.opening ?? draft.opening,
      closing: edit.closing ?? draft.closing,
      courtesy: edit.courtesy ?? draft.courtesy,
    };
    const set = mapTexts(typed, (text) => typeset(text, draft.language));
    const edited: FactualDraft = { ...draft, ...dated(set), replyBy };
    const columns = columnsOfFactual(edited, dated(factualTexts(row).composed), edit.registered ?? registered);
    if (columns.body === row.body) return done(letter);
    work.record({ chain: clientId, kind: 'letter.edited', payload: { letter: id } });
    await work.update(clientId, 'letter', id, { ...columns, updated_at: work.at });
    return done(await again(context, work, id));
  });
}

/** Edited texts stay; those left as they were composed are composed afresh. */
function merged(texts: FactualTexts, composed: FactualTexts, fresh: FactualTexts): FactualTexts {
  const keep = <K extends keyof FactualTexts>(key: K): FactualTexts[K] =>
    JSON.stringify(texts[key]) === JSON.stringify(composed[key]) ? fresh[key] : texts[key];
  return {
    subject: keep('subject'),
    salutation: keep('salutation'),
    opening: keep('opening'),
    closing: keep('closing'),
    courtesy: keep('courtesy'),
  };
}

/**
 * The letter as the records now make it, for the same incident or quote.
 * @returns refusals of its kind where nothing is left to recall
 */
export function composedAgain({ draft, recorded }: FactualLetter, asOf: Day, replyBy: Day): Result<FactualDraft> {
  const { kind, language, choice } = draft;
  return composeFactual(kind, { language, recorded, choice, asOf, replyBy });
}

/**
 * Brings a draft to today: its day, and its facts as the records now give them. What was edited stays.
 * @returns refusals `letter.unknown`, `letter.alreadyIssued`, and those of its kind
 */
export function refreshFactual(context: Context, id: string): Promise<Result<FactualLetter>> {
  return write(context, async (work): Promise<Result<FactualLetter>> => {
    const found = await opened(context, work, id, 'refresh');
    if (!found.ok) return found;
    const { row, letter } = found.value;
    const { draft, clientId, registered } = letter;
    const today = context.clock.today();
    const chosen = draft.replyBy !== replyByFor(draft.asOf) && draft.replyBy > today;
    const composed = composedAgain(letter, today, chosen ? draft.replyBy : replyByFor(today));
    if (!composed.ok) return composed;
    const fresh = composed.value;
    const { texts, composed: before } = factualTexts(row);
    const kept = { ...fresh, ...merged(texts, before, textsOfFactual(fresh)) };
    work.record({ chain: clientId, kind: 'letter.refreshed', payload: { letter: id, asOf: formatDay(today) } });
    const columns = columnsOfFactual(kept, fresh, registered);
    await work.update(clientId, 'letter', id, { ...columns, updated_at: work.at });
    return done(await again(context, work, id));
  });
}

/**
 * Throws a draft away. An issued letter stays.
 * @returns refusals `letter.unknown`, `letter.alreadyIssued`
 */
export function discardFactual(context: Context, id: string): Promise<Result<FactualLetter>> {
  return write(context, async (work): Promise<Result<FactualLetter>> => {
    const found = await opened(context, work, id, 'discard');
    if (!found.ok) return found;
    const { clientId, kind } = found.value.letter;
    work.record({ chain: clientId, kind: 'letter.discarded', payload: { letter: id, kind } });
    await work.remove(clientId, 'letter', [id]);
    return done(found.value.letter);
  });
}
