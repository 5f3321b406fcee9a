import { type Day, formatDay, parseDay } from '#kernel/day.js';
import type { LetterRow } from '#shell/database/schema.js';
import { textsOfFactual } from '../rules/factual/compose.js';
import { FACTUAL_KINDS, type FactualDraft, type FactualKind, type FactualTexts } from '../rules/factual/facts.js';
import type { LetterParties } from '../rules/letter/document.js';

/** The texts of a letter of facts as its row keeps them: as they stand, and as they were composed. */
interface StoredTexts {
  readonly replyBy: string;
  readonly registered: boolean;
  readonly texts: FactualTexts;
  /** What was composed: a text that still equals it was not edited and may be composed afresh. */
  readonly composed: FactualTexts;
}

/** What a letter of facts takes from the records: its sealed facts, and the recital made of them. */
type StoredFacts = Pick<FactualDraft, 'recital' | 'facts' | 'choice'> & {
  /** Who wrote to whom, frozen when the letter is issued. */
  readonly parties?: LetterParties;
};

/** The kind of a row, when it is a letter of facts. */
export function factualKind({ kind }: Pick<LetterRow, 'kind'>): FactualKind | undefined {
  return FACTUAL_KINDS.find((known) => known === kind);
}

/** The columns of a letter's row that a draft fills. */
export function columnsOfFactual(
  draft: FactualDraft,
  composed: FactualTexts,
  registered: boolean,
): Pick<LetterRow, 'kind' | 'language' | 'as_of' | 'subject' | 'body' | 'figures'> {
  const { kind, language, asOf, replyBy, recital, facts, choice } = draft;
  const texts: StoredTexts = {
    replyBy: formatDay(replyBy),
    registered,
    texts: textsOfFactual(draft),
    composed: textsOfFactual(composed),
  };
  const stored: StoredFacts = { facts, choice, recital };
  return {
    kind,
    language,
    as_of: formatDay(asOf),
    subject: draft.subject,
    body: JSON.stringify(texts),
    figures: JSON.stringify(stored),
  };
}

function dayIn(text: string): Day {
  const day = parseDay(text);
  if (day === undefined) throw new Error(`not a day: ${text}`);
  return day;
}

/** The texts of a row; written by `columnsOfFactual` only. */
export const factualTexts = ({ body }: Pick<LetterRow, 'body'>): StoredTexts => JSON.parse(body) as StoredTexts;

const factsIn = ({ figures }: Pick<LetterRow, 'figures'>): StoredFacts => JSON.parse(figures) as StoredFacts;

/** The letter of facts that a row holds. */
export function factualOfRow(row: LetterRow): FactualDraft {
  const kind = factualKind(row);
  if (!kind) throw new Error(`letter ${row.id} recalls no facts`);
  const { replyBy, texts } = factualTexts(row);
  const { parties: _, ...facts } = factsIn(row);
  return { ...facts, ...texts, kind, language: row.language, asOf: dayIn(row.as_of), replyBy: dayIn(replyBy) };
}

/** The parties of an issued letter as they were then. */
export const factualParties = (row: Pick<LetterRow, 'figures'>): LetterParties | undefined => factsIn(row).parties;

/** The facts of a letter with its parties frozen beside them. */
export const withFactualParties = (row: Pick<LetterRow, 'figures'>, parties: LetterParties): string =>
  JSON.stringify({ ...factsIn(row), parties });
